"""How well the model reads messages that it was not trained on, beside the figures kept last time."""

import json
import random
import resource
import statistics
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import yaml

from nlu import examples, measures
from nlu.crisis import NO_CRISIS
from nlu.entities import details
from nlu.examples import Example
from nlu.interpreter import Interpreter, Understanding
from nlu.measures import Share
from nlu.mutations import ROBUSTNESS
from nlu.taxonomy import OUT_OF_SCOPE
from nlu.text import clean

KEPT = Path(__file__).parent / "report.json"
ENTITIES = Path(__file__).parent / "development" / "entities.yml"
CONTRACT = ("postcode", "area", "child_age_months", "pregnancy_weeks", "day", "language")
FURTHER = ("children_months", "part_of_day", "money", "benefits", "not_areas", "about")
TOP = 3
SEED = 5
LONGEST_TIMED = 40
WORST_SHOWN = 12
CONFUSIONS_SHOWN = 15
SCOPE_POINTS = (0.90, 0.93, 0.95, 0.97, 0.98, 0.99)

Read = list[tuple[Example, Understanding]]


def evaluate(interpreter: Interpreter) -> dict[str, Any]:
    """Return every figure of the development sets as plain data; shares carry their interval."""
    read = _read(interpreter, examples.development())
    return {
        "topics": _topics(read),
        "by": {kind: _by(read, kind) for kind in ("label", "persona", "style")},
        "confusions": _confusions(read),
        "calibration": _calibration(read),
        "scope": _scope(read),
        "crisis": _crisis(_read(interpreter, examples.crisis_development()), read),
        "entities": _entities(interpreter),
        "robustness": _robustness(interpreter),
        "speed": _speed(interpreter),
    }


def _read(interpreter: Interpreter, chosen: Iterable[Example]) -> Read:
    chosen = list(chosen)
    return list(zip(chosen, interpreter.parse_all([example.text for example in chosen]), strict=True))


def first(understood: Understanding) -> str:
    """Return the topic that is named first."""
    return understood.topics[0].topic


def is_right(example: Example, understood: Understanding) -> bool:
    """Say whether the topic named first is one that the message carries."""
    return first(understood) in example.labels


def within_three(example: Example, understood: Understanding) -> bool:
    """Say whether one of the first three topics is one that the message carries."""
    return bool({ranked.topic for ranked in understood.topics[:TOP]} & example.labels)


def _topics(read: Read) -> dict[str, Any]:
    meant = [first(u) if first(u) in e.labels else e.label for e, u in read]
    return {
        "first": Share.among(is_right(e, u) for e, u in read).as_dict(),
        "first_strict": Share.among(first(u) == e.label for e, u in read).as_dict(),
        "in_three": Share.among(within_three(e, u) for e, u in read).as_dict(),
        "macro_f1": round(measures.macro_f1(meant, [first(u) for _, u in read]), 4),
        "both_needs_in_three": Share.among(
            e.labels <= {ranked.topic for ranked in u.topics[:TOP]} for e, u in read if e.also
        ).as_dict(),
    }


def _by(read: Read, kind: str) -> dict[str, Any]:
    groups: dict[str, list[bool]] = defaultdict(list)
    for example, understood in read:
        groups[getattr(example, kind)].append(is_right(example, understood))
    return {name: Share.among(outcomes).as_dict() for name, outcomes in sorted(groups.items())}


def _confusions(read: Read) -> list[list[Any]]:
    pairs = Counter((e.label, first(u)) for e, u in read if not is_right(e, u))
    return [[*pair, times] for pair, times in pairs.most_common(CONFUSIONS_SHOWN)]


def _calibration(read: Read) -> dict[str, Any]:
    bins = measures.reliability([u.topics[0].confidence for _, u in read], [is_right(e, u) for e, u in read])
    return {"expected_error": round(measures.calibration_error(bins), 4), "bins": bins}


def _scope(read: Read) -> dict[str, Any]:
    inside = [(u.scope_score, is_right(e, u)) for e, u in read if e.label != OUT_OF_SCOPE]
    outside = [u.scope_score for e, u in read if e.label == OUT_OF_SCOPE]
    scores = sorted(score for score, _ in inside)
    thresholds = [scores[int((1 - kept) * len(scores))] for kept in SCOPE_POINTS]
    return {
        "kept": Share.among(u.in_scope for e, u in read if e.label != OUT_OF_SCOPE).as_dict(),
        "caught": Share.among(not u.in_scope for e, u in read if e.label == OUT_OF_SCOPE).as_dict(),
        "auroc": round(measures.auroc(scores, outside), 4),
        "curve": [
            {
                "kept": kept,
                "threshold": round(threshold, 3),
                "caught": round(Share.among(score < threshold for score in outside).value, 4),
            }
            for kept, threshold in zip(SCOPE_POINTS, thresholds, strict=True)
        ],
    }


def _crisis(read: Read, ordinary: Read) -> dict[str, Any]:
    crises = [(e, u) for e, u in read if e.label != NO_CRISIS]
    return {
        "recall": Share.among(u.is_crisis for _, u in crises).as_dict(),
        "right_category": Share.among(u.crisis[0].topic == e.label for e, u in crises if u.crisis).as_dict(),
        "false_alarms_lookalikes": Share.among(
            u.is_crisis for e, u in read if e.label == NO_CRISIS
        ).as_dict(),
        "false_alarms_ordinary": Share.among(u.is_crisis for _, u in ordinary).as_dict(),
    }


def _entities(interpreter: Interpreter) -> dict[str, Any]:
    counted: dict[str, Counter] = defaultdict(Counter)
    for item in yaml.safe_load(ENTITIES.read_text(encoding="utf-8")):
        understood = interpreter.parse(item["text"])
        said = {**understood.entities, **details(clean(item["text"]))}
        if "money" in said:
            said["money"] = said["money"][0]
        for key in (*CONTRACT, *FURTHER):
            # Whom a message is about is judged where it was marked.
            if key != "about" or key in item["entities"]:
                counted[key] += measures.slots(item["entities"], said, [key])
    return {
        "micro_f1": _f1(sum(counted.values(), Counter())),
        "micro_f1_of_contract": _f1(sum((counted[key] for key in CONTRACT), Counter())),
        "by": {key: {"f1": _f1(count), "meant": count["meant"]} for key, count in counted.items()},
    }


def _f1(count: Counter) -> float:
    return round(measures.f1(count["right"], count["said"], count["meant"]), 4)


def _robustness(interpreter: Interpreter) -> dict[str, Any]:
    return {name: _changed(interpreter, change) for name, change in ROBUSTNESS.items()}


def _changed(interpreter: Interpreter, change: Callable[[str, random.Random], str]) -> dict[str, float]:
    chance = random.Random(SEED)
    chosen = examples.development()
    read = interpreter.parse_all([change(example.text, chance) for example in chosen])
    return Share.among(is_right(e, u) for e, u in zip(chosen, read, strict=True)).as_dict()


def _speed(interpreter: Interpreter) -> dict[str, float]:
    texts = [e.text for e in examples.development() if len(e.text.split()) <= LONGEST_TIMED]
    times = sorted(_milliseconds(interpreter, text) for text in texts)
    started = time.perf_counter()
    interpreter.parse_all(texts)
    return {
        "p50_ms": round(statistics.median(times), 2),
        "p99_ms": round(times[int(len(times) * 0.99)], 2),
        "batched_per_second": round(len(texts) / (time.perf_counter() - started)),
        "memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def _milliseconds(interpreter: Interpreter, text: str) -> float:
    started = time.perf_counter()
    interpreter.parse(text)
    return (time.perf_counter() - started) * 1000


def drops(now: dict[str, Any], before: dict[str, Any]) -> list[str]:
    """Name the shares that fell below the whole interval that they had before: a real drop, not chance."""
    watched = {
        **{f"topics {name}": ("topics", name) for name in ("first", "in_three")},
        **{f"scope {name}": ("scope", name) for name in ("kept", "caught")},
        "crisis recall": ("crisis", "recall"),
        **{f"robustness: {name}": ("robustness", name) for name in now["robustness"]},
    }
    return [
        f"{name}: {now[part][key]['value']:.3f}, was {before[part][key]['value']:.3f}"
        for name, (part, key) in watched.items()
        if key in before.get(part, {}) and now[part][key]["value"] < before[part][key]["low"]
    ]


def dropped_since_kept(report: dict[str, Any]) -> list[str]:
    """Name what really dropped since the figures that were kept; nothing where none were."""
    before = kept_report()
    return drops(report, before) if before else []


def kept_report() -> dict[str, Any] | None:
    """Return the figures that were kept last time, None where there are none."""
    return json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.is_file() else None


def keep(report: dict[str, Any]) -> None:
    """Keep the figures for the next comparison."""
    KEPT.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def in_words(report: dict[str, Any]) -> str:
    """Return the figures in lines that fit a terminal."""
    topics, scope, crisis = report["topics"], report["scope"], report["crisis"]
    return "\n".join(
        [
            "Topics, on development messages",
            _line("right topic first", topics["first"]),
            _line("counting the main topic only", topics["first_strict"]),
            _line("right topic in three", topics["in_three"]),
            _line("both needs in three", topics["both_needs_in_three"]),
            f"  macro F1                      {topics['macro_f1']:.3f}",
            f"  calibration error             {report['calibration']['expected_error']:.3f}",
            "Scope",
            _line("kept in scope", scope["kept"]),
            _line("out of scope caught", scope["caught"]),
            f"  AUROC                         {scope['auroc']:.3f}",
            *(
                f"    keeping {p['kept']:.2f} catches {p['caught']:.3f} (threshold {p['threshold']})"
                for p in scope["curve"]
            ),
            "Crisis, the second reading alone",
            *(_line(name.replace("_", " "), share) for name, share in crisis.items()),
            f"Details                         micro F1 {report['entities']['micro_f1']:.3f}"
            f" (those of the contract {report['entities']['micro_f1_of_contract']:.3f})",
            *(
                f"  {key:29} {each['f1']:.3f}  of {each['meant']}"
                for key, each in report["entities"]["by"].items()
            ),
            "Right topic first when messages are changed",
            *(_line(name, share) for name, share in report["robustness"].items()),
            *(line for kind in ("persona", "style") for line in _groups(report, kind)),
            "Hardest topics",
            *_hardest(report),
            "Most often taken for another",
            *(f"  {times:3}  {meant} -> {said}" for meant, said, times in report["confusions"]),
            "Speed and memory: " + ", ".join(f"{name} {value:g}" for name, value in report["speed"].items()),
        ]
    )


def _line(name: str, share: dict[str, float]) -> str:
    return f"  {name:29} {share['value']:.3f}  ({share['low']:.3f} to {share['high']:.3f}, {share['hits']} of {share['of']})"


def _groups(report: dict[str, Any], kind: str) -> list[str]:
    return [f"By {kind}", *(_line(name, share) for name, share in report["by"][kind].items())]


def _hardest(report: dict[str, Any]) -> list[str]:
    ranked = sorted(report["by"]["label"].items(), key=lambda pair: pair[1]["value"])
    return [_line(name, share) for name, share in ranked[:WORST_SHOWN]]
