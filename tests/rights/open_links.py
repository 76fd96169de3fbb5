"""Open links of a town: a wave that anybody answers who has its link, and a sheet of it."""

from datetime import timedelta
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from domain import sheets
from storage import tables
from tests.rights.towns import BEFORE, NOW, OWN, Town, put

PAPER: Final = "open_request"
_TOKEN: Final = "a" * sheets.TOKEN
_YES: Final = "1"


async def hand_out(connection: AsyncConnection, town: Town) -> None:
    """Write the wave; `text_sheet` is what a button of its only page carries."""
    link_hash = f"link of {town.mark}"
    wave = await put(
        connection,
        tables.waves,
        school_id=town.id,
        questionnaire_id=PAPER,
        version=1,
        audience={"role": "mentee"},
        sent_at=BEFORE,
        sent_by=town.things["curator", OWN],
        due_at=NOW + timedelta(days=5),
        link_hash=link_hash,
    )
    town.things["openwave", OWN] = wave
    proof = sheets.mark(link_hash, wave, _TOKEN, NOW.date())
    town.texts["text_sheet"] = f"{_TOKEN}{proof}{_YES}"
