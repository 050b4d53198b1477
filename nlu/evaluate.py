"""How well the model reads messages that it was not trained on."""

from collections import Counter
from dataclasses import dataclass, field

from nlu.examples import development
from nlu.taxonomy import OUT_OF_SCOPE

TOP = 3
WORST_SHOWN = 10
CONFUSIONS_SHOWN = 15


@dataclass
class Score:
    """Counts over a set of messages."""

    messages: int = 0
    first: int = 0
    within_three: int = 0
    kept_in_scope: int = 0
    in_scope: int = 0
    caught_out_of_scope: int = 0
    by_topic: Counter = field(default_factory=Counter)
    right_by_topic: Counter = field(default_factory=Counter)
    confusions: Counter = field(default_factory=Counter)


def score(interpreter, examples=None) -> Score:
    """Return the counts of `interpreter` over (topic, message) pairs, the development set by default."""
    counted = Score()
    for topic, message in development() if examples is None else examples:
        understood = interpreter.parse(message)
        ranked = [r.topic for r in understood.topics[:TOP]]
        counted.messages += 1
        counted.first += ranked[0] == topic
        counted.within_three += topic in ranked
        counted.by_topic[topic] += 1
        counted.right_by_topic[topic] += ranked[0] == topic
        if topic == OUT_OF_SCOPE:
            counted.caught_out_of_scope += not understood.in_scope
        else:
            counted.in_scope += 1
            counted.kept_in_scope += understood.in_scope
        if ranked[0] != topic:
            counted.confusions[topic, ranked[0]] += 1
    return counted


def report(interpreter) -> str:
    """Return the figures on the development set, in words that fit a terminal."""
    counted = score(interpreter)
    out_of_scope = counted.messages - counted.in_scope
    shares = sorted((counted.right_by_topic[topic] / n, topic) for topic, n in counted.by_topic.items())
    lines = [
        f"Development set: {counted.messages} messages, {len(counted.by_topic)} topics",
        f"  right topic first      {counted.first / counted.messages:.3f}",
        f"  right topic in three   {counted.within_three / counted.messages:.3f}",
        f"  macro average          {sum(share for share, _ in shares) / len(shares):.3f}",
        f"  kept in scope          {counted.kept_in_scope / max(counted.in_scope, 1):.3f}",
        f"  out of scope caught    {counted.caught_out_of_scope / max(out_of_scope, 1):.3f}",
        "Hardest topics",
        *(f"  {share:.2f}  {topic}" for share, topic in shares[:WORST_SHOWN]),
        "Most often taken for another",
        *(f"  {n}  {a} -> {b}" for (a, b), n in counted.confusions.most_common(CONFUSIONS_SHOWN)),
    ]
    return "\n".join(lines)
