import itertools

import pytest

from tests.dialogues.drivers import Direct, Telegram, Web
from tests.dialogues.script import check, dialogues

ALL = list(dialogues())
BY_ANYONE = [dialogue for dialogue in ALL if dialogue.role is None]
person_ids = itertools.count(5000)


def walk(dialogue, driver):
    for step in dialogue.steps:
        check(step, driver.does(step))


@pytest.mark.parametrize("dialogue", ALL, ids=lambda dialogue: dialogue.name)
def test_with_the_conversation_itself(dialogue, conversation):
    walk(dialogue, Direct(conversation, dialogue.name, dialogue.role))


@pytest.mark.parametrize("dialogue", BY_ANYONE, ids=lambda dialogue: dialogue.name)
def test_through_the_web_chat(dialogue, running):
    walk(dialogue, Web(running.address))


@pytest.mark.parametrize("dialogue", BY_ANYONE, ids=lambda dialogue: dialogue.name)
def test_through_telegram(dialogue, running):
    walk(dialogue, Telegram(running.telegram.person(id=next(person_ids))))


def test_telegram_was_never_sent_what_it_would_lay_out_differently(running):
    assert running.telegram.warnings == []
