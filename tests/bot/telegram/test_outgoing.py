from dataclasses import replace

from bot.reply import Button, Card, Reply, Status
from bot.telegram.outgoing import bold_names, send

BUTTONS = (Button("Show me more", "more"), Button("Talk to a person", "human"))


async def test_words_cards_and_closing_are_one_message_with_the_buttons_under_it(
    server, asha, gate, here, hub
):
    asha.says("/start")
    far = Card("svc-002", "Second", ("By phone.",))
    reply = Reply(Status.ANSWERED, "Two places.", (hub, far), "Rather talk to a person?", BUTTONS)
    await send(gate, here(asha), reply)
    words, venue = server.sent(asha)
    assert words.text == reply.full_text
    assert words.labels == ["Show me more", "Talk to a person"]
    assert venue.payload["venue"]["title"] == "Bulwell Hub 🏠"
    assert venue.payload["venue"]["address"] == "1 Main Street, NG6 8AB"


async def test_the_first_card_that_has_a_place_is_put_on_the_map(server, asha, gate, here, hub):
    asha.says("/start")
    nowhere = Card("svc-002", "By phone", ("Ring them.",))
    unplaced = replace(hub, lat=None, name="No map")
    await send(gate, here(asha), Reply(Status.ANSWERED, "", (nowhere, unplaced, hub)))
    assert [sent.kind for sent in server.sent(asha)] == ["text", "venue"]


async def test_no_place_no_map(server, asha, gate, here):
    asha.says("/start")
    await send(gate, here(asha), Reply(Status.ANSWERED, "Ring them.", (Card("svc-002", "By phone"),)))
    assert [sent.kind for sent in server.sent(asha)] == ["text"]


def test_names_of_cards_are_bold_where_they_stand_as_a_heading(hub):
    reply = Reply(Status.ANSWERED, "Try Bulwell Hub 🏠 or the next.", (hub, replace(hub, name="Next")))
    marked = [reply.full_text[mark.offset : mark.offset + mark.length] for mark in bold_names(reply)]
    assert marked == ["Bulwell Hub 🏠", "Next"]
    assert [mark.offset for mark in bold_names(reply)][0] > len(reply.text)


async def test_a_question_for_the_place_offers_to_share_it(server, asha, gate, here):
    asha.says("/start")
    await send(gate, here(asha), Reply(Status.ASKED, "Where should I look?", buttons=BUTTONS, asks="place"))
    question, offer = server.sent(asha)
    assert question.labels == ["Show me more", "Talk to a person"]
    [button] = offer.buttons
    assert (button.label, button.asks) == ("Share my location", "location")
    assert offer.markup["one_time_keyboard"]


async def test_a_group_cannot_share_a_place_and_is_not_asked_to(server, asha, gate, here):
    group = server.group()
    await send(gate, here(group, private=False), Reply(Status.ASKED, "Where?", asks="place"))
    assert [sent.text for sent in server.sent(group)] == ["Where?"]


async def test_a_reply_of_5000_characters_comes_in_two_messages(server, asha, gate, here):
    asha.says("/start")
    text = "\n\n".join(["word " * 99 + "end."] * 10)
    await send(gate, here(asha), Reply(Status.ANSWERED, text, buttons=BUTTONS))
    first, last = server.sent(asha)
    assert f"{first.text}\n\n{last.text}" == text
    assert (first.labels, last.labels) == ([], ["Show me more", "Talk to a person"])
