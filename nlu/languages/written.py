"""The language that a message is written in."""

from collections import Counter
from functools import cache

import numpy as np

from nlu.languages.script import LATIN, script, spoken_words
from nlu.languages.vocabulary import ENGLISH, ROOM, Vocabulary
from nlu.languages.word import words

DEFAULT = ENGLISH
MOST_READ = 80
MOST_A_WORD_SAYS = 6.0
LEAST_EVIDENCE = 5.0
LEAST_LISTED = 2
UNMISTAKABLE = 8.0
LEAST_LETTERS = 2


def written_in(text: str) -> str:
    """Return the ISO 639-1 code (ckb for Sorani) of the language that most words of `text` are in.

    Any text will do; a word said twice counts once. One without clear evidence of another language is DEFAULT,
    English; so is one that has as many English words as others. Of a long text the last MOST_READ words are read.
    """
    read = [(word, script(word)) for word in words(text)[-MOST_READ:]]
    latin = [
        word for word, of in dict.fromkeys(read) if of == LATIN and word not in _vocabulary(LATIN).anywhere
    ]
    others = [(word, of) for word, of in read if of not in (LATIN, "")]
    if sum(spoken_words(word, of) for word, of in others) > len(latin):
        return _of_script(others)
    return _of_latin(latin)


def _of_script(read: list[tuple[str, str]]) -> str:
    if sum(len(word) for word, _ in read) < LEAST_LETTERS:
        return DEFAULT
    name, _ = Counter(of for _, of in read).most_common(1)[0]
    if not (ROOM / name).is_dir():
        return name
    vocabulary = _vocabulary(name)
    total = sum(vocabulary.scores(word) for word, of in read if of == name)
    return vocabulary.codes[int(np.argmax(total))]


def _of_latin(said: list[str]) -> str:
    vocabulary = _vocabulary(LATIN)
    if 2 * sum(word in vocabulary.only_english for word in said) >= len(said):
        return DEFAULT
    scores = np.array([vocabulary.scores(word) for word in said])
    against_english = scores - scores[:, [vocabulary.codes.index(ENGLISH)]]
    best = int(np.argmax(against_english.sum(axis=0)))
    code = vocabulary.codes[best]
    return code if _is_clear(said, against_english[:, best], code) else DEFAULT


def _is_clear(said: list[str], for_it: np.ndarray, code: str) -> bool:
    """Whether enough words speak for a language: all together, most of them, and some in its list."""
    lists = _vocabulary(LATIN).lists
    listed = sum(more > 0 and lists(word, code) for word, more in zip(said, for_it, strict=True))
    evidence = np.clip(for_it, -MOST_A_WORD_SAYS, MOST_A_WORD_SAYS).sum()
    is_clear = evidence >= LEAST_EVIDENCE and listed >= LEAST_LISTED
    is_unmistakable = evidence >= UNMISTAKABLE and listed > 0 and (for_it > 0).all()
    return bool(is_clear or is_unmistakable) and 2 * (for_it > 0).sum() > len(said)


@cache
def _vocabulary(name: str) -> Vocabulary:
    return Vocabulary.read(name)
