"""People and groups: what they do becomes updates for the bot."""

from __future__ import annotations

from .chat_view import ChatView, tap_ids
from .messages import as_told, bot_member_update, person_message
from .text import found_entities
from .update_queue import UpdateQueue
from .world import SUPERGROUP_IDS_BELOW, Button, Chat, Sent, World

BLOCKED = "bot was blocked by the user"
DEACTIVATED = "user is deactivated"
KICKED = "bot was kicked from the {} chat"
JPEG_SIZES = ((90, 1_200), (800, 60_000))


class Person(ChatView):
    """Somebody with Telegram. What they do is private unless `chat=` names a group."""

    def __init__(self, world: World, queue: UpdateQueue, user: dict):
        names = {key: user[key] for key in ("first_name", "last_name", "username") if key in user}
        chat = Chat(user["id"], {"id": user["id"], "type": "private", **names})
        super().__init__(world, queue, world.add_chat(chat))
        self.user = user

    def says(self, text: str, chat: Group | None = None, reply_to: int | None = None) -> int:
        """Sends a text; gives its message id."""
        return self._send(_typed(text), chat, reply_to)

    def edits(self, message_id: int, text: str, chat: Group | None = None) -> None:
        """Changes an own text."""
        place = (chat or self).chat
        with self.world.lock:
            message = place.messages[message_id]
            assert isinstance(message, dict) and message["from"]["id"] == self.id, "not a message of theirs"
            kept = {key: value for key, value in message.items() if key != "entities"}
            place.messages[message_id] = kept | _typed(text) | {"edit_date": int(self.world.now())}
            place.mark = self.world.changes
            self._deliver("edited_message", place.messages[message_id], chat)

    def sends_location(self, lat: float, lon: float, chat: Group | None = None) -> int:
        return self._send({"location": {"latitude": lat, "longitude": lon}}, chat)

    def sends_voice(self, seconds: int = 3, chat: Group | None = None) -> int:
        return self._send({"voice": _file("voice") | {"duration": seconds, "mime_type": "audio/ogg"}}, chat)

    def sends_photo(self, caption: str | None = None, chat: Group | None = None) -> int:
        sizes = [_photo_size(width, size) for width, size in JPEG_SIZES]
        return self._send({"photo": sizes} | _captioned(caption), chat)

    def sends_sticker(self, emoji: str = "👍", chat: Group | None = None) -> int:
        look = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        return self._send({"sticker": _file("sticker") | look | {"emoji": emoji}}, chat)

    def sends_contact(self, phone: str = "+44115000000", chat: Group | None = None) -> int:
        own = {"phone_number": phone, "first_name": self.user["first_name"], "user_id": self.id}
        return self._send({"contact": own}, chat)

    def taps(self, what: str, message_id: int | None = None, chat: Group | None = None) -> str | int:
        """Presses a button by its label or callback data, the newest message first.

        Gives the id of the callback query; for a button of the keyboard below the text field, the id of
        the message that it sends. AssertionError when no such button is shown.
        """
        place = (chat or self).chat
        with self.world.lock:
            sent, button = _shown_button(place, what, message_id)
            if not sent.inline:
                return self._press_key(button, chat)
            assert button.data is not None, f"{what!r} opens {button.url}, it sends nothing to the bot"
            return self._tap(place, sent, button.data, chat)

    def _press_key(self, button: Button, chat: Group | None) -> int:
        assert not button.asks, f"{button.label!r} asks for a {button.asks}: use sends_{button.asks}()"
        place = (chat or self).chat
        place.keyboard_hidden = bool(place.keyboard.markup.get("one_time_keyboard"))
        return self.says(button.label, chat)

    def _tap(self, place: Chat, sent: Sent, data: str, chat: Group | None) -> str:
        query_id = str(next(tap_ids))
        self.world.taps[query_id] = self.world.now()
        query = {
            "id": query_id,
            "from": self.user,
            "message": as_told(self.world, place, sent.message_id),
            "chat_instance": str(place.id),
            "data": data,
        }
        place.mark = self.world.changes
        self._deliver("callback_query", query, chat)
        return query_id

    def blocks_bot(self) -> None:
        self._changes_bot(BLOCKED, "member", "kicked")

    def unblocks_bot(self) -> None:
        self._changes_bot("", "kicked", "member")

    def deletes_account(self) -> None:
        self.chat.gone = DEACTIVATED

    def _changes_bot(self, gone: str, before: str, after: str) -> None:
        with self.world.lock:
            self.chat.gone = gone
            content = bot_member_update(self.world, self.chat, self.user, before, after)
            self.queue.put("my_chat_member", content)

    def _send(self, content: dict, chat: Group | None, reply_to: int | None = None) -> int:
        place = (chat or self).chat
        with self.world.lock:
            if reply_to is not None:
                content = content | {"reply_to_message": as_told(self.world, place, reply_to)}
            message = person_message(self.world, place, self.user, content)
            place.mark = self.world.changes
            self._deliver("message", message, chat)
            return message["message_id"]

    def _deliver(self, kind: str, content: dict, chat: Group | None) -> None:
        if chat is not None:
            chat.deliver(kind, content)
            return
        assert self.chat.gone not in (BLOCKED, DEACTIVATED), "they blocked the bot and must unblock it first"
        self.chat.gone = ""
        self.queue.put(kind, content)


class Group(ChatView):
    """A group that the bot is in. It hears what privacy mode lets it hear, unless the server says all."""

    def __init__(self, world: World, queue: UpdateQueue, id: int, title: str, hears_all: bool):
        kind = "supergroup" if id < SUPERGROUP_IDS_BELOW else "group"
        chat = Chat(id, {"id": id, "title": title, "type": kind}, gone="")
        super().__init__(world, queue, world.add_chat(chat))
        self.hears_all = hears_all

    def deliver(self, kind: str, content: dict) -> None:
        if not self.chat.gone and (self.hears_all or kind == "callback_query" or self._for_bot(content)):
            self.queue.put(kind, content)

    def _for_bot(self, message: dict) -> bool:
        replied = message.get("reply_to_message", {}).get("from", {}).get("id")
        text = message.get("text", "")
        command, _, named = text.split()[0].partition("@") if text.strip() else ("", "", "")
        username = self.world.bot["username"].lower()
        to_bot = command.startswith("/") and named.lower() in ("", username)
        return to_bot or replied == self.world.bot["id"] or f"@{username}" in text.lower().split()

    def removes_bot(self, by: Person) -> None:
        self._changes_bot(by, KICKED.format(self.chat.about["type"]), "member", "kicked")

    def adds_bot(self, by: Person) -> None:
        self._changes_bot(by, "", "left", "member")

    def _changes_bot(self, by: Person, gone: str, before: str, after: str) -> None:
        with self.world.lock:
            self.chat.gone = gone
            content = bot_member_update(self.world, self.chat, by.user, before, after)
            self.queue.put("my_chat_member", content)

    def becomes_supergroup(self, new_id: int, by: Person) -> Group:
        """Moves the group to a new id; the bot is told in both chats and refused in the old one."""
        with self.world.lock:
            new = Group(self.world, self.queue, new_id, self.chat.about["title"], self.hears_all)
            moved = person_message(self.world, self.chat, by.user, {"migrate_to_chat_id": new_id})
            arrived = person_message(self.world, new.chat, by.user, {"migrate_from_chat_id": self.id})
            self.chat.migrated_to = new_id
            self.queue.put("message", moved)
            self.queue.put("message", arrived)
            return new


def _typed(text: str) -> dict:
    entities = found_entities(text)
    return {"text": text, "entities": entities} if entities else {"text": text}


def _captioned(caption: str | None) -> dict:
    if caption is None:
        return {}
    entities = found_entities(caption)
    return {"caption": caption, "caption_entities": entities} if entities else {"caption": caption}


def _file(kind: str, size: int = 4_096) -> dict:
    return {"file_id": f"{kind}-file-id", "file_unique_id": f"{kind}-unique", "file_size": size}


def _photo_size(width: int, size: int) -> dict:
    return _file(f"photo{width}", size) | {"width": width, "height": width * 3 // 4}


def _shown_button(place: Chat, what: str, message_id: int | None) -> tuple[Sent, Button]:
    shown = [sent for sent in reversed(place.sent) if sent.inline and message_id in (None, sent.message_id)]
    if place.keyboard and not place.keyboard_hidden and message_id is None:
        shown.append(place.keyboard)
    for sent in shown:
        for button in sent.buttons:
            if what in (button.label, button.data):
                return sent, button
    labels = [button.label for sent in shown for button in sent.buttons]
    raise AssertionError(f"no button {what!r} is shown; there are {labels}")
