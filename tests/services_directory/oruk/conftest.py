"""The public test data beside the repository, where it is there."""

from pathlib import Path

import pytest

PUBLIC = Path(__file__).parents[4] / "shared" / "data" / "directory"


@pytest.fixture(scope="session")
def public():
    """Give the path of a piece of the public test data, or skip where it is absent."""

    def found(name: str) -> Path:
        path = PUBLIC / name
        if not path.exists():
            pytest.skip(f"the public test data {name} is not beside the repository")
        return path

    return found
