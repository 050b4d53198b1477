import asyncio

import pytest
import pytest_asyncio
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest

from tests.telegram_server import BotApiServer

SECRET = "s3cret_-A"


class Hook:
    """A bot's own address: keeps what is posted and answers as it is told."""

    def __init__(self):
        self.posted = []
        self.statuses = []
        self.answers = []
        self.pause = 0.0

    async def serve(self, request):
        update = await request.json()
        self.posted.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), update))
        await asyncio.sleep(self.pause)
        status = self.statuses.pop(0) if self.statuses else 200
        return web.json_response(self.answers.pop(0) if self.answers else {}, status=status)

    @property
    def texts(self):
        return [update["message"]["text"] for _, update in self.posted]


@pytest_asyncio.fixture
async def server():
    async with BotApiServer(allow_http_webhook=True) as server:
        yield server


@pytest_asyncio.fixture
async def hook():
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.serve)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    await runner.cleanup()


async def test_updates_are_posted_with_the_secret(server, bot, hook, asha):
    await bot.set_webhook(hook.url, secret_token=SECRET)
    asha.says("two")
    await server.until(lambda: not server.queue.waiting)
    assert hook.texts == ["/start", "two"]
    assert {secret for secret, _ in hook.posted} == {SECRET}


async def test_an_update_is_repeated_until_it_is_taken(server, bot, hook, asha):
    hook.statuses = [500, 302]
    await bot.set_webhook(hook.url)
    await server.until(lambda: hook.posted)
    asha.says("two")
    server.person(first_name="Ben").says("other chat")
    await server.until(lambda: not server.queue.waiting)
    assert hook.texts.count("/start") >= 2 and hook.texts.count("two") == 1
    assert hook.texts.index("two") > len(hook.texts) - 1 - hook.texts[::-1].index("/start")
    info = await bot.get_webhook_info()
    assert info.last_error_message.startswith("Wrong response from the webhook: ")
    assert info.pending_update_count == 0 and info.url == hook.url


async def test_one_chat_waits_for_its_turn_and_others_do_not(server, bot, hook, asha):
    hook.pause = 0.2
    await bot.set_webhook(hook.url)
    asha.says("two")
    server.person(first_name="Ben").says("other chat")
    await server.until(lambda: not server.queue.waiting)
    assert hook.texts == ["/start", "other chat", "two"]


async def test_an_update_can_come_twice(server, bot, hook, asha):
    await bot.set_webhook(hook.url)
    await server.until(lambda: not server.queue.waiting)
    server.queue.repeat(hook.posted[0][1])
    await server.until(lambda: len(hook.posted) == 2)
    assert hook.posted[0] == hook.posted[1]


async def test_an_answer_may_call_a_method(server, bot, hook, asha):
    hook.answers = [{"method": "sendMessage", "chat_id": str(asha.id), "text": "Hi"}]
    await bot.set_webhook(hook.url)
    assert [sent.text for sent in await asha.reply()] == ["Hi"]


async def test_allowed_updates_and_dropping(server, bot, hook, asha):
    await bot.set_webhook(hook.url, allowed_updates=["callback_query"], drop_pending_updates=True)
    asha.says("two")
    info = await bot.get_webhook_info()
    assert info.allowed_updates == ("callback_query",)
    await bot.delete_webhook()
    assert server.webhook.dropped_pending == [True, False]
    assert hook.posted == [] and (await bot.get_webhook_info()).url == ""


@pytest.mark.parametrize(
    "url, secret, why",
    [
        ("http://signpost.example/", None, "Bad webhook: an https url must be provided for webhook"),
        ("https://signpost.example:8080/", None, "Bad webhook: webhook can be set up only on ports"),
        ("https:///hook", None, "Invalid webhook url specified"),
        ("https://signpost.example/", "a b", "Secret token contains unallowed characters"),
        ("https://signpost.example/", "x" * 257, "Secret token contains unallowed characters"),
        ("https://signpost.example/", "", "Secret token contains unallowed characters"),
    ],
)
async def test_a_bad_address_or_secret_is_refused(url, secret, why):
    async with BotApiServer() as strict, Bot(strict.token, base_url=strict.base_url) as bot:
        with pytest.raises(BadRequest) as refusal:
            await bot.set_webhook(url, secret_token=secret)
        assert refusal.value.message.lower().startswith(why.lower())
