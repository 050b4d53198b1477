"""Serving: long polling, or a webhook that the web front end receives, inside a running event loop."""

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

from aiohttp import web
from telegram.error import BadRequest, Conflict, InvalidToken, TelegramError

from bot.conversation import Conversation
from bot.settings import BadSetting, Settings
from bot.telegram.app import ALLOWED_UPDATES, build
from bot.telegram.profile import introduce
from bot.telegram.webhook import Webhook, take_in

log = logging.getLogger(__name__)

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
POLLING_TASK = "Updater:start_polling:polling_task"
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
STOP_WITHIN = 10.0

TOKEN_MISSING = "TELEGRAM_BOT_TOKEN is not set. Get a token from @BotFather on Telegram and write it there."
TOKEN_MISSHAPEN = (
    "TELEGRAM_BOT_TOKEN does not look like a token: digits, a colon, then letters. "
    "Copy it again from @BotFather on Telegram."
)
TOKEN_REFUSED = (
    "TELEGRAM_BOT_TOKEN is not accepted by Telegram. It may be mistyped or replaced: "
    "copy it again from @BotFather on Telegram."
)
WEBHOOK_REFUSED = (
    "TELEGRAM_WEBHOOK_URL is not accepted by Telegram. "
    "It must be an https address on port 443, 80, 88 or 8443 that Telegram can reach."
)
CONFLICT = (
    "Telegram reports a conflict: another program receives this bot's messages with the same token, "
    "so some people get no answer from here. Stop the other program, or give one of the two its own bot."
)


class Telegram:
    """The Telegram front end of one bot. In webhook mode the web front end calls `webhook`."""

    def __init__(self, conversation: Conversation, settings: Settings) -> None:
        """Put it together; raises BadSetting where the token or the webhook's settings cannot be used."""
        if not TOKEN.fullmatch(_token(settings)):
            raise BadSetting(TOKEN_MISSHAPEN)
        self._hook = Webhook.of(settings)
        self._application = build(conversation, settings)

    async def serve(self, ready: asyncio.Event | None = None) -> None:
        """Answer people until cancelled; `ready` is set once updates flow.

        Raises BadSetting, never with the token in it, when Telegram refuses the token or the webhook.
        """
        try:
            async with self._running():
                ended = await self._receive()
                log.info("Telegram: answering as @%s", self._application.bot.username)
                if ready:
                    ready.set()
                await asyncio.wait({ended})  # awaited itself, it would be cancelled with us, in mid-request
                ended.result()
        except InvalidToken:
            raise BadSetting(TOKEN_REFUSED) from None

    async def webhook(self, request: web.Request) -> web.Response:
        """Answer a request that claims to be Telegram's."""
        if self._hook is None:
            raise web.HTTPNotFound
        return await self._hook.receive(request, self._application.update_queue)

    async def handle_webhook_update(self, update: dict) -> None:
        """Take in one update whose secret has been checked."""
        await take_in(update, self._application.update_queue)

    @asynccontextmanager
    async def _running(self) -> AsyncIterator[None]:
        try:
            await _reach(self._application.initialize)
            await introduce(self._application)
            await self._application.start()
            yield
        finally:
            await self._close()

    async def _close(self) -> None:
        """Stop to the end even if cancelled again; what is not answered by then waits in the store."""
        closing = asyncio.create_task(asyncio.wait_for(self._stop(), STOP_WITHIN))
        while not closing.done():
            with suppress(asyncio.CancelledError):
                await asyncio.wait({closing})
        if problem := closing.exception():
            log.warning("Telegram was not stopped cleanly: %s", type(problem).__name__)

    async def _stop(self) -> None:
        application = self._application
        if application.updater and application.updater.running:
            with suppress(InvalidToken):  # raised once more for what ended the polling
                await application.updater.stop()
        if application.running:
            await application.stop()
        await application.shutdown()
        await application.bot.shutdown()  # closes its connections where the application never got ready

    async def _receive(self) -> asyncio.Future:
        """Start updates flowing; what is returned ends when they stop for good."""
        if self._hook:
            await _reach(self._set_webhook)
            return asyncio.get_running_loop().create_future()
        await self._application.updater.start_polling(
            allowed_updates=ALLOWED_UPDATES, bootstrap_retries=-1, error_callback=_log_polling_problem
        )
        return next(task for task in asyncio.all_tasks() if task.get_name() == POLLING_TASK)

    async def _set_webhook(self) -> None:
        hook, bot = self._hook, self._application.bot
        try:
            await bot.set_webhook(hook.url, secret_token=hook.secret, allowed_updates=ALLOWED_UPDATES)
        except BadRequest:
            raise BadSetting(WEBHOOK_REFUSED) from None


async def serve(conversation: Conversation, settings: Settings, telegram: Telegram | None = None) -> None:
    """Answer people on Telegram until cancelled; see Telegram.serve."""
    await (telegram or Telegram(conversation, settings)).serve()


async def _reach(call: Callable[[], Awaitable[None]]) -> None:
    """Call until Telegram can be reached; raises InvalidToken where it says no."""
    pause = FIRST_PAUSE
    while True:
        try:
            return await call()
        except InvalidToken:
            raise
        except TelegramError as problem:
            log.warning("Telegram cannot be reached, trying again in %d s: %s", pause, type(problem).__name__)
        await asyncio.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE)


def _token(settings: Settings) -> str:
    if not settings.telegram_token:
        raise BadSetting(TOKEN_MISSING)
    return settings.telegram_token


def _log_polling_problem(problem: TelegramError) -> None:
    if isinstance(problem, Conflict):
        log.error(CONFLICT)
    else:
        log.warning("Telegram cannot be reached, trying again: %s", type(problem).__name__)
