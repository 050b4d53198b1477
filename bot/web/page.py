"""The chat page as HTML. Every word that goes in is escaped here or in `links`."""

from html import escape
from pathlib import Path
from string import Template

from bot.reply import Button, Card, Reply
from bot.web import chats, links
from bot.words import Words

TEMPLATE = Path(__file__).with_name("page.html")


class Page:
    """Draws the page around whatever the chat has to show."""

    def __init__(self, words: Words) -> None:
        """Read the template once."""
        self._words = words
        self._template = Template(TEMPLATE.read_text(encoding="utf-8"))

    def greeting(self, reply: Reply, token: str) -> str:
        """Return the page that a chat starts with."""
        return self._drawn(self._reply(reply), token)

    def turn(self, said: str | None, reply: Reply, token: str) -> str:
        """Return the page after one turn; `said` is None when a button was tapped."""
        return self._drawn((self._said(said) if said else "") + self._reply(reply), token)

    def trouble(self, sentence: str, token: str | None) -> str:
        """Return the page that says what went wrong and whom to ring, with the chat still there to use."""
        said = _paragraphs(f"{sentence}\n\n{self._words('web-numbers')}")
        return self._drawn(f'<div class="turn trouble" role="alert">{said}</div>', token)

    def _drawn(self, chat: str, token: str | None) -> str:
        key = chats.form_key(token) if token else ""
        return self._template.substitute(
            _Sentences(self._words, chat=chat, key=key, links=escape(links.PATTERN))
        )

    def _said(self, text: str) -> str:
        label = escape(self._words("web-you"))
        return f'<div class="turn said"><p dir="auto"><span class="unseen">{label}</span> {escape(text)}</p></div>'

    def _reply(self, reply: Reply) -> str:
        kind = 'class="turn reply crisis" role="alert"' if reply.crisis else 'class="turn reply"'
        label = f'<span class="unseen">{escape(self._words("web-signpost"))}</span>'
        closing = f'<div class="closing">{_paragraphs(reply.closing)}</div>' if reply.closing else ""
        cards = "".join(map(_card, reply.cards))
        return f"<div {kind}>{label}{_paragraphs(reply.text)}{cards}{closing}{_buttons(reply.buttons)}</div>"


class _Sentences(dict):
    """What the template asks for: what was given, and otherwise the sentence of that name."""

    def __init__(self, words: Words, **given: str) -> None:
        super().__init__(given)
        self._words = words

    def __missing__(self, name: str) -> str:
        return escape(self._words(f"web-{name.replace('_', '-')}"))


def _paragraphs(text: str) -> str:
    return "".join(f'<p dir="auto">{links.linked(part)}</p>' for part in text.split("\n\n") if part.strip())


def _card(card: Card) -> str:
    lines = "".join(f'<p dir="auto">{links.linked(line)}</p>' for line in card.lines)
    return f'<article class="card"><h2 dir="auto">{escape(card.name)}</h2>{lines}</article>'


def _buttons(buttons: tuple[Button, ...]) -> str:
    drawn = (
        f'<button form="write" name="action" value="{escape(button.action)}">{escape(button.label)}</button>'
        for button in buttons
    )
    return f'<div class="buttons">{"".join(drawn)}</div>' if buttons else ""
