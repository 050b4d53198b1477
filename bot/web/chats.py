"""Which chat a browser holds: a random token in its own cookie."""

import hashlib
import hmac
import re
import secrets

from aiohttp import web

COOKIE = "signpost_chat"
KEPT_SECONDS = 24 * 60 * 60
TOKEN_BYTES = 24
TOKEN = re.compile(r"[A-Za-z0-9_-]{32}")


def known_token(request: web.Request) -> str | None:
    """Return the browser's token, None when it has none or one that we did not make."""
    token = request.cookies.get(COOKIE, "")
    return token if TOKEN.fullmatch(token) else None


def token_of(request: web.Request) -> str:
    """Return the browser's token, a new one where it has none."""
    return known_token(request) or secrets.token_urlsafe(TOKEN_BYTES)


def chat_id(token: str) -> str:
    """Return the chat that a token stands for."""
    return f"web:{token}"


def keep(response: web.Response, request: web.Request, token: str) -> web.Response:
    """Give the token to the browser for one more day; scripts cannot read it."""
    response.set_cookie(
        COOKIE,
        token,
        max_age=KEPT_SECONDS,
        path="/",
        httponly=True,
        samesite="Lax",
        secure=_came_by_https(request),
    )
    return response


def form_key(token: str) -> str:
    """Return what a form of this browser's own page carries, which no other site can know."""
    return hashlib.sha256(f"form:{token}".encode()).hexdigest()


def is_form_key(key: str, token: str) -> bool:
    """Whether `key` was on a page given to the browser with this token."""
    return hmac.compare_digest(key.encode(), form_key(token).encode())


def _came_by_https(request: web.Request) -> bool:
    return request.secure or request.headers.get("X-Forwarded-Proto", "").lower() == "https"
