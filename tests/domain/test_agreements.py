"""Agreements: what a municipality agreed to, and whether it still stands there."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain import agreements
from domain.ids import PersonId, RoadMapRowId, RunId, SchoolId
from domain.positions import MoveReason, RoadMapRow, SkipReason
from domain.road_maps import RoadMap, road_map
from domain.runs import Agreement, Run
from locales.programmes import read_programmes

NOW = datetime(2021, 9, 6, 6, 0, tzinfo=UTC)
TODAY = NOW.date()
PROGRAMME = read_programmes()["gymnasium-2021"]
RUN = Run(
    id=RunId(1),
    school_id=SchoolId(1),
    programme_id=PROGRAMME.id,
    years_later=0,
    starts_on=PROGRAMME.starts_on,
    ends_on=PROGRAMME.ends_on,
    created_at=NOW,
)
ROWS = tuple(
    RoadMapRow(
        id=RoadMapRowId(place),
        run_id=RUN.id,
        name=one.id,
        roles=frozenset(one.roles),
        opens_on=one.deadline.opens_on,
        due_on=one.deadline.due_on,
        is_reminded=True,
    )
    for place, one in enumerate(PROGRAMME.positions)
)


def a_map(run: Run = RUN, first: RoadMapRow = ROWS[0]) -> RoadMap:
    """Put a road map together whose first row stands otherwise."""
    return road_map(run, PROGRAMME, (first, *ROWS[1:]), TODAY)


AGREED = agreements.agreed(a_map(), TODAY)


@pytest.mark.parametrize(
    "changed",
    [
        replace(ROWS[0], is_hidden=True),
        replace(ROWS[0], own={"title": "Другое"}),
        ROWS[0].moved(date(2022, 1, 20), MoveReason.HOLIDAYS),
        ROWS[0].left(SkipReason.DECISION),
    ],
    ids=["hidden", "words", "deadline", "left"],
)
def test_what_is_edited_afterwards_is_a_change(changed: RoadMapRow) -> None:
    """Other words, another day, a position less; it may be asked about again."""
    found = a_map(AGREED, changed)
    assert agreements.is_changed(found)
    assert agreements.may_be_asked(found)


@pytest.mark.parametrize(
    "lived",
    [
        ROWS[0].begun(),
        ROWS[0].marked(PersonId(1), NOW),
        replace(ROWS[0], people=frozenset({PersonId(3)}), rev=4),
    ],
    ids=["begun", "done", "assigned"],
)
def test_living_the_map_is_no_change(lived: RoadMapRow) -> None:
    """Doing what was agreed to leaves the agreement as it is."""
    found = a_map(AGREED, lived)
    assert not agreements.is_changed(found)
    assert not agreements.may_be_asked(found)


def test_while_an_answer_is_awaited_nobody_asks_twice() -> None:
    """Even if the map changes meanwhile: the municipality sees it as it is."""
    asked = agreements.asked(a_map(), TODAY)
    assert not agreements.may_be_asked(a_map(asked, replace(ROWS[0], is_hidden=True)))


def test_a_map_given_back_carries_the_remark_until_it_is_sent_again() -> None:
    """And may be sent at once, changed or not."""
    returned = agreements.returned(a_map(), TODAY, "Перенесите")
    assert (returned.agreement, returned.agreement_words) == (Agreement.RETURNED, "Перенесите")
    assert agreements.may_be_asked(a_map(returned))
    assert agreements.asked(a_map(returned), TODAY).agreement_words is None


def test_a_school_that_left_was_never_asked() -> None:
    """No day, no words, no seal."""
    assert agreements.forgotten(AGREED) == RUN


def test_a_seal_knows_no_order() -> None:
    """The same rows read in another order are the same map."""
    backwards = road_map(RUN, PROGRAMME, ROWS[::-1], TODAY)
    assert agreements.seal(backwards) == agreements.seal(a_map())
