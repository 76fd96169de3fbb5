"""Taps: what a button says comes back as it was spelt, and anything else is read as nothing."""

from string import ascii_lowercase, digits

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.refusals import NothingToAnswer
from handlers import taps
from handlers.taps import Tap

_NAMES = st.text(ascii_lowercase + "_", min_size=1, max_size=9)
_ARGS = st.text(ascii_lowercase + digits + "_", max_size=16)
_STEADY = settings(deadline=None, derandomize=True)


@_STEADY
@given(
    room=_NAMES,
    deed=_NAMES,
    number=st.integers(0, 10**9 - 1),
    rev=st.integers(0, 10**9 - 1),
    arg=_ARGS,
)
def test_a_tap_is_read_as_it_was_spelt(
    room: str, deed: str, number: int, rev: int, arg: str
) -> None:
    """A person's telephone brings back exactly what was drawn, a year later too."""
    tap = Tap(room, deed, number, rev, arg)
    assert len(str(tap).encode()) <= taps.LONGEST
    assert taps.read(str(tap)) == tap


@_STEADY
@given(st.text())
def test_what_we_did_not_spell_is_nothing_or_reads_the_same(data: str) -> None:
    """Whatever a made-up button says, no error comes of it."""
    tap = taps.read(data)
    assert tap is None or taps.read(str(tap)) == tap


@pytest.mark.parametrize(
    "data",
    [
        None,
        "",
        "interview.answer",
        "interview.answer|1|2",
        "interview.answer|-1|2|",
        "interview.answer|1|2|yes\n",
        "interview.answer|1|2|да",
        "interview.answer|\N{ARABIC-INDIC DIGIT ONE}|2|yes",
        "interview.answer|1|2|' OR 1=1",
        "Interview.answer|1|2|yes",
        "interview.answer|1234567890123456|2|yes",
        "start.begin|0|0|" + "z" * 60,
    ],
)
def test_a_forged_tap_is_read_as_nothing(data: str | None) -> None:
    """Only what has our shape and Telegram's length goes any further."""
    assert taps.read(data) is None


def test_a_tap_that_would_not_fit_is_never_drawn() -> None:
    """The mistake shows where the button is made, not at Telegram."""
    with pytest.raises(ValueError, match="at most 64 bytes"):
        str(Tap("interview", "answer", arg="z" * 60))


@pytest.mark.parametrize(
    ("arg", "number"),
    [("7", 7), ("", 0), ("x", 0), ("7.2", 0), ("9" * 9, 999_999_999), ("9" * 10, 0)],
)
def test_a_number_is_one_that_a_row_may_have(arg: str, number: int) -> None:
    """Whatever else a button made up brings is no number."""
    assert Tap("room", "deed", arg=arg).number == number


@pytest.mark.parametrize("arg", ["7", "7.", ".2", "7.2.1", f"{10**9}.1"])
def test_two_numbers_are_two_or_no_button_of_ours(arg: str) -> None:
    """Who stands on which page is told with a dot between."""
    assert Tap("room", "deed", arg="7.2").numbers == (7, 2)
    with pytest.raises(NothingToAnswer):
        _ = Tap("room", "deed", arg=arg).numbers
