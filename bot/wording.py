"""Step 9: the plan in plain words, with cards, buttons and the way to a person in its usual place."""

from bot import entitled
from bot.cards import card, phones
from bot.finding import own_words
from bot.plan import Answer, Clarify, Say, TellDetail, TellName
from bot.reply import Button, Reply, Status, TopicAnswered
from bot.turn import Turn

MENU = (
    "family_hub",
    "stay_and_play",
    "speech_language",
    "baby_sleep",
    "pregnancy_support",
    "healthy_start",
    "funded_childcare",
    "benefits_debt",
    "send_support",
    "housing_family",
    "cl_personal_adviser",
)
PLACE_MATTERS = frozenset(
    ("family_hub", "stay_and_play", "food_bank", "library_reading", "youth_clubs", "holiday_activities")
)
WHOLE_TALK = 1.0


def word(turn: Turn) -> None:
    """Put the turn's plan into words."""
    turn.reply = WORDED[type(turn.plan)](turn, turn.plan)


def _answer(turn: Turn, plan: Answer) -> Reply:
    entitlements = entitled.shown(turn, plan.topic) if not plan.more else ()
    cards = _cards(turn)
    opening = _opening(turn, plan, entitlements)
    _show(turn, cards, plan.more)
    if not cards and not opening:
        return _nothing(turn, plan)
    asks = "place" if _place_would_help(turn, plan) else None
    if asks:
        turn.remember(pending="place")
    return Reply(
        Status.ENTITLEMENT if entitled.decided(entitlements) else Status.ANSWERED,
        _paragraphs(*opening, *_asides(turn, plan, asks)),
        cards,
        turn.parts.words("human-line"),
        _answer_buttons(turn, plan, cards, asks),
        (TopicAnswered(plan.topic, plan.confidence),),
        entitlements=tuple(entitlement for entitlement, _ in entitlements),
        asks=asks,
    )


def _show(turn: Turn, cards: tuple, more: bool = False) -> None:
    shown = tuple(card.id for card in cards)
    turn.remember(shown=shown, seen=(turn.memory.seen if more else ()) + shown)


def _opening(turn: Turn, plan: Answer, entitlements: tuple) -> list[str]:
    words = turn.parts.words
    if plan.more:
        return [words("more-lead")] if turn.found else []
    if turn.memory.shown and not plan.fresh and turn.found:
        return [words("again", **_values(turn))]
    directory = turn.parts.directory
    asked = own_words(turn)
    known = directory.know_how(plan.topic, asked) if directory and asked else None
    lead = words.get(f"topic-{plan.topic}.lead")
    told = [_facts(known)] if known else [lead] if lead else []
    if told and directory and not known and not turn.found:
        told.append(words("no-match"))
    return told + [sentence for _, sentence in entitlements]


def _facts(known) -> str:
    return "\n".join(f"• {fact}" for fact in known.facts)


def _asides(turn: Turn, plan: Answer, asks: str | None) -> list[str]:
    words, place = turn.parts.words, turn.place
    said = []
    if plan.unsure:
        said.append(words("not-sure"))
    if plan.also:
        said.append(words("also", need=words.get(f"topic-{plan.also}.need") or unlabelled(plan.also)))
    if turn.place_unknown:
        said.append(words("place-not-found", place=turn.place_unknown))
    elif place is not None and not place.in_city:
        said.append(words("place-outside", place=place.name))
    if turn.memory.need.get("day") and not all(found.service.schedules for found in turn.found):
        said.append(words("day-unsure"))
    if turn.memory.need.get("language", "en") != "en":
        said.append(words("no-language"))
    if turn.parts.directory is None:
        said.append(words("directory-down"))
    if asks:
        said.append(words("ask-place-softly"))
    return said


def _place_would_help(turn: Turn, plan: Answer) -> bool:
    return plan.topic in PLACE_MATTERS and turn.place is None and not turn.place_unknown and not plan.more


def _answer_buttons(turn: Turn, plan: Answer, cards: tuple, asks: str | None) -> tuple[Button, ...]:
    words = turn.parts.words
    topics = dict.fromkeys((plan.also,) if plan.also else ())
    topics.update(dict.fromkeys(plan.others))
    buttons = [_topic_button(turn, topic) for topic in topics if topic != plan.topic]
    if cards:
        buttons.append(Button(words("button-more"), "more"))
    if asks or turn.place is None:
        buttons.append(Button(words("button-place"), "place"))
    return (*buttons, _human_button(turn))


def _nothing(turn: Turn, plan: Answer) -> Reply:
    words = turn.parts.words
    key = "no-more" if plan.more else "no-match"
    topics = (TopicAnswered(plan.topic, plan.confidence),)
    return Reply(
        Status.NO_MATCH,
        words(key),
        (),
        words("human-line"),
        (_menu_button(turn), _human_button(turn)),
        topics,
    )


def _clarify(turn: Turn, plan: Clarify) -> Reply:
    words = turn.parts.words
    buttons = (*(_topic_button(turn, topic) for topic in plan.topics), _human_button(turn))
    sure = dict(turn.topics)
    topics = tuple(TopicAnswered(topic, sure[topic]) for topic in plan.topics)
    return Reply(
        Status.CLARIFIED,
        words("clarify"),
        closing=words("human-line"),
        buttons=buttons,
        topics=topics,
        asks="topic",
    )


def _say(turn: Turn, plan: Say) -> Reply:
    words = turn.parts.words
    confidence = dict(turn.topics).get(plan.topic, WHOLE_TALK)
    buttons = tuple(_topic_button(turn, topic) for topic in MENU) if plan.menu else (_menu_button(turn),)
    human = words("human") if plan.key == "model-down" else ""
    return Reply(
        plan.status,
        _paragraphs(words(plan.key, **_values(turn), **dict(plan.values)), human),
        buttons=(*buttons, *(() if plan.status is Status.HANDED_OFF else (_human_button(turn),))),
        topics=(TopicAnswered(plan.topic, confidence),) if plan.topic else (),
        asks=plan.asks,
    )


def _values(turn: Turn) -> dict[str, str]:
    need = turn.parts.words.get(f"topic-{turn.memory.topic}.need") or ""
    area = turn.place.name if turn.place else turn.memory.need.get("area", "none")
    return {"need": need, "area": area}


def _tell_detail(turn: Turn, plan: TellDetail) -> Reply:
    directory = turn.parts.directory
    found = [one for one in (directory.service(id) for id in plan.services) if one] if directory else []
    topic = (TopicAnswered(turn.memory.topic, turn.memory.confidence),) if turn.memory.topic else ()
    words = turn.parts.words
    if not found:
        return Reply(
            Status.ANSWERED, words("directory-down"), (), words("human-line"), (_human_button(turn),), topic
        )
    if plan.detail == "all":
        turn.remember(shown=plan.services)
        cards = tuple(_card(turn, one) for one in found)
        return Reply(Status.ANSWERED, "", cards, words("human-line"), _detail_buttons(turn), topic)
    lines = "\n".join(_detail(turn, plan.detail, one) for one in found)
    return Reply(Status.ANSWERED, lines, (), words("human-line"), _detail_buttons(turn), topic)


def _detail(turn: Turn, detail: str, found) -> str:
    service, location, words = found.service, found.location, turn.parts.words
    answers = {
        "cost": service.cost,
        "phone": "; ".join(phones(service, words)) or service.email or service.url,
        "where": location and location.address,
        "when": service.hours,
        "how": service.referral,
    }
    answer = answers[detail]
    name = service.name
    if not answer:
        return words(f"detail-{detail}-unknown", name=name)
    return words("detail", name=name, answer=answer.rstrip("."))


def _detail_buttons(turn: Turn) -> tuple[Button, ...]:
    return (Button(turn.parts.words("button-more"), "more"), _human_button(turn))


def _tell_name(turn: Turn, plan: TellName) -> Reply:
    words, name, directory = turn.parts.words, plan.name, turn.parts.directory
    told = [
        words("name-is", name=name.name, what=name.what),
        name.status_note or words(f"name-{name.status}"),
    ]
    if name.now:
        told.append(words("name-now", now=name.now))
    if name.source and "://" not in name.source:
        told.append(words("name-source", source=name.source.split(";")[0]))
    turn.found = [one for one in (directory.service(id) for id in name.service_ids[:2]) if one]
    cards = _cards(turn)
    topics = tuple(TopicAnswered(topic, WHOLE_TALK) for topic in name.topics[:1])
    if topics:
        turn.memory = turn.memory.turn_to(topics[0].topic, WHOLE_TALK)
    _show(turn, cards)
    return Reply(
        Status.ANSWERED,
        _paragraphs(*told),
        cards,
        words("human-line"),
        (_menu_button(turn), _human_button(turn)),
        topics,
    )


def _cards(turn: Turn) -> tuple:
    return tuple(_card(turn, found) for found in turn.found)


def _card(turn: Turn, found):
    today = turn.message.at.date()
    return card(found, turn.parts.words, today, practitioner=turn.memory.role == "practitioner")


def _topic_button(turn: Turn, topic: str) -> Button:
    return Button(turn.parts.words.get(f"topic-{topic}") or unlabelled(topic), f"topic:{topic}")


def unlabelled(topic: str) -> str:
    """Return what to call a new topic until it has words of its own."""
    return topic.replace("_", " ")


def _human_button(turn: Turn) -> Button:
    return Button(turn.parts.words("button-human"), "human")


def _menu_button(turn: Turn) -> Button:
    return Button(turn.parts.words("button-menu"), "menu")


def _paragraphs(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)


WORDED = {Answer: _answer, Clarify: _clarify, Say: _say, TellDetail: _tell_detail, TellName: _tell_name}
