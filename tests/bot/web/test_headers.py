import pytest

EVERYWHERE = [
    "/",
    "/health",
    "/static/chat.js",
    "/static/chat.css",
    "/static/icon.svg",
    "/nowhere",
    "/static/nowhere",
]


@pytest.mark.parametrize("path", EVERYWHERE)
async def test_every_response_keeps_other_sites_out(browser, path):
    headers = (await browser.get(path)).headers
    policy = dict(rule.strip().split(" ", 1) for rule in headers["Content-Security-Policy"].split(";"))
    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "connect-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Permissions-Policy"] == "geolocation=(self)"
    assert "aiohttp" not in headers["Server"]


async def test_the_chat_is_never_cached(browser):
    page = await browser.get("/")
    answer = await browser.post("/api/chat", json={"text": "hello"})
    form = await browser.post("/chat", data={"text": "hello"})
    assert {response.headers["Cache-Control"] for response in (page, answer, form)} == {"no-store"}


async def test_errors_carry_the_headers_too(browser):
    response = await browser.post("/api/chat", data="{", headers={"Content-Type": "application/json"})
    assert response.status == 400
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("file", "kinds"),
    [
        ("chat.js", ("text/javascript", "application/javascript")),
        ("chat.css", ("text/css",)),
        ("icon.svg", ("image/svg+xml",)),
    ],
)
async def test_our_own_files_are_what_they_say(browser, file, kinds):
    response = await browser.get(f"/static/{file}")
    assert response.status == 200
    assert response.content_type in kinds
    assert response.headers["Cache-Control"] == "no-cache"
