import subprocess
import sys

import aiohttp
import pytest
from telegram import Bot
from telegram.error import BadRequest, EndPointNotFound, InvalidToken
from telegram.ext import Application, CommandHandler

from tests.telegram_server import BotApiServer

ECHO = """
import json, sys, urllib.parse, urllib.request
def call(method, **data):
    body = urllib.parse.urlencode(data).encode()
    return json.load(urllib.request.urlopen(sys.argv[1] + "123456:TEST/" + method, body))["result"]
for update in call("getUpdates", timeout=10):
    call("sendMessage", chat_id=update["message"]["chat"]["id"], text="You said " + update["message"]["text"])
"""


async def raw(server, path, **request):
    method = "POST" if request.keys() & {"json", "data"} else "GET"
    async with aiohttp.ClientSession() as session:
        async with session.request(method, server.base_url + path, **request) as response:
            return response.status, await response.json()


async def test_get_me(bot):
    me = await bot.get_me()
    assert (me.id, me.username, me.is_bot) == (123456, "signpost_test_bot", True)
    assert me.can_read_all_group_messages is False


async def test_an_application_of_python_telegram_bot_talks_to_it(server):
    async def hello(update, context):
        await update.message.reply_text(f"Hello {update.effective_user.first_name}")

    application = Application.builder().token(server.token).base_url(server.base_url).build()
    application.add_handler(CommandHandler("start", hello))
    asha = server.person(first_name="Asha")
    async with application:
        await application.start()
        await application.updater.start_polling(timeout=1)
        asha.says("/start")
        assert [sent.text for sent in await asha.reply()] == ["Hello Asha"]
        await application.updater.stop()
        await application.stop()
    assert server.warnings == []


async def test_wrong_tokens_and_methods(server, bot):
    wrong = Bot("654321:WRONG", base_url=server.base_url)
    with pytest.raises(InvalidToken):
        await wrong.initialize()
    await wrong.shutdown()
    unauthorized = {"ok": False, "error_code": 401, "description": "Unauthorized"}
    assert await raw(server, "654321:WRONG/getMe") == (401, unauthorized)
    assert (await raw(server, "nonsense/getMe"))[0] == 404
    with pytest.raises(EndPointNotFound):
        await bot.do_api_request("makeTea")
    not_found = {"ok": False, "error_code": 404, "description": "Not Found"}
    assert await raw(server, "123456:TEST/makeTea") == (404, not_found)


@pytest.mark.parametrize("name", ["sendMessage", "SENDMESSAGE"])
async def test_every_way_of_asking(server, asha, name):
    path = f"123456:TEST/{name}"
    data = {"chat_id": str(asha.id), "text": "1234", "disable_notification": "true"}
    form = aiohttp.FormData(data, default_to_multipart=True)
    ways = [{"params": data}, {"json": data}, {"data": data}, {"data": form}]
    for way in ways:
        status, body = await raw(server, path, **way)
        assert (status, body["ok"], body["result"]["text"]) == (200, True, "1234")
    decoded = {"chat_id": asha.id, "text": "1234", "disable_notification": True}
    assert [(call.method, call.data) for call in server.calls] == [("sendMessage", decoded)] * 4


async def test_broken_bodies_are_refused(server, asha):
    path = "123456:TEST/sendMessage"
    json_type = {"Content-Type": "application/json"}
    form_type = {"Content-Type": "application/x-www-form-urlencoded"}
    for request, why in [
        ({"data": b"{", "headers": json_type}, "can't parse JSON object"),
        ({"data": b"text=%ff", "headers": form_type}, "strings must be encoded in UTF-8"),
        ({"json": {"chat_id": asha.id, "text": "\ud83d"}}, "strings must be encoded in UTF-8"),
        (
            {"json": {"chat_id": asha.id, "text": "x", "reply_markup": "{"}},
            "can't parse reply markup JSON object",
        ),
        ({"json": {"text": "x"}}, "chat_id is empty"),
    ]:
        refusal = {"ok": False, "error_code": 400, "description": f"Bad Request: {why}"}
        assert await raw(server, path, **request) == (400, refusal)


async def test_logging_out(bot):
    assert await bot.close()
    assert await bot.log_out()
    with pytest.raises(BadRequest, match="Logged out"):
        await bot.get_me()


async def test_until_gives_up(server):
    with pytest.raises(AssertionError, match="within 0.05 s"):
        await server.until(lambda: False, timeout=0.05)


def test_in_a_thread_for_a_bot_in_another_process():
    with BotApiServer() as server:
        asha = server.person()
        bot = subprocess.Popen([sys.executable, "-c", ECHO, server.base_url])
        server.wait_until(lambda: server.called("getUpdates"))
        asha.says("hello")
        assert [sent.text for sent in asha.wait_reply()] == ["You said hello"]
        assert bot.wait(10) == 0
