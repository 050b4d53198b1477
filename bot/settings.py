"""Settings from the environment, and from a file `.env` beside the README."""

import os
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
ENV_FILE = ROOT / ".env"
SQLITE_SCHEME = "sqlite"
TELEGRAM_API = "https://api.telegram.org"


class BadSetting(ValueError):
    """A setting cannot be used; the message names it and says what to write."""


@dataclass(frozen=True)
class Settings:
    """What the operator chose. Secrets are kept out of its repr."""

    data: Path = ROOT / "var"
    city: str = "nottingham"
    store: Path = ROOT / "var" / "signpost.sqlite"
    nlu_url: str | None = None
    host: str = "127.0.0.1"
    port: int = 8080
    telegram_token: str | None = field(default=None, repr=False)
    telegram_api: str = TELEGRAM_API
    telegram_webhook_url: str | None = None
    telegram_webhook_secret: str | None = field(default=None, repr=False)

    @classmethod
    def read(cls, environment: dict[str, str] | None = None) -> "Settings":
        """Return the settings; raises BadSetting for one that cannot be used.

        What stands in the `.env` file is put into the environment, where other rooms look for the city.
        """
        if environment is None:
            for name, value in _env_file(ENV_FILE).items():
                os.environ.setdefault(name, value)
        given = os.environ if environment is None else environment
        chosen = {name: value.strip() for name, value in given.items() if value.strip()}
        data = Path(chosen.get("SIGNPOST_DATA", str(cls.data))).expanduser()
        return cls(
            data=data,
            city=chosen.get("SIGNPOST_CITY", cls.city),
            store=_store(chosen.get("STORE_URL"), data),
            nlu_url=chosen.get("NLU_URL"),
            host=chosen.get("HOST", cls.host),
            port=_port(chosen.get("PORT", str(cls.port))),
            telegram_token=chosen.get("TELEGRAM_BOT_TOKEN"),
            telegram_api=chosen.get("TELEGRAM_API_BASE_URL", TELEGRAM_API).rstrip("/").removesuffix("/bot"),
            telegram_webhook_url=chosen.get("TELEGRAM_WEBHOOK_URL"),
            telegram_webhook_secret=chosen.get("TELEGRAM_WEBHOOK_SECRET"),
        )


def _env_file(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    lines = (line.strip().removeprefix("export ") for line in path.read_text(encoding="utf-8").splitlines())
    pairs = (line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))
    return {name.strip(): value.strip().strip("\"'") for name, value in pairs}


def _store(url: str | None, data: Path) -> Path:
    if url is None:
        return data / "signpost.sqlite"
    scheme, _, path = url.partition(":///")
    if scheme != SQLITE_SCHEME or not path:
        raise BadSetting(
            "STORE_URL cannot be used. This release stores in SQLite: write "
            "sqlite:///path/to/file.sqlite (three slashes, four for a path from the root), or leave it out."
        )
    return Path(path)


def _port(text: str) -> int:
    if text.isdecimal() and 0 <= int(text) <= 65535:
        return int(text)
    raise BadSetting(f"PORT is {text!r}. Write a number from 0 to 65535, for example 8080.")
