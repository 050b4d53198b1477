import pytest

from nlu.interpreter import Interpreter


@pytest.fixture(scope="session")
def interpreter() -> Interpreter:
    """The compiled model."""
    return Interpreter.load()
