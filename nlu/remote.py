"""A live Rasa server in place of the compiled model: `rasa run --enable-api`, named by NLU_URL."""

from datetime import date
from urllib.parse import urljoin

import httpx

from nlu.entities import need
from nlu.interpreter import Ranked, Understanding
from nlu.text import clean

PARSE = "model/parse"
PATIENCE_SECONDS = 2.0


class RemoteInterpreter:
    """Asks Rasa's own `/model/parse` what a message means."""

    def __init__(self, url: str, client: httpx.Client | None = None) -> None:
        """`url` is the server's address, such as http://127.0.0.1:5005."""
        self._address = urljoin(url.rstrip("/") + "/", PARSE)
        self._client = client or httpx.Client(timeout=PATIENCE_SECONDS)

    def parse(self, text: str, today: date | None = None) -> Understanding:
        """Return what `text` means; raises httpx.HTTPError or ValueError when the server does not answer in JSON."""
        answer = self._client.post(self._address, json={"text": text})
        answer.raise_for_status()
        read = answer.json()
        ranking = read.get("intent_ranking") or []
        ranked = tuple(Ranked(topic["name"], float(topic["confidence"])) for topic in ranking)
        in_crisis = tuple(
            Ranked(each["name"], float(each["confidence"])) for each in read.get("crisis") or []
        )
        return Understanding(
            topics=ranked,
            in_scope=bool(read.get("in_scope", ranked)),
            entities=need(clean(text), today),
            crisis=in_crisis,
            is_crisis=bool(read.get("is_crisis", False)),
            scope_score=float(read.get("scope_score", 0.0)),
        )
