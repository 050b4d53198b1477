"""Crisis rules: what is read first in every message, alone, with no model, no directory and no network.

The rules are data, in `crisis_rules.yml` and the folder `crisis_rules`; the first lines of the file explain the notation.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import yaml
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.reply import Crisis

RULES = Path(__file__).with_name("crisis_rules.yml")
LIFE_FIRST = (
    "medical_emergency",
    "overdose",
    "suicidal_parent",
    "self_harm_young",
    "shaking_baby_risk",
    "domestic_abuse_now",
    "child_abuse_disclosure",
    "sexual_exploitation",
    "homeless_tonight",
    "runaway",
    "neglect_concern_third_party",
)
MOST_URGENT_FIRST = ("now", "soon")
GAPS = {" ~~ ": r" (?:[^ .]+ ){0,12}", " ~ ": r" (?:[^ .]+ ){0,3}"}
MASK = " _ "
SHORTEST_TYPO, LONG_WORD = 5, 10
CLOSE, CLOSE_LETTERS = 5, 120

APOSTROPHES = re.compile("['\u2018\u2019\u02bc\u2032\uff07`\u00b4]")
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)
ONE_LETTER_FOR_TWO = str.maketrans("\u06cc\u0649\u06a9\u06c1\u0142_", "\u064a\u064a\u0643\u0647l ")
CHINESE = re.compile("([\u4e00-\u9fff])")
LEET = str.maketrans("013457@$", "oieastas")
LEET_INSIDE_WORD = re.compile(r"(?<=[a-z])[013457@$](?=[a-z])")
SPELLED_OUT = re.compile(r"(?<!\w)(?:[a-z][ .*-]){3,}[a-z](?!\w)")
CENSORED = re.compile(r"(?<!\S)[a-z]+\*[a-z*]*[a-z](?!\w)")
TIGHT_POINT = re.compile(r"(?<=\w)[.,](?=\w)")
PAUSE = re.compile(r"\.{2,}")
SENTENCE_END = re.compile(r"[.!?;\u061f\u06d4\u3002\uff01\uff1f\n\r]+")
NOT_A_WORD = re.compile(r"[^\w.]+")
PERSON = re.compile(
    r"\b(?:i|im|ive|me|my|myself|we|us|our|he|hes|him|his|she|shes|her|they|theyre|themself|herself|himself)\b"
)
REPEATED = re.compile(r"([a-z])\1{2,}")
DRAWN_OUT_END = re.compile(r"([aeiouy])\1+$")


class Signs:
    """Patterns of which any may be found; compiled when first asked, so that starting is quick."""

    def __init__(self, choices: list[str]):
        self._choices = choices

    @cached_property
    def pattern(self) -> re.Pattern:
        """All the choices as one regular expression of whole words."""
        return _whole(self._choices, escape=False)

    def found_in(self, words: str) -> bool:
        """Whether any of the signs is in normalised words."""
        return bool(self.pattern.search(words))


@dataclass(frozen=True)
class Rule:
    """One entry of the file: it fires where `fires` is found with no `unless` close to it, and `needs` anywhere."""

    category: str
    urgency: str
    fires: Signs
    unless: Signs
    impersonal: Signs
    unless_anywhere: Signs | None
    needs: Signs | None
    instead: tuple[tuple[str, Signs], ...]

    def judge(self, words: str) -> Crisis | None:
        """The crisis that this rule sees in normalised words."""
        if not self._fires_in(words) or (self.unless_anywhere and self.unless_anywhere.found_in(words)):
            return None
        if self.needs and not self.needs.found_in(words):
            return None
        return Crisis(self._category(words), self.urgency)

    def _fires_in(self, words: str) -> bool:
        hit = self.fires.pattern.search(words)
        while hit and self._is_explained(hit):
            hit = self.fires.pattern.search(words, hit.start() + 1)
        return bool(hit)

    def _is_explained(self, hit: re.Match) -> bool:
        """Whether words close to the hit say that it is no crisis; far words must not silence a real one."""
        before = hit.string[max(0, hit.start() - CLOSE_LETTERS) : hit.start()].split()[-CLOSE:]
        after = hit.string[hit.end() : hit.end() + CLOSE_LETTERS].split()[:CLOSE]
        around = " ".join((*before, hit[0], *after))
        talked_about = not PERSON.search(hit[0]) and self.impersonal.found_in(around)
        return talked_about or self.unless.found_in(around)

    def _category(self, words: str) -> str:
        others = (category for category, signs in self.instead if signs.found_in(words))
        return next(others, self.category)


@dataclass(frozen=True)
class Spelling:
    """Brings the many ways to write a word to the one that the rules use."""

    variants: dict[str, str]
    any_variant: re.Pattern
    fillers: re.Pattern
    key_words: tuple[str, ...]
    known: frozenset[str]

    @classmethod
    def of(cls, book: dict) -> "Spelling":
        """The spelling part of the rule file."""
        variants = {spelt: word for word, many in book["spellings"].items() for spelt in many.split(", ")}
        longest_first = sorted(variants, key=len, reverse=True)
        key_words = tuple(book["key_words"].split())
        known = {*key_words, *book["not_typos"].split(), *variants, *_vocabulary(book)}
        return cls(
            variants, _whole(longest_first), _whole(book["fillers"].split(", ")), key_words, frozenset(known)
        )

    def settle(self, text: str) -> str:
        """Normalised words, one space between them and one before and after."""
        text = CENSORED.sub(self._uncensored, text)
        text = " ".join(self._known_word(word) for word in NOT_A_WORD.sub(" ", text).split())
        text = self.any_variant.sub(lambda found: self.variants[found[0]], text)
        return f" {' '.join(self.fillers.sub(' ', text).split())} "

    def _uncensored(self, found: re.Match) -> str:
        shape = re.compile(found[0].replace("*", "[a-z]"))
        return next(filter(shape.fullmatch, self.key_words), found[0])

    def _known_word(self, word: str) -> str:
        if REPEATED.search(word):
            once = REPEATED.sub(r"\1", word)
            word = once if once in self.known else REPEATED.sub(r"\1\1", word)
        if word not in self.known and DRAWN_OUT_END.sub(r"\1", word) in self.known:
            word = DRAWN_OUT_END.sub(r"\1", word)
        if len(word) < SHORTEST_TYPO or word in self.known or not word.isascii():
            return word
        return _nearest(word, self.key_words)


def _vocabulary(book: dict) -> set[str]:
    """Every word that stands in a pattern: none of them is a typo."""
    patterns = [
        rule.get(part, "")
        for rule in book["rules"]
        for part in ("patterns", "unless", "unless_anywhere", "with")
    ]
    return set(
        re.findall("[a-z]+", " ".join((*patterns, *book["words"].values(), book["figures_of_speech"])))
    )


@lru_cache(maxsize=4096)
def _nearest(word: str, key_words: tuple[str, ...]) -> str:
    """The key word that `word` is a slip of the finger away from, or `word` itself."""
    slips = 2 if len(word) >= LONG_WORD else 1
    near = process.extractOne(word, key_words, scorer=OSA.distance, score_cutoff=slips)
    return near[0] if near and near[0][0] == word[0] else word


@dataclass(frozen=True)
class Rulebook:
    """All rules, compiled, with the spelling they rely on."""

    spelling: Spelling
    figures_of_speech: Signs
    rules: tuple[Rule, ...]

    @classmethod
    def load(cls, path: Path = RULES) -> "Rulebook":
        """Reads a rule file and the rules beside it; the patterns compile when first used."""
        book = book_of(path)
        spelling = Spelling.of(book)
        notation = _Notation(book["words"], spelling)
        impersonal = notation.patterns(book["impersonal"])
        rules = tuple(_rule(entry, notation, impersonal) for entry in book["rules"])
        return cls(spelling, notation.patterns(book["figures_of_speech"]), rules)

    def read(self, text: str) -> str:
        """`text` as the rules see it: plain letters, known spellings, figures of speech masked."""
        words = self.spelling.settle(_plain_letters(text))
        return " ".join(self.figures_of_speech.pattern.sub(MASK, words).split())


def book_of(path: Path = RULES) -> dict:
    """The rule file as data, with the `rules` of every file in the folder of its name."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    book, *more = (
        yaml.load(file.read_text(encoding="utf-8"), Loader=loader)
        for file in (path, *sorted(path.with_suffix("").glob("*.yml")))
    )
    return {**book, "rules": [*book["rules"], *(rule for each in more for rule in each["rules"])]}


class _Notation:
    """Turns the lines of the rule file into regular expressions."""

    def __init__(self, words: dict[str, str], spelling: Spelling):
        self._words: dict[str, str] = {}
        self._spelling = spelling
        for name, choices in words.items():
            self._words[name] = f"(?:{self._filled(choices)})"

    def patterns(self, lines: str) -> Signs:
        """One pattern a line."""
        return Signs([self._expanded(line) for line in lines.splitlines()])

    def phrases(self, lines: str) -> Signs:
        """One literal phrase a line, put through the same reading as the messages."""
        return Signs(
            [re.escape(self._spelling.settle(_plain_letters(line)).strip()) for line in lines.splitlines()]
        )

    def _expanded(self, line: str) -> str:
        line = self._filled(line)
        for mark, gap in GAPS.items():
            line = line.replace(mark, gap)
        return re.sub(r"\((?!\?)", "(?:", line)

    def _filled(self, line: str) -> str:
        return re.sub(r"<(\w+)>", lambda name: self._words[name[1]], line)


def _rule(entry: dict, notation: _Notation, impersonal: Signs) -> Rule:
    fires = notation.phrases(entry["phrases"]) if "phrases" in entry else notation.patterns(entry["patterns"])
    unless_anywhere, needs = (
        notation.patterns(entry[part]) if part in entry else None for part in ("unless_anywhere", "with")
    )
    instead = tuple(
        (category, notation.patterns(signs)) for category, signs in entry.get("instead", {}).items()
    )
    unless = notation.patterns(entry["unless"])
    return Rule(
        entry["category"], entry["urgency"], fires, unless, impersonal, unless_anywhere, needs, instead
    )


def _whole(choices: list[str], escape: bool = True) -> re.Pattern:
    """Any of the choices, as whole words."""
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, choices) if escape else choices)})(?!\S)")


def _plain_letters(text: str) -> str:
    """Lower case without accents, apostrophes, invisible characters and disguises; sentences end in ` . `."""
    text = unicodedata.normalize("NFKD", APOSTROPHES.sub("", text))
    text = "".join(letter for letter in text if not unicodedata.combining(letter)).lower()
    text = INVISIBLE.sub("", text).translate(ONE_LETTER_FOR_TWO)
    text = LEET_INSIDE_WORD.sub(lambda found: found[0].translate(LEET), CHINESE.sub(r" \1 ", text))
    text = SPELLED_OUT.sub(lambda found: re.sub("[^a-z]", "", found[0]), text)
    return SENTENCE_END.sub(" . ", PAUSE.sub(" ", TIGHT_POINT.sub(" ", text)))


@lru_cache(maxsize=1)
def _rulebook() -> Rulebook:
    return Rulebook.load()


def assess(text: str) -> Crisis | None:
    """The crisis in a message of any length and language, or None. Of several, the first in LIFE_FIRST."""
    book = _rulebook()
    words = book.read(text)
    crises = [crisis for rule in book.rules if (crisis := rule.judge(words))]
    return min(crises, key=_rank, default=None)


def _rank(crisis: Crisis) -> tuple[int, int]:
    return LIFE_FIRST.index(crisis.category), MOST_URGENT_FIRST.index(crisis.urgency)


def crisis_words(category: str) -> str:
    """The key, in the word files, of the fixed reply to a crisis category."""
    return f"crisis-{category}"
