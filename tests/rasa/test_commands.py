import asyncio
import json

import pytest

from tests.rasa.conftest import rasa

FEW = """
version: "3.1"
nlu:
  - intent: food_bank
    examples: |
      - where is the nearest food bank
      - nothing in the cupboards till friday
      - can i get a food parcel
  - intent: baby_sleep
    examples: |
      - my baby wont sleep at night
      - up every hour with him, so tired
      - when do they sleep through
"""


def test_rasa_train_nlu_trains_the_pipeline(tmp_path):
    from rasa.core.agent import Agent

    (tmp_path / "few.yml").write_text(FEW)
    rasa("train", "nlu", "--config", "config.yml", "--nlu", str(tmp_path / "few.yml"), "--out", str(tmp_path))
    agent = Agent.load(str(next(tmp_path.glob("*.tar.gz"))))
    read = asyncio.run(agent.parse_message("is there a food bank near me"))
    assert read["intent"]["name"] == "food_bank"
    assert sum(each["confidence"] for each in read["intent_ranking"]) == pytest.approx(1, abs=1e-4)


def test_rasa_test_nlu_judges_the_model(trained, tmp_path):
    rasa(
        "test",
        "nlu",
        "--nlu",
        "nlu/development/topics",
        "--model",
        str(trained),
        "--out",
        str(tmp_path),
        "--no-plot",
    )
    report = json.loads((tmp_path / "intent_report.json").read_text())
    assert report["accuracy"] > 0.7
