"""Fetching a feed over http(s), within limits of size and time."""

import time
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit
from urllib.request import Request, urlopen

from services_directory.oruk.errors import FeedError

MOST_BYTES = 50_000_000
MOST_PAGES = 5_000
SECONDS_A_WAIT = 30
SECONDS_A_PAGE = 120
CHUNK = 65_536
_HEADERS = {"Accept": "application/json, application/x-ndjson, text/csv", "User-Agent": "signpost"}


def is_address(where: str) -> bool:
    """Tell whether this is an address to fetch from, not a path."""
    return where.lower().startswith(("http://", "https://"))


def page_of(address: str, number: int) -> str:
    """Return the address of another page of the same list."""
    parts = urlsplit(address)
    query = [(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if key != "page"]
    return urlunsplit(parts._replace(query=urlencode([*query, ("page", number)])))


def get(address: str) -> bytes:
    """Return what lies at the address, at most MOST_BYTES of it; raises FeedError."""
    try:
        with urlopen(Request(address, headers=_HEADERS), timeout=SECONDS_A_WAIT) as answer:
            return _read(answer, address)
    except HTTPError as error:
        error.close()
        raise FeedError(f"{address} answered {error.code} {error.reason}.") from None
    except (URLError, HTTPException, OSError, ValueError) as error:
        if isinstance(error, FeedError):
            raise
        raise FeedError(f"{address} cannot be fetched: {getattr(error, 'reason', None) or error}.") from None


def _read(answer, address: str) -> bytes:
    if not is_address(answer.url):
        raise FeedError(f"{address} leads to {answer.url}, which is not http(s).")
    ends, content = time.monotonic() + SECONDS_A_PAGE, bytearray()
    while chunk := answer.read(CHUNK):
        content += chunk
        if len(content) > MOST_BYTES:
            raise FeedError(f"{address} is larger than {MOST_BYTES // 1_000_000} MB.")
        if time.monotonic() > ends:
            raise FeedError(f"{address} took longer than {SECONDS_A_PAGE} seconds.")
    return bytes(content)
