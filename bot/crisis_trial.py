"""Trying the crisis readings before a change goes live: on one message, or on all development messages."""

from collections.abc import Callable, Iterable

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
    crises = [example for example in crisis_development() if example.label != NO_CRISIS]
    lookalikes = [example for example in crisis_development() if example.label == NO_CRISIS]
    return "\n".join(
        line
        for name, reader in readers.items()
        for line in (
            name,
            _line("crises seen", _seen(crises, reader)),
            _line("of the right category", _right(crises, reader)),
            _line("false alarms on look-alikes", _seen(lookalikes, reader)),
            _line("false alarms on ordinary ones", _seen(development(), reader)),
        )
    )


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


def _seen(examples: Iterable[Example], reader: Reader) -> Share:
    return Share.among(reader(example.text) is not None for example in examples)


def _right(examples: Iterable[Example], reader: Reader) -> Share:
    found = ((example, reader(example.text)) for example in examples)
    return Share.among(crisis.category == example.label for example, crisis in found if crisis)


def _line(name: str, share: Share) -> str:
    return f"  {name:30} {share.value:.3f}  ({share.hits} of {share.of})"
