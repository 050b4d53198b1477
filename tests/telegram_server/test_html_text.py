import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.telegram_server.errors import ApiError
from tests.telegram_server.html_text import parse_html
from tests.telegram_server.text import utf16_length


def spans(source):
    return [(e["type"], e["offset"], e["length"]) for e in parse_html(source).entities]


@pytest.mark.parametrize(
    "source, text",
    [
        ("plain", "plain"),
        ("<b>bold</b> and <i>slanted</i>", "bold and slanted"),
        ("5 &lt; 6 &amp;&amp; 7 &gt; 6 &quot;so&quot; &#163;5 &#x41;", '5 < 6 && 7 > 6 "so" £5 A'),
        ("R&B &nbsp; &pound;", "R&B &nbsp; &pound;"),
        ('<a href="https://a.uk/?x=1&amp;y=2">here</a>', "here"),
        ("<b>one</>", "one"),
        ("a > b", "a > b"),
    ],
)
def test_shows_the_text(source, text):
    assert parse_html(source).text == text


@pytest.mark.parametrize(
    "tag, kind",
    [
        ("b", "bold"),
        ("strong", "bold"),
        ("em", "italic"),
        ("ins", "underline"),
        ("del", "strikethrough"),
        ("tg-spoiler", "spoiler"),
        ("code", "code"),
        ("pre", "pre"),
        ("blockquote", "blockquote"),
        ("B", "bold"),
    ],
)
def test_knows_the_tag(tag, kind):
    assert spans(f"<{tag}>x</{tag}>") == [(kind, 0, 1)]


def test_counts_utf16_units():
    assert spans("🏠 <b>🏠 home</b>") == [("bold", 3, 7)]


def test_nested_entities_come_outermost_first():
    assert spans("<b>one <i>two</i></b>") == [("bold", 0, 7), ("italic", 4, 3)]


def test_links():
    source = '<a href="https://a.uk/?x=1&amp;y=2">here</a> <a>b.uk</a> <a href="localhost">no</a>'
    assert [entity["url"] for entity in parse_html(source).entities] == [
        "https://a.uk/?x=1&y=2",
        "http://b.uk/",
    ]


def test_code_language_and_expandable_quote():
    code = '<pre><code class="language-python">x</code></pre>'
    assert parse_html(code).entities == ({"type": "pre", "language": "python", "offset": 0, "length": 1},)
    assert spans("<blockquote expandable>x</blockquote>") == [("expandable_blockquote", 0, 1)]
    assert spans('<span class="tg-spoiler">x</span>') == [("spoiler", 0, 1)]


@pytest.mark.parametrize(
    "source, why",
    [
        ("🏟 🏟&lt;<abac>", 'Unsupported start tag "abac" at byte offset 13'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("5 < 6", 'Unsupported start tag "" at byte offset 2'),
        ("5 <6", "Unclosed start tag at byte offset 2"),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<i>a</em>", 'Unmatched end tag at byte offset 4, expected "</i>", found "</em>"'),
        ("<i>a</i   ", "Unclosed end tag at byte offset 4"),
        ("<i   =a>x</i>", 'Empty attribute name in the tag "i" at byte offset 0'),
        ("<i  a  =  ", 'Unclosed start tag "i" at byte offset 0'),
        ('<i a="x>', "Unclosed start tag at byte offset 0"),
        ("<i a=b_c>x</i>", "Unexpected end of name token at byte offset 5"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_refuses(source, why):
    with pytest.raises(ApiError) as refusal:
        parse_html(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {why}"


@given(st.text())
def test_escaped_text_comes_back(text):
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parse_html(f"<b>{escaped}</b>").text == text


@given(st.text(alphabet="<>/=\"'bia &;#x1🏠"))
def test_any_markup_is_read_or_refused(source):
    try:
        shown = parse_html(source)
    except ApiError:
        return
    end = utf16_length(shown.text)
    assert all(entity["offset"] + entity["length"] <= end for entity in shown.entities)
