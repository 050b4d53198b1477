"""The web front end: a chat page, its JSON twin, a health check, and Telegram's webhook."""

from dataclasses import asdict
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.conversation import Conversation
from bot.message import Message
from bot.reply import Reply
from bot.settings import Settings
from bot.web import chats, errors, headers, incoming, origin
from bot.web.page import Page

BODY_LIMIT = 64 * 1024
WEBHOOK_BODY_LIMIT = 1024 * 1024
STATIC = Path(__file__).with_name("static")


def make_app(conversation: Conversation, settings: Settings, telegram: Any = None) -> web.Application:
    """Return the application. `telegram`, where given, has `async webhook(request) -> web.Response`."""
    chat = WebChat(conversation, settings, telegram)
    words = conversation.parts.words
    app = web.Application(client_max_size=BODY_LIMIT, middlewares=[errors.in_words(words, chat.page)])
    app.on_response_prepare.append(headers.add)
    app.router.add_get("/", chat.start)
    app.router.add_post("/chat", chat.form)
    app.router.add_post("/api/chat", chat.api)
    app.router.add_get("/health", chat.health)
    app.router.add_static(headers.STATIC, STATIC)
    if telegram is not None:
        app.router.add_post("/telegram/webhook", chat.webhook)
    return app


class WebChat:
    """Answers requests with what the conversation says; each browser has its own chat."""

    def __init__(self, conversation: Conversation, settings: Settings, telegram: Any) -> None:
        """Draw pages with the conversation's own words."""
        self.page = Page(conversation.parts.words)
        self._conversation = conversation
        self._settings = settings
        self._telegram = telegram

    async def start(self, request: web.Request) -> web.Response:
        """The page, with the greeting on it."""
        token = chats.token_of(request)
        reply = self._conversation.reply(Message(chats.chat_id(token), action="start"))
        return chats.keep(_html(self.page.greeting(reply, token)), request, token)

    async def form(self, request: web.Request) -> web.Response:
        """The page after one turn, for browsers without scripts."""
        token = chats.token_of(request)
        message, key = await incoming.form_message(request, chats.chat_id(token))
        origin.check_form(request, key)
        reply = self._conversation.reply(message)
        return chats.keep(_html(self.page.turn(message.text, reply, token)), request, token)

    async def api(self, request: web.Request) -> web.Response:
        """One turn as JSON."""
        origin.check(request)
        token = chats.token_of(request)
        message = await incoming.json_message(request, chats.chat_id(token))
        reply = self._conversation.reply(message)
        return chats.keep(web.json_response(as_json(reply)), request, token)

    async def health(self, request: web.Request) -> web.Response:
        """Which parts are up. The chat answers, crisis rules first, even with all of them down."""
        parts = self._conversation.parts
        up = {
            "model": parts.interpreter is not None,
            "directory": parts.directory is not None,
            "store": self._store_is_up(),
        }
        told = {"ok": all(up.values()), "parts": up, "telegram_webhook": self._telegram is not None}
        return web.json_response({**told, "city": self._settings.city})

    async def webhook(self, request: web.Request) -> web.StreamResponse:
        """One update from Telegram, which may be longer than what a browser may send."""
        return await self._telegram.webhook(request.clone(client_max_size=WEBHOOK_BODY_LIMIT))

    def _store_is_up(self) -> bool:
        try:
            self._conversation.store.recall(chats.chat_id("health"), datetime.now(timezone.utc))
        except Exception:
            return False
        return True


def as_json(reply: Reply) -> dict[str, Any]:
    """Return what the page's script shows of a reply."""
    return {
        "status": reply.status.value,
        "text": reply.text,
        "cards": [asdict(card) for card in reply.cards],
        "closing": reply.closing,
        "buttons": [asdict(button) for button in reply.buttons],
        "crisis": reply.crisis is not None,
        "asks": reply.asks,
    }


def _html(page: str) -> web.Response:
    return web.Response(text=page, content_type="text/html")
