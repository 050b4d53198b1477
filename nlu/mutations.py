"""Messages as they come out of tired thumbs: swapped, dropped and doubled letters, lost words."""

import random

TYPO_SHARE = 0.2
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
