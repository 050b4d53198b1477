from collections.abc import Iterator

import pytest

from bot.conversation import Conversation
from bot.settings import Settings
from bot.stores.sqlite import IN_MEMORY
from tests.bot import fakes


@pytest.fixture(scope="session")
def whole(tmp_path_factory) -> Iterator[Conversation]:
    """The whole conversation, with the compiled model and the city's directory."""
    conversation = Conversation.open(Settings(data=tmp_path_factory.mktemp("whole")), IN_MEMORY)
    yield conversation
    conversation.store.close()


@pytest.fixture
def small() -> Iterator[Conversation]:
    """A conversation with a small model and a small directory."""
    conversation = fakes.conversation()
    yield conversation
    conversation.store.close()
