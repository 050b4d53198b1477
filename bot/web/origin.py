"""Only our own pages may post: the Origin that a browser names must be this host."""

from urllib.parse import urlsplit

from aiohttp import web

from bot.web import chats
from bot.web.refused import FORBIDDEN, Refused

UNNAMED = "null"


def check(request: web.Request) -> None:
    """Raise Refused when a browser says that another site sent this."""
    origin = request.headers.get("Origin")
    if origin is not None and not _is_ours(origin, request):
        raise Refused(FORBIDDEN, "origin")


def check_form(request: web.Request, key: str) -> None:
    """Raise Refused when another site sent this form.

    Under our Referrer-Policy browsers name no Origin for plain forms, so the key that our page put
    into the form stands in for it. A browser without a chat has nothing to protect.
    """
    if request.headers.get("Origin") != UNNAMED:
        check(request)
        return
    token = chats.known_token(request)
    if token and not chats.is_form_key(key, token):
        raise Refused(FORBIDDEN, "origin")


def _is_ours(origin: str, request: web.Request) -> bool:
    try:
        host = urlsplit(origin).netloc
    except ValueError:
        return False
    return bool(host) and host.lower() == request.headers.get("Host", "").lower()
