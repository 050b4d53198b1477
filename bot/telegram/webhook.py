"""The webhook: requests that carry updates, believed only with the secret that Telegram was given."""

import hmac
import logging
import re
import secrets
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from aiohttp import web
from telegram import Update
from telegram.constants import WebhookLimit

from bot.settings import BadSetting, Settings
from bot.telegram.inbox import Inbox

log = logging.getLogger(__name__)

PATH = "/telegram/webhook"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
SECRET = re.compile(
    rf"[A-Za-z0-9_-]{{{int(WebhookLimit.MIN_SECRET_TOKEN_LENGTH)},{int(WebhookLimit.MAX_SECRET_TOKEN_LENGTH)}}}"
)
BAD_SECRET = (
    "TELEGRAM_WEBHOOK_SECRET cannot be used: write 1 to 256 letters, digits, _ or -, "
    "or leave it out and a new one is made at each start."
)


@dataclass(frozen=True)
class Webhook:
    """Where Telegram sends updates, and the secret that comes with each."""

    url: str
    secret: str = field(repr=False)

    @classmethod
    def of(cls, settings: Settings) -> "Webhook | None":
        """Return the webhook of the settings, None where they name none; an address without a path gets ours.

        Raises BadSetting for a secret that Telegram would refuse. Without one, a random one is made.
        """
        url = settings.telegram_webhook_url
        if not url:
            return None
        secret = settings.telegram_webhook_secret or secrets.token_urlsafe()
        if not SECRET.fullmatch(secret):
            raise BadSetting(BAD_SECRET)
        return cls(url if urlsplit(url).path.strip("/") else url.rstrip("/") + PATH, secret)

    async def receive(self, request: web.Request, inbox: Inbox) -> web.Response:
        """Take in a request's update: 200 once it is stored, 403 without the secret, 400 for what is no JSON."""
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "surrogateescape"), self.secret.encode()):
            return web.Response(status=web.HTTPForbidden.status_code)
        try:
            update = await request.json()
        except ValueError:
            return web.Response(status=web.HTTPBadRequest.status_code)
        await take_in(update, inbox)
        return web.Response()


async def take_in(update: object, inbox: Inbox) -> None:
    """Store and queue an update; one that cannot be read is logged, for a repeat would be no better."""
    try:
        read = Update.de_json(update)
    except Exception as problem:
        log.error("an update could not be read: %s", type(problem).__name__)
        return
    await inbox.put(read)
