"""What the bot says of itself: commands, descriptions, menu button."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .errors import bad_request
from .text import utf16_length

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"[a-z]{2}")
MAX_COMMANDS = 100
MAX_COMMAND_DESCRIPTION = 256
MAX_DESCRIPTION = 512
MAX_SHORT_DESCRIPTION = 120
MAX_NAME = 64
CHAT_SCOPES = ("chat", "chat_administrators", "chat_member")
SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators", *CHAT_SCOPES)

Place = tuple[str, object]  # scope type and, for the scopes of one chat, its id


@dataclass
class Profile:
    commands: dict[tuple[Place, str], list[dict]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_buttons: dict[object, dict] = field(default_factory=dict)

    def set_commands(self, data: dict) -> bool:
        commands = data.get("commands")
        if not isinstance(commands, list):
            raise bad_request("expected an Array of BotCommand")
        if len(commands) > MAX_COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self.commands[_place(data), _language(data)] = [_command(command) for command in commands]
        return True

    def get_commands(self, data: dict) -> list[dict]:
        return self.commands.get((_place(data), _language(data)), [])

    def delete_commands(self, data: dict) -> bool:
        self.commands.pop((_place(data), _language(data)), None)
        return True

    def shown_to(self, user: dict) -> list[str]:
        """The commands in the menu of a person's private chat: the narrowest scope, their language first."""
        language = user.get("language_code", "")[:2]
        for place in (("chat", user["id"]), ("all_private_chats", None), ("default", None)):
            for spoken in (language, ""):
                if self.commands.get((place, spoken)):
                    return [command["command"] for command in self.commands[place, spoken]]
        return []

    def set_text(self, name: str, most: int, data: dict) -> bool:
        text = str(data.get(name) or "")
        if utf16_length(text) > most:
            raise bad_request(f"{name.replace('_', ' ')} is too long")
        self.texts[name, _language(data)] = text
        return True

    def get_text(self, name: str, data: dict) -> dict:
        default = self.texts.get((name, ""), "")
        return {name: self.texts.get((name, _language(data))) or default}

    def set_menu_button(self, data: dict) -> bool:
        button = data.get("menu_button") or {"type": "default"}
        if not isinstance(button, dict) or button.get("type") not in ("default", "commands", "web_app"):
            raise bad_request("MenuButton has unsupported type")
        if button["type"] == "web_app":
            _check_web_app(button)
        self.menu_buttons[data.get("chat_id")] = button
        return True

    def get_menu_button(self, data: dict) -> dict:
        return self.menu_buttons.get(data.get("chat_id"), self.menu_buttons.get(None, {"type": "default"}))


def _check_web_app(button: dict) -> None:
    if not button.get("text"):
        raise bad_request("menu button text must be non-empty")
    if not str((button.get("web_app") or {}).get("url", "")).startswith("https://"):
        raise bad_request("menu button Web App URL is invalid: Only HTTPS links are allowed")


def _place(data: dict) -> Place:
    scope = data.get("scope") or {"type": "default"}
    if not isinstance(scope, dict) or scope.get("type") not in SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    if scope["type"] in CHAT_SCOPES and not scope.get("chat_id"):
        raise bad_request("can't parse BotCommandScope: chat_id is empty")
    chat_id = scope.get("chat_id") if scope["type"] in CHAT_SCOPES else None
    return scope["type"], chat_id


def _language(data: dict) -> str:
    language = data.get("language_code") or ""
    if language and not LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


def _command(command: object) -> dict:
    if not isinstance(command, dict) or not {"command", "description"} <= command.keys():
        raise bad_request("can't parse BotCommand: Can't find a mandatory field")
    name = str(command["command"]).lstrip("/")
    description = str(command["description"]).strip()
    if not COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= utf16_length(description) <= MAX_COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}
