"""Opening the directory that a command is about: the city's, or the file that was named."""

import sqlite3
from contextlib import closing
from pathlib import Path

from services_directory import city
from services_directory.directory import Directory, default_path
from services_directory.feed_store import FeedStore
from services_directory.meanings import Meanings

_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"
OURS = "provenance"


class NoDirectory(ValueError):
    """The file that was named is not a directory; the message says so."""


def store(path: Path | None, make: bool = False) -> FeedStore:
    """Return the store at `path`, or the city's, built where it must be. `make` allows for a new file."""
    if path is None:
        Directory.open().close()
        return FeedStore.open(default_path())
    if not (make and _is_new(path)):
        _must_be_ours(path)
    return FeedStore.open(path)


def directory(path: Path | None) -> Directory:
    """Return the directory at `path` as it lies there, with nothing of the city's in it, or the city's."""
    return Directory.open() if path is None else Directory(store(path), Meanings())


def refuse_city_name(source: str, path: Path | None) -> None:
    """Raise NoDirectory where a feed would take the name under which the city's own entries stand."""
    if path is None and source == city.folder().name:
        raise NoDirectory(
            f"{source!r} is the name of the city's own entries. Give the feed another --source."
        )


def _is_new(path: Path) -> bool:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        return True
    return path.is_file() and path.stat().st_size == 0


def _must_be_ours(path: Path) -> None:
    if not path.is_file():
        raise NoDirectory(f"There is no directory file {path}. Make one with the import command.")
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
            tables = {name for (name,) in db.execute(_TABLES)}
    except sqlite3.Error as error:
        raise NoDirectory(f"{path} is not a directory file: {error}.") from None
    if OURS not in tables:
        raise NoDirectory(f"{path} is not a directory file: it lacks our tables.")
