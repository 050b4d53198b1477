"""The parts a turn works with: the reader of messages, the directory, the words. Each may be down."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from bot.settings import Settings
from bot.words import Words, words

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Parts:
    """What is up: `interpreter` and `directory` are None while they are down."""

    words: Words
    interpreter: Any = None
    directory: Any = None

    @classmethod
    def open(cls, settings: Settings) -> "Parts":
        """Load each part; one that fails is left out, and the log says why."""
        interpreter = _up("the model", lambda: _interpreter(settings))
        return cls(words(), interpreter, _up("the directory", lambda: _directory(settings)))

    def and_fewer(self) -> "tuple[Parts, ...]":
        """Return these parts, then fewer: a turn that fails with all is tried without the directory, then alone."""
        return self, replace(self, directory=None), Parts(self.words)


def _interpreter(settings: Settings) -> Any:
    if settings.nlu_url:
        from nlu.remote import RemoteInterpreter

        return RemoteInterpreter(settings.nlu_url)
    from nlu.interpreter import Interpreter

    return Interpreter.load()


def _directory(settings: Settings) -> Any:
    from services_directory import Directory

    return Directory.open(settings.data / "directory.sqlite")


def _up(name: str, load: Callable[[], Any]) -> Any:
    try:
        return load()
    except Exception as problem:
        log.error("%s is down: %s", name, problem)
        return None
