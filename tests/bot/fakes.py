"""Small stand-ins for the model and the directory, and short ways to speak to a conversation."""

from dataclasses import replace
from datetime import datetime, timezone

from bot.conversation import Conversation
from bot.memory import Memory
from bot.message import Message
from bot.parts import Parts
from bot.stores.sqlite import IN_MEMORY, Store
from bot.turn import Turn
from bot.words import words
from nlu.entities import need
from nlu.interpreter import Ranked, Understanding
from services_directory import Found, Location, Name, Phone, Service
from services_directory.models import Attribute, CostOption, Provenance, TaxonomyTerm

NOON = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)
HUMAN = "human"


class SmallInterpreter:
    """Ranks the topics whose word stands in the text; the details are read as ever."""

    WORDS = {
        "sleep": "baby_sleep",
        "talk": "speech_language",
        "groups": "stay_and_play",
        "person": "human_handoff",
        "hello": "smalltalk",
        "there": "followup_fragment",
    }

    def __init__(self, *ranking, in_scope=True):
        self.ranking, self.in_scope = ranking, in_scope

    def parse(self, text, today=None):
        """Return the ranking that was laid out, else one by words; "oos" where none is known."""
        known = [(topic, 0.9) for word, topic in self.WORDS.items() if word in text.lower()]
        ranking = self.ranking or known or [("oos", 0.9)]
        ranked = tuple(Ranked(topic, confidence) for topic, confidence in ranking)
        return Understanding(ranked, self.in_scope and ranked[0].topic != "oos", need(text, today))


class WaryInterpreter(SmallInterpreter):
    """Reads as the small one; in whatever holds its word it sees a crisis too, of its category."""

    def __init__(self, word, category, sure=0.8, is_crisis=True):
        super().__init__()
        self.word, self.read = word, []
        self.crisis = (Ranked(category, sure), Ranked("runaway", 0.01))
        self.is_crisis = is_crisis

    def parse(self, text, today=None):
        """Return the small reading, and the crisis where the word stands."""
        self.read.append(text)
        seen = self.word in text.lower()
        return replace(
            super().parse(text, today), crisis=self.crisis if seen else (), is_crisis=seen and self.is_crisis
        )


class Broken:
    """A part that fails whatever it is asked."""

    def __getattr__(self, name):
        raise OSError(f"{name} is down")


class SmallDirectory:
    """Holds a few services, and keeps the needs that it was asked for."""

    def __init__(self, *services, names=(), know_how=None):
        self.services, self.names, self.asked = services, names, []
        self._know_how = know_how

    def search(self, need, limit=3, offset=0):
        """Return the services of the topic, in their order."""
        self.asked.append(need)
        found = [service for service in self.services if need.topic in service.topics]
        return [at(service) for service in found][offset : offset + limit]

    def service(self, id):
        """Return a service by its original id."""
        return next((at(service) for service in self.services if service.original_id == id), None)

    def name(self, text):
        """Return the name that is written in the text."""
        return next((name for name in self.names if name.name.lower() in text.lower()), None)

    def know_how(self, topic, text):
        """Return the one piece of know-how, or None."""
        return self._know_how


def service(id="svc-1", name="Sleep Line", topics=("baby_sleep",), cost="Free", **rest):
    """Return a service with as little in it as a test needs; `tier` is a tier of need."""
    terms = [("topic", topic) for topic in topics] + [("tier", tier) for tier in rest.pop("tier", ())]
    return Service(
        id=f"uuid-{id}",
        name=name,
        description=rest.pop("description", f"{name} helps."),
        status="active",
        provenance=Provenance("test", id, last_checked=rest.pop("last_checked", "2026-11-21")),
        phones=rest.pop("phones", (Phone("0115 111 1111"),)),
        cost_options=(CostOption(option="free", amount_description=cost),) if cost else (),
        attributes=tuple(Attribute(TaxonomyTerm(taxonomy, code, code)) for taxonomy, code in terms),
        **rest,
    )


def at(service, location=None, distance_km=None, why=()):
    """Return the service as a search finds it."""
    return Found(service, location, distance_km, why)


HALL = Location("hall", latitude=52.99, longitude=-1.2, address_1="1 Main Street", postal_code="NG6 8AB")
SLEEP = tuple(service(f"svc-{i}", f"Sleep Line {i}") for i in range(1, 6))
TALK = service("talk-1", "Talk Team", ("speech_language",), cost=None)
OLD_NAME = Name(
    "Small Steps",
    ("SS",),
    "programme",
    "help for babies",
    "ended",
    now="Sleep Line 1",
    service_ids=("svc-1",),
)


def conversation(interpreter=None, directory=None, store=None):
    """Return a conversation with the given parts, small ones where none are given."""
    parts = Parts(
        words(),
        interpreter or SmallInterpreter(),
        directory or SmallDirectory(*SLEEP, TALK, names=(OLD_NAME,)),
    )
    return Conversation(parts, store or Store(IN_MEMORY))


def said(text="", *, memory=None, parts=None, **message):
    """Return a turn for `text` that has walked no step yet, but whose text is there to read."""
    return Turn(
        Message("cli:test", text=text, now=NOON, **message), parts or Parts(words()), memory or Memory(), text
    )


def actions(reply):
    """Return what the reply's buttons do."""
    return [button.action for button in reply.buttons]
