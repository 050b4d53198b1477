"""The file as feeds see it."""

from services_directory.feed_store import FeedStore
from services_directory.store import Store


def test_a_file_of_the_city_gains_the_tables_of_feeds(tmp_path):
    path = tmp_path / "d.sqlite"
    Store.open(path).close()
    FeedStore.open(path).close()
    again = FeedStore.open(path)
    assert again.marks("town") == {} and again.rejected() == []
    again.close()


def test_rows_are_written_with_the_columns_that_their_table_has(tmp_path):
    store = FeedStore.open(tmp_path / "d.sqlite")
    store.add({"taxonomy": [{"id": "1", "name": "a", "colour": "red"}, {"id": "2", "name": "b", "uri": "u"}]})
    assert [row["uri"] for row in store._table("taxonomy")] == [None, "u"]
    store.close()


def test_what_was_put_aside_before_gives_way(tmp_path):
    store = FeedStore.open(tmp_path / "d.sqlite")
    row = {"source": "town", "position": 1, "original_id": "a", "reason": "x", "record": "{}"}
    store.put_aside("town", [row, {**row, "position": 2}])
    store.put_aside("village", [{**row, "source": "village"}])
    store.put_aside("town", [row])
    assert len(store.rejected()) == 2
    store.close()
