from services_directory import city, shipped
from services_directory.directory import keep_meanings
from services_directory.meanings import Meanings


class Counting(Meanings):
    """Counts what would have to be worked out."""

    def __init__(self):
        super().__init__(lambda: None)
        self.missing = []

    def keep(self, store, texts):
        super().keep(store, texts)
        if self.matrix(store, texts) is None:
            self.missing += texts


def open_with(meanings, data):
    return city.open_store(":memory:", data, lambda new: keep_meanings(new, meanings, data))


def test_every_vector_of_the_city_is_shipped():
    counting = Counting()
    open_with(counting, city.folder()).close()
    assert not counting.missing, "the data has changed: run `make vectors`"


def test_without_the_file_nothing_is_shipped(tmp_path):
    assert shipped.read(tmp_path) == {}


def test_what_is_written_is_read(tmp_path):
    store = open_with(Counting(), city.folder())
    written = shipped.write(store, tmp_path)
    assert len(shipped.read(tmp_path)) == written > 0
    assert shipped.read(tmp_path) == store.vectors()
    store.close()
