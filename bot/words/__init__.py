"""Every sentence the bot can say: one folder a language, Fluent files in it."""

from functools import lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

FOLDER = Path(__file__).parent
DEFAULT_LANGUAGE = "en"


class Words:
    """The sentences of one language, by key."""

    def __init__(self, language: str = DEFAULT_LANGUAGE) -> None:
        """Read every .ftl file of the language's folder."""
        self._bundle = FluentBundle([language], use_isolating=False)
        for file in sorted((FOLDER / language).glob("*.ftl")):
            self._bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))

    def __call__(self, key: str, **values: str | int | float) -> str:
        """Return the sentence of `key`, or of `key.attribute`; raises KeyError for an unknown one."""
        sentence = self.get(key, **values)
        if sentence is None:
            raise KeyError(f"No words for {key!r}. Add it to bot/words/.")
        return sentence

    def get(self, key: str, **values: str | int | float) -> str | None:
        """Return the sentence of `key`, or None where nobody has written it."""
        name, _, attribute = key.partition(".")
        if not self._bundle.has_message(name):
            return None
        message = self._bundle.get_message(name)
        pattern = message.attributes.get(attribute) if attribute else message.value
        if pattern is None:
            return None
        sentence, problems = self._bundle.format_pattern(pattern, values)
        if problems:
            raise KeyError(f"The words for {key!r} need something that was not given: {problems[0]}")
        return sentence


@lru_cache(maxsize=8)
def words(language: str = DEFAULT_LANGUAGE) -> Words:
    """Return the sentences of a language; English where the language has none."""
    return Words(language if (FOLDER / language).is_dir() else DEFAULT_LANGUAGE)
