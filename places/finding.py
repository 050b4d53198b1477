"""What a message says of where."""

from dataclasses import dataclass
from functools import lru_cache

from places import areas, postcodes, wording
from places.city import city
from places.place import locate
from places.wording import Mention

MOST_POSTCODES_READ = 50
LAST_READ = 2  # the message at hand is read by several; older ones are not kept
_FINEST_FIRST = ("postcode", "sector", "outcode")


@dataclass(frozen=True)
class Mentions:
    """The one postcode (or sector, or outcode) and the one area that are meant, None where none is.

    `wards`: of the area, else of the postcode. `excluded`: areas that the person rules out or has left.
    The spans are where both stand in the text.
    """

    postcode: str | None = None
    area: str | None = None
    wards: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    postcode_span: tuple[int, int] | None = None
    area_span: tuple[int, int] | None = None


def find(text: str) -> Mentions:
    """Return the places that `text` names.

    Of several areas not ruled out, the last one after "in", "near", "at" or "to" is meant, else the first;
    of several postcodes the same, a full one before a part of one.
    """
    return _find(text, city().name)


@lru_cache(maxsize=LAST_READ)
def _find(text: str, _: str) -> Mentions:
    named = areas.mentions(text)
    out = wording.excluded(named)
    area, postcode = wording.meant(named, out), _postcode(text)
    ruled_out = [one.name for one, is_out in zip(named, out, strict=True) if is_out]
    return Mentions(
        postcode.name if postcode else None,
        area.name if area else None,
        _wards(area, postcode),
        tuple(dict.fromkeys(name for name in ruled_out if not area or name != area.name)),
        (postcode.start, postcode.end) if postcode else None,
        (area.start, area.end) if area else None,
    )


def _postcode(text: str) -> Mention | None:
    found = postcodes.find(text, city().postcode_areas)
    for kind in _FINEST_FIRST:
        as_fine = _as_mentions([one for one in found if one.kind == kind][:MOST_POSTCODES_READ], text)
        meant = wording.meant(as_fine, wording.excluded(as_fine))
        if meant:
            return meant
    return None


def _as_mentions(found: list[postcodes.Postcode], text: str) -> list[Mention]:
    mentions: list[Mention] = []
    last = 0
    for one in found:
        before = areas.words_between(text, 0, one.start)
        link = areas.words_between(text, last, one.start)
        mentions.append(Mention(one.text, one.start, one.end, before, link))
        last = one.end
    return mentions


def _wards(area: Mention | None, postcode: Mention | None) -> tuple[str, ...]:
    named = area or postcode
    return _wards_of(named.name, city().name) if named else ()


@lru_cache(maxsize=1024)
def _wards_of(name: str, _: str) -> tuple[str, ...]:
    place = locate(name)
    return place.wards if place else ()
