"""Set-up: which Python 3.10 is taken, and what is said where there is none."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture
def environments():
    spec = importlib.util.spec_from_file_location("environments", ROOT / "requirements" / "environments.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def script(path: Path, body: str) -> str:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return str(path)


def test_a_shim_that_fails_is_passed_over(environments, tmp_path, monkeypatch):
    shim = script(tmp_path / "shim", "echo 'pyenv: python3.10: command not found' >&2; exit 127")
    real = script(tmp_path / "python3.10", "echo 3.10")
    monkeypatch.setattr(environments, "candidates", lambda: [shim, str(tmp_path / "missing"), real])
    assert environments.python310() == real


def test_another_version_is_not_taken_for_310(environments, tmp_path):
    assert not environments.is_python310(script(tmp_path / "python", "echo 3.11"))


def test_pyenvs_versions_are_looked_at(environments, tmp_path, monkeypatch):
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    python = tmp_path / "versions" / "3.10.13" / "bin" / "python3.10"
    python.parent.mkdir(parents=True)
    python.touch()
    assert str(python) in environments.candidates()


def test_without_a_python_310_training_says_so_once(environments, tmp_path, monkeypatch):
    monkeypatch.setattr(environments, "candidates", list)
    monkeypatch.setattr(environments, "TRAINING", str(tmp_path / "venv"))
    monkeypatch.setattr(environments, "uv", lambda: ["false"])
    with pytest.raises(environments.SetUpFailed, match="`make run` works from the compiled model"):
        environments.python310()


def test_an_unknown_environment_is_a_usage_error():
    asked = [sys.executable, str(ROOT / "requirements" / "environments.py"), "nonsense"]
    done = subprocess.run(asked, capture_output=True, text=True)
    assert done.returncode == 2
    assert "serving|dev|training|tuning" in done.stderr


def test_lock_files_are_pinned_and_hold_no_addresses():
    for lock in (ROOT / "requirements").glob("*.lock"):
        lines = [
            line
            for line in lock.read_text().splitlines()
            if line.strip() and not line.strip().startswith("#")
        ]
        assert all("==" in line or line.strip().startswith("--hash") for line in lines), lock.name
        assert not any("://" in line or "index" in line.split("==")[0] for line in lines), lock.name
