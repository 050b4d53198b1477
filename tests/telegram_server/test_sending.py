import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, MessageEntity
from telegram.constants import ChatAction, MessageLimit
from telegram.error import BadRequest, ChatMigrated, Forbidden


async def refused(call, why, kind=BadRequest):
    with pytest.raises(kind) as refusal:
        await call
    assert refusal.value.message.startswith(why), refusal.value.message


async def test_a_message_arrives(server, bot, asha):
    message = await bot.send_message(asha.id, "Hello <b>Asha</b> &amp; all", parse_mode="HTML")
    [sent] = server.sent(asha)
    assert (sent.kind, sent.text, sent.labels) == ("text", "Hello Asha & all", [])
    assert (message.message_id, message.text) == (sent.message_id, sent.text)
    assert message.parse_entities() == {message.entities[0]: "Asha"}
    assert message.chat.first_name == "Asha" and message.from_user.is_bot


async def test_markdown_and_given_entities(server, bot, asha):
    await bot.send_message(asha.id, "*Hello*", parse_mode="MarkdownV2")
    await bot.send_message(asha.id, "Hello", entities=[MessageEntity("bold", 0, 5)])
    assert {(sent.text, sent.entities[0]["type"]) for sent in server.sent(asha)} == {("Hello", "bold")}


async def test_white_space_is_cut_off(bot, asha):
    message = await bot.send_message(asha.id, "\n <b> Hi </b>\n", parse_mode="HTML")
    assert (message.text, message.entities[0].offset, message.entities[0].length) == ("Hi", 0, 2)


async def test_a_text_of_the_limit_after_parsing_is_allowed(bot, asha):
    longest = "x" * MessageLimit.MAX_TEXT_LENGTH
    await bot.send_message(asha.id, f"<b>{longest}</b>", parse_mode="HTML")
    await refused(bot.send_message(asha.id, longest + "x"), "Message is too long")
    await refused(bot.send_message(asha.id, "🏠" * 2049), "Message is too long")


@pytest.mark.parametrize(
    "text, options, why",
    [
        ("", {}, "Message text is empty"),
        (" \n ", {}, "Text must be non-empty"),
        ("<b> </b>", {"parse_mode": "HTML"}, "Text must be non-empty"),
        ("<b>x", {"parse_mode": "HTML"}, "Can't parse entities: can't find end tag"),
        ("1.0", {"parse_mode": "MarkdownV2"}, "Can't parse entities: character '.' is reserved"),
        ("x", {"parse_mode": "Word"}, "Unsupported parse_mode"),
        ("x", {"entities": [MessageEntity("bold", 0, 5)]}, "Entity beginning at utf-16 offset 0 ends after"),
        ("x", {"reply_to_message_id": 999}, "Message to be replied not found"),
    ],
)
async def test_a_bad_text_is_refused(server, bot, asha, text, options, why):
    with pytest.raises(BadRequest) as refusal:
        await bot.send_message(asha.id, text, **options)
    assert refusal.value.message.lower().startswith(why.lower())
    assert server.sent(asha) == []


async def test_nobody_to_write_to(server, bot):
    stranger = server.person()
    await refused(bot.send_message(42, "Hi"), "Chat not found")
    await refused(bot.send_message("@nobody", "Hi"), "Chat not found")
    why = "Forbidden: bot can't initiate conversation with a user"
    await refused(bot.send_message(stranger.id, "Hi"), why, Forbidden)


async def test_a_blocked_bot_is_told_so_until_unblocked(bot, asha):
    asha.blocks_bot()
    await refused(bot.send_message(asha.id, "Hi"), "Forbidden: bot was blocked by the user", Forbidden)
    await refused(bot.send_chat_action(asha.id, ChatAction.TYPING), "Forbidden: bot was blocked", Forbidden)
    asha.unblocks_bot()
    await bot.send_message(asha.id, "Hi")


async def test_a_group_that_moved_and_one_that_threw_the_bot_out(server, bot, asha):
    group = server.group(-5, "Parents")
    new = group.becomes_supergroup(-1_001_234_567_890, by=asha)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(-5, "Hi")
    assert moved.value.new_chat_id == new.id
    await bot.send_message(new.id, "Hi")
    new.removes_bot(by=asha)
    await refused(
        bot.send_message(new.id, "Hi"), "Forbidden: bot was kicked from the supergroup chat", Forbidden
    )


async def test_venue_location_and_contact(server, bot, asha):
    venue = await bot.send_venue(asha.id, 52.95, -1.15, "Library", "1 High Street")
    location = await bot.send_location(asha.id, 52.95, -1.15)
    contact = await bot.send_contact(asha.id, "+44115000000", "Front desk")
    assert (venue.venue.title, location.location.latitude) == ("Library", 52.95)
    assert contact.contact.first_name == "Front desk"
    assert [sent.kind for sent in server.sent(asha)] == ["venue", "location", "contact"]
    assert server.sent(asha)[0].payload["venue"]["address"] == "1 High Street"


async def test_things_with_a_part_missing_are_refused(bot, asha):
    await refused(bot.send_venue(asha.id, 52.9, -1.1, "Library", " "), "Venue address must be non-empty")
    await refused(bot.send_venue(asha.id, 52.9, -1.1, " ", "Road"), "Venue title must be non-empty")
    await refused(bot.send_location(asha.id, 90.5, -1.1), "Wrong latitude specified")
    await refused(bot.send_contact(asha.id, " ", "Desk"), "Phone number must be non-empty")
    await refused(bot.send_contact(asha.id, "1", " "), "First name must be non-empty")
    await refused(bot.send_chat_action(asha.id, "thinking"), "Wrong parameter action in request")


async def test_a_photo_and_its_caption(server, bot, asha):
    message = await bot.send_photo(asha.id, b"\xff\xd8jpeg", caption="<i>Map</i>", parse_mode="HTML")
    assert message.caption == "Map" and message.photo
    assert server.called("sendPhoto")[0].data["photo"]["size"] == 6
    too_long = bot.send_photo(asha.id, b"x", caption="x" * 1025)
    await refused(too_long, "Message caption is too long")


async def test_a_reply_names_what_it_answers(bot, asha):
    question = asha.says("Where is the library?")
    answer = await bot.send_message(asha.id, "There", reply_to_message_id=question)
    assert answer.reply_to_message.text == "Where is the library?"


async def test_buttons_come_back_with_the_message(server, bot, asha):
    rows = [
        [InlineKeyboardButton("More", callback_data="more")],
        [InlineKeyboardButton("Site", url="https://a.uk")],
    ]
    message = await bot.send_message(
        asha.id,
        "Hi",
        reply_markup=InlineKeyboardMarkup(rows),
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    assert message.reply_markup.inline_keyboard[0][0].callback_data == "more"
    assert [(button.label, button.data, button.url) for button in server.sent(asha)[0].buttons] == [
        ("More", "more", None),
        ("Site", None, "https://a.uk"),
    ]
    assert server.called("sendMessage")[0].data["link_preview_options"] == {"is_disabled": True}
