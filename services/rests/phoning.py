"""Phoning: whom the bot cannot reach, and what the staff did about it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.ids import PersonId
from domain.people import Person
from domain.refusals import Misunderstood
from domain.rights import Deed, demand
from services import UnitOfWork, people
from storage.rests.phone_calls import PhoneCall

LONGEST_NOTE: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Silent:
    """Somebody the bot cannot reach: since when, how many letters did not come, the last call."""

    person: Person
    since: datetime | None
    missed: int
    call: PhoneCall | None


async def all_of(uow: UnitOfWork, staff: Person) -> tuple[Silent, ...]:
    """List whom the bot cannot reach; who was not phoned yet stands first, then by time.

    Raises:
        NotAllowed: the list is not for the person.
    """
    found = await people.silent(uow, staff)
    rooms = uow.of(staff.school_id).phone_calls
    since, calls = await rooms.silent_since(), await rooms.all()
    missed = await rooms.missed([one.account_id for one in found])
    listed = [
        Silent(
            person=one,
            since=since.get(one.id),
            missed=missed.get(one.account_id, 0),
            call=_of_now(calls.get(one.id), since.get(one.id)),
        )
        for one in found
    ]
    return tuple(sorted(listed, key=_place))


async def look(uow: UnitOfWork, staff: Person, person_id: PersonId) -> Silent | None:
    """Find one of them; None: the bot reaches them again.

    Raises:
        NotAllowed: the list is not for the person.
        NotYours: there is nobody of that number for them.
    """
    demand(staff, Deed.SEE_PEOPLE)
    subject = await uow.of(staff.school_id).people.get(person_id)
    demand(staff, Deed.SEE_PEOPLE, subject)
    found = await all_of(uow, staff)
    return next((one for one in found if one.person.id == person_id), None)


async def note(
    uow: UnitOfWork, curator: Person, person_id: PersonId, words: str, now: datetime
) -> None:
    """Note that somebody was reached by telephone, and what came of it in one line.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is nobody of that number in the school.
        Misunderstood: the line is too long.
    """
    demand(curator, Deed.NOTE_CALL)
    subject = await uow.of(curator.school_id).people.get(person_id)
    demand(curator, Deed.NOTE_CALL, subject)
    line = " ".join(words.split())
    if len(line) > LONGEST_NOTE:
        raise Misunderstood("call-note", most=LONGEST_NOTE)
    await uow.of(curator.school_id).phone_calls.set(person_id, curator.id, now, line)
    await people.note(uow, curator, "phone", person_id, now)


def _of_now(call: PhoneCall | None, since: datetime | None) -> PhoneCall | None:
    """Give a call that was made since the bot lost somebody; an earlier one says nothing now."""
    if call is None or (since is not None and call.called_at < since):
        return None
    return call


def _place(one: Silent) -> tuple[bool, bool, float]:
    return one.call is not None, one.since is None, one.since.timestamp() if one.since else 0.0
