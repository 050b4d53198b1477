"""Messages as they come out of tired thumbs: swapped, dropped and doubled letters, lost words."""

import random
import re
from collections.abc import Callable

TYPO_SHARE = 0.2
BACKSTORIES = (
    "hi, never done one of these before so bear with me.",
    "sorry its a long one, weve had a mad few weeks what with the move and my mam in hospital.",
    "so i work nights at the warehouse and my partner does days, we hardly see each other.",
    "Good evening. A friend from church gave me this number and said you might know.",
    "right ive been round the houses with this all week and im shattered.",
    "we came back to nottingham in the spring after 4 years in leicester, still dont know anyone.",
)
ODDITIES = ("👶", "\u200b", "؟", "…", "NG6 8AB", "2", "£")


def typo(word: str, chance: random.Random) -> str:
    """Return `word` with one letter swapped with the next, dropped or doubled."""
    if len(word) < 3:
        return word
    at = chance.randrange(len(word) - 1)
    return chance.choice(
        (
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
        )
    )


def typos(text: str, chance: random.Random, share: float = TYPO_SHARE) -> str:
    """Return `text` with a typo in about `share` of its words."""
    return " ".join(typo(word, chance) if chance.random() < share else word for word in text.split())


def mutated(text: str, chance: random.Random) -> str:
    """Return `text` changed in one of the ways that messages differ: typos, case, cuts, oddities."""
    words = text.split()
    cut = chance.randrange(len(words)) if words else 0
    return chance.choice(
        (
            typos(text, chance),
            text.upper(),
            " ".join(words[cut:]) or text,
            " ".join(words[: cut + 1]),
            f"{text} {chance.choice(ODDITIES)}",
            " ".join(chance.sample(words, len(words))),
        )
    )


def without_punctuation(text: str, chance: random.Random) -> str:
    """Return `text` without marks, apostrophes and line ends."""
    return " ".join(re.sub(r"[^\w\s£/]", "", text).split())


def after_backstory(text: str, chance: random.Random) -> str:
    """Return `text` after a sentence or two that has nothing to do with it."""
    return f"{chance.choice(BACKSTORIES)} {text}"


ROBUSTNESS: dict[str, Callable[[str, random.Random], str]] = {
    "typos in 20% of words": typos,
    "lower case": lambda text, chance: text.lower(),
    "no punctuation": without_punctuation,
    "after a backstory": after_backstory,
}
