"""The colours of the page keep the contrast of WCAG 2.2 level AA, by light and by dark."""

import re
from pathlib import Path

import pytest

import bot.web

STYLES = (Path(bot.web.__file__).parent / "static" / "chat.css").read_text(encoding="utf-8")
SCHEMES = dict(zip(("light", "dark"), re.findall(r":root \{(.*?)\}", STYLES, re.DOTALL), strict=True))
TEXT, EDGE = 4.5, 3.0
PAIRS = [
    ("ink", "paper", TEXT),
    ("ink", "raised", TEXT),
    ("ink", "said", TEXT),
    ("ink", "crisis", TEXT),
    ("soft", "paper", TEXT),
    ("main", "paper", TEXT),
    ("main", "raised", TEXT),
    ("main", "crisis", TEXT),
    ("on-main", "main", TEXT),
    ("on-danger", "danger", TEXT),
    ("line", "raised", EDGE),
    ("alarm", "paper", EDGE),
    ("alarm", "crisis", EDGE),
    ("focus", "paper", EDGE),
    ("focus", "raised", EDGE),
    ("focus", "crisis", EDGE),
]


def colours(scheme: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): #(\w{6});", SCHEMES[scheme]))


def luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_colours_can_be_told_apart(scheme, front, back, least):
    used = colours(scheme)
    assert contrast(used[front], used[back]) >= least
