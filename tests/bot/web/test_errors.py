import pytest


@pytest.mark.parametrize(
    "path", ["/nowhere", "/static/", "/static/../app.py", "/static/%2e%2e/app.py", "/chat/1"]
)
async def test_an_unknown_path_gets_a_page_in_words(browser, path):
    response = await browser.get(path)
    page = await response.text()
    assert response.status in (403, 404)
    assert response.content_type == "text/html"
    assert 'id="write"' in page
    assert "def make_app" not in page


async def test_an_unknown_path_names_the_numbers_that_help(browser):
    page = await (await browser.get("/nowhere")).text()
    assert "There is no page at this address" in page
    assert 'href="tel:01159155555"' in page


async def test_an_unknown_path_of_the_api_answers_in_json(browser):
    response = await browser.get("/api/nowhere")
    assert response.status == 404
    assert (await response.json())["error"]


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [("DELETE", "/", "GET"), ("PUT", "/chat", "POST"), ("GET", "/api/chat", "POST")],
)
async def test_an_unknown_method_is_refused_with_those_that_work(browser, method, path, allowed):
    response = await browser.request(method, path)
    assert response.status == 405
    assert allowed in response.headers["Allow"]
