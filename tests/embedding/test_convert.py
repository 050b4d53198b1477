import hashlib
import sys

import pytest

from embedding import convert
from embedding.convert import WrongWeights, check, weights_folder
from embedding.encoder import FOLDER, TUNED


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


def test_weights_that_are_not_installed_are_named_with_what_to_do(monkeypatch):
    monkeypatch.setattr(convert, "WEIGHTS_PACKAGE", "no_such_weights")
    with pytest.raises(FileNotFoundError, match="no_such_weights is not installed. Run `make tune`."):
        weights_folder()


def test_the_encoder_that_is_kept_is_the_one_that_was_tuned():
    kept = hashlib.sha256((FOLDER / TUNED).read_bytes()).hexdigest()
    assert kept == "b72229f41c19b5e503637e116b343753d286aabfcda28a227e2072b1677ded89"


def test_the_weights_lie_in_the_package(package):
    assert weights_folder() == package


def test_the_published_weights_are_accepted(package, monkeypatch):
    monkeypatch.setattr(convert, "WEIGHTS_SHA256", hashlib.sha256(b"weights").hexdigest())
    check(package / "model.safetensors")


def test_other_weights_are_refused(package):
    with pytest.raises(WrongWeights, match="sha256 .* expected"):
        check(package / "model.safetensors")
