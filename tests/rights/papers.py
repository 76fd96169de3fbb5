"""Papers: what everybody of a town has agreed to, and what staff are about to record."""

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.consents import Consent, ConsentAnswer, ConsentKind
from domain.ids import PersonId
from services import consents
from storage import tables
from storage.unit_of_work import UnitOfWork
from tests.rights.towns import BEFORE, OWN, SIDES, Town, put


async def agree(uow: UnitOfWork, town: Town) -> None:
    """Let everybody who is in have agreed to what they must, and each guardian for the child."""
    for one in town.people.values():
        if one.name not in {"asking", "waiting"}:
            await _consent(uow, town, ConsentKind.OWN, one.id, one.id)
    for side in SIDES:
        child = town.things["mentee", side]
        for name in ("guardian", "new_guardian"):
            await _consent(uow, town, ConsentKind.GUARDIAN, child, town.things[name, side])
        guardian = town.things["guardian", side]
        await _consent(uow, town, ConsentKind.PUBLISH_GUARDIAN, child, guardian)


async def _consent(
    uow: UnitOfWork, town: Town, kind: ConsentKind, about: int, signer: int
) -> None:
    person = await uow.of(town.id).people.get(PersonId(signer))
    text = await consents.text_for(uow, person, kind)
    town.texts[f"text_{kind}"] = text.sha256[:12]
    given = Consent(
        person_id=PersonId(about),
        kind=kind,
        answered_by=PersonId(signer),
        text_sha256=text.sha256,
        answer=ConsentAnswer.GIVEN,
        answered_at=BEFORE,
        valid_until=date(2023, 8, 31),
    )
    await uow.of(town.id).consents.add(given, text.version, text.body)


async def begin(connection: AsyncConnection, town: Town) -> None:
    """Let staff stand in the middle of recording a consent on paper."""
    for name in ("curator", "class_teacher"):
        await put(
            connection,
            tables.paper_drafts,
            staff_id=town.things[name, OWN],
            school_id=town.id,
            person_id=town.things["waiting", OWN],
            kind=ConsentKind.GUARDIAN,
            relation="mother",
            number="12",
            paper_on=date(2021, 9, 1),
        )
