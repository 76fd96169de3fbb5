"""One position of a road map: when, who, what comes of it, how it stands, and its buttons."""

from datetime import datetime

from domain.html import NOTHING, Html, joined
from domain.ids import RoadMapRowId
from domain.letters import Screen
from domain.people import Person
from domain.schools import Level
from handlers import origins, position_buttons, position_words
from handlers.position_buttons import Opened
from handlers.progress_words import progress_words
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import (
    UnitOfWork,
    evidence,
    municipalities,
    position_people,
    progress,
    road_maps,
    schools,
    zones,
)


async def opened(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    row_id: int,
    origin: str,
    now: datetime,
) -> Opened:
    """Open a position for somebody, in whatever run of their school it stands."""
    found, line = await road_maps.of_row(uow, person, RoadMapRowId(row_id), library, now)
    return Opened(person=person, found=found, line=line, texts=texts, origin=origins.known(origin))


async def screen(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    tap: Tap,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    """Draw the position a tap speaks of as it stands now; its back leads where the tap says."""
    shown = await opened(uow, person, texts, library, tap.id, tap.arg, now)
    line = shown.line
    known = await position_people.known(uow, person, line.row)
    zone = await zones.zone_of(uow, person)
    given = await evidence.of_row(uow, person, line.row.id)
    seen = await _seen(uow, shown, now, library)
    schools_too = await _in_schools(uow, shown, now)
    text = joined(
        lead,
        joined(*position_words.facts(line, shown.found, known, texts), by="\n"),
        joined(*position_words.state(line, known, texts, zone), seen, schools_too, by="\n"),
        position_words.given([one.proof for one in given], texts),
    )
    return Screen(text, (*position_buttons.rows(shown), (origins.back(tap.arg, texts),)))


async def _in_schools(uow: UnitOfWork, shown: Opened, now: datetime) -> Html:
    """Say in a municipality how many of its schools have done what they have to do, too."""
    school, line = await schools.of_person(uow, shown.person), shown.line
    is_theirs = line.position.is_of_schools and not line.row.is_own
    if school.level is not Level.MUNICIPALITY or not is_theirs:
        return NOTHING
    run = shown.found.run
    seen = await municipalities.done_in_schools(uow, shown.person, run, line.row.name, now)
    return shown.texts.say("district-position", done=str(seen.done), count=seen.count)


async def _seen(uow: UnitOfWork, shown: Opened, now: datetime, library: Library) -> Html:
    """Say what the bot knows by itself about a position."""
    fact = shown.line.position.done_by
    if fact is None:
        return NOTHING
    school = await schools.of_person(uow, shown.person)
    seen = await progress.seen(uow, school, fact, now, library, shown.found)
    return progress_words(seen, fact, shown.texts)
