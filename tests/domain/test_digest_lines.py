"""Lines of a digest: what they stand for, whom they wait for, and what is done about them."""

from dataclasses import fields
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.digest_causes import ABOUT, SNOOZED_FOR, TAKEN_FOR, Cause
from domain.digest_lines import Key, lines, without
from domain.digest_marks import Pretext, hidden, snoozed, taken, takers
from domain.digests import Attention, Called, Unapproved
from domain.ids import AccountId, MeetingId, PairId, PersonId, SchoolId
from domain.late_feedback import Unanswered
from domain.pairs import Pair, PairState, Trouble, Worry
from domain.people import Form, Person, Role
from domain.school_facts import Week
from domain.week_sums import HELD, TOTAL, change, counted

NOW = datetime(2021, 10, 4, 6, 0, tzinfo=UTC)
MOSCOW = ZoneInfo("Europe/Moscow")
OLGA, VERA = PersonId(8), PersonId(9)


def _person(number: int) -> Person:
    return Person(
        id=PersonId(number),
        school_id=SchoolId(1),
        account_id=AccountId(number),
        roles=frozenset({Role.MENTEE}),
        form=Form.PEER,
    )


def _state(number: int) -> PairState:
    pair = Pair(
        id=PairId(number),
        school_id=SchoolId(1),
        number=number,
        mentor_id=PersonId(1),
        mentee_ids=(PersonId(2),),
        form=Form.PEER,
        made_at=NOW,
    )
    return PairState(pair=pair, mentor=_person(1), mentees=(_person(2),))


def _called(number: int, by: int) -> Called:
    state = _state(number)
    trouble = Trouble(
        pair=state.pair,
        meeting_id=MeetingId(1),
        person_id=PersonId(by),
        worry=Worry.CURATOR,
        said_at=NOW,
    )
    return Called(trouble=trouble, state=state)


def test_every_cause_is_a_field_of_attention_in_the_order_of_urgency() -> None:
    """So a section that is added cannot be without lines, nor a line without a section."""
    assert [one.name for one in fields(Attention)] == [one.value for one in Cause]
    assert set(ABOUT) == set(Cause)


def test_lines_are_grouped_by_cause_the_most_pressing_first() -> None:
    """A pair that both sides call about is one line, which counts two."""
    needs = Attention(
        silent=(_state(4), _state(3)),
        unreported=(_state(3),),
        help_wanted=(_called(5, 1), _called(5, 2)),
    )
    found = [(one.key.cause.value, one.key.subject_id, one.count) for one in lines(needs)]
    assert found == [
        ("help_wanted", 5, 2),
        ("unreported", 3, 1),
        ("silent", 4, 1),
        ("silent", 3, 1),
    ]


@pytest.mark.parametrize(
    ("needs", "whom"),
    [
        (Attention(unreported=(_state(3),)), [1]),
        (Attention(silent=(_state(3),)), [1]),
        (Attention(disputed=(_state(3),)), []),
        (Attention(unapproved=(Unapproved(state=_state(3), is_sent=False),)), [1]),
        (Attention(unapproved=(Unapproved(state=_state(3), is_sent=True),)), []),
        (Attention(unanswered=(Unanswered(state=_state(3), people=(_person(2),)),)), [2]),
        (Attention(unfinished=(_person(7),)), [7]),
        (Attention(unpaired=(_person(7),)), []),
    ],
)
def test_a_reminder_goes_to_whom_a_line_waits_for(needs: Attention, whom: list[int]) -> None:
    """Where it waits for the curator, there is nobody to remind."""
    (line,) = lines(needs)
    assert [one.id for one in line.waits_for] == whom


def test_a_line_put_off_is_away_for_a_week_and_only_that_line() -> None:
    """The same pair stays where it stands for another cause."""
    key = Key(cause=Cause.SILENT, subject_id=3)
    needs = Attention(unreported=(_state(3),), silent=(_state(3), _state(4)))
    mark = snoozed(key, OLGA, Pretext.AWAY, NOW, MOSCOW)
    kept = without(needs, hidden([mark], NOW + SNOOZED_FOR - timedelta(hours=9, seconds=1)))
    assert [one.pair.id for one in kept.silent] == [4]
    assert [one.pair.id for one in kept.unreported] == [3]
    assert without(needs, hidden([mark], NOW + SNOOZED_FOR)) == needs


def test_a_line_put_off_after_a_digest_stands_in_the_next() -> None:
    """The digest is there on Monday at nine, and a curator reads it later than that."""
    key = Key(cause=Cause.SILENT, subject_id=3)
    read = NOW + timedelta(hours=5)
    mark = snoozed(key, OLGA, Pretext.LATER, read, MOSCOW)
    assert hidden([mark], NOW + SNOOZED_FOR) == frozenset()


def test_who_took_a_line_last_has_it_and_not_for_ever() -> None:
    """Two weeks later the line is everybody's again."""
    key = Key(cause=Cause.SILENT, subject_id=3)
    later = NOW + timedelta(hours=1)
    marks = [taken(key, VERA, later), taken(key, OLGA, NOW)]
    assert takers(marks, later) == {key: VERA}
    assert takers(marks, later + TAKEN_FOR) == {}


def test_sums_are_compared_only_with_what_was_counted() -> None:
    """The first week says nothing, and so does a sum that is new."""
    now = counted(lines(Attention(silent=(_state(3),))), Week(held=4))
    assert (now[TOTAL], now[Cause.SILENT], now[Cause.OVERDUE], now[HELD]) == (1, 1, 0, 4)
    assert change(TOTAL, now, {TOTAL: 3}) == -2
    assert change(TOTAL, now, {}) is None
