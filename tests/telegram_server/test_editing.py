import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup
from telegram.error import BadRequest, Forbidden

MORE = InlineKeyboardMarkup([[InlineKeyboardButton("More", callback_data="more")]])
HOURS = 3600


async def test_an_edit_changes_what_is_shown(server, bot, asha):
    message = await bot.send_message(asha.id, "One", reply_markup=MORE)
    edited = await message.edit_text("<b>Two</b>", parse_mode="HTML")
    [shown] = server.sent(asha)
    assert (shown.text, shown.labels, shown.edited) == ("Two", [], True)
    assert edited.edit_date and edited.text == "Two"


async def test_buttons_alone_can_be_changed(server, bot, asha):
    message = await bot.send_message(asha.id, "One")
    await message.edit_reply_markup(MORE)
    assert server.sent(asha)[0].labels == ["More"]
    await message.edit_reply_markup(None)
    assert server.sent(asha)[0].labels == []


async def test_an_edit_that_changes_nothing_is_refused(bot, asha):
    message = await bot.send_message(asha.id, "<b>One</b>", parse_mode="HTML", reply_markup=MORE)
    with pytest.raises(BadRequest) as refusal:
        await message.edit_text("<strong>One</strong>\n", parse_mode="HTML", reply_markup=MORE)
    assert refusal.value.message == (
        "Message is not modified: specified new message content and reply markup are exactly the same"
        " as a current content and reply markup of the message"
    )
    with pytest.raises(BadRequest, match="Message is not modified"):
        await message.edit_reply_markup(MORE)


async def test_what_cannot_be_edited(bot, asha):
    theirs = asha.says("Hello")
    venue = await bot.send_venue(asha.id, 52.9, -1.1, "Library", "1 High Street")
    keys = await bot.send_message(asha.id, "Hi", reply_markup=ReplyKeyboardMarkup([["Yes"]]))
    plain = await bot.send_message(asha.id, "Hi")
    for message_id, why in [
        (999, "Message to edit not found"),
        (theirs, "Message can't be edited"),
        (venue.message_id, "There is no text in the message to edit"),
        (keys.message_id, "Message can't be edited"),
        (0, "Message identifier is not specified"),
    ]:
        with pytest.raises(BadRequest, match=why):
            await bot.edit_message_text("New", asha.id, message_id)
    with pytest.raises(BadRequest, match="Inline keyboard expected"):
        await plain.edit_text("New", reply_markup=ReplyKeyboardMarkup([["Yes"]]))
    with pytest.raises(BadRequest, match="Message_id_invalid"):
        await bot.edit_message_text("New", inline_message_id="x")
    asha.blocks_bot()
    with pytest.raises(Forbidden):
        await plain.edit_text("New")


async def test_an_edit_keeps_the_limits(bot, asha):
    message = await bot.send_message(asha.id, "One")
    with pytest.raises(BadRequest, match="Message is too long"):
        await message.edit_text("x" * 4097)
    with pytest.raises(BadRequest, match="Message text is empty"):
        await message.edit_text("")


async def test_a_caption_can_be_changed(server, bot, asha):
    message = await bot.send_photo(asha.id, b"jpeg", caption="One")
    await message.edit_caption("Two")
    assert server.sent(asha)[0].text == "Two"


async def test_messages_are_deleted_for_two_days(server, bot, asha):
    theirs = asha.says("secret")
    first = await bot.send_message(asha.id, "One")
    second = await bot.send_message(asha.id, "Two")
    assert await first.delete() and await bot.delete_message(asha.id, theirs)
    assert [sent.text for sent in server.sent(asha)] == ["Two"]
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await first.delete()
    server.time_passes(49 * HOURS)
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await second.delete()


async def test_a_tap_is_answered_once_and_soon(server, bot, asha):
    await bot.send_message(asha.id, "One", reply_markup=MORE)
    tap = asha.taps("More")
    with pytest.raises(BadRequest, match="Message_too_long"):
        await bot.answer_callback_query(tap, text="x" * 201)
    await bot.answer_callback_query(tap, text="Here you are")
    assert server.answers[tap]["text"] == "Here you are"
    late = asha.taps("more")
    server.time_passes(60)
    for query_id in (tap, late, "1"):
        with pytest.raises(BadRequest) as refusal:
            await bot.answer_callback_query(query_id)
        assert refusal.value.message == (
            "Query is too old and response timeout expired or query id is invalid"
        )
