"""Trying the crisis readings before a change goes live: on one message, or on all development messages."""

from collections.abc import Callable, Iterator

from bot import safety
from bot.crisis import suspected
from bot.reply import Crisis
from nlu.crisis import NO_CRISIS
from nlu.examples import Example, crisis_development, development
from nlu.interpreter import Interpreter
from nlu.measures import Share

Reader = Callable[[str], Crisis | None]


def explain(text: str, interpreter: Interpreter | None) -> str:
    """Return in words what the rules and the model say of `text`."""
    by_rules = safety.assess(text)
    lines = [f"Rules: {_named(by_rules)}"]
    if interpreter is not None:
        read = interpreter.parse(text)
        likely = ", ".join(f"{each.topic} {each.confidence:.2f}" for each in read.crisis[:3])
        lines.append(f"Model: {_named(_by_model(read))} ({likely})")
    return "\n".join(lines)


def figures(interpreter: Interpreter | None) -> str:
    """Return recall and false alarms on the development messages: rules alone, and with the model."""
    readers: dict[str, Reader] = {"rules alone": safety.assess}
    if interpreter is not None:
        readers["rules and model"] = lambda text: safety.assess(text) or _by_model(interpreter.parse(text))
    return "\n".join(line for name, reader in readers.items() for line in (name, *_figures_of(reader)))


def _figures_of(reader: Reader) -> Iterator[str]:
    read = [(example.label, reader(example.text)) for example in crisis_development()]
    crises = [(label, crisis) for label, crisis in read if label != NO_CRISIS]
    lookalikes = [crisis for label, crisis in read if label == NO_CRISIS]
    ordinary = [reader(example.text) for example in development()]
    yield _line("crises seen", Share.among(crisis is not None for _, crisis in crises))
    yield _line("of the right category", Share.among(c.category == label for label, c in crises if c))
    yield _line("false alarms on look-alikes", Share.among(crisis is not None for crisis in lookalikes))
    yield _line("false alarms on ordinary ones", Share.among(crisis is not None for crisis in ordinary))


def missed(interpreter: Interpreter | None) -> list[Example]:
    """Return the crisis messages of the development set that nothing sees."""
    return [
        example
        for example in crisis_development()
        if example.label != NO_CRISIS
        and safety.assess(example.text) is None
        and not (interpreter and interpreter.parse(example.text).is_crisis)
    ]


def _by_model(read) -> Crisis | None:
    return suspected(read.crisis[0].topic) if read.is_crisis else None


def _named(crisis: Crisis | None) -> str:
    return f"{crisis.category}, {crisis.urgency}" if crisis else "no crisis"


def _line(name: str, share: Share) -> str:
    return f"  {name:30} {share.value:.3f}  ({share.hits} of {share.of})"
