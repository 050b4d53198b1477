import hashlib
import sys

import pytest

from embedding import convert
from embedding.convert import WrongWeights, check, main, weights_folder
from embedding.encoder import GRAPH, VOCABULARY


@pytest.fixture
def target(tmp_path, monkeypatch):
    """An empty folder in the encoder's place."""
    folder = tmp_path / "encoder"
    folder.mkdir()
    monkeypatch.setattr(convert, "FOLDER", folder)
    return folder


@pytest.fixture
def package(tmp_path, monkeypatch):
    """An installed package that holds a model; gives the model's folder."""
    model = tmp_path / "site" / "small_weights" / "model"
    model.mkdir(parents=True)
    (model.parent / "__init__.py").touch()
    (model / "model.safetensors").write_bytes(b"weights")
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    monkeypatch.setattr(convert, "WEIGHTS_PACKAGE", "small_weights")
    yield model
    sys.modules.pop("small_weights", None)


def test_an_encoder_that_is_there_is_left_alone(target, monkeypatch):
    (target / GRAPH).write_text("a graph")
    (target / VOCABULARY).write_text("a vocabulary")
    monkeypatch.setattr(convert, "weights_folder", lambda: pytest.fail("the weights were looked for"))
    assert main() == 0
    assert (target / GRAPH).read_text() == "a graph"


@pytest.mark.parametrize("there", [GRAPH, VOCABULARY])
def test_half_an_encoder_is_made_anew(target, monkeypatch, there):
    made = []
    (target / there).write_text("half")
    monkeypatch.setattr(convert, "weights_folder", lambda: "the weights")
    monkeypatch.setattr(convert, "convert", lambda source, folder: made.append((source, folder)))
    assert main() == 0
    assert made == [("the weights", target)]


def test_weights_that_are_not_installed_are_named_with_what_to_do(target, monkeypatch, capsys):
    monkeypatch.setattr(convert, "WEIGHTS_PACKAGE", "no_such_weights")
    assert main() == 1
    assert "no_such_weights is not installed. Run `make setup`." in capsys.readouterr().err


def test_the_weights_lie_in_the_package(package):
    assert weights_folder() == package


def test_the_published_weights_are_accepted(package, monkeypatch):
    monkeypatch.setattr(convert, "WEIGHTS_SHA256", hashlib.sha256(b"weights").hexdigest())
    check(package / "model.safetensors")


def test_other_weights_are_refused(package):
    with pytest.raises(WrongWeights, match="sha256 .* expected"):
        check(package / "model.safetensors")
