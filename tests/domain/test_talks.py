"""Talks: when an answer is promised, who may read what, and how a talk ends."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.ids import AccountId, PersonId, SchoolId, TicketId
from domain.people import Form, Person, Role
from domain.refusals import TalkOver
from domain.talks import TalkState, Ticket, promise

MOSCOW = ZoneInfo("Europe/Moscow")
A_DAY = timedelta(days=1)
NOW = datetime(2021, 9, 6, 9, tzinfo=UTC)
TICKET = Ticket(
    id=TicketId(1),
    school_id=SchoolId(1),
    person_id=PersonId(7),
    to=Role.CURATOR,
    opened_at=NOW,
    promised_at=NOW + A_DAY,
)


def at(local: str) -> datetime:
    """Read a moment on Moscow's clock."""
    return datetime.fromisoformat(local).replace(tzinfo=MOSCOW)


def staff(number: int, *roles: Role) -> Person:
    """Bring somebody of the school."""
    return Person(
        id=PersonId(number),
        school_id=SchoolId(1),
        account_id=AccountId(number),
        roles=frozenset(roles),
        form=Form.PEER,
    )


@pytest.mark.parametrize(
    ("asked", "hours", "answered"),
    [
        ("2021-09-06T12:30", 24, "2021-09-07T12:30"),
        ("2021-09-06T09:00", 24, "2021-09-07T10:00"),
        ("2021-09-06T18:00", 24, "2021-09-07T18:00"),
        ("2021-09-06T23:40", 24, "2021-09-08T10:00"),
        ("2021-09-06T03:00", 1, "2021-09-06T10:00"),
        ("2021-09-03T15:00", 24, "2021-09-06T10:00"),
        ("2021-09-03T19:00", 1, "2021-09-06T10:00"),
        ("2021-11-03T12:00", 24, "2021-11-05T10:00"),
        ("2021-12-31T12:00", 24, "2022-01-10T10:00"),
    ],
)
def test_an_answer_is_promised_for_working_hours(asked: str, hours: int, answered: str) -> None:
    """Not at night, at a weekend or on a holiday: then for the next working morning."""
    assert promise(at(asked), timedelta(hours=hours), MOSCOW) == at(answered)


def test_a_promise_keeps_the_zone_of_the_question() -> None:
    """Moments are stored in UTC whatever the school's zone is."""
    assert promise(at("2021-09-03T15:00").astimezone(UTC), A_DAY, MOSCOW).tzinfo == UTC


def test_a_free_talk_is_read_by_all_who_were_called_and_by_nobody_else() -> None:
    """A curator does not read what is for the psychologist, nor the other way round."""
    curator, psychologist = staff(1, Role.CURATOR), staff(2, Role.PSYCHOLOGIST)
    assert TICKET.may_be_read_by(curator, NOW)
    assert not TICKET.may_be_read_by(psychologist, NOW)
    theirs = replace(TICKET, to=Role.PSYCHOLOGIST)
    assert theirs.may_be_read_by(psychologist, NOW)
    assert not theirs.may_be_read_by(curator, NOW + 9 * A_DAY)


def test_a_taken_talk_is_its_owners_until_the_promise_is_broken() -> None:
    """Then a second curator sees it as well, whatever the owner does."""
    taken = TICKET.taken(PersonId(1))
    second = staff(2, Role.CURATOR)
    assert taken.may_be_read_by(staff(1, Role.CURATOR), NOW)
    assert not taken.may_be_read_by(second, NOW)
    assert taken.may_be_read_by(second, NOW + A_DAY)
    answered = taken.answered(PersonId(1), NOW)
    assert not answered.may_be_read_by(second, NOW + 9 * A_DAY)


def test_a_talk_goes_from_waiting_to_answered_and_back() -> None:
    """More words before the answer change no promise; after it there is a new one."""
    later = NOW + 3 * A_DAY
    assert TICKET.state(NOW) is TalkState.WAITS
    assert TICKET.state(NOW + A_DAY) is TalkState.OVERDUE
    assert TICKET.asked_again(later) == TICKET
    answered = TICKET.answered(PersonId(1), NOW)
    assert answered.state(NOW + 9 * A_DAY) is TalkState.ANSWERED
    again = answered.asked_again(later)
    assert (again.promised_at, again.owner_id) == (later, PersonId(1))
    assert again.state(NOW) is TalkState.WAITS


def test_a_talk_that_has_ended_takes_nothing_more() -> None:
    """Neither words nor owners, nor a second end."""
    over = TICKET.closed(NOW)
    assert over.state(NOW + 9 * A_DAY) is TalkState.CLOSED
    deeds: tuple[Callable[[], object], ...] = (
        lambda: over.taken(PersonId(1)),
        lambda: over.answered(PersonId(1), NOW),
        lambda: over.asked_again(NOW),
        lambda: over.closed(NOW),
    )
    for deed in deeds:
        with pytest.raises(TalkOver):
            deed()
