# .venv serves (Python 3.10 to 3.13), .venv-nlu trains (Python 3.10, Rasa), .venv-tune tunes the encoder (PyTorch).
PYTHON ?= python3
SERVE := .venv/bin/python
TRAIN := .venv-nlu/bin/python
TUNE := .venv-tune/bin/python
export RASA_TELEMETRY_ENABLED := false
export TF_CPP_MIN_LOG_LEVEL := 2
export SQLALCHEMY_SILENCE_UBER_WARNING := 1

.PHONY: run test test-serving test-training lint setup setup-dev setup-nlu train parity tune vectors bench benchmark lock

run: setup
	$(SERVE) -m bot run

test: test-serving test-training

test-serving: setup-dev
	$(SERVE) -m pytest

test-training: setup-nlu
	$(TRAIN) -m pytest -c tests/rasa/pytest.ini tests/rasa

lint: setup-dev
	$(SERVE) -m ruff check .
	$(SERVE) -m ruff format --check .

setup:
	@$(PYTHON) requirements/environments.py serving
	@test -e "$${SIGNPOST_DATA:-var}/directory.sqlite" || $(SERVE) -m services_directory stats > /dev/null

setup-dev:
	@$(PYTHON) requirements/environments.py dev

setup-nlu:
	@$(PYTHON) requirements/environments.py training

train: setup-nlu
	$(TRAIN) -W ignore -m nlu.train

parity: setup-nlu
	$(TRAIN) -W ignore -m nlu.compile models/signpost.tar.gz

tune:
	@$(PYTHON) requirements/environments.py tuning
	$(TUNE) -m nlu.tune

benchmark: setup-nlu
	$(TRAIN) -W ignore -m nlu benchmark

vectors: setup
	$(SERVE) -c "from services_directory.shipped import main; main()"

bench: setup-dev
	$(SERVE) -m benchmarks

lock:
	requirements/lock.sh
