"""From what a browser sends to a message."""

import json
from typing import Any
from urllib.parse import parse_qs

from aiohttp import web

from bot.message import Message
from bot.web.refused import BAD_REQUEST, NOT_A_TYPE, Refused

JSON_TYPE = "application/json"
FORM_TYPE = "application/x-www-form-urlencoded"
WAYS = ("text", "action", "location")
MOST_FIELDS = 10
LONGEST_ACTION = 64


async def json_message(request: web.Request, chat: str) -> Message:
    """Return the message of a JSON request; raises Refused with what is wrong with it."""
    _expect(request, JSON_TYPE, "not-json")
    try:
        given = json.loads(await request.read())
    except (ValueError, RecursionError) as problem:
        raise Refused(BAD_REQUEST, "bad-json") from problem
    if not isinstance(given, dict):
        raise Refused(BAD_REQUEST, "bad-json")
    ways = [way for way in WAYS if given.get(way) is not None]
    if len(ways) != 1:
        raise Refused(BAD_REQUEST, "one-way")
    return _READERS[ways[0]](chat, given[ways[0]])


async def form_message(request: web.Request, chat: str) -> tuple[Message, str]:
    """Return the message of a plain form, and the key the form carried; a tapped button comes first."""
    _expect(request, FORM_TYPE, "not-form")
    body = (await request.read()).decode("utf-8", "replace")
    try:
        fields = parse_qs(body, keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError as problem:
        raise Refused(BAD_REQUEST, "not-form") from problem
    field = {name: values[-1] for name, values in fields.items()}
    read = _action if field.get("action") else _text
    return read(chat, field.get("action") or field.get("text", "")), field.get("key", "")


def _expect(request: web.Request, content_type: str, reason: str) -> None:
    if request.content_type != content_type:
        raise Refused(NOT_A_TYPE, reason)


def _text(chat: str, given: Any) -> Message:
    if not isinstance(given, str):
        raise Refused(BAD_REQUEST, "one-way")
    return Message(chat, text=given.encode("utf-8", "replace").decode("utf-8"))


def _action(chat: str, given: Any) -> Message:
    if not isinstance(given, str) or not given.isascii() or not 0 < len(given) <= LONGEST_ACTION:
        raise Refused(BAD_REQUEST, "action")
    return Message(chat, action=given)


def _location(chat: str, given: Any) -> Message:
    spot = (given.get("lat"), given.get("lon")) if isinstance(given, dict) else (None, None)
    if not all(type(number) in (int, float) for number in spot):
        raise Refused(BAD_REQUEST, "location")
    latitude, longitude = spot
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise Refused(BAD_REQUEST, "location")
    return Message(chat, location=(float(latitude), float(longitude)))


_READERS = {"text": _text, "action": _action, "location": _location}
