"""The city's sentence vectors, worked out ahead and kept beside its data, so that a first start is quick.

`make vectors` renews them after a change of services or know-how.

Without the file, or for texts that it lacks, the vectors are worked out when the directory is built.
"""

from pathlib import Path

import numpy as np

from services_directory import city
from services_directory.store import Store

FILE = "meanings.npz"


def read(data: Path) -> dict[str, bytes]:
    """Return the vectors of a city's folder by the hash of their text, as float16 bytes; {} without a file."""
    if not (data / FILE).is_file():
        return {}
    with np.load(data / FILE, allow_pickle=False) as kept:
        return dict(zip(kept["keys"].tolist(), (row.tobytes() for row in kept["vectors"]), strict=True))


def put(store: Store, data: Path) -> None:
    """Write the shipped vectors into a store."""
    store.add({"meaning": [{"text_hash": key, "vector": vector} for key, vector in read(data).items()]})


def write(store: Store, data: Path) -> int:
    """Keep the vectors of a store beside the city's data, in a fixed order; returns how many."""
    kept = sorted(store.vectors().items())
    rows = np.frombuffer(b"".join(vector for _, vector in kept), np.float16).reshape(len(kept), -1)
    np.savez_compressed(data / FILE, keys=np.array([key for key, _ in kept]), vectors=rows)
    return len(kept)


def main() -> None:
    """Work out the vectors of the city in use and keep them."""
    from services_directory.directory import keep_meanings
    from services_directory.meanings import Meanings

    data = city.folder()
    (data / FILE).unlink(missing_ok=True)
    store = city.open_store(":memory:", data, lambda new: keep_meanings(new, Meanings(), data))
    print(f"Kept {write(store, data)} vectors in {FILE}.")
    store.close()
