"""Telegram's HTML, read strictly."""

import pytest

from simulator.markup import parse, plain, units
from simulator.refusals import Refused


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("a &lt;b&gt; &amp;&quot; &#1071;&#x42F;", 'a <b> &" ЯЯ', []),
        ("Tom & Jerry > a", "Tom & Jerry > a", []),
        ("<b>a</b>", "a", [("bold", 0, 1)]),
        ("<B>a</B >", "a", [("bold", 0, 1)]),
        ("😀<i>я</i>", "😀я", [("italic", 2, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        (" \n<u> a </u>b ", "a b", [("underline", 0, 2)]),
        ("<b></b>a", "a", []),
        ('<span class="tg-spoiler">a</span>', "a", [("spoiler", 0, 1)]),
        ("<pre><code class='language-python'>a</code></pre>", "a", [("pre", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
        ('<a href="https://a.org/?b&amp;c">a</a>', "a", [("text_link", 0, 1)]),
        ('<a href="javascript:alert(1)">a</a>', "a", []),
    ],
)
def test_markup_becomes_text_and_entities(
    source: str, text: str, entities: list[tuple[str, int, int]]
) -> None:
    """Offsets are UTF-16 units of the trimmed text."""
    parsed = parse(source)

    found = [(one["type"], one["offset"], one["length"]) for one in parsed.entities]
    assert (parsed.text, found) == (text, entities)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>a</b></i>", 'expected "</i>", found "</b>"'),
        ("я<p>a</p>", 'Unsupported start tag "p" at byte offset 2'),
        ("<script>a</script>", 'Unsupported start tag "script"'),
        ("<span>a</span>", 'must have class "tg-spoiler"'),
        ("2 < 3", "unescaped '<'"),
        ("<3", "unescaped '<'"),
        ("<b", "unescaped '<'"),
        ("a&nbsp;b", 'Unsupported entity "&nbsp;"'),
        ("<br>", 'Unsupported start tag "br"'),
    ],
)
def test_wrong_markup_is_refused(source: str, reason: str) -> None:
    """The description says where and why."""
    with pytest.raises(Refused) as caught:
        parse(source)

    assert caught.value.code == 400
    assert caught.value.description.startswith("Bad Request: can't parse entities: ")
    assert reason in caught.value.description


def test_the_html_for_the_page_is_safe() -> None:
    """Only tags of ours, and everything else escaped."""
    parsed = parse('<strong>&lt;img src=x&gt;</strong><a href="https://a.org/&quot;x">a</a>')

    assert parsed.html == (
        "<b>&lt;img src=x&gt;</b>"
        '<a href="https://a.org/&quot;x" rel="noopener" target="_blank">a</a>'
    )
    assert plain("<b>").html == "&lt;b&gt;"


def test_length_is_measured_in_utf_16() -> None:
    """An emoji outside the basic plane counts twice."""
    assert [units(text) for text in ("", "я", "😀", "👨‍👩‍👧")] == [0, 1, 2, 8]
