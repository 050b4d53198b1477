"""Requests into plain data, and answers into HTTP."""

from __future__ import annotations

import json
from urllib.parse import parse_qsl

from aiohttp import web

from .errors import ApiError, bad_request
from .text import is_utf8

INTEGERS = {
    "message_id",
    "message_thread_id",
    "offset",
    "limit",
    "timeout",
    "user_id",
    "max_connections",
    "cache_time",
    "live_period",
    "heading",
    "proximity_alert_radius",
}
NUMBERS = {"latitude", "longitude", "horizontal_accuracy"}
SWITCHES = {
    "disable_notification",
    "protect_content",
    "disable_web_page_preview",
    "allow_sending_without_reply",
    "show_alert",
    "drop_pending_updates",
    "show_caption_above_media",
    "has_spoiler",
    "allow_paid_broadcast",
}
OBJECTS = {
    "reply_markup": "reply markup",
    "allowed_updates": "allowed_updates",
    "commands": "commands",
    "scope": "BotCommandScope",
    "menu_button": "menu button",
    "entities": "message entities",
    "caption_entities": "message entities",
    "link_preview_options": "link preview options",
    "reply_parameters": "reply parameters",
    "message_ids": "message identifiers",
}


async def read_request(request: web.Request) -> dict:
    """The parameters of a call out of the query string and a JSON, form or multipart body."""
    return decoded(dict(request.query) | await _read_body(request))


def decoded(raw: dict) -> dict:
    """Parameters with their types: numbers, switches and objects may all arrive as text."""
    return {name: _decoded(name, value) for name, value in raw.items()}


async def _read_body(request: web.Request) -> dict:
    if request.method == "GET" or not request.can_read_body:
        return {}
    if request.content_type == "multipart/form-data":
        return {name: _uploaded(value) for name, value in (await request.post()).items()}
    body = await request.read()
    if request.content_type == "application/json":
        return _json_body(body)
    if request.content_type == "application/x-www-form-urlencoded":
        return _form_body(body)
    return {}


def _uploaded(value: object) -> object:
    if not isinstance(value, web.FileField):
        return value
    return {"file_name": value.filename, "content_type": value.content_type, "size": len(value.file.read())}


def _json_body(body: bytes) -> dict:
    try:
        data = json.loads(body or b"{}")
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(data, dict):
        raise bad_request("object expected as request body")
    return data


def _form_body(body: bytes) -> dict:
    try:
        return dict(parse_qsl(body.decode("ascii"), keep_blank_values=True, errors="strict"))
    except UnicodeDecodeError:
        raise bad_request("strings must be encoded in UTF-8") from None


def _decoded(name: str, value: object) -> object:
    if name == "chat_id":
        return _chat_id(value)
    if not isinstance(value, str):
        return value
    if not is_utf8(value):
        raise bad_request("strings must be encoded in UTF-8")
    if name in SWITCHES:
        return value.strip().lower() in ("true", "yes", "1")
    if name in OBJECTS:
        return _object(name, value)
    return _number(name, value)


def _chat_id(value: object) -> object:
    try:
        return int(str(value))
    except ValueError:
        return value


def _object(name: str, value: str) -> object:
    try:
        return json.loads(value) if value else None
    except ValueError:
        raise bad_request(f"can't parse {OBJECTS[name]} JSON object") from None


def _number(name: str, value: str) -> object:
    try:
        if name in INTEGERS:
            return int(value or 0)
        return float(value) if name in NUMBERS else value
    except ValueError:
        return value


def accept(result: object) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def refuse(error: ApiError) -> web.Response:
    headers = {"Retry-After": str(error.parameters["retry_after"])} if error.code == 429 else None
    return web.json_response(error.body, status=error.code, headers=headers)


def bad_gateway() -> web.Response:
    """What the machine in front of Telegram says when Telegram is down: no JSON."""
    body = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>Bad Gateway</body>\r\n</html>\r\n"
    return web.Response(status=502, text=body, content_type="text/html")
