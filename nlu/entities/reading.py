"""What all readers of details share: a folded text with the same offsets, numbers in words, months."""

import re

LETTERS_OF_CHANGE = {"’": "'", "‘": "'", "`": "'", "´": "'", "\u00a0": " "}
SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
NUMBER_WORDS = {word: number for number, word in enumerate(SMALL, 1)} | {"seventeen": 17, "eighteen": 18}
MONTHS = "january february march april may june july august september october november december".split()

# The patterns below are pieces for others; every gap is bounded so that reading stays linear.
GAP = r"[\s\-]{0,3}"
NUMBER = rf"(?:(?<![\w.,£/+:])[0-9]{{1,2}}(?:\.[0-9]{{1,2}})?(?![0-9])|\b(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})\b)"
MONTH = rf"(?:{'|'.join(f'{month}|{month[:3]}' if month != 'september' else 'september|sept|sep' for month in MONTHS)})"


def fold(text: str) -> str:
    """Return `text` in lower case with plain apostrophes, every character where it was."""
    return "".join(_same_length(letter) for letter in text)


def number(written: str) -> float:
    """Return the number that NUMBER matched."""
    return float(NUMBER_WORDS.get(written) or written)


def month_number(written: str) -> int:
    """Return 1 to 12 for what MONTH matched."""
    return next(at for at, month in enumerate(MONTHS, 1) if month[:3] == written[:3])


def blank(pattern: re.Pattern, text: str) -> str:
    """Return `text` with every match of `pattern` blotted out, so that nothing reads it; offsets stay."""
    return pattern.sub(lambda found: "#" * len(found.group()), text)


def _same_length(letter: str) -> str:
    plain = LETTERS_OF_CHANGE.get(letter, letter).lower()
    return plain if len(plain) == 1 else letter
