"""What the rules say of the entitlements of a topic, from what the person has said so far."""

from typing import Any

import entitlements
from bot.reply import EntitlementShown
from bot.turn import Turn
from entitlements import Outcome, Result, catalogue
from entitlements import words as entitlement_words

MOST_SHOWN = 3
SAID_IN_MONTHS_UNTIL = 24  # "3" may be any month of a year, too coarse for the terms that hours start in
DECIDED = (Outcome.LIKELY, Outcome.UNLIKELY, Outcome.NOT_YET)


def shown(turn: Turn, topic: str) -> tuple[tuple[EntitlementShown, str], ...]:
    """Return each entitlement that is mainly of the topic, with its sentence, "" where nothing is decided yet."""
    ids = [id for id in entitlements.for_topic(topic) if catalogue()[id].topics[0] == topic][:MOST_SHOWN]
    results = [entitlements.check(id, _facts(turn.memory.need), turn.message.at.date()) for id in ids]
    return tuple((_plain(result), _sentence(turn, result)) for result in results)


def decided(found: tuple[tuple[EntitlementShown, str], ...]) -> bool:
    """Say whether any of them came out one way or another."""
    return any(entitlement.outcome in DECIDED for entitlement, _ in found)


def _facts(need: dict[str, Any]) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    if "child_age_months" in need:
        facts["child_ages_months"] = [need["child_age_months"]]
        if need["child_age_months"] < SAID_IN_MONTHS_UNTIL:
            facts["child_age_months"] = need["child_age_months"]
    if "pregnancy_weeks" in need:
        facts["weeks_pregnant"] = need["pregnancy_weeks"]
        facts["pregnant"] = True
    return facts


def _plain(result: Result) -> EntitlementShown:
    return EntitlementShown(result.id, result.outcome.value, result.amount)


def _sentence(turn: Turn, result: Result) -> str:
    if result.outcome not in DECIDED:
        return ""
    name = catalogue()[result.id].name
    amount = f" ({result.amount})" if result.amount else ""
    told = turn.parts.words(f"entitlement-{result.outcome.value}", name=name, amount=amount)
    reasons = " ".join(entitlement_words.reason(code) for code in result.reasons)
    return f"{told} {reasons}".strip()
