"""Awards: a school's words are checked when they are saved, and filled in for each reader."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain.awards import (
    AwardSheet,
    AwardsNotReady,
    AwardsNumbered,
    Crowd,
    Kind,
    NobodyToAward,
    Place,
    filled,
    kept,
    the_partners,
)
from domain.ids import AwardSheetId, RunId, SchoolId
from domain.refusals import Misunderstood

NOW = datetime(2022, 5, 20, 9, 0, tzinfo=UTC)
SPOKEN = {
    Place.NAME: "имя",
    Place.SCHOOL: "школа",
    Place.PROGRAMME: "программа",
    Place.YEAR: "год",
    Place.NOMINATION: "номинация",
}
SHEET = AwardSheet(
    id=AwardSheetId(1),
    school_id=SchoolId(1),
    run_id=RunId(1),
    kind=Kind.THANKS,
    crowd=Crowd.ATTENDED,
    words="{name}",
    made_at=NOW,
    dated_on=date(2022, 5, 20),
    post="Директор",
)


def test_what_is_filled_in_is_kept_under_our_names() -> None:
    """People type plain words, in any case and with spaces, and see them again."""
    words = kept("  Благодарим { Имя }\nза участие, {ШКОЛА}. ", SPOKEN)
    assert words == "Благодарим {name}\nза участие, {school}."
    assert filled(words, SPOKEN | {Place.NAME: "Анна"}) == "Благодарим Анна\nза участие, школа."


@pytest.mark.parametrize(
    "words", ["", "!!!", "Спасибо, {отчество}", "Спасибо, {имя", "Спасибо } всем", "я" * 701]
)
def test_words_that_could_not_be_filled_in_are_refused_at_once(words: str) -> None:
    """Not on the day when a hundred papers are printed."""
    with pytest.raises(Misunderstood):
        kept(words, SPOKEN)


def test_words_in_a_value_are_never_filled_in_again() -> None:
    """A school called {name} stays so."""
    assert filled("{school}", SPOKEN | {Place.SCHOOL: "{name}"}) == "{name}"


def test_papers_get_numbers_once_and_then_stand() -> None:
    """Before it a day, a post and somebody to get one are needed."""
    numbered = SHEET.numbered(3, NOW)
    with pytest.raises(AwardsNumbered):
        numbered.numbered(3, NOW)
    with pytest.raises(AwardsNotReady):
        replace(SHEET, post=None).numbered(3, NOW)
    with pytest.raises(NobodyToAward):
        SHEET.numbered(0, NOW)


def test_partners_are_read_one_a_line() -> None:
    """Empty lines are nobody; a line that fills the page is refused."""
    assert the_partners(" ООО «Ромашка» \n\nЗавод  №1\n") == ("ООО «Ромашка»", "Завод №1")
    for words in ("\n", "я" * 121, "Завод\n" * 61):
        with pytest.raises(Misunderstood):
            the_partners(words)
