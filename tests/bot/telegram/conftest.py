import asyncio
from contextlib import asynccontextmanager, suppress
from types import SimpleNamespace

import pytest
import pytest_asyncio
from telegram import Bot, User

from bot.conversation import Conversation
from bot.parts import Parts
from bot.reply import Button, Card, Reply, Status
from bot.settings import Settings
from bot.stores.sqlite import Store
from bot.telegram.gate import Address, Gate
from bot.telegram.serve import Telegram
from bot.words import words
from nlu.interpreter import Understanding
from tests.telegram_server import BotApiServer

TOPICS = {"sleep": "baby_sleep", "talk": "speech_language", "play": "stay_and_play"}
HUB = Card(
    "svc-001",
    "Bulwell Hub 🏠",
    ("Free groups.", "Where: 1 Main Street"),
    address="1 Main Street, NG6 8AB",
    lat=52.99,
    lon=-1.2,
)


class SmallInterpreter:
    """Knows three topics by one word each."""

    def parse(self, text, today=None):
        known = [topic for word, topic in TOPICS.items() if word in text.lower()]
        ranked = tuple(SimpleNamespace(topic=topic, confidence=0.9) for topic in known or ["oos"])
        return Understanding(ranked, in_scope=bool(known), entities={})


class Scripted(Conversation):
    """A conversation that remembers what it was asked and gives the replies that a test laid out."""

    def __init__(self, store, **replies):
        super().__init__(Parts(words()), store)
        self.replies, self.asked, self.forgotten = replies, [], []

    def reply(self, message):
        self.asked.append(message)
        said = message.text or message.action or message.kind
        return self.replies.get(said) or Reply(
            Status.ANSWERED, f"You said {said}", buttons=(Button("Menu", "menu"),)
        )

    def forget(self, chat):
        self.forgotten.append(chat)
        super().forget(chat)


@pytest.fixture(autouse=True)
def durations_as_timedelta(monkeypatch):
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    """Retries without the pauses between them."""
    monkeypatch.setattr("bot.telegram.gate.RETRY_PAUSES", (0.01, 0.01, 0.01))
    monkeypatch.setattr("bot.telegram.serve.FIRST_PAUSE", 0.01)


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "store.sqlite")
    yield store
    store.close()


@pytest.fixture
def scripted(store):
    return Scripted(store)


@pytest.fixture
def real(store):
    """The whole conversation, with a small interpreter and no directory."""
    return Conversation(Parts(words(), SmallInterpreter()), store)


@pytest.fixture
def hub():
    return HUB


@pytest_asyncio.fixture
async def server():
    async with BotApiServer(allow_http_webhook=True) as server:
        yield server
        assert server.warnings == []


@pytest.fixture
def asha(server):
    return server.person(first_name="Asha")


@pytest.fixture
def settings_for(tmp_path):
    """Settings that point at a test server."""

    def settings(server, **other):
        api = server.base_url.removesuffix("/bot")
        return Settings(**{"data": tmp_path, "telegram_token": server.token, "telegram_api": api, **other})

    return settings


@pytest.fixture
def running(settings_for):
    """`async with running(server, conversation):` serves by long polling until the block ends."""

    @asynccontextmanager
    async def run(server, conversation, **other):
        ready = asyncio.Event()
        telegram = Telegram(conversation, settings_for(server, **other))
        task = asyncio.create_task(telegram.serve(ready))
        waiting = asyncio.create_task(ready.wait())
        await asyncio.wait({task, waiting}, timeout=10, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        if task.done():
            task.result()
        try:
            yield telegram
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    return run


@pytest.fixture
def offline_bot():
    """A bot that knows its name and has no network."""
    bot = Bot("123456:TEST")
    bot._bot_user = User(123456, "Signpost", True, username="signpost_test_bot")
    return bot


@pytest_asyncio.fixture
async def gate(server):
    async with Bot(server.token, base_url=server.base_url) as bot:
        yield Gate(bot)


@pytest.fixture
def here():
    """The address of a chat."""
    return lambda chat, private=True: Address(chat.id, private)
