import pytest
import pytest_asyncio
from telegram import Bot
from telegram.request import HTTPXRequest

from tests.telegram_server import BotApiServer


@pytest.fixture(autouse=True)
def durations_as_timedelta(monkeypatch):
    """python-telegram-bot warns of its old integers, even when it raises RetryAfter itself."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest_asyncio.fixture
async def server():
    async with BotApiServer() as server:
        yield server


@pytest_asyncio.fixture
async def bot(server):
    plain = {"request": _without_certificates(), "get_updates_request": _without_certificates()}
    async with Bot(server.token, base_url=server.base_url, **plain) as bot:
        yield bot


@pytest_asyncio.fixture
async def asha(server):
    """A person who has started the bot."""
    asha = server.person(first_name="Asha")
    asha.says("/start")
    return asha


def _without_certificates():
    """A client that does not spend its time on loading certificates that plain HTTP never looks at."""
    return HTTPXRequest(httpx_kwargs={"verify": False})
