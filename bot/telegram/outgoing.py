"""A reply, sent to a Telegram chat: words and cards, buttons under them, a place on the map."""

from collections.abc import Iterator

from telegram import MessageEntity

from bot.reply import Card, Reply
from bot.telegram.gate import Address, Gate
from bot.words import words

PLACE = "place"


async def send(gate: Gate, to: Address, reply: Reply) -> None:
    """Send all of a reply; raises TelegramError where Telegram does not take it."""
    await gate.text(to, reply.full_text, reply.buttons, list(bold_names(reply)))
    if card := _on_the_map(reply):
        await gate.venue(to, card.name, card.address, card.lat, card.lon)
    if reply.asks == PLACE and to.private:
        say = words()
        await gate.location_request(to, say("telegram-share-hint"), say("telegram-share-location"))


def bold_names(reply: Reply) -> Iterator[MessageEntity]:
    """Yield a bold mark for each card's name, placed in the reply's full text, in characters."""
    start = len(reply.text)
    for card in reply.cards:
        start = reply.full_text.index(card.text, start)
        if card.name:
            yield MessageEntity(MessageEntity.BOLD, start, len(card.name))
        start += len(card.text)


def _on_the_map(reply: Reply) -> Card | None:
    cards = (card for card in reply.cards if card.name and card.address)
    return next((card for card in cards if card.lat is not None and card.lon is not None), None)
