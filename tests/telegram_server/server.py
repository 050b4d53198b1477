"""The server: HTTP in front of the methods, people behind them."""

from __future__ import annotations

import asyncio
import re
import threading
import time
from collections.abc import Callable
from dataclasses import replace

from aiohttp import web

from .backend import Backend
from .chat_view import LOOK_EVERY
from .errors import ApiError
from .faults import BAD_GATEWAY, Fault, Faults, planned_error
from .methods import GET_UPDATES, METHODS, NAMES
from .people import Group, Person
from .profile import Profile
from .update_queue import UpdateQueue
from .webhook import Webhook
from .wire import accept, bad_gateway, decoded, read_request, refuse
from .world import Call, Sent, World

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
MAX_BODY = 50 * 1024**2
START_TIMEOUT = 10
LOGGED_OUT = ApiError(400, "Logged out")


class BotApiServer:
    """Telegram for one bot, on 127.0.0.1.

    `async with` runs it in the current event loop, plain `with` in a thread of its own.
    `allow_http_webhook` lets setWebhook take http:// addresses and any port;
    `hears_all` switches privacy mode off, so that the bot gets every message of its groups.
    """

    def __init__(
        self,
        token: str = "123456:TEST",
        username: str = "signpost_test_bot",
        allow_http_webhook: bool = False,
        hears_all: bool = False,
    ):
        self.token = token
        self.world = World(_bot(token, username, hears_all))
        self.queue = UpdateQueue(self.world)
        self.webhook = Webhook(self.queue, https_only=not allow_http_webhook)
        self.profile = Profile()
        self.faults = Faults()
        self.hears_all = hears_all
        self.base_url = ""
        self._backend = Backend(self.world, self.queue, self.webhook, self.profile)
        self._thread: threading.Thread | None = None

    # Running

    async def __aenter__(self) -> BotApiServer:
        self._loop = asyncio.get_running_loop()
        self.world.on_change = self._wake_soon
        self.webhook.on_answer = self._run_answer
        app = web.Application(client_max_size=MAX_BODY)
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        self._runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.base_url = f"http://{host}:{port}/bot"
        self._carrier = asyncio.create_task(self.webhook.run())
        return self

    async def __aexit__(self, *_: object) -> None:
        self.world.on_change = lambda: None
        self._carrier.cancel()
        await asyncio.gather(self._carrier, return_exceptions=True)
        await self._runner.cleanup()

    def __enter__(self) -> BotApiServer:
        ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._main(ready)), daemon=True)
        self._thread.start()
        if not ready.wait(START_TIMEOUT):
            raise RuntimeError("the Bot API server did not start")
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(START_TIMEOUT)

    async def _main(self, ready: threading.Event) -> None:
        self._stop = asyncio.Event()
        async with self:
            ready.set()
            await self._stop.wait()

    def _wake_soon(self) -> None:
        self._loop.call_soon_threadsafe(self._wake)

    def _wake(self) -> None:
        self.queue.news.set()
        self.webhook.news.set()

    # People

    def person(self, id: int | None = None, first_name: str = "Asha", language_code: str = "en", **user):
        """Somebody with Telegram; the bot may write to them once they have written to it."""
        id = next(self.world.user_ids) if id is None else id
        about = {"id": id, "is_bot": False, "first_name": first_name, "language_code": language_code}
        return Person(self.world, self.queue, about | user)

    def group(self, id: int = -4_000_001, title: str = "Group") -> Group:
        """A group that the bot is a member of; a supergroup when the id is below -1,000,000,000,000."""
        return Group(self.world, self.queue, id, title, self.hears_all)

    # What the bot did

    @property
    def calls(self) -> list[Call]:
        return self.world.calls

    @property
    def warnings(self) -> list[str]:
        """What Telegram would let pass but nobody should send: rows too long, unknown kinds of update ..."""
        return self.world.warnings

    @property
    def answers(self) -> dict[str, dict]:
        """The answered taps: query id to the data of answerCallbackQuery."""
        return self.world.answers

    def called(self, method: str) -> list[Call]:
        """The calls of one method, oldest first."""
        return [call for call in self.calls if call.method == method]

    def sent(self, chat: int | Person | Group) -> list[Sent]:
        """The bot's messages that a chat shows now, oldest first, edits applied."""
        chat_id = chat if isinstance(chat, int) else chat.id
        with self.world.lock:
            return [replace(one) for one in self.world.chats[chat_id].sent]

    async def until(self, predicate: Callable[[], object], timeout: float = 10) -> None:
        """Waits until the predicate holds; AssertionError after `timeout` seconds."""
        end = time.monotonic() + timeout
        while not predicate():
            assert time.monotonic() < end, f"it did not come to that within {timeout} s"
            await asyncio.sleep(LOOK_EVERY)

    def wait_until(self, predicate: Callable[[], object], timeout: float = 10) -> None:
        """`until` for a test without an event loop."""
        end = time.monotonic() + timeout
        while not predicate():
            assert time.monotonic() < end, f"it did not come to that within {timeout} s"
            time.sleep(LOOK_EVERY)

    # Trouble

    def fail(
        self,
        method: str,
        times: int = 1,
        code: int = 500,
        description: str | None = None,
        retry_after: int | None = None,
        migrate_to: int | None = None,
    ) -> None:
        """Refuses the next `times` calls of a method ("*": of any), as Telegram would: a 502 is HTML."""
        self.faults.plan(Fault(method, times, planned_error(code, description, retry_after, migrate_to)))

    def drop(self, method: str, times: int = 1, after_effect: bool = False) -> None:
        """Cuts the connection of the next calls: before anything happened, or after it took effect."""
        self.faults.plan(Fault(method, times, None, after_effect))

    def delay(self, method: str, seconds: float) -> None:
        """Answers every call of a method ("*": of any) this much later; 0 ends it."""
        self.faults.delays[method] = seconds

    def time_passes(self, seconds: float) -> None:
        """Moves Telegram's clock: taps grow too old to answer, messages too old to delete."""
        self.world.ahead += seconds

    # Serving

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        token, method = request.match_info["token"], request.match_info["method"]
        if not TOKEN.fullmatch(token):
            return refuse(ApiError(404, "Not Found"))
        if token != self.token:
            return refuse(ApiError(401, "Unauthorized"))
        name = NAMES.get(method.lower(), method)
        call = Call(name, {}, time.monotonic())
        self.world.calls.append(call)
        if name == GET_UPDATES:
            return await self._answer(request, call)
        self.world.in_flight += 1
        try:
            return await self._answer(request, call)
        finally:
            self.world.in_flight -= 1
            self.world.active_at = time.monotonic()

    async def _answer(self, request: web.Request, call: Call) -> web.StreamResponse:
        fault = None
        try:
            call.data = await read_request(request)
            await asyncio.sleep(self.faults.delay(call.method))
            fault = self.faults.take(call.method)
            if fault and not fault.after_effect:
                return self._faulty(request, call, fault)
            response = accept(await self._run(call.method, call.data))
            call.code = 200
        except ApiError as error:
            call.code, call.description = error.code, error.description
            response = refuse(error)
        return self._faulty(request, call, fault) if fault else response

    def _faulty(self, request: web.Request, call: Call, fault: Fault) -> web.StreamResponse:
        if fault.drops:
            call.description = "connection dropped"
            request.transport.abort()
            return web.Response()
        call.code, call.description = fault.error.code, fault.error.description
        return bad_gateway() if fault.error.code == BAD_GATEWAY else refuse(fault.error)

    async def _run(self, name: str, data: dict) -> object:
        if self._backend.logged_out:
            raise LOGGED_OUT
        if name == GET_UPDATES:
            return await self.queue.get_updates(data)
        if name not in METHODS:
            raise ApiError(404, "Not Found")
        with self.world.lock:
            return METHODS[name](self._backend, data)

    async def _run_answer(self, answer: dict) -> None:
        """A method that the bot called in its answer to the webhook; Telegram never tells how it went."""
        name = NAMES.get(str(answer["method"]).lower(), str(answer["method"]))
        data = decoded({key: value for key, value in answer.items() if key != "method"})
        call = Call(name, data, time.monotonic())
        self.world.calls.append(call)
        try:
            await self._run(name, data)
            call.code = 200
        except ApiError as error:
            call.code, call.description = error.code, error.description


def _bot(token: str, username: str, hears_all: bool) -> dict:
    return {
        "id": int(token.partition(":")[0]),
        "is_bot": True,
        "first_name": "Signpost",
        "username": username,
        "can_join_groups": True,
        "can_read_all_group_messages": hears_all,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
