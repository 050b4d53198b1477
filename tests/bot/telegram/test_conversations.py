"""Whole conversations on Telegram, with the real conversation behind a small interpreter."""

import pytest

from bot.message import Message
from bot.words import words

say = words()
crisis_words = pytest.mark.skipif(
    say.get("crisis-suicidal_parent") is None, reason="there are no crisis words yet"
)


async def test_the_greeting_shows_the_menu(asha, running, real, server):
    async with running(server, real):
        asha.says("/start leaflet_12")
        [hello] = await asha.reply()
    assert hello.text == say("start")
    assert say("button-human") in hello.labels
    assert "leaflet" not in hello.text


@crisis_words
async def test_a_crisis_gets_its_fixed_words_and_a_way_to_put_it_right(asha, running, real, server):
    async with running(server, real):
        asha.says("I want to kill myself")
        [help_now] = await asha.reply()
        asha.taps(say("button-not-crisis"))
        [sorry] = await asha.reply()
    assert help_now.text == say("crisis-suicidal_parent")
    assert help_now.labels == [say("button-human"), say("button-not-crisis")]
    assert sorry.text == say("crisis-sorry-misread")


@crisis_words
async def test_a_crisis_in_a_caption_or_after_a_command_is_seen(asha, running, real, server):
    async with running(server, real):
        asha.sends_photo(caption="he hit me and I want to kill myself")
        [first] = await asha.reply()
        asha.says("/start I want to kill myself")
        [second] = await asha.reply()
    assert say("button-not-crisis") in first.labels
    assert say("button-not-crisis") in second.labels


async def test_topics_by_button_and_by_words(asha, running, real, server):
    async with running(server, real):
        asha.says("/menu")
        await asha.reply()
        asha.taps("topic:baby_sleep")
        [tapped] = await asha.reply()
        asha.says("he won't sleep")
        [written] = await asha.reply()
    lead = say("topic-baby_sleep.lead")
    assert tapped.text.startswith(lead)
    assert written.text.startswith(lead)


async def test_a_tap_on_an_old_message_still_means_what_it_says(asha, running, real, server):
    async with running(server, real):
        asha.says("/menu")
        [menu] = await asha.reply()
        asha.says("he won't sleep")
        await asha.reply()
    async with running(server, real):
        asha.taps("topic:speech_language", message_id=menu.message_id)
        [sent] = await asha.reply()
    assert sent.text.startswith(say("topic-speech_language.lead"))


async def test_the_place_is_asked_for_and_may_be_shared(asha, running, real, server):
    async with running(server, real):
        asha.says("where can we play")
        await asha.reply()
        asha.taps(say("button-place"))
        question, offer = await asha.reply()
        assert asha.keyboard == [say("telegram-share-location")]
        asha.sends_location(52.998, -1.194)
        [near, *_] = await asha.reply()
    assert question.text == say("ask-place")
    assert offer.text == say("telegram-share-hint")
    assert near.text.startswith(say("topic-stay_and_play.lead"))


@pytest.mark.parametrize(
    ("act", "key"),
    [
        ("sends_voice", "kind-voice"),
        ("sends_photo", "kind-photo"),
        ("sends_sticker", "kind-sticker"),
        ("sends_contact", "kind-other"),
    ],
)
async def test_what_cannot_be_read_is_said_kindly(asha, running, real, server, act, key):
    async with running(server, real):
        getattr(asha, act)()
        [sent] = await asha.reply()
    assert sent.text == say(key)


async def test_an_unknown_command(asha, running, real, server):
    async with running(server, real):
        asha.says("/weather")
        [sent] = await asha.reply()
    assert sent.text == say("command-unknown")


async def test_blocking_the_bot_deletes_what_it_remembers(asha, running, real, server, store):
    chat = f"telegram:{asha.id}"
    async with running(server, real):
        asha.says("he won't sleep")
        await asha.reply()
        assert store.recall(chat, Message(chat).at).topic == "baby_sleep"
        asha.blocks_bot()
        await server.until(lambda: store.recall(chat, Message(chat).at).topic is None)
