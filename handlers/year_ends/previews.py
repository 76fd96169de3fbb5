"""What each step of a year's end would do, said before it is done."""

from dataclasses import dataclass
from datetime import datetime

from domain.deadlines import later
from domain.html import NOTHING, Html, joined
from domain.ids import PersonId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.year_ends import Step
from handlers.names import listed
from handlers.programme_screens import days, year
from handlers.taps import Tap
from locales.dates import said_day
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, people
from services.year_ends import classes, previews, staying
from services.year_ends.steps import Errand


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is said of a step: the words, the button that does it, and other ways."""

    text: Html
    label: str
    more: Rows = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who reads about a step, in which words, and everything needed to look."""

    uow: UnitOfWork
    person: Person
    texts: Texts
    library: Library
    now: datetime


async def draw(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    errand: Errand,
    step: Step,
    now: datetime,
) -> Screen:
    """Say what a step would do, and offer to do it."""
    reader = Reader(uow=uow, person=person, texts=texts, library=library, now=now)
    told = await _told(reader, errand, step)
    do = Button(told.label, str(Tap("yearend", "do", errand.run.id, arg=step)))
    show = Tap("yearend", "show", errand.run.id)
    back = Button(texts.label("button-year-back"), str(show))
    return Screen(told.text, ((do,), *told.more, (back,)))


async def _told(reader: Reader, errand: Errand, step: Step) -> Told:
    """Say what one step would do; pairs have a room of their own."""
    if step is Step.REPORTS:
        return _reports(reader)
    if step is Step.CLOSE:
        return await _close(reader, errand)
    if step is Step.COPY:
        return await _copy(reader, errand)
    return await _told_later(reader, errand, step)


async def _told_later(reader: Reader, errand: Errand, step: Step) -> Told:
    """Say what a step would do that comes once the next year has its road map."""
    if step is Step.CARRY:
        return _carry(reader, errand)
    if step is Step.CONSENTS:
        return await _consents(reader, errand)
    if step is Step.CLASSES:
        return await _classes(reader, errand)
    return await _tidy(reader, errand)


def _reports(reader: Reader) -> Told:
    texts = reader.texts
    figures = Button(texts.label("door-indicators"), str(Tap("indicators", "show")))
    road_map = Button(texts.label("door-roadmap"), str(Tap("roadmap", "show")))
    return Told(
        text=texts.say("year-do-reports"),
        label=texts.label("button-year-do-reports"),
        more=((figures,), (road_map,)),
    )


async def _close(reader: Reader, errand: Errand) -> Told:
    found = await previews.title(
        reader.uow, reader.person, errand.run.id, reader.library, reader.now
    )
    counts = {"open": found.count - found.done, "count": found.count}
    return Told(
        text=reader.texts.say("year-do-close", **counts),
        label=reader.texts.label("button-year-do-close"),
    )


async def _copy(reader: Reader, errand: Errand) -> Told:
    found, after = await previews.next_map(
        reader.uow, reader.person, errand.run, reader.library, reader.now
    )
    texts, years = reader.texts, after - found.run.years_later
    following, event = found.programme.period.shifted(years), found.programme.final_event
    stays = await staying.longer(reader.uow, reader.person, following.ends_on)
    return Told(
        text=texts.say(
            "year-do-copy",
            title=found.programme.title,
            days=days(following, texts),
            has_event=str(event is not None).lower(),
            event=said_day(later(event.day, years), texts.language) if event else "",
            stays=str(bool(stays)).lower(),
        ),
        label=texts.label("button-year-do-copy", year=year(following, texts)),
    )


def _carry(reader: Reader, errand: Errand) -> Told:
    ready, waiting = len(errand.carrying.ready), len(errand.carrying.waiting)
    return Told(
        text=reader.texts.say("year-do-carry", ready=ready, waiting=waiting),
        label=reader.texts.label("button-year-do-carry"),
    )


async def _consents(reader: Reader, errand: Errand) -> Told:
    found = await previews.ending_consents(reader.uow, reader.person, errand.run, reader.now)
    whose: set[PersonId] = {one.person_id for one in found}
    known = await people.some(reader.uow, reader.person, whose)
    names = listed(tuple(known.values()), reader.texts) if known else ""
    return Told(
        text=reader.texts.say("year-do-consents", count=len(found), names=names),
        label=reader.texts.label("button-year-do-consents", count=len(found)),
    )


async def _classes(reader: Reader, errand: Errand) -> Told:
    texts = reader.texts
    found = await classes.pupils(reader.uow, reader.person, errand.run.id)
    lines = [
        texts.say("year-class-line", before=one.before, after=one.after or "none", count=one.count)
        for one in classes.classes(found)
    ]
    pupils = Tap("yearend", "pupils", errand.run.id)
    more = ((Button(texts.label("button-year-pupils"), str(pupils)),),) if found else ()
    listing = joined(*lines, by="\n") if lines else NOTHING
    return Told(
        text=texts.say("year-do-classes", count=len(found), lines=listing),
        label=texts.label("button-year-do-classes"),
        more=more,
    )


async def _tidy(reader: Reader, errand: Errand) -> Told:
    count = await previews.outlived(reader.uow, reader.person, errand.run, reader.now)
    return Told(
        text=reader.texts.say("year-do-tidy", count=count),
        label=reader.texts.label("button-year-do-tidy", count=count),
    )
