"""Long and odd words: whatever somebody typed, what leaves is a message Telegram takes."""

from dataclasses import replace
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from bot import post
from domain.bundles import bundled
from domain.files import Attachment, FileKind
from domain.html import Html, escaped, joined
from domain.ids import AttachmentId
from domain.letters import Screen
from domain.messages import beginning
from handlers.answers import shortened
from simulator.markup import parse, plain, units
from tests.domain.test_bundles import letter
from tests.tiers import sized

ODD: Final = st.text(
    st.sampled_from("я &<>\"'\n\N{GRINNING FACE}\N{ZERO WIDTH JOINER}\u0301\u202eb;/"),
    min_size=1,
    max_size=12,
)
WORDS: Final = st.builds(lambda piece, times: f"я{piece}" * times, ODD, st.integers(1, 700))
PHRASES: Final = st.lists(
    st.builds(
        lambda words, form: Html(form.format(escaped(words))),
        WORDS,
        st.sampled_from(
            ["{}", "<b>{}</b>", "<i><b>{}</b> я</i>", '<a href="https://e.org/?a=1&amp;b">{}</a>']
        ),
    ),
    min_size=1,
    max_size=3,
).map(lambda pieces: joined(*pieces))
FITS: Final = sized(test=30, ci=30, nightly=40_000)
TOGETHER: Final = sized(test=40, ci=40, nightly=30_000)
BEGUN: Final = sized(test=60, ci=60, nightly=30_000)
FILE: Final = Attachment(id=AttachmentId(1), name="a.pdf", kind=FileKind.DOCUMENT)


@settings(max_examples=FITS, deadline=None, derandomize=True, database=None)
@given(PHRASES)
def test_every_message_and_caption_fits_and_its_markup_is_whole(text: Html) -> None:
    """The simulator reads markup as Telegram does and refuses what is left open or unescaped."""
    for file, field, most in ((None, "text", 4096), (FILE, "caption", 1024)):
        drawn = replace(letter(1, ""), screen=Screen(text, (), file))
        sent = str(post.params(drawn)[field])
        assert 0 < units(parse(sent).text) <= most
        sent.encode()
        whole = parse(text).text
        assert (sent == text) is (not post.is_cut(drawn))
        if post.is_cut(drawn):
            assert units(whole) >= most
            assert whole.startswith(parse(sent).text.removesuffix("…"))


@settings(max_examples=TOGETHER, deadline=None, derandomize=True, database=None)
@given(st.lists(WORDS, min_size=2, max_size=4))
def test_letters_that_travel_together_fit_without_a_cut(words: list[str]) -> None:
    """Signs that take two units count as two; what does not fit waits for the next message."""
    fitting = [letter(number, escaped(beginning(one, 3000))) for number, one in enumerate(words)]
    fitting = [one for one in fitting if one.screen and units(one.screen.text) <= 4096]
    if fitting:
        assert not post.is_cut(bundled(fitting))


@settings(max_examples=BEGUN, deadline=None, derandomize=True, database=None)
@given(WORDS, st.integers(1, 300))
def test_a_beginning_is_no_longer_than_asked_for(words: str, most: int) -> None:
    """No sign is cut in two, neither on a toast nor in a shortened title."""
    for cut in (beginning(words, most), shortened(words, most)):
        cut.encode()
    assert min(most, units(words)) - 1 <= units(beginning(words, most)) <= most
    assert words.startswith(beginning(words, most))
    assert len(shortened(words, most)) <= most
    assert plain(words).text == words.strip()
