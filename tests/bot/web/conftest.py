"""A real conversation whose reader of messages and directory are small fakes, behind a real web server."""

from collections.abc import AsyncIterator

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.conversation import Conversation
from bot.parts import Parts
from bot.settings import Settings
from bot.stores.sqlite import IN_MEMORY, Store
from bot.web.app import make_app
from bot.words import words
from nlu.interpreter import Ranked, Understanding
from services_directory.models import Found, Location, Phone, Provenance, Service

GROUP = Service(
    id="5f0c1f7e-2a63-5c1a-9a44-1d0c6b0a7f10",
    name="Rhyme & story time <Bulwell>",
    description="Songs for under 5s. No need to book.",
    status="active",
    provenance=Provenance(source="test", original_id="svc-001", last_checked="2026-11-01"),
    url="https://example.org/rhyme?day=1&age=2",
    phones=(Phone("0115 915 5555"),),
)
LIBRARY = Location(
    id="lib",
    name="Library",
    latitude=52.9991,
    longitude=-1.1967,
    address_1="Highbury Vale",
    postal_code="NG6 8AB",
)


class KeywordReader:
    """Reads every message that says "group" as one about groups, and the rest as nothing we know."""

    def parse(self, text: str, today: object = None) -> Understanding:
        if "group" in text:
            return Understanding(
                (Ranked("stay_and_play", 0.9), Ranked("family_hub", 0.05)), in_scope=True, entities={}
            )
        return Understanding((Ranked("oos", 0.9), Ranked("smalltalk", 0.05)), in_scope=False, entities={})


class OneService:
    """A directory of one service."""

    def name(self, text: str) -> None:
        return None

    def know_how(self, topic: str, text: str) -> None:
        return None

    def search(self, need: object, limit: int = 3, offset: int = 0) -> list[Found]:
        return [] if offset else [Found(GROUP, LIBRARY, distance_km=1.2)]

    def service(self, id: str) -> Found | None:
        return Found(GROUP, LIBRARY, distance_km=1.2) if id == "svc-001" else None


@pytest.fixture
def conversation() -> Conversation:
    return Conversation(Parts(words(), KeywordReader(), OneService()), Store(IN_MEMORY))


@pytest.fixture
def settings() -> Settings:
    return Settings.read({})


@pytest.fixture
async def browser(conversation, settings) -> AsyncIterator[TestClient]:
    async with TestClient(TestServer(make_app(conversation, settings))) as client:
        yield client


@pytest.fixture
async def other_browser(browser) -> AsyncIterator[TestClient]:
    client = TestClient(browser.server)
    yield client
    await client.session.close()


@pytest.fixture
def say(browser):
    """Send one thing to the JSON chat, and return what it answers."""

    async def send(text: str | None = None, client: TestClient = browser, **content) -> dict:
        given = content if text is None else {"text": text}
        response = await client.post("/api/chat", json=given)
        return await response.json()

    return send
