"""Waves: what the curator of a town has sent to the mentees of a side, one without a telephone."""

from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.people import AgeGroup
from storage import tables
from tests.rights.towns import BEFORE, CLASSES, NOW, OWN, SIDES, Town, put


async def ask(connection: AsyncConnection, town: Town, side: str) -> None:
    """Let the curator have asked the mentee of a side for the second survey."""
    wave = await put(
        connection,
        tables.waves,
        school_id=town.id,
        questionnaire_id="mentee_second",
        version=1,
        audience={"role": "mentee", "class_name": CLASSES[side]},
        sent_at=BEFORE,
        sent_by=town.things["curator", OWN],
        due_at=NOW + timedelta(days=5),
    )
    town.things["wave", side] = wave
    town.things["offline", side] = await _offline(connection, town, side)
    for asked in ("mentee", "offline"):
        facts = {"wave_id": wave, "person_id": town.things[asked, side]}
        await put(connection, tables.recipients, **facts)


async def _offline(connection: AsyncConnection, town: Town, side: str) -> int:
    """Let somebody of a side take part without a telephone."""
    given, family = town.namer(town.mark, side, "offline")
    account = -(town.first_account + SIDES.index(side) + 1)
    await put(connection, tables.accounts, id=account, language="ru")
    return await put(
        connection,
        tables.people,
        school_id=town.id,
        account_id=account,
        roles="mentee",
        form="peer",
        age_group=AgeGroup.UNDER_14,
        standing="admitted",
        given_name=given,
        family_name=family,
        number=len(town.people) + SIDES.index(side) + 1,
        class_name=CLASSES[side],
        came_at=BEFORE,
    )
