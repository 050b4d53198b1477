"""Headers that keep the chat private and other sites out, on every response."""

from aiohttp import web

STATIC = "/static/"
ALWAYS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "geolocation=(self)",
    "Server": "Signpost",
}
ASK_AGAIN, KEEP_NOTHING = "no-cache", "no-store"


async def add(request: web.Request, response: web.StreamResponse) -> None:
    """Put them on a response that is about to be sent."""
    response.headers.update(ALWAYS)
    ours_to_cache = request.path.startswith(STATIC)
    response.headers["Cache-Control"] = ASK_AGAIN if ours_to_cache else KEEP_NOTHING
