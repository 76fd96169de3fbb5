"""Letters about pictures that came unasked: where one was filed, or the question where it goes."""

from collections.abc import Mapping
from typing import Final

from domain.ids import AttachmentId, EvidenceId
from domain.letters import Button, Screen
from handlers import evidence_photos as photos
from handlers.letters import Draw, Told
from handlers.taps import Tap
from services import evidence, evidence_photos, road_maps


async def filed(told: Told) -> Screen:
    """Say where a picture was filed by its code, and offer to take it back."""
    uow, texts = told.uow, told.texts
    one = await evidence.find(uow, told.person, EvidenceId(told.number))
    _, line = await road_maps.of_row(uow, told.person, one.row_id, told.library, told.now)
    wrong = Tap("evidence", "drop", line.row.id, one.id)
    to_row = Tap("roadmap", "row", line.row.id, line.row.rev)
    return Screen(
        texts.say("evidence-filed", title=line.position.title),
        (
            (Button(texts.label("button-evidence-wrong"), str(wrong)),),
            (Button(texts.label("button-evidence-row"), str(to_row)),),
        ),
    )


async def unplaced(told: Told) -> Screen | None:
    """Ask where a picture without a code belongs, unless it was said already."""
    number = AttachmentId(told.number)
    if await evidence_photos.waiting(told.uow, told.person, number) is None:
        return None
    lines = await photos.open_lines(told.uow, told.person, told.library, told.now)
    return photos.choice(lines, number, told.texts)


LETTERS: Final[Mapping[str, Draw]] = {"evidence-filed": filed, "evidence-unplaced": unplaced}
"""The letters of this area."""
