import pytest

from bot.web.chats import COOKIE, form_key

ELSEWHERE = [
    "https://elsewhere.example",
    "http://127.0.0.1.elsewhere.example",
    "http://[",
    "file://",
    "nonsense",
    "",
]


@pytest.mark.parametrize("origin", [*ELSEWHERE, "null"])
async def test_another_site_cannot_use_the_api(browser, origin):
    response = await browser.post("/api/chat", json={"text": "hello"}, headers={"Origin": origin})
    assert response.status == 403
    assert "another site" in (await response.json())["error"]


@pytest.mark.parametrize("origin", ELSEWHERE)
async def test_another_site_cannot_use_the_form(browser, origin):
    response = await browser.post("/chat", data={"text": "hello"}, headers={"Origin": origin})
    assert response.status == 403
    assert "another site" in await response.text()


async def test_our_own_page_can(browser):
    ours = {"Origin": str(browser.make_url("/")).rstrip("/")}
    assert (await browser.post("/api/chat", json={"text": "hello"}, headers=ours)).status == 200
    assert (await browser.post("/chat", data={"text": "hello"}, headers=ours)).status == 200


async def test_a_form_without_a_named_origin_needs_the_key_of_our_page(browser):
    token = (await browser.get("/")).cookies[COOKIE].value
    unnamed = {"Origin": "null"}
    assert (await browser.post("/chat", data={"text": "hello"}, headers=unnamed)).status == 403
    keyed = {"text": "hello", "key": form_key(token)}
    assert (await browser.post("/chat", data=keyed, headers=unnamed)).status == 200


async def test_a_refused_form_changes_nothing(browser, say):
    await say("is there a group near me")
    await browser.post("/chat", data={"action": "forget"}, headers={"Origin": "https://elsewhere.example"})
    assert (await say(action="more"))["status"] == "no_match"


async def test_a_browser_that_keeps_no_cookies_can_still_use_the_form(other_browser):
    response = await other_browser.post("/chat", data={"text": "hello"}, headers={"Origin": "null"})
    assert response.status == 200
