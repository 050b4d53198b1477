import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from telegram import Update

from bot.message import Message
from bot.telegram.incoming import read, shut_out

ASHA = {"id": 7, "is_bot": False, "first_name": "Asha"}
SIGNPOST = {"id": 123456, "is_bot": True, "first_name": "Signpost", "username": "signpost_test_bot"}
PRIVATE = {"id": 7, "type": "private", "first_name": "Asha"}
GROUP = {"id": -40, "type": "group", "title": "Mums"}
FILE = {"file_id": "f", "file_unique_id": "u"}
MOVING = FILE | {"width": 1, "height": 1, "duration": 1}


def sent(chat=PRIVATE, kind="message", **content):
    message = {"message_id": 1, "date": 0, "chat": chat, "from": ASHA, **content}
    return Update.de_json({"update_id": 1, kind: message})


def mention(text, name="@signpost_test_bot"):
    return {"type": "mention", "offset": text.lower().index(name), "length": len(name)}


def test_words(offline_bot):
    assert read(sent(text="my baby won't sleep"), offline_bot) == Message(
        "telegram:7", text="my baby won't sleep"
    )


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("/start", "/start"),
        ("/start leaflet_12", "/start"),
        ("/START leaflet-12", "/START"),
        ("/start I can't go on", "/start I can't go on"),
        ("/help@signpost_test_bot", "/help"),
        ("/help@Signpost_Test_Bot now", "/help now"),
        ("/nonsense", "/nonsense"),
    ],
)
def test_commands(typed, read_as, offline_bot):
    assert read(sent(text=typed), offline_bot).text == read_as


@pytest.mark.parametrize("chat", [PRIVATE, GROUP])
def test_another_bots_command_is_left_to_it(chat, offline_bot):
    assert read(sent(chat, text="/help@OtherBot"), offline_bot) is None


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"voice": FILE | {"duration": 1}}, "voice"),
        ({"video_note": FILE | {"length": 1, "duration": 1}}, "voice"),
        ({"photo": [FILE | {"width": 1, "height": 1}]}, "photo"),
        (
            {"sticker": MOVING | {"type": "regular", "is_animated": False, "is_video": False}},
            "sticker",
        ),
        ({"animation": MOVING, "document": FILE}, "other"),
        ({"document": FILE}, "other"),
        ({"video": MOVING}, "other"),
        ({"dice": {"emoji": "🎲", "value": 3}}, "other"),
        ({"contact": {"phone_number": "0", "first_name": "Asha"}}, "other"),
    ],
)
def test_what_cannot_be_read_has_its_kind(content, kind, offline_bot):
    assert read(sent(**content), offline_bot) == Message("telegram:7", kind=kind)


def test_a_caption_is_read_as_words(offline_bot):
    photo = [FILE | {"width": 1, "height": 1}]
    assert read(sent(photo=photo, caption="is this rash bad?"), offline_bot).text == "is this rash bad?"


def test_places(offline_bot):
    spot = {"latitude": 52.9, "longitude": -1.1}
    venue = {"location": spot, "title": "Library", "address": "Main Street"}
    assert read(sent(location=spot), offline_bot).location == (52.9, -1.1)
    assert read(sent(location=spot, venue=venue), offline_bot).location == (52.9, -1.1)


def test_a_tap_is_an_action(offline_bot):
    message = {"message_id": 1, "date": 0, "chat": PRIVATE, "from": SIGNPOST, "text": "Hello"}
    tap = {"id": "1", "from": ASHA, "chat_instance": "1", "data": "topic:baby_sleep"}
    update = Update.de_json({"update_id": 1, "callback_query": tap | {"message": message}})
    assert read(update, offline_bot) == Message("telegram:7", action="topic:baby_sleep")
    gone = Update.de_json({"update_id": 1, "callback_query": tap | {"message": {**message, "date": 0}}})
    assert read(gone, offline_bot).chat == "telegram:7"
    assert read(Update.de_json({"update_id": 1, "callback_query": tap}), offline_bot) is None


@pytest.mark.parametrize("kind", ["edited_message", "channel_post", "edited_channel_post"])
def test_edits_and_channels_are_not_answered(kind, offline_bot):
    assert read(sent(kind=kind, text="hello"), offline_bot) is None


def test_bots_and_service_messages_are_not_answered(offline_bot):
    assert read(sent(text="hello", **{"from": ASHA | {"is_bot": True}}), offline_bot) is None
    assert read(sent(GROUP, new_chat_members=[SIGNPOST]), offline_bot) is None
    assert read(sent(pinned_message={"message_id": 1, "date": 0, "chat": PRIVATE}), offline_bot) is None


def test_a_group_is_answered_when_it_speaks_to_the_bot(offline_bot):
    asked = "Hey @Signpost_Test_Bot where is a food bank?"
    ours = {"message_id": 1, "date": 0, "chat": GROUP, "from": SIGNPOST, "text": "Hello"}
    assert read(sent(GROUP, text=asked, entities=[mention(asked)]), offline_bot) == Message(
        "telegram:-40", text="Hey where is a food bank?"
    )
    assert read(sent(GROUP, text="in Aspley", reply_to_message=ours), offline_bot).text == "in Aspley"
    assert read(sent(GROUP, text="/menu"), offline_bot).text == "/menu"


def test_a_group_talking_among_itself_is_left_alone(offline_bot):
    theirs = {"message_id": 1, "date": 0, "chat": GROUP, "from": ASHA, "text": "Hello"}
    to_ben = "ask @ben_from_work"
    assert read(sent(GROUP, text="where is a food bank?"), offline_bot) is None
    assert read(sent(GROUP, text="in Aspley", reply_to_message=theirs), offline_bot) is None
    assert read(sent(GROUP, text=to_ben, entities=[mention(to_ben, "@ben_from_work")]), offline_bot) is None
    assert read(sent(GROUP, text="/ban"), offline_bot) is None


@pytest.mark.parametrize(("status", "gone"), [("kicked", True), ("left", True), ("member", False)])
def test_being_blocked_or_removed(status, gone, offline_bot):
    before = {"user": SIGNPOST, "status": "member"}
    after = {"user": SIGNPOST, "status": status} | ({"until_date": 0} if status == "kicked" else {})
    change = {"chat": PRIVATE, "from": ASHA, "date": 0, "old_chat_member": before, "new_chat_member": after}
    update = Update.de_json({"update_id": 1, "my_chat_member": change})
    assert shut_out(update) is gone
    assert read(update, offline_bot) is None


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1), chat=st.sampled_from([PRIVATE, GROUP]))
def test_any_text_is_read_without_failing(text, chat, offline_bot):
    message = read(sent(chat, text=text), offline_bot)
    assert message is None or message.text is not None
