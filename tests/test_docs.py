"""Every command, setting, topic and table has its heading in the reference."""

import re
from dataclasses import fields
from pathlib import Path

import pytest
import sqlite_utils

from bot.commands import COMMANDS
from bot.settings import Settings
from bot.stores.sqlite import Store
from nlu.taxonomy import topics

ROOT = Path(__file__).parent.parent
REFERENCE = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
HEADINGS = set(re.findall(r"^#+ `?([^`\n]+?)`?$", REFERENCE, re.MULTILINE))
SETTINGS = {
    "telegram_token": "TELEGRAM_BOT_TOKEN",
    "telegram_api": "TELEGRAM_API_BASE_URL",
    "telegram_webhook_url": "TELEGRAM_WEBHOOK_URL",
    "telegram_webhook_secret": "TELEGRAM_WEBHOOK_SECRET",
    "data": "SIGNPOST_DATA",
    "city": "SIGNPOST_CITY",
    "store": "STORE_URL",
    "nlu_url": "NLU_URL",
    "host": "HOST",
    "port": "PORT",
}


@pytest.mark.parametrize("field", [field.name for field in fields(Settings)])
def test_a_setting_is_in_the_reference(field):
    assert SETTINGS[field] in HEADINGS


@pytest.mark.parametrize("command", COMMANDS)
def test_a_chat_command_is_in_the_reference(command):
    assert f"/{command}" in HEADINGS


@pytest.mark.parametrize("slug", topics())
def test_a_topic_is_in_the_reference(slug):
    assert slug in HEADINGS


def test_the_tables_of_the_bots_store_are_in_the_reference(tmp_path):
    path = tmp_path / "bot.sqlite"
    Store(path).close()
    tables = {
        name for name in sqlite_utils.Database(path).table_names() if not name.startswith(("_", "sqlite"))
    }
    assert tables <= HEADINGS


def test_the_tables_of_the_directory_are_in_the_reference(directory_file):
    names = sqlite_utils.Database(directory_file).table_names()
    tables = {name for name in names if not name.startswith(("_", "sqlite", "service_text_"))}
    assert tables <= HEADINGS, tables - HEADINGS


def test_the_make_commands_of_the_readme_exist():
    made = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"`?make ([a-z-]+)", (ROOT / "README.md").read_text()))
    assert named <= made


def test_links_between_documents_lead_somewhere():
    for page in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md")):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


@pytest.fixture(scope="module")
def directory_file(tmp_path_factory):
    from services_directory import Directory

    path = tmp_path_factory.mktemp("directory") / "directory.sqlite"
    Directory.open(path).close()
    return path
