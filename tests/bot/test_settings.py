import os
from pathlib import Path

import pytest

from bot import settings
from bot.settings import TELEGRAM_API, BadSetting, Settings

ALL = {
    "TELEGRAM_BOT_TOKEN": "1:secret",
    "TELEGRAM_API_BASE_URL": "http://localhost:9000/",
    "TELEGRAM_WEBHOOK_URL": "https://bot.example.org/telegram",
    "TELEGRAM_WEBHOOK_SECRET": "hush",
    "SIGNPOST_DATA": "/srv/signpost",
    "SIGNPOST_CITY": "leeds",
    "STORE_URL": "sqlite:////srv/kept.sqlite",
    "NLU_URL": "http://host:5005",
    "HOST": "0.0.0.0",
    "PORT": "9999",
}


def test_nothing_set_serves_the_web_chat_at_home():
    read = Settings.read({})
    assert read == Settings()
    assert (read.host, read.port, read.telegram_token, read.nlu_url) == ("127.0.0.1", 8080, None, None)
    assert read.telegram_api == TELEGRAM_API
    assert read.store == read.data / "signpost.sqlite"


def test_every_setting_is_read():
    assert Settings.read(ALL) == Settings(
        data=Path("/srv/signpost"),
        city="leeds",
        store=Path("/srv/kept.sqlite"),
        nlu_url="http://host:5005",
        host="0.0.0.0",
        port=9999,
        telegram_token="1:secret",
        telegram_api="http://localhost:9000",
        telegram_webhook_url="https://bot.example.org/telegram",
        telegram_webhook_secret="hush",
    )


def test_an_empty_setting_is_no_setting():
    assert Settings.read(dict.fromkeys(ALL, "  ")) == Settings()


def test_the_store_lies_with_the_other_data_unless_it_is_named(tmp_path):
    assert Settings.read({"SIGNPOST_DATA": str(tmp_path)}).store == tmp_path / "signpost.sqlite"


@pytest.mark.parametrize(
    ("url", "path"),
    [("sqlite:///kept.sqlite", "kept.sqlite"), ("sqlite:////srv/kept.sqlite", "/srv/kept.sqlite")],
)
def test_three_slashes_are_a_path_from_here_and_four_from_the_root(url, path):
    assert Settings.read({"STORE_URL": url}).store == Path(path)


def test_a_store_that_cannot_be_used_is_named_without_its_password():
    with pytest.raises(BadSetting, match="STORE_URL") as problem:
        Settings.read({"STORE_URL": "postgres://sam:hunter2@db/signpost"})
    assert "hunter2" not in str(problem.value)


@pytest.mark.parametrize(
    "url",
    ["sqlite:///", "sqlite://kept.sqlite", "sqlite:kept.sqlite", "kept.sqlite", "redis://host:6379", "://"],
)
def test_a_store_that_is_no_file_says_what_to_write(url):
    with pytest.raises(BadSetting, match="STORE_URL .* write sqlite:///path"):
        Settings.read({"STORE_URL": url})


@pytest.mark.parametrize("port", ["http", "-1", "65536", "80.5", "8080 # web"])
def test_a_port_that_is_none_is_named_with_what_to_write(port):
    with pytest.raises(BadSetting, match="PORT is .* for example 8080"):
        Settings.read({"PORT": port})


def test_secrets_are_not_shown():
    shown = repr(Settings.read(ALL))
    assert "1:secret" not in shown
    assert "hush" not in shown


def test_a_file_of_settings_is_read_and_the_environment_wins(tmp_path, monkeypatch):
    file = tmp_path / ".env"
    file.write_text("# ours\nexport HOST='10.0.0.1'\nPORT = \"9000\"\n\nNLU_URL=http://nlu/?a=b\nnonsense\n")
    monkeypatch.setattr(settings, "ENV_FILE", file)
    monkeypatch.setattr(os, "environ", {"PORT": "9001"})
    read = Settings.read()
    assert (read.host, read.port, read.nlu_url) == ("10.0.0.1", 9001, "http://nlu/?a=b")


def test_the_file_of_settings_is_there_for_the_other_rooms(tmp_path, monkeypatch):
    file = tmp_path / ".env"
    file.write_text("SIGNPOST_CITY=leeds\nPORT=9000\n")
    monkeypatch.setattr(settings, "ENV_FILE", file)
    monkeypatch.setattr(os, "environ", {"PORT": "9001"})
    assert Settings.read().city == "leeds"
    assert os.environ == {"SIGNPOST_CITY": "leeds", "PORT": "9001"}


def test_settings_that_are_given_leave_the_environment_alone(tmp_path, monkeypatch):
    file = tmp_path / ".env"
    file.write_text("SIGNPOST_CITY=leeds\n")
    monkeypatch.setattr(settings, "ENV_FILE", file)
    monkeypatch.setattr(os, "environ", {})
    assert Settings.read({}).city == "nottingham"
    assert os.environ == {}


def test_no_file_of_settings_is_needed(tmp_path, monkeypatch):
    monkeypatch.setattr(settings, "ENV_FILE", tmp_path / ".env")
    assert isinstance(Settings.read(), Settings)
