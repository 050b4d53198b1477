import logging
from datetime import datetime, timezone

from telegram import Chat, Message, Update, User

from bot.telegram.inbox import SOURCE, Inbox


def update(number, text="help please"):
    asha = User(7, "Asha", False)
    message = Message(number, datetime.now(timezone.utc), Chat(7, "private"), from_user=asha, text=text)
    return Update(number, message=message)


async def test_an_update_is_stored_before_put_returns(store):
    await Inbox(store).put(update(1))
    [content] = store.waiting(SOURCE)
    assert "help please" in content


async def test_an_update_seen_before_is_dropped_by_its_own_id(store):
    inbox = Inbox(store)
    for number in (5, 3, 5, 4, 3):
        await inbox.put(update(number))
    assert [inbox.get_nowait().update_id for _ in range(inbox.qsize())] == [5, 3, 4]


async def test_one_that_was_handled_is_still_known_and_its_words_are_gone(store):
    inbox = Inbox(store)
    await inbox.put(update(1))
    inbox.done(inbox.get_nowait())
    await inbox.put(update(1))
    assert inbox.empty()
    assert store.waiting(SOURCE) == []


async def test_what_waits_in_the_store_comes_first(store):
    await Inbox(store).put(update(1, "before the restart"))
    inbox = Inbox(store)
    await inbox.put(update(2, "after it"))
    assert [inbox.get_nowait().message.text for _ in range(2)] == ["before the restart", "after it"]


async def test_other_objects_pass_through(store):
    inbox, signal = Inbox(store), object()
    await inbox.put(signal)
    assert inbox.get_nowait() is signal


async def test_without_a_store_people_are_answered_all_the_same(store, caplog):
    inbox = Inbox(store)
    store.close()
    with caplog.at_level(logging.DEBUG):
        await inbox.put(update(1))
        inbox.done(inbox.get_nowait())
    assert "update 1 is answered unstored" in caplog.text
    assert "help please" not in caplog.text
    assert Inbox(store).empty()


async def test_a_waiting_update_that_cannot_be_read_does_not_stop_the_others(store, caplog):
    store.receive(SOURCE, 1, "{torn")
    store.receive(SOURCE, 2, update(2).to_json())
    assert Inbox(store).get_nowait().update_id == 2
    assert "could not be read" in caplog.text
