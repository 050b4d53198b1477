import json
import logging

from bot.reply import Button, Reply, Status
from bot.telegram.app import keep_logs_quiet
from bot.telegram.inbox import SOURCE

PRIVATE_WORDS = "my ex Darren found us"


async def test_a_message_is_answered(server, asha, scripted, running):
    async with running(server, scripted):
        asha.says("hello")
        [sent] = await asha.reply()
    assert sent.text == "You said hello"
    assert [(message.chat, message.text) for message in scripted.asked] == [(f"telegram:{asha.id}", "hello")]


async def test_a_tap_is_answered_and_brings_a_new_message(server, asha, scripted, running):
    async with running(server, scripted):
        asha.says("hello")
        await asha.reply()
        tap = asha.taps("Menu")
        [sent] = await asha.reply()
    assert sent.text == "You said menu"
    assert tap in server.answers


async def test_a_tap_too_old_to_answer_is_still_acted_on(server, asha, scripted, running):
    async with running(server, scripted):
        asha.says("hello")
        await asha.reply()
    asha.taps("Menu")
    server.time_passes(3600)
    async with running(server, scripted):
        [sent] = await asha.reply()
    assert sent.text == "You said menu"


async def test_edits_are_ignored(server, asha, scripted, running):
    async with running(server, scripted):
        first = asha.says("hello")
        await asha.reply()
        asha.edits(first, "hello again")
        asha.says("next")
        [sent] = await asha.reply()
    assert sent.text == "You said next"
    assert [message.text for message in scripted.asked] == ["hello", "next"]


async def test_each_kind_of_thing_is_answered(server, asha, scripted, running):
    async with running(server, scripted):
        for send in (asha.sends_voice, asha.sends_photo, asha.sends_sticker, asha.sends_contact):
            send()
            await asha.reply()
    assert [message.kind for message in scripted.asked] == ["voice", "photo", "sticker", "other"]


async def test_the_same_update_twice_is_answered_once(server, asha, scripted, running):
    async with running(server, scripted):
        asha.says("hello")
        server.queue.repeat(server.queue.waiting[0])
        await asha.reply()
        asha.says("next")
        await asha.reply()
    assert [message.text for message in scripted.asked] == ["hello", "next"]


async def test_an_update_that_waited_through_a_restart_is_answered_once(
    server, asha, scripted, running, store
):
    asha.says("are you there?")
    [update] = server.queue.waiting
    store.receive(SOURCE, update["update_id"], json.dumps(update))
    async with running(server, scripted):
        [sent] = await asha.reply()
        assert store.waiting(SOURCE) == []
    async with running(server, scripted):
        asha.says("next")
        await asha.reply()
    assert sent.text == "You said are you there?"
    assert [message.text for message in scripted.asked] == ["are you there?", "next"]


async def test_messages_sent_while_the_bot_was_down_are_answered(server, asha, scripted, running):
    async with running(server, scripted):
        pass
    asha.says("anyone?")
    async with running(server, scripted):
        [sent] = await asha.reply()
    assert sent.text == "You said anyone?"


async def test_who_blocks_the_bot_is_forgotten(server, asha, scripted, running, store):
    async with running(server, scripted):
        asha.says("hello")
        await asha.reply()
        asha.blocks_bot()
        await server.until(lambda: scripted.forgotten)
        asha.unblocks_bot()
        asha.says("I am back")
        [sent] = await asha.reply()
    assert scripted.forgotten == [f"telegram:{asha.id}"]
    assert sent.text == "You said I am back"


async def test_a_block_in_the_middle_of_an_answer(server, asha, scripted, running, store):
    server.fail("sendMessage", code=403, description="Forbidden: bot was blocked by the user")
    async with running(server, scripted):
        asha.says("hello")
        await server.until(lambda: scripted.forgotten)
        asha.says("next")
        [sent] = await asha.reply()
    assert sent.text == "You said next"


async def test_telegrams_wait_is_kept_to(server, asha, scripted, running):
    server.fail("sendMessage", code=429, retry_after=1)
    async with running(server, scripted):
        asha.says("hello")
        [sent] = await asha.reply()
    refused, accepted = server.called("sendMessage")
    assert accepted.at - refused.at >= 1
    assert sent.text == "You said hello"


async def test_a_bad_gateway_is_tried_again(server, asha, scripted, running):
    server.fail("sendMessage", times=2, code=502)
    async with running(server, scripted):
        asha.says("hello")
        [sent] = await asha.reply()
    assert sent.text == "You said hello"


async def test_a_dropped_connection_is_tried_again(server, asha, scripted, running):
    server.drop("sendMessage")
    server.drop("getUpdates")
    async with running(server, scripted):
        asha.says("hello")
        [sent] = await asha.reply()
    assert sent.text == "You said hello"


async def test_a_refused_message_is_not_tried_again_and_the_next_person_is_answered(
    server, asha, scripted, running
):
    server.fail("sendMessage", code=400, description="Bad Request: message is too long")
    ben = server.person(first_name="Ben")
    async with running(server, scripted):
        asha.says("hello")
        ben.says("hi")
        await ben.reply()
    assert [call.code for call in server.called("sendMessage")] == [400, 200]


async def test_an_update_is_done_even_when_its_answer_failed(server, asha, scripted, running, store, caplog):
    server.fail("sendMessage", times=9, code=502)
    async with running(server, scripted):
        asha.says(PRIVATE_WORDS)
        await server.until(lambda: len(server.called("sendMessage")) == 4)
        await server.until(lambda: store.waiting(SOURCE) == [])
    assert "failed: NetworkError" in caplog.text


async def test_logs_hold_no_words_no_names_and_no_token(server, asha, scripted, running, caplog):
    caplog.set_level(logging.DEBUG)
    server.fail("sendMessage", times=2, code=502)
    server.drop("getUpdates")
    scripted.replies["bad"] = Reply(Status.ANSWERED, "Fine.", buttons=(Button("Darren", "x" * 99),))
    async with running(server, scripted):
        asha.says(PRIVATE_WORDS)
        await asha.reply()
        asha.says("bad")
        await asha.reply()
        asha.taps("Menu")
        await asha.reply()
    assert caplog.records
    for secret in (PRIVATE_WORDS, "Darren", "Asha", server.token, server.token.split(":")[1]):
        assert secret not in caplog.text


def test_loggers_that_write_addresses_are_quiet():
    keep_logs_quiet()
    assert not logging.getLogger("httpx").isEnabledFor(logging.INFO)
    assert not logging.getLogger("telegram.request.BaseRequest").isEnabledFor(logging.ERROR)


async def test_a_group_is_answered_where_it_asked(server, asha, scripted, running):
    group = server.group(title="Mums of Aspley")
    async with running(server, scripted):
        asha.says("anyone up?", chat=group)
        asha.says("/menu", chat=group)
        [sent] = await group.reply()
        asha.says("and this?", chat=group, reply_to=sent.message_id)
        [second] = await group.reply()
    assert [sent.text, second.text] == ["You said /menu", "You said and this?"]
    assert {message.chat for message in scripted.asked} == {f"telegram:{group.id}"}


async def test_a_store_that_fails_keeps_nobody_waiting(server, asha, scripted, running, monkeypatch):
    monkeypatch.setattr(scripted.store, "receive", _broken)
    async with running(server, scripted):
        asha.says("hello")
        [sent] = await asha.reply()
    assert sent.text == "You said hello"


def _broken(*_):
    raise OSError("disk full")
