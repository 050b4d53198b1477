"""What feeds send badly is mended, and counted."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services_directory.oruk.cleaning import BLANK, HTML, SCHEME, SPACES, UNREADABLE, clean, without_html


def cleaned(value, type_):
    return clean(value, type_, "field", Counter())


@pytest.mark.parametrize(
    ("sent", "type_", "kept"),
    [
        ("www.example.org", "uri", "https://www.example.org"),
        ("http:www.example.org", "uri", "http://www.example.org"),
        ("https://example.org/a?b=1&amp;c=2", "uri", "https://example.org/a?b=1&c=2"),
        ("N/A", "uri", None),
        ("javascript:alert(1)", "uri", None),
        ("https://bank.example@evil.example", "uri", None),
        ("mailto:a@example.org", "email", "a@example.org"),
        ("a@example.org or b@example.org", "email", "a@example.org"),
        ("ring us", "email", None),
        ("07/06/2023", "date", "2023-06-07"),
        ("2023-06-07T09:00:00Z", "date", "2023-06-07"),
        ("31/02/2023", "date", None),
        ("2023-06-07", "datetime", "2023-06-07T00:00:00Z"),
        ("9:30", "time", "09:30"),
        ("hh:mm:ss", "time", None),
        ("25:00", "time", None),
        ("Active", "status", "active"),
        ("temporarily_closed", "status", "temporarily closed"),
        ("Closed", "status", "defunct"),
        ("splendid", "status", None),
        ("£2.50", "number", 2.5),
        ("12", "number", 12),
        ("twelve", "number", None),
        (float("nan"), "number", None),
        (True, "number", None),
        (["a", "b"], "text", "a; b"),
        ({"a": 1}, "text", None),
        (7, "text", "7"),
    ],
)
def test_a_value_is_read_as_its_type_asks(sent, type_, kept):
    assert cleaned(sent, type_) == kept


@pytest.mark.parametrize(
    ("sent", "type_", "reason"),
    [
        (" ", "text", BLANK),
        ("a\xa0b ", "text", SPACES),
        ("<p>a</p>", "text", HTML),
        ("example.org", "uri", SCHEME),
        ("?", "uri", UNREADABLE),
        ("x", "number", UNREADABLE),
    ],
)
def test_each_repair_is_counted_with_its_field(sent, type_, reason):
    repairs = Counter()
    clean(sent, type_, "field", repairs)
    assert repairs[reason, "field"] == 1


def test_what_is_right_is_left_alone():
    repairs = Counter()
    assert clean("ages <5 & up", "text", "field", repairs) == "ages <5 & up"
    assert not repairs


def test_html_becomes_lines():
    sent = "<h2>Who</h2><p>Mums&nbsp;&amp; dads<br>Babies</p><ul><li>one</li><li>two</li></ul><script>x()</script>"
    assert without_html(sent) == "Who\nMums & dads\nBabies\n- one\n- two"


def test_a_picture_inside_a_description_goes():
    assert without_html('<p>Hi<img src="data:image/png;base64,AAAA"></p>') == "Hi"


@given(st.text(), st.sampled_from(["text", "uri", "email", "date", "datetime", "time", "status", "number"]))
def test_no_text_is_too_odd(text, type_):
    made = cleaned(text, type_)
    assert made is None or not isinstance(made, str) or (made == made.strip() and made.encode())
