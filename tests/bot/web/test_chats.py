import pytest

from bot.web.chats import COOKIE, TOKEN, form_key, is_form_key


async def test_a_browser_keeps_its_chat(browser):
    first = (await browser.get("/")).cookies[COOKIE].value
    second = (await browser.post("/api/chat", json={"text": "hello"})).cookies[COOKIE].value
    assert first == second
    assert TOKEN.fullmatch(first)


async def test_each_browser_has_its_own_chat(browser, other_browser, say):
    await say("is there a group near me")
    assert (await say(action="more"))["status"] == "no_match"
    elsewhere = await say(client=other_browser, action="more")
    assert elsewhere["text"] == "That list has gone. Tell me again what you need, or pick one of these."


async def test_forgetting_one_chat_leaves_the_other(browser, other_browser, say):
    await say("is there a group near me")
    await say(client=other_browser, action="forget")
    assert (await say(action="more"))["status"] == "no_match"


async def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(browser):
    cookie = (await browser.get("/")).cookies[COOKIE]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == "86400"
    assert cookie["path"] == "/"
    assert not cookie["secure"]


async def test_the_cookie_stays_on_https_when_the_page_came_by_it(browser):
    response = await browser.get("/", headers={"X-Forwarded-Proto": "https"})
    assert response.cookies[COOKIE]["secure"]


@pytest.mark.parametrize("bad", ["", "a", "a" * 33, "../../etc/passwd", "a" * 31 + "!", '"quoted"', "é" * 32])
async def test_a_malformed_cookie_is_replaced(browser, bad):
    response = await browser.get("/", headers={"Cookie": f"{COOKIE}={bad}"})
    assert response.status == 200
    assert TOKEN.fullmatch(response.cookies[COOKIE].value)


async def test_no_two_browsers_get_the_same_token(browser, other_browser):
    here, there = await browser.get("/"), await other_browser.get("/")
    assert here.cookies[COOKIE].value != there.cookies[COOKIE].value


def test_a_form_key_belongs_to_one_token():
    assert is_form_key(form_key("a" * 32), "a" * 32)
    assert not is_form_key(form_key("b" * 32), "a" * 32)
    assert not is_form_key("é", "a" * 32)
