"""Step 2: a message that needs a human now gets fixed, reviewed words. Nothing else may run before.

The fixed rules read first and alone. A small model reads once more when the message is understood, for what
the rules have no words for; without a model the rules stand by themselves.
"""

from bot import safety
from bot.reply import Button, Crisis, Reply, Status
from bot.turn import Turn

READ_AT_EACH_END = 8_000
# The urgency that most development messages of the category have; all others are for now.
MOSTLY_SOON = {
    "child_abuse_disclosure",
    "neglect_concern_third_party",
    "self_harm_young",
    "sexual_exploitation",
}


def check(turn: Turn) -> None:
    """Reply when a crisis rule fires; needs no model, no directory and no network."""
    crisis = safety.assess(_ends(turn.message.text or ""))
    if crisis is not None:
        _reply(turn, crisis)


def second_reading(turn: Turn) -> None:
    """Reply when the model, reading for understanding, saw a crisis that no rule has words for."""
    if turn.suspected is not None:
        _reply(turn, suspected(turn.suspected))


def suspected(category: str) -> Crisis:
    """Return the crisis that the model's `category` stands for."""
    return Crisis(category, "soon" if category in MOSTLY_SOON else "now")


def _reply(turn: Turn, crisis: Crisis) -> None:
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
