import json

from tests.rasa.conftest import rasa


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
