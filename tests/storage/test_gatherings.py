"""Guests of a gathering: each deed writes its own columns, so that two at once both stand."""

from datetime import timedelta

import pytest

from domain.gatherings import Gathering
from domain.guests import Invitation, Reply
from domain.ids import GatheringId, PersonId
from domain.people import Person, Role
from storage.database import Database
from tests.pairs import DAY, NOW, someone

pytestmark = pytest.mark.database

LATER = NOW + timedelta(seconds=1)


async def called(database: Database) -> tuple[Person, Gathering]:
    """Invite one person to a gathering."""
    guest = await someone(database, 1, Role.MENTOR)
    draft = Gathering(
        id=GatheringId(0),
        school_id=guest.school_id,
        title="Слёт",
        starts_at=NOW + DAY,
        made_at=NOW,
        announced_at=NOW,
    )
    async with database.writing() as uow:
        gatherings = uow.of(guest.school_id).gatherings
        made = await gatherings.add(draft)
        await gatherings.invite(made.id, [guest.id])
    return guest, made


async def read(database: Database, one: Gathering, person_id: PersonId) -> Invitation | None:
    """Read what stands of somebody."""
    async with database.reading() as uow:
        return (await uow.of(one.school_id).gatherings.get(one.id)).of(person_id)


@pytest.mark.parametrize("is_reply_first", [True, False])
async def test_a_reply_and_a_check_in_at_once_both_stand(
    database: Database, *, is_reply_first: bool
) -> None:
    """Once the row was written anew from what was read before, and the second undid the first."""
    guest, one = await called(database)
    for is_reply in (is_reply_first, not is_reply_first):
        async with database.writing() as uow:
            gatherings = uow.of(guest.school_id).gatherings
            if is_reply:
                await gatherings.reply(one.id, guest.id, Reply.YES, NOW)
            else:
                await gatherings.attend(one.id, guest.id, LATER)
    assert await read(database, one, guest.id) == Invitation(
        person_id=guest.id,
        reply=Reply.YES,
        replied_at=NOW,
        was_there=True,
        checked_in_at=LATER,
    )


async def test_who_was_not_there_keeps_their_reply(database: Database) -> None:
    """A tick taken back takes nothing else with it."""
    guest, one = await called(database)
    async with database.writing() as uow:
        gatherings = uow.of(guest.school_id).gatherings
        await gatherings.reply(one.id, guest.id, Reply.UNSURE, NOW)
        await gatherings.attend(one.id, guest.id, LATER)
        await gatherings.attend(one.id, guest.id, None)
    assert await read(database, one, guest.id) == Invitation(
        person_id=guest.id, reply=Reply.UNSURE, replied_at=NOW
    )


async def test_who_comes_unasked_twice_stands_there_once(database: Database) -> None:
    """Two codes opened at once are one visit of somebody who was not invited."""
    _, one = await called(database)
    other = await someone(database, 2, Role.MENTOR)
    async with database.writing() as uow:
        gatherings = uow.of(other.school_id).gatherings
        await gatherings.attend(one.id, other.id, NOW)
        await gatherings.attend(one.id, other.id, NOW)
    assert await read(database, one, other.id) == Invitation(
        person_id=other.id, is_invited=False, was_there=True, checked_in_at=NOW
    )


async def test_another_school_changes_nothing_of_a_guest(database: Database) -> None:
    """Neither what they answered nor whether they came."""
    guest, one = await called(database)
    stranger = await someone(database, 90, Role.MENTOR, school="Лицей")
    async with database.writing() as uow:
        gatherings = uow.of(stranger.school_id).gatherings
        await gatherings.reply(one.id, guest.id, Reply.NO, NOW)
        await gatherings.attend(one.id, guest.id, NOW)
    assert await read(database, one, guest.id) == Invitation(person_id=guest.id)
