"""The directory as the rest of the house sees it: search, one service, a name, know-how, a contact."""

import os
from pathlib import Path

from embedding import Encoder
from services_directory import city, shipped
from services_directory.know_how import KnowHowShelf, ways
from services_directory.meanings import Meanings, load_encoder
from services_directory.models import Contact, Found, KnowHow, Name, Need
from services_directory.names import NameShelf
from services_directory.search import Search, meaning
from services_directory.store import Store

FILE = "directory.sqlite"
ROOT = Path(__file__).parent.parent
LIMIT = 3


def default_path() -> Path:
    """Return where the city's directory lies: in SIGNPOST_DATA, or in var/ of the repository."""
    return Path(os.environ.get("SIGNPOST_DATA") or ROOT / "var") / FILE


class Directory:
    """All the help there is, read from one SQLite file."""

    def __init__(self, store: Store, meanings: Meanings) -> None:
        self._store = store
        services = store.services()
        know_how = KnowHowShelf(store.know_how(), store, meanings)
        self._know_how = know_how
        self._search = Search(store, services, know_how, meanings)
        self._names = NameShelf(store.names(), services)
        self._contacts = store.contacts()
        self._by_id = {service.id: service for service in services}
        self._by_id |= {name: at for at in reversed(services) for name in at.provenance.original_ids}
        self._by_id |= {at.original_id: at for at in reversed(services)}

    @classmethod
    def open(
        cls, path: Path | str | None = None, *, data: Path | None = None, encoder: Encoder | None = None
    ) -> "Directory":
        """Open the directory, building its file when it is missing, corrupt or older than the city's data.

        `path` may be ":memory:"; `data` is another folder than that of SIGNPOST_CITY; an encoder that
        is already loaded can be shared. Raises city.CityDataError when the data cannot be read.
        """
        meanings = Meanings((lambda: encoder) if encoder else load_encoder)
        data = data or city.folder()
        store = city.open_store(path or default_path(), data, lambda new: keep_meanings(new, meanings, data))
        return cls(store, meanings)

    def search(self, need: Need, limit: int = LIMIT, offset: int = 0) -> list[Found]:
        """Return the services that fit the need, best first; `offset` passes over those already shown."""
        return self._search.find(need, limit, offset)

    def service(self, id: str) -> Found | None:
        """Return one service by its id or by an id of its feed, ended ones too; None where there is none."""
        service = self._by_id.get(id)
        return Found(service, next(iter(service.locations), None)) if service else None

    def name(self, text: str) -> Name | None:
        """Return the name that the text is or asks about ("whats PC&A"), or None for any other message."""
        return self._names.find(text)

    def know_how(self, topic: str | None, text: str) -> KnowHow | None:
        """Return the facts that answer the text, mostly of its topic; None where no question is like it."""
        return self._know_how.best(topic, text)

    def contact(self, id: str) -> Contact:
        """Return a crisis contact ("cr-04"); raises KeyError for an unknown id."""
        return self._contacts[id]

    def close(self) -> None:
        """Let the file go."""
        self._store.close()

    def __enter__(self) -> "Directory":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def keep_meanings(store: Store, meanings: Meanings, data: Path) -> None:
    """Put the vectors of all that is found by meaning into the store: those shipped, and what they lack."""
    shipped.put(store, data)
    asked = [way for entry in store.know_how() for way in ways(entry)]
    meanings.keep(store, [*asked, *(meaning(service) for service in store.services())])
