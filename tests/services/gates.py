"""Gates: schools with a curator, and people who open links, for tests of coming in."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from domain.entrances import Entry
from domain.ids import AccountId, PersonId
from domain.people import AgeGroup, Form, Person, Role
from services import invitations
from storage.database import Database
from tests import pairs

NOW: Final = datetime(2021, 9, 7, 9, 0, tzinfo=UTC)
"""A Tuesday noon in Moscow."""

CURATOR: Final = 1
OPERATOR: Final = 999


async def a_curator(database: Database, number: int = CURATOR, school: str = "Гимназия") -> Person:
    """Bring the curator of a school whose card is filled in."""
    curator = await pairs.someone(database, number, Role.CURATOR, school=school)
    async with database.writing() as uow:
        known = await uow.schools.get(curator.school_id)
        named = replace(known, legal_name=school, address="Москва", contact="a@example.org")
        await uow.schools.save(replace(named, zone="Europe/Moscow"))
    return curator


async def a_link(
    database: Database,
    curator: Person,
    role: Role = Role.MENTEE,
    age: AgeGroup = AgeGroup.UNDER_14,
    now: datetime = NOW,
) -> str:
    """Let a curator invite somebody; give the token."""
    async with database.writing() as uow:
        address = await invitations.invite(uow, curator, role, Form.PEER, age, now)
    return token_of(address)


async def a_guardians_link(database: Database, child: Person) -> str:
    """Let a child invite a guardian; give the token."""
    async with database.writing() as uow:
        return token_of(await invitations.invite_guardian(uow, child, NOW))


async def opened(
    database: Database, account: int, token: str, now: datetime = NOW
) -> Entry | None:
    """Let somebody open a link."""
    async with database.writing() as uow:
        return await invitations.enter(uow, AccountId(account), "ru", token, now)


async def came(database: Database, account: int, token: str) -> Person:
    """Let somebody come in by a link that opens."""
    entry = await opened(database, account, token)
    assert entry is not None
    return entry.person


async def fresh(database: Database, person: Person) -> Person:
    """Read somebody anew."""
    async with database.reading() as uow:
        return await uow.of(person.school_id).people.get(PersonId(person.id))


def token_of(address: str) -> str:
    """Read the token of a link."""
    return address.rpartition("=")[2]
