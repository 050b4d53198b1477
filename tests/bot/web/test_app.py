import io
import json
import logging

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.conversation import Conversation
from bot.parts import Parts
from bot.stores.sqlite import IN_MEMORY, Store
from bot.web.app import BODY_LIMIT, WEBHOOK_BODY_LIMIT, make_app
from bot.words import words

JSON = {"Content-Type": "application/json"}
CRISIS = "i want to kill myself"
MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&lt;"


async def test_the_page_opens_with_the_greeting(browser):
    response = await browser.get("/")
    page = await response.text()
    assert response.status == 200
    assert response.content_type == "text/html"
    assert "Hello, I’m Signpost" in page


async def test_an_answer_has_all_that_the_page_shows(say):
    answer = await say("is there a group near me")
    assert set(answer) == {"status", "text", "cards", "closing", "buttons", "crisis", "asks"}
    assert answer["status"] == "answered"
    assert answer["crisis"] is False
    assert answer["asks"] == "place"
    assert {"label": words()("button-human"), "action": "human"} in answer["buttons"]


async def test_a_card_carries_its_lines_and_where_it_is(say):
    (card,) = (await say("is there a group near me"))["cards"]
    assert card["name"] == "Rhyme & story time <Bulwell>"
    assert card["phone"] == "0115 915 5555"
    assert (card["lat"], card["lon"]) == (52.9991, -1.1967)
    assert any("0115 915 5555" in line for line in card["lines"])


async def test_a_crisis_is_flagged(say):
    answer = await say(CRISIS)
    assert answer["crisis"] is True
    assert answer["status"] == "crisis"
    assert "999" in answer["text"]


async def test_a_crisis_is_flagged_with_every_other_part_down(settings):
    bare = Conversation(Parts(words()), Store(IN_MEMORY))
    async with TestClient(TestServer(make_app(bare, settings))) as client:
        answer = await (await client.post("/api/chat", json={"text": CRISIS})).json()
    assert answer["crisis"] is True


async def test_a_button_does_what_its_action_says(say):
    assert (await say(action="topic:stay_and_play"))["status"] == "answered"
    assert (await say(action="human"))["status"] == "handed_off"


async def test_a_shared_location_is_where_help_is_looked_for(say):
    await say("is there a group near me")
    answer = await say(location={"lat": 52.9991, "lon": -1.1967})
    assert answer["cards"]
    assert answer["asks"] is None


@pytest.mark.parametrize(
    "hostile", [MARKUP, "\u202emoc.live\u202c", "\ud800 alone", "\x00\x07", "😀" * 4000, "", " "]
)
async def test_hostile_text_gets_an_answer(browser, hostile):
    response = await browser.post("/api/chat", data=json.dumps({"text": hostile}), headers=JSON)
    assert response.status == 200
    assert (await response.json())["text"]


async def test_a_text_longer_than_the_limit_is_refused_in_words(browser):
    response = await browser.post("/api/chat", json={"text": "a" * 100_000})
    assert response.status == 413
    assert "too long" in (await response.json())["error"]


async def test_a_text_just_inside_the_limit_is_answered(browser):
    text = "a" * (BODY_LIMIT - len('{"text": ""}'))
    assert (await browser.post("/api/chat", json={"text": text})).status == 200


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        "[]",
        '"text"',
        "null",
        "[" * 50_000,
        "1" * 50_000,
        b"\xff\xfe\xff",
        "{}",
        '{"text": null}',
        '{"text": 7}',
        '{"text": "a", "action": "menu"}',
        '{"action": ""}',
        '{"action": "caf\u00e9"}',
        json.dumps({"action": "a" * 65}),
        '{"location": "here"}',
        '{"location": {"lat": 52.9}}',
        '{"location": {"lat": "52.9", "lon": "-1.1"}}',
        '{"location": {"lat": true, "lon": false}}',
        '{"location": {"lat": NaN, "lon": 0}}',
        '{"location": {"lat": 91, "lon": 0}}',
        '{"location": {"lat": 0, "lon": 1' + "0" * 400 + "}}",
    ],
)
async def test_what_cannot_be_read_is_refused_in_words(browser, body):
    response = await browser.post("/api/chat", data=body, headers=JSON)
    assert response.status == 400
    assert (await response.json())["error"]


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]
)
async def test_only_json_is_taken_where_json_is_meant(browser, content_type):
    response = await browser.post("/api/chat", data=b'{"text": "a"}', headers={"Content-Type": content_type})
    assert response.status == 415
    assert "application/json" in (await response.json())["error"]


async def test_the_form_works_without_scripts(browser):
    response = await browser.post("/chat", data={"text": "is there a group near me"})
    page = await response.text()
    assert response.status == 200
    assert "is there a group near me" in page
    assert "Rhyme &amp; story time &lt;Bulwell&gt;" in page


async def test_a_button_of_the_form_works_without_scripts(browser):
    page = await (await browser.post("/chat", data={"text": "half a thought", "action": "human"})).text()
    assert "Here is how to reach a person" in page


async def test_the_form_escapes_what_was_written(browser):
    page = await (await browser.post("/chat", data={"text": MARKUP})).text()
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


async def test_a_form_longer_than_the_limit_gets_a_page_in_words(browser):
    response = await browser.post("/chat", data={"text": "a" * 100_000})
    page = await response.text()
    assert response.status == 413
    assert "too long" in page
    assert 'id="write"' in page


@pytest.mark.parametrize("body", [b"text=%ff%fe", b"%", b"", b"text=a&text=b"])
async def test_odd_forms_get_an_answer(browser, body):
    headers = {"Content-Type": "application/x-www-form-urlencoded; charset=nonsense"}
    assert (await browser.post("/chat", data=body, headers=headers)).status == 200


async def test_a_form_of_too_many_fields_is_refused(browser):
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    response = await browser.post("/chat", data="&".join(f"f{i}=1" for i in range(99)), headers=headers)
    assert response.status == 400


async def test_a_form_with_a_file_is_refused(browser):
    response = await browser.post("/chat", data={"text": io.BytesIO(b"a picture")})
    assert response.status == 415


async def test_health_says_which_parts_are_up(browser):
    health = await (await browser.get("/health")).json()
    assert health["ok"] is True
    assert health["parts"] == {"model": True, "directory": True, "store": True}


async def test_health_says_which_parts_are_down_and_tells_no_secret(settings):
    bare = Conversation(Parts(words()), Store(IN_MEMORY))
    bare.store.close()
    async with TestClient(TestServer(make_app(bare, settings))) as client:
        health = await (await client.get("/health")).json()
    assert health["ok"] is False
    assert not any(health["parts"].values())
    assert set(health) == {"ok", "parts", "telegram_webhook", "city"}


class Hook:
    """Stands for the Telegram front end."""

    async def webhook(self, request: web.Request) -> web.Response:
        return web.json_response({"characters": len(await request.text())})


async def test_telegram_gets_its_updates_even_long_ones(conversation, settings):
    update = "a" * (BODY_LIMIT * 2)
    async with TestClient(TestServer(make_app(conversation, settings, Hook()))) as client:
        response = await client.post("/telegram/webhook", data=update)
        assert await response.json() == {"characters": len(update)}
        too_long = await client.post("/telegram/webhook", data=io.BytesIO(b"a" * (WEBHOOK_BODY_LIMIT + 1)))
        assert too_long.status == 413


async def test_there_is_no_webhook_without_telegram(browser):
    assert (await browser.post("/telegram/webhook", json={})).status == 404


async def test_an_unexpected_failure_is_said_in_words_and_logged_without_them(
    browser, say, conversation, caplog
):
    def fail(message):
        raise RuntimeError(f"could not read {message.text}")

    conversation.reply = fail
    with caplog.at_level(logging.INFO):
        answer = await browser.post("/api/chat", json={"text": "my secret"})
        page = await browser.post("/chat", data={"text": "my secret"})
    assert answer.status == page.status == 500
    assert "went wrong on my side" in (await answer.json())["error"]
    assert "0115 915 5555" in await page.text()
    assert "RuntimeError" in caplog.text
    assert "my secret" not in caplog.text
