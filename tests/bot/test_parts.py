import logging

from bot.conversation import Conversation
from bot.message import Message
from bot.parts import Parts
from bot.reply import Status
from bot.settings import Settings
from bot.stores.sqlite import IN_MEMORY, Store
from bot.words import words
from nlu.interpreter import Interpreter, ModelMissing
from nlu.remote import RemoteInterpreter
from services_directory import CityDataError, Directory
from tests.bot.fakes import SLEEP, SmallDirectory, SmallInterpreter, actions


def fails(problem):
    def load(*args, **kwargs):
        raise problem

    return load


def small_parts(monkeypatch):
    """Make both parts load at once, as small ones."""
    monkeypatch.setattr(Interpreter, "load", SmallInterpreter)
    monkeypatch.setattr(Directory, "open", lambda path: SmallDirectory(*SLEEP))


def test_every_part_is_loaded(monkeypatch, tmp_path):
    small_parts(monkeypatch)
    parts = Parts.open(Settings(data=tmp_path))
    assert isinstance(parts.interpreter, SmallInterpreter)
    assert isinstance(parts.directory, SmallDirectory)
    assert parts.words is words()


def test_the_directory_lies_with_the_data(monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr(Interpreter, "load", SmallInterpreter)
    monkeypatch.setattr(Directory, "open", asked.append)
    Parts.open(Settings(data=tmp_path))
    assert asked == [tmp_path / "directory.sqlite"]


def test_a_live_rasa_server_can_take_the_models_place(monkeypatch):
    small_parts(monkeypatch)
    parts = Parts.open(Settings(nlu_url="http://127.0.0.1:5005"))
    assert isinstance(parts.interpreter, RemoteInterpreter)


def test_a_model_that_does_not_load_is_left_out_and_named(monkeypatch, caplog):
    small_parts(monkeypatch)
    monkeypatch.setattr(Interpreter, "load", fails(ModelMissing("No compiled model. Run `make train`.")))
    with caplog.at_level(logging.ERROR):
        parts = Parts.open(Settings())
    assert parts.interpreter is None
    assert isinstance(parts.directory, SmallDirectory)
    assert "the model is down: No compiled model. Run `make train`." in caplog.text


def test_a_directory_that_does_not_open_is_left_out_and_named(monkeypatch, caplog):
    small_parts(monkeypatch)
    monkeypatch.setattr(Directory, "open", fails(CityDataError("There is no data for the city 'leeds'.")))
    with caplog.at_level(logging.ERROR):
        parts = Parts.open(Settings())
    assert parts.directory is None
    assert isinstance(parts.interpreter, SmallInterpreter)
    assert "the directory is down: There is no data" in caplog.text


def test_fewer_parts_end_in_words_alone():
    whole = Parts(words(), SmallInterpreter(), SmallDirectory(*SLEEP))
    assert whole.and_fewer() == (whole, Parts(words(), whole.interpreter), Parts(words()))


def bare(interpreter=None, directory=None):
    return Conversation(Parts(words(), interpreter, directory), Store(IN_MEMORY))


def test_without_a_model_the_numbers_to_ring_are_given():
    reply = bare(directory=SmallDirectory(*SLEEP)).reply(Message("cli:a", "my baby wont sleep"))
    assert (reply.status, actions(reply)) == (Status.ERROR, ["menu", "human"])
    assert "0115 915 5555" in reply.text


def test_without_a_model_buttons_and_commands_still_work():
    conversation = bare(directory=SmallDirectory(*SLEEP))
    menu = conversation.reply(Message("cli:a", "/menu"))
    answer = conversation.reply(Message("cli:a", button=menu.buttons[3].label))
    assert menu.status is Status.COMMAND
    assert [card.id for card in answer.cards] == ["svc-1", "svc-2", "svc-3"]


def test_without_a_model_a_place_is_still_read():
    conversation = bare(directory=SmallDirectory(*SLEEP))
    conversation.reply(Message("cli:a", action="topic:baby_sleep"))
    turn = conversation.turn(Message("cli:a", "what about in clifton"))
    assert (turn.reply.status, turn.memory.need) == (Status.ANSWERED, {"area": "Clifton"})


def test_without_a_directory_the_topic_is_still_answered():
    reply = bare(SmallInterpreter()).reply(Message("cli:a", "my baby wont sleep"))
    assert reply.status is Status.ANSWERED
    assert words()("directory-down") in reply.text
    assert "human" in actions(reply)


def test_with_nothing_but_words_a_person_is_still_one_tap_away():
    conversation = bare()
    for text in ("/start", "/human", "my baby wont sleep", "Bulwell", "👶", ""):
        reply = conversation.reply(Message("cli:a", text))
        assert "human" in actions(reply) or reply.status is Status.HANDED_OFF
