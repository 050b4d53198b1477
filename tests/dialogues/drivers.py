"""The same conversation through the conversation itself, the web chat and Telegram."""

import http.cookiejar
import json
import urllib.request
from typing import Any

from bot.conversation import Conversation
from bot.message import Message
from bot.terminal import as_line
from tests.dialogues.script import Seen, Step


class Direct:
    """Speaks to the conversation."""

    def __init__(self, conversation: Conversation, name: str, role: str | None) -> None:
        self._conversation, self._chat, self._role = conversation, f"cli:{name}", role

    def does(self, step: Step) -> Seen:
        """Do one step and return what came back."""
        location = tuple(step.shares) if step.shares else None
        message = Message(self._chat, step.says, button=step.taps, location=location, role=self._role)
        line = as_line(self._conversation.turn(message), 0.0)
        topics, crisis = line["topics"], line["crisis"]
        return Seen(
            text=line["text"],
            buttons=line["buttons"],
            status=line["status"],
            topic=topics[0]["topic"] if topics else None,
            crisis=crisis["category"] if crisis else None,
            asks=line["asks"],
            need=line["need"],
        )


class Web:
    """Speaks to a running web chat over HTTP, as one browser."""

    def __init__(self, address: str) -> None:
        self._address = address
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self._browser = urllib.request.build_opener(cookies)
        self._browser.open(f"{address}/").read()
        self._actions: dict[str, str] = {}

    def does(self, step: Step) -> Seen:
        """Do one step and return what came back."""
        answer = self._post(self._content(step))
        self._actions = {button["label"]: button["action"] for button in answer["buttons"]}
        cards = ["\n".join((card["name"], *card["lines"])) for card in answer["cards"]]
        text = "\n\n".join([answer["text"], *cards, answer.get("closing", "")])
        return Seen(text, list(self._actions))

    def _content(self, step: Step) -> dict[str, Any]:
        if step.shares:
            return {"location": {"lat": step.shares[0], "lon": step.shares[1]}}
        if step.taps:
            return {"action": self._actions[step.taps]}
        return {"text": step.says}

    def _post(self, content: dict[str, Any]) -> dict[str, Any]:
        request = urllib.request.Request(
            f"{self._address}/api/chat",
            json.dumps(content).encode(),
            {"Content-Type": "application/json", "Origin": self._address},
        )
        with self._browser.open(request, timeout=10) as answer:
            return json.load(answer)


class Telegram:
    """Speaks to a running bot through the Bot API server, as one person."""

    def __init__(self, person) -> None:
        self._person = person

    def does(self, step: Step) -> Seen:
        """Do one step and return what came back."""
        if step.shares:
            self._person.sends_location(*step.shares)
        elif step.taps:
            self._person.taps(step.taps)
        else:
            self._person.says(step.says)
        messages = self._person.wait_reply()
        text = "\n\n".join(message.text for message in messages if message.kind == "text")
        return Seen(text, [label for message in messages for label in message.labels])
