"""The terminal front end: one message, a conversation, or JSON lines. Nothing is kept afterwards."""

import json
import sys
import time
from datetime import datetime, timezone
from typing import Any

from bot.conversation import Conversation
from bot.memory import NEED_KEYS
from bot.message import Message
from bot.reply import Reply
from bot.settings import Settings
from bot.stores.sqlite import IN_MEMORY
from bot.turn import Turn

YEARS = range(2000, 2101)
ROLES = ("parent", "care_leaver", "practitioner")


class BadLine(ValueError):
    """A line of input cannot be read; the message says why."""


def ask_once(settings: Settings, text: str) -> int:
    """Print the reply to one message; returns the exit code."""
    conversation = Conversation.open(settings, IN_MEMORY)
    print(shown(conversation.reply(Message("cli:ask", text=text))))
    return 0


def chat(settings: Settings) -> int:
    """Read messages until the input ends; a number taps that button."""
    conversation = Conversation.open(settings, IN_MEMORY)
    reply = conversation.reply(Message("cli:chat", text="/start"))
    print(shown(reply))
    while (line := _prompt()) is not None:
        number = int(line) - 1 if line.strip().isdecimal() else -1
        tapped = reply.buttons[number].action if 0 <= number < len(reply.buttons) else None
        reply = conversation.reply(Message("cli:chat", text=line, action=tapped))
        print(shown(reply))
    return 0


def ask_lines(settings: Settings) -> int:
    """Answer JSON lines from standard input in order; a bad line is named and the rest go on."""
    conversation = Conversation.open(settings, IN_MEMORY)
    code = 0
    for number, line in enumerate(sys.stdin, start=1):
        if not line.strip():
            continue
        try:
            chat, message = read_line(line)
        except BadLine as problem:
            print(f"line {number}: {problem}", file=sys.stderr)
            code = 2
            continue
        started = time.perf_counter()
        turn = conversation.turn(message)
        elapsed = (time.perf_counter() - started) * 1000
        print(json.dumps({"chat": chat, **as_line(turn, elapsed)}, ensure_ascii=False), flush=True)
    return code


def read_line(line: str) -> tuple[Any, Message]:
    """Return the chat as it was named, and the message of one JSON line; raises BadLine with what is wrong."""
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as problem:
        raise BadLine(f"not JSON: {line[:60].strip()}") from problem
    if (
        not isinstance(given, dict)
        or "chat" not in given
        or not given.keys() & {"text", "button", "location"}
    ):
        raise BadLine('a line needs "chat", and "text", "button" or "location"')
    for key in ("text", "button"):
        if not isinstance(given.get(key, ""), str):
            raise BadLine(f'"{key}" is a piece of text')
    if given.get("role") not in (None, *ROLES):
        raise BadLine(f'"role" is one of {", ".join(ROLES)}')
    return given["chat"], Message(
        chat=f"cli:{given['chat']}",
        text=given.get("text", ""),
        button=given.get("button"),
        location=_location(given.get("location")),
        role=given.get("role"),
        now=_moment(given.get("now")),
    )


def as_line(turn: Turn, elapsed_ms: float) -> dict[str, Any]:
    """Return one turn as the plain data of the contract, without the chat."""
    reply: Reply = turn.reply
    return {
        "status": reply.status.value,
        "topics": [{"topic": t.topic, "confidence": round(t.confidence, 6)} for t in reply.topics],
        "crisis": vars(reply.crisis) if reply.crisis else None,
        "text": reply.full_text,
        "services": [
            {"id": card.id, "name": card.name, "distance_km": card.distance_km, "why": card.why}
            for card in reply.cards
        ],
        "entitlements": [vars(entitlement) for entitlement in reply.entitlements],
        "asks": reply.asks,
        "buttons": [button.label for button in reply.buttons],
        "need": {key: turn.memory.need[key] for key in NEED_KEYS if key in turn.memory.need},
        "elapsed_ms": round(elapsed_ms, 2),
    }


def shown(reply: Reply) -> str:
    """Return a reply as a person in a terminal sees it, buttons numbered."""
    buttons = "\n".join(f"  [{i}] {button.label}" for i, button in enumerate(reply.buttons, start=1))
    return f"{reply.full_text}\n\n{buttons}\n" if buttons else f"{reply.full_text}\n"


def _prompt() -> str | None:
    try:
        return input("you> ")
    except EOFError:
        return None


def _location(given: Any) -> tuple[float, float] | None:
    if given is None:
        return None
    try:
        latitude, longitude = float(given["lat"]), float(given["lon"])
    except (TypeError, KeyError, ValueError, OverflowError) as problem:
        raise BadLine('"location" needs numbers "lat" and "lon"') from problem
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise BadLine('"location" needs "lat" from -90 to 90 and "lon" from -180 to 180')
    return latitude, longitude


def _moment(given: Any) -> datetime | None:
    if given is None:
        return None
    try:
        moment = datetime.fromisoformat(str(given).replace("Z", "+00:00"))
    except ValueError as problem:
        raise BadLine('"now" is an ISO time such as 2026-11-22T10:00:00+00:00') from problem
    if moment.year not in YEARS:
        raise BadLine(f'"now" is a time from {YEARS[0]} to {YEARS[-1]}')
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)
