"""The hash of all that the model is made from: training data, abbreviations and config."""

import hashlib
from pathlib import Path

ROOM = Path(__file__).parent
CONFIG = ROOM.parent / "config.yml"


def sources() -> list[Path]:
    """Return the files whose change calls for `make train`, in a fixed order."""
    data = sorted((ROOM / "topics").glob("*.yml"))
    return [CONFIG, ROOM / "topics" / "abbreviations.csv", *data]


def fingerprint() -> str:
    """Return the sha256 over the sources' names and contents, line ends apart."""
    digest = hashlib.sha256()
    for path in sources():
        digest.update(path.name.encode())
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()
