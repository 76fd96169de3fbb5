"""What proves a position, as a list: each piece with what may be done about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.evidence import Evidence
from domain.html import NOTHING, Html, joined
from domain.ids import RoadMapRowId
from domain.letters import Button, Screen
from domain.people import Person
from domain.positions import RoadMapRow
from handlers.pages import paged
from handlers.taps import Tap
from locales.evidence import said
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, evidence, listening, road_maps


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The position whose evidence is shown, which page of it, and where it was opened from."""

    row_id: RoadMapRowId
    page: int = 0
    origin: str = ""
    lead: Html = NOTHING


async def screen(
    uow: UnitOfWork, person: Person, texts: Texts, library: Library, place: Place, now: datetime
) -> Screen:
    """List the evidence of a position and listen for more; with a lead, only list it."""
    _, line = await road_maps.of_row(uow, person, place.row_id, library, now)
    known = await evidence.of_row(uow, person, place.row_id)
    can_add = road_maps.can_work(person, line.row)
    is_asking = can_add and not place.lead
    if is_asking:
        await listening.ask(
            uow, person, str(Tap("evidence", "take", line.row.id, 0, place.origin))
        )
    numbered = [*enumerate(known, start=1)]
    shown, turns = paged(
        numbered,
        place.page,
        texts,
        lambda at: str(Tap("evidence", "show", line.row.id, at, place.origin)),
    )
    text = joined(
        place.lead,
        texts.say("evidence-head", title=line.position.title),
        _lines(shown, texts),
        texts.say("evidence-ask") if is_asking else NOTHING,
    )
    listed = tuple(filter(None, (_deeds(at, one, person, place, texts) for at, one in shown)))
    adding = _adding(place, texts, is_asking=is_asking) if can_add else ()
    back = _back(line.row, place, texts)
    return Screen(text, (*listed, *turns, *((one,) for one in (*adding, back))))


def _lines(shown: Sequence[tuple[int, Evidence]], texts: Texts) -> Html:
    if not shown:
        return texts.say("evidence-none")
    lines = [
        texts.say("evidence-line", place=str(at), what=said(one.proof, texts)) for at, one in shown
    ]
    return joined(texts.say("evidence-list"), *lines, by="\n")


def _deeds(
    at: int, one: Evidence, person: Person, place: Place, texts: Texts
) -> tuple[Button, ...]:
    """Draw what may be done about one piece: a file is shown, one's own is taken back."""
    drawn = []
    if one.proof.file_id is not None:
        look = Tap("evidence", "open", place.row_id, one.id, place.origin)
        drawn.append(Button(texts.label("button-evidence-open", place=str(at)), str(look)))
    if evidence.may_drop(person, one):
        drop = Tap("evidence", "drop", place.row_id, one.id, place.origin)
        drawn.append(Button(texts.label("button-evidence-drop", place=str(at)), str(drop)))
    return tuple(drawn)


def _adding(place: Place, texts: Texts, *, is_asking: bool) -> tuple[Button, ...]:
    more = Tap("evidence", "show", place.row_id, 0, place.origin)
    sheet = Tap("evidence", "print", place.row_id, 0, place.origin)
    return (
        *(() if is_asking else (Button(texts.label("button-evidence-more"), str(more)),)),
        Button(texts.label("button-evidence-sheet"), str(sheet)),
    )


def _back(row: RoadMapRow, place: Place, texts: Texts) -> Button:
    back = Tap("roadmap", "row", row.id, row.rev, place.origin)
    return Button(texts.label("button-evidence-row"), str(back))
