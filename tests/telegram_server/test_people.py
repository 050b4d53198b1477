import pytest
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

MORE = InlineKeyboardButton("More", callback_data="more")


@pytest.fixture
def ben(server):
    return server.person(first_name="Ben", last_name="Okoro", username="ben_o", language_code="pl")


async def updates(bot):
    found = await bot.get_updates()
    if found:
        await bot.get_updates(offset=found[-1].update_id + 1)
    return found


async def test_a_text(bot, ben):
    number = ben.says("Hello")
    [update] = await updates(bot)
    message = update.message
    assert (message.text, message.message_id, message.chat.type) == ("Hello", number, "private")
    assert (message.from_user.full_name, message.from_user.language_code) == ("Ben Okoro", "pl")
    assert message.chat.username == "ben_o" and message.date.tzinfo


async def test_entities_count_utf16_units(bot, ben):
    ben.says("🏠 /start@signpost_test_bot now, see https://a.uk/x. or ben@a.uk #help @carol_d")
    [update] = await updates(bot)
    assert [(e.type, text) for e, text in update.message.parse_entities().items()] == [
        ("bot_command", "/start@signpost_test_bot"),
        ("url", "https://a.uk/x"),
        ("email", "ben@a.uk"),
        ("hashtag", "#help"),
        ("mention", "@carol_d"),
    ]
    assert update.message.entities[0].offset == 3


async def test_an_edited_text(bot, ben):
    number = ben.says("/help")
    ben.edits(number, "Help me")
    first, second = await updates(bot)
    assert second.message is None and second.edited_message.text == "Help me"
    assert second.edited_message.message_id == first.message.message_id
    assert second.edited_message.edit_date and not second.edited_message.entities


async def test_other_things_people_send(bot, ben):
    ben.sends_location(52.95, -1.15)
    ben.sends_voice()
    ben.sends_photo("our /street")
    ben.sends_photo()
    ben.sends_sticker()
    ben.sends_contact("+44115")
    location, voice, photo, bare, sticker, contact = [update.message for update in await updates(bot)]
    assert location.location.longitude == -1.15 and voice.voice.duration.total_seconds() == 3
    assert (photo.caption, photo.caption_entities[0].type, len(photo.photo)) == (
        "our /street",
        "bot_command",
        2,
    )
    assert bare.caption is None and sticker.sticker.emoji == "👍"
    assert contact.contact.user_id == ben.id


async def test_a_tap_by_label_or_data(bot, ben):
    ben.says("/start")
    sent = await bot.send_message(ben.id, "Hi", reply_markup=InlineKeyboardMarkup([[MORE]]))
    ben.taps("More")
    ben.taps("more", message_id=sent.message_id)
    _, first, second = [update.callback_query for update in await updates(bot)]
    assert first.data == second.data == "more" and first.id != second.id
    assert first.message.text == "Hi" and first.from_user.id == ben.id
    assert first.message.reply_markup.inline_keyboard == ((MORE,),)


async def test_only_what_is_shown_can_be_tapped(bot, ben):
    ben.says("/start")
    site = InlineKeyboardButton("Site", url="https://a.uk")
    sent = await bot.send_message(ben.id, "Hi", reply_markup=InlineKeyboardMarkup([[MORE, site]]))
    with pytest.raises(AssertionError, match=r"no button 'Less' is shown; there are \['More', 'Site'\]"):
        ben.taps("Less")
    with pytest.raises(AssertionError, match="opens https://a.uk"):
        ben.taps("Site")
    await sent.edit_text("Bye")
    with pytest.raises(AssertionError, match="no button 'More'"):
        ben.taps("More")


async def test_the_keyboard_below_the_text_field(bot, ben):
    ben.says("/start")
    where = KeyboardButton("Where I am", request_location=True)
    keys = ReplyKeyboardMarkup([[where, "No"]], one_time_keyboard=True)
    await bot.send_message(ben.id, "Where?", reply_markup=keys)
    with pytest.raises(AssertionError, match="use sends_location"):
        ben.taps("Where I am")
    ben.taps("No")
    assert [update.message.text for update in await updates(bot)] == ["/start", "No"]
    assert ben.keyboard == []
    await bot.send_message(ben.id, "Where?", reply_markup=keys)
    assert ben.keyboard == ["Where I am", "No"]
    await bot.send_message(ben.id, "Fine", reply_markup=ReplyKeyboardRemove())
    assert ben.keyboard == []


async def test_blocking_is_told(bot, ben):
    ben.blocks_bot()
    with pytest.raises(AssertionError, match="unblock"):
        ben.says("Hello")
    ben.unblocks_bot()
    blocked, unblocked = [update.my_chat_member for update in await updates(bot)]
    assert (blocked.new_chat_member.status, unblocked.new_chat_member.status) == ("kicked", "member")


async def test_a_group_hears_with_privacy_mode_on(server, bot, ben):
    group = server.group(-77, "Parents")
    note = await bot.send_message(group.id, "Hi all", reply_markup=InlineKeyboardMarkup([[MORE]]))
    for text in (
        "hello all",
        "/help@other_bot",
        "/help",
        "/help@signpost_test_bot",
        "hey @signpost_test_bot",
    ):
        ben.says(text, chat=group)
    ben.says("thanks", chat=group, reply_to=note.message_id)
    ben.taps("More", chat=group)
    heard = await updates(bot)
    assert [update.effective_message.text for update in heard] == [
        "/help",
        "/help@signpost_test_bot",
        "hey @signpost_test_bot",
        "thanks",
        "Hi all",
    ]
    assert {(update.effective_chat.id, update.effective_chat.type) for update in heard} == {(-77, "group")}
    assert heard[3].message.reply_to_message.text == "Hi all"


async def test_a_group_throws_the_bot_out_and_asks_it_back(server, bot, ben):
    group = server.group(-1_001_000_000_001, "Parents")
    group.removes_bot(by=ben)
    ben.says("/help", chat=group)
    group.adds_bot(by=ben)
    out, back = [update.my_chat_member for update in await updates(bot)]
    assert (out.new_chat_member.status, back.new_chat_member.status) == ("kicked", "member")
    assert out.chat.type == "supergroup"


async def test_a_group_that_becomes_a_supergroup_counts_its_messages_anew(server, bot, ben):
    group = server.group(-77)
    ben.says("/help", chat=group)
    new = group.becomes_supergroup(-1_001_000_000_001, by=ben)
    _, moved, arrived = [update.message for update in await updates(bot)]
    assert moved.migrate_to_chat_id == new.id and arrived.migrate_from_chat_id == -77
    assert arrived.message_id == 1
