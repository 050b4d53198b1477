import json

from tests.rasa.conftest import rasa


def test_rasa_test_nlu_judges_the_model(trained, tmp_path):
    rasa(
        "test",
        "nlu",
        "--nlu",
        "nlu/development",
        "--model",
        str(trained),
        "--out",
        str(tmp_path),
        "--no-plot",
    )
    report = json.loads((tmp_path / "intent_report.json").read_text())
    assert report["accuracy"] > 0.7


def test_rasa_gives_topics_scope_and_details(trained):
    import asyncio

    from rasa.core.agent import Agent

    read = asyncio.run(Agent.load(str(trained)).parse_message("shes 2 and barely talks, were in bulwell"))
    details = {entity["entity"]: entity["value"] for entity in read["entities"]}
    assert read["intent"]["name"] == "speech_language"
    assert read["in_scope"] is True
    assert details == {"child_age_months": 24, "area": "Bulwell"}
