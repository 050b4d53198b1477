"""Who may import whom."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "nlu", "services_directory", "entitlements", "places", "embedding")
GROUND_FLOOR = {"places", "embedding"}
MAY_IMPORT = {
    "bot": {"nlu", "services_directory", "entitlements", *GROUND_FLOOR},
    "nlu": GROUND_FLOOR,
    "services_directory": GROUND_FLOOR,
    "entitlements": GROUND_FLOOR,
    "places": set(),
    "embedding": set(),
}
TRAINING_ONLY = {"rasa", "tensorflow", "sklearn", "scipy", "matplotlib"}
MAY_TRAIN = (
    "nlu/train.py",
    "nlu/compile.py",
    "nlu/reliability.py",
    "nlu/components/",
    "tests/rasa/",
)
FRONT_ENDS = ("bot/telegram/", "bot/web/")
MAY_START_FRONT_ENDS = ("bot/run.py", *FRONT_ENDS)


def imported(path: Path) -> set[str]:
    """Return the full names of all modules that a file imports, wherever in it."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def files(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_the_rooms_below_it(room):
    wrong = {
        f"{name(path)} imports {module}"
        for path in files(room)
        for module in imported(path)
        if (other := module.split(".")[0]) in ROOMS and other != room and other not in MAY_IMPORT[room]
    }
    assert not wrong


def test_only_training_imports_rasa():
    wrong = {
        f"{name(path)} imports {module}"
        for path in files(*ROOMS, "tests", "benchmarks")
        for module in imported(path)
        if module.split(".")[0] in TRAINING_ONLY and not name(path).startswith(MAY_TRAIN)
    }
    assert not wrong


def test_the_conversation_does_not_know_its_front_ends():
    wrong = {
        f"{name(path)} imports {module}"
        for path in files("bot")
        for module in imported(path)
        if module.startswith(("bot.telegram", "bot.web")) and not name(path).startswith(MAY_START_FRONT_ENDS)
    }
    assert not wrong


def test_serving_never_loads_the_training_stack(tmp_path):
    import os
    import subprocess
    import sys

    code = (
        "import sys; from bot.conversation import Conversation; from bot.settings import Settings;"
        "from pathlib import Path; Conversation.open(Settings(data=Path(sys.argv[1])), ':memory:');"
        f"sys.exit(any(m.split('.')[0] in {TRAINING_ONLY | {'torch'}!r} for m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, env=dict(os.environ))
    assert done.returncode == 0
