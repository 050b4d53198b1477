"""Whatever goes wrong is said in words: JSON where JSON is meant, a page elsewhere."""

import logging

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.web import chats
from bot.web.page import Page
from bot.web.refused import BAD_REQUEST, BROKEN, WORDS, Refused
from bot.words import Words

log = logging.getLogger(__name__)

API = "/api/"


def in_words(words: Words, page: Page) -> Middleware:
    """Return the middleware that turns every failure into a sentence a person can use."""

    def answer(request: web.Request, status: int, key: str) -> web.Response:
        sentence = words.get(key) or words(f"{WORDS}{BAD_REQUEST}")
        if request.path.startswith(API):
            return web.json_response({"error": sentence}, status=status)
        html = page.trouble(sentence, chats.known_token(request))
        return web.Response(text=html, content_type="text/html", status=status)

    @web.middleware
    async def middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except Refused as refused:
            return answer(request, refused.status, refused.key)
        except web.HTTPException as problem:
            if problem.status < BAD_REQUEST:
                raise
            return _allowing(problem, answer(request, problem.status, f"{WORDS}{problem.status}"))
        except Exception as problem:
            log.error(
                "a web request failed: %s", type(problem).__name__, exc_info=log.isEnabledFor(logging.DEBUG)
            )
            return answer(request, BROKEN, f"{WORDS}{BROKEN}")

    return middleware


def _allowing(problem: web.HTTPException, response: web.Response) -> web.Response:
    """Keep the list of methods that a 405 has to carry."""
    if "Allow" in problem.headers:
        response.headers["Allow"] = problem.headers["Allow"]
    return response
