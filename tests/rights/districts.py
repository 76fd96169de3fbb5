"""Districts: a town that is a municipality, and another that has joined it as a school.

The municipality has two of everything, too, though in life there are no children in it: so each
line of the table can be tried on what is its own.
"""

from typing import Final

from sqlalchemy import Update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain import agreements
from domain.ids import RunId
from domain.schools import Level
from locales.library import Library
from services import road_maps
from storage import tables
from storage.unit_of_work import UnitOfWork
from tests.rights.towns import BEFORE, NOW, OWN, Town, put

DISTRICT: Final = "область"
"""The mark of the town that is a municipality."""

COORDINATOR: Final = "municipal"
"""The role that heads a municipality, and that nobody has in a school."""

_PROOF: Final = "0" * 64


async def found(connection: AsyncConnection, town: Town) -> None:
    """Make a town a municipality."""
    level = {"level": Level.MUNICIPALITY}
    await connection.execute(_school(town).values(**level))


async def join(
    connection: AsyncConnection, member: Town, district: Town, library: Library
) -> None:
    """Let a school have joined, and its road map wait; another link is still open."""
    joined = {"municipality_id": district.id, "joined_on": BEFORE.date()}
    await connection.execute(_school(member).values(**joined))
    uow = UnitOfWork(connection)
    school = await uow.schools.get(member.id)
    run = await uow.of(member.id).runs.get(RunId(member.things["run", OWN]))
    seen = await road_maps.of_run(uow, school, run, library, NOW)
    asked = agreements.asked(seen, seen.today)
    await uow.of(member.id).runs.save(asked)
    district.things["member", OWN] = member.id
    district.texts["text_asked"] = f"{run.id}_{asked.agreement_seal}"
    link = await put(
        connection,
        tables.school_invitations,
        municipality_id=district.id,
        token_sha256=_PROOF,
        name=district.word(OWN),
        made_by=district.things[COORDINATOR, OWN],
        made_at=BEFORE,
        expires_at=NOW.replace(year=NOW.year + 1),
    )
    for town in (member, district):
        town.things["schoollink", OWN] = link


def strangers(*towns: Town) -> None:
    """Let schools know numbers, too, that are those of nobody's member and of no map."""
    for town in towns:
        town.things["member", OWN] = towns[-1].id
        town.things["schoollink", OWN] = 999
        town.texts["text_asked"] = f"{town.things['run', OWN]}_{'0' * 12}"


def _school(town: Town) -> Update:
    return tables.schools.update().where(tables.schools.c.id == town.id)
