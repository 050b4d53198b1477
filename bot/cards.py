"""A service as a card: ready lines of plain text, the most useful first."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.reply import Card
from bot.words import Words

OLD = timedelta(days=365)
NEAR_ENOUGH_TO_SAY_KM = 30


def card(found, words: Words, today: date, practitioner: bool = False) -> Card:
    """Return the card of one Found; a practitioner sees the tier of need as well."""
    service, location = found.service, found.location
    return Card(
        id=service.original_id,
        name=service.name,
        lines=tuple(_lines(found, words, today, practitioner)),
        phone=service.phone,
        url=service.url,
        address=location.address if location else None,
        lat=location.latitude if location else None,
        lon=location.longitude if location else None,
        distance_km=round(found.distance_km, 1) if found.distance_km is not None else None,
        why=", ".join(reason(why, words) for why in found.why),
    )


def reason(why, words: Words) -> str:
    """Return one reason for a result in words."""
    detail = words.get(f"topic-{why.detail}.need") if why.code == "topic" else None
    return words.get(f"why-{why.code}", detail=detail or why.detail or "") or why.code


def distance(km: float, words: Words) -> str:
    """Return a distance in words, from the middle of the area that was named."""
    return words("card-distance", km=f"{km:.1f}")


def phones(service, words: Words) -> Iterator[str]:
    """Yield a line for each number."""
    for phone in service.phones:
        key = "card-phone-note" if phone.description else "card-phone"
        if phone.type == "text":
            key = "card-text-note" if phone.description else "card-text"
        yield words(key, phone=phone.number, note=phone.description or "")


def _lines(found, words: Words, today: date, practitioner: bool) -> Iterator[str]:
    service, location = found.service, found.location
    yield service.description
    if practitioner and service.codes("tier"):
        yield words("card-tier", tier=", ".join(code.replace("_", " ") for code in service.codes("tier")))
    if location and location.address:
        yield words("card-where", address=location.address)
    if found.distance_km is not None and found.distance_km <= NEAR_ENOUGH_TO_SAY_KM:
        yield distance(found.distance_km, words)
    yield from phones(service, words)
    if service.hours:
        yield words("card-when", hours=service.hours)
    if service.cost:
        yield words("card-cost", cost=service.cost)
    if service.referral:
        yield words("card-how", how=service.referral)
    if service.email:
        yield words("card-email", email=service.email)
    if service.url:
        yield words("card-web", url=service.url)
    if service.caution:
        yield service.caution
    elif not service.phones and not service.url:
        yield words("card-no-phone")
    yield _checked(service.provenance.last_checked, words, today)


def _checked(last_checked: str | None, words: Words, today: date) -> str:
    if not last_checked:
        return words("card-old")
    try:
        checked = date.fromisoformat(last_checked)
    except ValueError:
        return words("card-checked", date=last_checked)
    told = words("card-checked", date=f"{checked.day} {words('month-' + str(checked.month))} {checked.year}")
    return f"{told} {words('card-old')}" if today - checked > OLD else told
