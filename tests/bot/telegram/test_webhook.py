import asyncio
import json
from contextlib import asynccontextmanager

import pytest
from aiohttp import ClientSession, web

from bot.settings import BadSetting
from bot.telegram.app import ALLOWED_UPDATES
from bot.telegram.webhook import PATH, SECRET_HEADER, Webhook

SECRET = "s3cret_-A"


@pytest.fixture
def hooked(running):
    """The bot in webhook mode behind a small web application, as the web front end has it."""

    @asynccontextmanager
    async def run(server, conversation):
        behind = []

        async def receive(request):
            return await behind[0].webhook(request)

        app = web.Application()
        app.router.add_post(PATH, receive)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        hook = {"telegram_webhook_url": url, "telegram_webhook_secret": SECRET}
        try:
            async with running(server, conversation, **hook) as telegram:
                behind.append(telegram)
                yield url + PATH
        finally:
            await runner.cleanup()

    return run


async def post(url, body, secret=SECRET):
    headers = {} if secret is None else {SECRET_HEADER: secret}
    async with ClientSession() as session, session.post(url, data=body, headers=headers) as response:
        return response.status


async def test_people_are_answered(server, asha, scripted, hooked):
    async with hooked(server, scripted):
        asha.says("hello")
        [sent] = await asha.reply()
    assert sent.text == "You said hello"
    assert server.called("setWebhook")[0].data["allowed_updates"] == list(ALLOWED_UPDATES)
    assert server.called("getUpdates") == []


async def test_telegram_may_be_out_of_reach_when_the_webhook_is_set(server, asha, scripted, hooked):
    server.drop("setWebhook")
    async with hooked(server, scripted):
        asha.says("hello")
        [sent] = await asha.reply()
    assert sent.text == "You said hello"


async def test_stopping_leaves_the_webhook_so_that_telegram_keeps_what_comes(server, asha, scripted, hooked):
    async with hooked(server, scripted):
        pass
    assert server.webhook.url
    assert server.webhook.dropped_pending == [False]


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", "é"])
async def test_nobody_else_is_believed(server, scripted, hooked, secret):
    async with hooked(server, scripted) as url:
        forged = {"update_id": 1, "message": {"text": "hello"}}
        assert await post(url, json.dumps(forged), secret) == 403
    assert scripted.asked == []


async def test_what_is_no_json_is_refused(server, scripted, hooked):
    async with hooked(server, scripted) as url:
        assert await post(url, b"{torn") == 400
        assert await post(url, b"\xff\xfe") == 400


@pytest.mark.parametrize("body", ["[]", "null", "7", "{}", '{"update_id": 1, "message": 5}'])
async def test_an_unreadable_update_is_not_asked_for_again(server, asha, scripted, hooked, body):
    async with hooked(server, scripted) as url:
        assert await post(url, body) == 200
        asha.says("hello")
        [sent] = await asha.reply()
    assert sent.text == "You said hello"


async def test_the_same_update_twice_is_answered_once(server, asha, scripted, hooked):
    async with hooked(server, scripted) as url:
        asha.says("hello")
        update = json.dumps(server.queue.waiting[0])
        await asha.reply()
        assert await asyncio.gather(post(url, update), post(url, update)) == [200, 200]
        asha.says("next")
        await asha.reply()
    assert [message.text for message in scripted.asked] == ["hello", "next"]


async def test_while_polling_there_is_no_webhook(server, scripted, running):
    async with running(server, scripted) as telegram:
        with pytest.raises(web.HTTPNotFound):
            await telegram.webhook(None)


def test_an_address_without_a_path_gets_ours(settings_for, server):
    def url(given):
        return Webhook.of(settings_for(server, telegram_webhook_url=given)).url

    assert url("https://example.org") == url("https://example.org/") == "https://example.org/telegram/webhook"
    assert url("https://example.org/mine") == "https://example.org/mine"
    assert Webhook.of(settings_for(server)) is None


def test_a_secret_is_made_where_none_is_set(settings_for, server):
    settings = settings_for(server, telegram_webhook_url="https://example.org")
    assert len(Webhook.of(settings).secret) > 30
    assert Webhook.of(settings).secret != Webhook.of(settings).secret
    assert Webhook.of(settings).secret not in repr(Webhook.of(settings))


@pytest.mark.parametrize("secret", ["two words", "x" * 257, "naïve"])
def test_a_secret_that_telegram_refuses_is_named_and_not_shown(settings_for, server, secret):
    settings = settings_for(
        server, telegram_webhook_url="https://example.org", telegram_webhook_secret=secret
    )
    with pytest.raises(BadSetting, match="TELEGRAM_WEBHOOK_SECRET") as raised:
        Webhook.of(settings)
    assert secret not in str(raised.value)


async def test_an_address_that_telegram_refuses_is_named(server, scripted, running):
    with pytest.raises(BadSetting, match="TELEGRAM_WEBHOOK_URL"):
        async with running(server, scripted, telegram_webhook_url="ftp://example.org"):
            pass
