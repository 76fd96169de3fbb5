"""Sums of a municipality's schools: what is said of each, and what stays unsaid."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.hiding import LEAST_ANONYMOUS
from domain.ids import RunId, SchoolId
from domain.municipalities import Crowd, Done, SchoolInvitation, overview, shown_of
from domain.runs import Run
from domain.schools import School

NOW = datetime(2021, 9, 6, 6, 0, tzinfo=UTC)
counts = st.integers(min_value=0, max_value=12)
crowds = st.dictionaries(
    st.integers(min_value=1, max_value=9).map(SchoolId),
    st.builds(Crowd, asked=counts, participants=counts, pairs=counts, meetings=counts),
    max_size=6,
)


def school(number: int, name: str = "") -> School:
    """Make a school that has joined."""
    return School(id=SchoolId(number), name=name or f"Школа {number}", joined_on=NOW.date())


def run(number: int) -> Run:
    """Make the run of a school of the same number."""
    return Run(
        id=RunId(number),
        school_id=SchoolId(number),
        programme_id="klin-2023",
        years_later=0,
        starts_on=date(2021, 9, 1),
        ends_on=date(2022, 6, 30),
        created_at=NOW,
    )


@given(crowds)
def test_nothing_small_is_told_or_follows(known: dict[SchoolId, Crowd]) -> None:
    """Neither a count of one to four, nor a sum beside which such a count is all that is left."""
    schools = [school(one) for one in known]
    found = overview(schools, {}, {}, known)
    for name in ("participants", "pairs", "meetings"):
        whole = getattr(found.total, name)
        said = [getattr(one.shown, name) for one in found.summaries]
        assert not {*said, whole} & set(range(1, LEAST_ANONYMOUS))
        rest = 0 if whole is None else whole - sum(one or 0 for one in said)
        assert rest not in range(1, LEAST_ANONYMOUS)
        assert whole is None or rest == 0 or said.count(None) > 1


@given(crowds)
def test_where_people_are_hidden_so_is_what_they_do(known: dict[SchoolId, Crowd]) -> None:
    """Five meetings of one pair tell of the pair."""
    for one in shown_of(known).values():
        if one.participants is None:
            assert one.pairs is None
            assert one.meetings is None
            assert one.consents is None
        if one.pairs is None:
            assert one.meetings is None


@pytest.mark.parametrize(
    ("asked", "came", "percent", "nearly"),
    [(50, 50, 100, False), (50, 40, 80, False), (50, 47, None, True), (8, 0, 0, False)],
)
def test_the_share_of_consents_hides_whom_it_would_tell_of(
    asked: int, came: int, percent: int | None, *, nearly: bool
) -> None:
    """Three who are missing of fifty are «nearly all», ten are eighty percent."""
    both = {
        SchoolId(1): Crowd(asked=asked, participants=came),
        SchoolId(2): Crowd(asked=90, participants=80),
    }
    shown = shown_of(both)[SchoolId(1)]
    assert (shown.consents, shown.is_nearly_all) == (percent, nearly)


def test_those_who_need_help_come_first() -> None:
    """By what is late, then by how little is done, then by name."""
    schools = [school(1, "Я"), school(2, "Б"), school(3, "А"), school(4, "В")]
    years = {one.id: run(one.id) for one in schools}
    done = {
        RunId(1): Done(count=10, done=1, late=4),
        RunId(2): Done(count=10, done=5, late=1),
        RunId(3): Done(count=10, done=2, late=1),
    }
    found = overview(schools, years, done, {})
    assert [one.school.name for one in found.summaries] == ["Я", "А", "Б", "В"]


def test_a_school_without_positions_has_done_none() -> None:
    """There is no share of nothing."""
    assert Done().percent == 0
    assert Done(count=3, done=2).percent == 66


def test_an_invitation_is_open_until_its_last_moment_or_its_use() -> None:
    """Whichever comes first."""
    link = SchoolInvitation(
        id=1,
        municipality_id=SchoolId(1),
        token_sha256="0" * 64,
        name="Школа",
        is_pilot=False,
        expires_at=NOW,
    )
    assert link.is_open(NOW - timedelta(seconds=1))
    assert not link.is_open(NOW)
