"""One position of a road map: when, who, what comes of it, and its mark."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from domain.deadlines import DeadlineKind
from domain.html import NOTHING, Html, joined
from domain.ids import RoadMapRowId
from domain.letters import Button, Screen
from domain.people import Person
from domain.programmes import DoubtKind, Fact, warnings
from domain.rights import Deed, may
from domain.road_maps import Line, RoadMap, RoadMapRow
from handlers import menu
from handlers.taps import Tap
from locales import deadlines, programmes
from locales.dates import said_moment
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, progress, road_maps, zones

_SHOWN: Final = (DoubtKind.EARLY, DoubtKind.LATE, DoubtKind.UNAPPROVED, DoubtKind.ODD)
"""What is told of a row that is odd; a deadline without any day is shown as such already."""

_ORIGIN: Final = re.compile(r"(part|soon|late)_([0-9]{1,3})_([0-9]{1,3})")


async def screen(
    uow: UnitOfWork, person: Person, texts: Texts, library: Library, tap: Tap, now: datetime
) -> Screen:
    """Draw the position a tap speaks of as it stands now; its back leads where the tap says."""
    found = await road_maps.look(uow, person, library, now)
    if found is None:
        return Screen(texts.say("roadmap-none"), menu.back_to_menu(texts))
    line = found.line(RoadMapRowId(tap.id))
    seen = await _seen(uow, person, line, texts, now)
    mark = await _mark(uow, person, line.row, texts)
    text = joined(joined(*_facts(line, found, texts), by="\n"), joined(seen, mark, by="\n"))
    marking = ((_marking(line.row, tap.arg, texts),),) if may(person, Deed.MARK_POSITION) else ()
    return Screen(text, (*marking, (_back(tap.arg, texts),)))


def _facts(line: Line, found: RoadMap, texts: Texts) -> Iterator[Html]:
    position = line.position
    yield texts.say("roadmap-row-head", title=position.title)
    if position.number:
        yield texts.say("roadmap-row-number", number=position.number)
    yield _deadline(line, found, texts)
    yield texts.say("roadmap-row-responsible", who=position.responsible)
    if position.result:
        yield texts.say("roadmap-row-result", result=_set_apart(position.result))
    if position.evidence:
        yield texts.say("roadmap-row-evidence", evidence=_set_apart(position.evidence))
    for doubt in warnings(found.programme):
        if doubt.position_id == position.id and doubt.kind in _SHOWN:
            words = programmes.worded(doubt, found.programme, texts)
            yield texts.say("roadmap-row-doubt", doubt=words)


def _deadline(line: Line, found: RoadMap, texts: Texts) -> Html:
    deadline = line.position.deadline
    if deadline.kind is DeadlineKind.BLANK:
        return texts.say("roadmap-row-blank")
    if deadline.kind is DeadlineKind.UNCLEAR:
        return texts.say("roadmap-row-unclear", words=deadline.words)
    return texts.say(
        "roadmap-row-late" if line.row.is_late(found.today) else "roadmap-row-deadline",
        deadline=deadlines.said(deadline, texts),
    )


def _set_apart(words: str) -> str:
    """Let a list begin on a line of its own."""
    return f"\n{words}" if "\n" in words else words


async def _seen(uow: UnitOfWork, person: Person, line: Line, texts: Texts, now: datetime) -> Html:
    """Say what the bot knows by itself about a position."""
    fact = line.position.done_by
    seen = await progress.seen(uow, person, fact, now)
    if seen is None:
        return NOTHING
    done, count = str(seen.done), str(seen.count)
    match fact:
        case Fact.CONSENTS_ALL:
            return texts.say("roadmap-seen-consents-all", done=done, count=count)
        case Fact.PAIRS_MADE:
            return texts.say("roadmap-seen-pairs-made", done=done, count=count)
        case _:
            return texts.say("roadmap-seen-meetings-first-held", done=done, count=count)


async def _mark(uow: UnitOfWork, person: Person, row: RoadMapRow, texts: Texts) -> Html:
    if row.done_at is None:
        return texts.say("roadmap-row-open")
    zone = await zones.zone_of(uow, person)
    day = said_moment(row.done_at, zone, texts.language, "d MMMM y")
    return texts.say("roadmap-row-done", day=day)


def _marking(row: RoadMapRow, origin: str, texts: Texts) -> Button:
    if row.is_done:
        undo = Tap("roadmap", "unmark", row.id, row.rev, origin)
        return Button(texts.label("button-roadmap-unmark"), str(undo))
    done = Tap("roadmap", "mark", row.id, row.rev, origin)
    return Button(texts.label("button-roadmap-mark"), str(done))


def _back(origin: str, texts: Texts) -> Button:
    """Lead back to the list a position was opened from."""
    found = _ORIGIN.fullmatch(origin)
    deed, number, page = found.groups() if found else ("", "0", "0")
    match deed:
        case "part":
            back = Tap("roadmap", "part", int(number), arg=page)
        case "soon":
            back = Tap("roadmap", "soon", int(number), arg=page)
        case "late":
            back = Tap("roadmap", "late", arg=page)
        case _:
            return Button(texts.label("button-roadmap"), str(Tap("roadmap", "show")))
    return Button(texts.label("button-roadmap-back"), str(back))
