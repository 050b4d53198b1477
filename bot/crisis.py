"""Step 2: a message that needs a human now gets fixed, reviewed words. Nothing else may run before."""

from bot import safety
from bot.reply import Button, Reply, Status
from bot.turn import Turn

READ_AT_EACH_END = 8_000


def check(turn: Turn) -> None:
    """Reply when a crisis rule fires; needs no model, no directory and no network."""
    crisis = safety.assess(_ends(turn.message.text or ""))
    if crisis is None:
        return
    words = turn.parts.words
    turn.remember(pending=None)
    turn.reply = Reply(
        Status.CRISIS,
        words(safety.crisis_words(crisis.category)),
        crisis=crisis,
        buttons=(
            Button(words("button-human"), "human"),
            Button(words("button-not-crisis"), "not_crisis"),
        ),
    )


def _ends(text: str) -> str:
    """Return the text, of a very long one its beginning and its end: what is short enough to read at once."""
    return (
        text
        if len(text) <= 2 * READ_AT_EACH_END
        else f"{text[:READ_AT_EACH_END]} . {text[-READ_AT_EACH_END:]}"
    )
