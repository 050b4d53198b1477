import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.helpers import escape_markdown

from tests.telegram_server.errors import ApiError
from tests.telegram_server.markdown_text import parse_markdown


def spans(source):
    return [(e["type"], e["offset"], e["length"]) for e in parse_markdown(source).entities]


@pytest.mark.parametrize(
    "source, text, entities",
    [
        ("*bold* _slanted_", "bold slanted", [("bold", 0, 4), ("italic", 5, 7)]),
        ("__under__ ~gone~ ||secret||", "under gone secret", None),
        ("`a_b` 1\\.0", "a_b 1.0", [("code", 0, 3)]),
        ("```python\nx=1```", "x=1", [("pre", 0, 3)]),
        ("[here](https://a.uk/b)", "here", [("text_link", 0, 4)]),
        (">one\n>two\nthree", "one\ntwo\nthree", [("blockquote", 0, 8)]),
        ("**>one\n>two||", "one\ntwo", [("expandable_blockquote", 0, 7)]),
        ("🏠 *x*", "🏠 x", [("bold", 3, 1)]),
    ],
)
def test_reads(source, text, entities):
    assert parse_markdown(source).text == text
    if entities is not None:
        assert spans(source) == entities


@pytest.mark.parametrize(
    "source, why",
    [
        ("Version 1.0", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("a-b", "Character '-' is reserved and must be escaped with the preceding '\\'"),
        ("🏟 🏟_abac", "Can't find end of Italic entity at byte offset 9"),
        ("🏟 🏟`", "Can't find end of Code entity at byte offset 9"),
        ("🏟 🏟```a", "Can't find end of Pre entity at byte offset 9"),
        ("*a", "Can't find end of Bold entity at byte offset 0"),
        ("[a](b", "Can't find end of a URL at byte offset 3"),
    ],
)
def test_refuses(source, why):
    with pytest.raises(ApiError) as refusal:
        parse_markdown(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {why}"


@given(st.text())
def test_escaped_text_comes_back(text):
    assert parse_markdown(escape_markdown(text, version=2)).text == text
