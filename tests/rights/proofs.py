"""Proofs: what a town's curator and director put beside positions or lend, photos that wait."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from tests.rights.towns import BEFORE, OTHER, OWN, Town, put

SENDERS: Final[Mapping[str, str]] = {OWN: "curator", OTHER: "director"}


async def put_beside(connection: AsyncConnection, town: Town) -> None:
    """Let each side have a picture beside a position, one that nobody placed, and a material."""
    for side, sender in SENDERS.items():
        person = town.people[sender, OWN]
        town.things["evidence", side] = await put(
            connection,
            tables.evidence,
            school_id=town.id,
            position_id=town.things["row", side],
            kind="file",
            title=town.word(side),
            file_id=f"file-{side}",
            file_kind="picture",
            added_by=person.id,
            added_at=BEFORE,
        )
        town.things["material", side] = await put(
            connection,
            tables.materials,
            school_id=town.id,
            title=town.word(OWN),
            kind="trial",
            theme="start",
            file_id=f"material-{side}",
            file_kind="document",
            added_by=person.id,
            added_at=BEFORE,
        )
        town.things["photo", side] = await put(
            connection,
            tables.attachments,
            school_id=town.id,
            account_id=person.account,
            person_id=person.id,
            name=town.word(side),
            kind="picture",
            file_id=f"photo-{side}",
            made_at=BEFORE,
        )
