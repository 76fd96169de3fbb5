"""Gatherings: how far they are, who is invited, when their letters leave, and what is counted."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.dues import due_at
from domain.gathering_reminders import FINAL, USUAL
from domain.gatherings import (
    Gathering,
    GatheringBegun,
    GatheringClosed,
    GatheringNotBegun,
    NobodyInvited,
    State,
)
from domain.guests import Invitation, Reply, sorted_by_reply
from domain.ids import AccountId, GatheringId, PersonId, SchoolId
from domain.occurrences import Moment, Occurrence
from domain.promises import Reminder

MOSCOW = ZoneInfo("Europe/Moscow")
NOW = datetime(2022, 2, 1, 9, 0, tzinfo=UTC)
DRAFT = Gathering(
    id=GatheringId(1),
    school_id=SchoolId(1),
    title="Слёт",
    starts_at=datetime(2022, 3, 2, 15, 0, tzinfo=MOSCOW),
    made_at=NOW,
)
PLANNED = DRAFT.announced(2, NOW)


def occurrence(moment: Moment, at: datetime) -> Occurrence:
    """Give the moment of an adult guest in Moscow."""
    return Occurrence(
        moment=moment,
        at=at,
        subject="gathering:1",
        person_id=PersonId(1),
        account_id=AccountId(1),
        zone=MOSCOW,
    )


def days(reminders: tuple[Reminder, ...], moment: Moment) -> list[str]:
    """Give when the letters of the gathering of 2 March leave, by Moscow."""
    found = [due_at(one, occurrence(moment, DRAFT.starts_at)) for one in reminders]
    return [f"{one.astimezone(MOSCOW):%d.%m %H:%M}" for one in found if one is not None]


def test_the_letters_of_an_event_on_2_march_leave_on_these_days() -> None:
    """Days are counted by the calendar, over the end of February."""
    assert days(USUAL, Moment.GATHERING) == ["28.02 10:00", "01.03 10:00", "02.03 10:00"]


def test_the_letters_of_a_final_event_on_2_march_leave_on_these_days() -> None:
    """Thirty, fourteen, seven, three, one day before, and the morning."""
    assert days(FINAL, Moment.FINAL_GATHERING) == [
        *("31.01 10:00", "16.02 10:00", "23.02 10:00"),
        *("27.02 10:00", "01.03 10:00", "02.03 10:00"),
    ]


def test_an_answer_is_taken_until_the_beginning() -> None:
    """A minute before it is; at the hour it is not, nor after a cancellation."""
    before = PLANNED.starts_at - timedelta(minutes=1)
    assert PLANNED.answering(Reply.NO, before) is Reply.NO
    with pytest.raises(GatheringBegun):
        PLANNED.answering(Reply.YES, PLANNED.starts_at)
    with pytest.raises(GatheringClosed):
        PLANNED.cancelled("Карантин", NOW).answering(Reply.YES, before)


def test_nobody_is_invited_unless_somebody_was_chosen() -> None:
    """An announcement to nobody, or a second one, is refused."""
    with pytest.raises(NobodyInvited):
        DRAFT.announced(0, NOW)
    with pytest.raises(GatheringClosed):
        PLANNED.announced(2, NOW)


def test_it_is_held_only_after_it_began() -> None:
    """What was held is neither moved nor called off."""
    with pytest.raises(GatheringNotBegun):
        PLANNED.held(NOW)
    held = PLANNED.held(PLANNED.starts_at)
    assert held.state is State.HELD
    with pytest.raises(GatheringClosed):
        held.moved(NOW)


def test_the_share_is_of_those_invited() -> None:
    """Who came without being asked is counted apart."""
    guests = (
        Invitation(person_id=PersonId(1), reply=Reply.NO),
        Invitation(person_id=PersonId(2), was_there=True),
        Invitation(person_id=PersonId(3), reply=Reply.YES, was_there=True),
        Invitation(person_id=PersonId(4), is_invited=False, was_there=True),
    )
    known = Gathering(
        id=GatheringId(1),
        school_id=SchoolId(1),
        title="Слёт",
        starts_at=NOW,
        made_at=NOW,
        invitations=guests,
    ).turnout()
    assert (known.came, known.invited, known.uninvited, known.silent) == (2, 3, 1, 1)
    assert known.share == 66.7
    assert [one.person_id for one in sorted_by_reply(guests)] == [3, 2, 4, 1]
