"""Updates carried to the bot's own address."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import aiohttp

from .errors import bad_request
from .update_queue import UpdateQueue

SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
PORTS = (443, 80, 88, 8443)
MAX_CONNECTIONS = 40
DELIVERY_TIMEOUT = 30
RETRY_AFTER = 0.1
LONGEST_PAUSE = 2.0
FOREVER = 3600.0

Answer = Callable[[dict], Awaitable[None]]


@dataclass
class Delivery:
    update: dict
    tries: int = 0
    due: float = 0.0
    under_way: bool = False


@dataclass
class Webhook:
    """Posts each waiting update until the bot answers 2xx; one at a time for each chat."""

    queue: UpdateQueue
    https_only: bool = True
    url: str = ""
    secret: str = ""
    max_connections: int = MAX_CONNECTIONS
    last_error: tuple[int, str] | None = None
    dropped_pending: list[bool] = field(default_factory=list)
    deliveries: dict[int, Delivery] = field(default_factory=dict)
    news: asyncio.Event = field(default_factory=asyncio.Event)
    on_answer: Answer | None = None

    def set(self, data: dict) -> bool:
        url = data.get("url") or ""
        if not url:
            return self.delete(data)
        self._check_url(url)
        self.secret = _secret(data.get("secret_token"))
        self.max_connections = data.get("max_connections") or MAX_CONNECTIONS
        if not 1 <= self.max_connections <= 100:
            raise bad_request("max_connections must be between 1 and 100")
        self.queue.allow(data.get("allowed_updates"))
        self._start(url, data)
        return True

    def delete(self, data: dict) -> bool:
        self.secret = ""
        self._start("", data)
        return True

    def _start(self, url: str, data: dict) -> None:
        drop = bool(data.get("drop_pending_updates"))
        self.dropped_pending.append(drop)
        if drop:
            self.queue.clear()
        self.url, self.last_error = url, None
        self.queue.set_webhook(url)
        self.news.set()

    def _check_url(self, url: str) -> None:
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError:
            raise bad_request("invalid webhook URL specified") from None
        if not self.https_only and parts.scheme == "http" and parts.hostname:
            return
        if parts.scheme != "https":
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if not parts.hostname:
            raise bad_request("invalid webhook URL specified")
        if port is not None and port not in PORTS:
            raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")

    def info(self) -> dict:
        info = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.queue.waiting),
        }
        if self.url:
            info |= {"max_connections": self.max_connections, "ip_address": "127.0.0.1"}
        if self.queue.allowed:
            info["allowed_updates"] = self.queue.allowed
        if self.last_error:
            info["last_error_date"], info["last_error_message"] = self.last_error
        return info

    async def run(self) -> None:
        """Delivers for as long as the server runs."""
        timeout = aiohttp.ClientTimeout(total=DELIVERY_TIMEOUT)
        under_way: set[asyncio.Task] = set()
        async with aiohttp.ClientSession(timeout=timeout) as session:
            try:
                while True:
                    self.news.clear()
                    pause = self._start_due(session, under_way)
                    await self._rest(pause)
            finally:
                for task in under_way:
                    task.cancel()
                await asyncio.gather(*under_way, return_exceptions=True)

    async def _rest(self, pause: float) -> None:
        try:
            await asyncio.wait_for(self.news.wait(), pause)
        except asyncio.TimeoutError:
            return

    def _start_due(self, session: aiohttp.ClientSession, under_way: set[asyncio.Task]) -> float:
        """Starts what can start now; gives the seconds until the next retry."""
        if not self.url:
            return FOREVER
        busy = {_chat_of(one.update) for one in self.deliveries.values() if one.under_way}
        pause = FOREVER
        for update in list(self.queue.waiting):
            delivery = self.deliveries.setdefault(id(update), Delivery(update))
            wait = delivery.due - time.monotonic()
            if wait > 0:
                pause = min(pause, wait)
            elif _chat_of(update) not in busy and len(under_way) < self.max_connections:
                delivery.under_way = True
                task = asyncio.create_task(self._deliver(session, delivery))
                under_way.add(task)
                task.add_done_callback(under_way.discard)
            busy.add(_chat_of(update))
        return pause

    async def _deliver(self, session: aiohttp.ClientSession, delivery: Delivery) -> None:
        delivery.tries += 1
        url = self.url
        headers = {SECRET_HEADER: self.secret} if self.secret else {}
        try:
            async with session.post(
                url, json=delivery.update, headers=headers, allow_redirects=False
            ) as response:
                await self._read_answer(delivery, response)
        except (aiohttp.ClientError, asyncio.TimeoutError) as error:
            self._failed(delivery, str(error) or "Read timeout expired")
        finally:
            delivery.under_way = False
            self.news.set()

    async def _read_answer(self, delivery: Delivery, response: aiohttp.ClientResponse) -> None:
        if not 200 <= response.status < 300:
            self._failed(delivery, f"Wrong response from the webhook: {response.status} {response.reason}")
            return
        self.queue.confirm(delivery.update)
        self.deliveries.pop(id(delivery.update), None)
        if response.content_type == "application/json" and self.on_answer:
            answer = await response.json()
            if isinstance(answer, dict) and "method" in answer:
                await self.on_answer(answer)

    def _failed(self, delivery: Delivery, why: str) -> None:
        self.last_error = (int(self.queue.world.now()), why)
        delivery.due = time.monotonic() + min(RETRY_AFTER * 2 ** (delivery.tries - 1), LONGEST_PAUSE)


def _secret(secret: object) -> str:
    if secret is None:
        return ""
    if not SECRET.fullmatch(str(secret)):
        raise bad_request("secret token contains unallowed characters")
    return str(secret)


def _chat_of(update: dict) -> object:
    content = next(value for key, value in update.items() if key != "update_id")
    chat = content.get("chat") or content.get("message", {}).get("chat") or content.get("from", {})
    return chat.get("id")
