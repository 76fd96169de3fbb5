"""School days: the calendar of a school, kept by its curator with words and a few buttons."""

from collections.abc import Iterable
from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.refusals import NothingToAnswer
from domain.school_calendar import DayKind, SchoolCalendar, SchoolDays
from handlers.filters import Answered, Tapped
from handlers.pages import paged
from handlers.taps import Tap
from locales.dates import said_day
from locales.day_spans import read_span
from locales.texts import Texts
from services import UnitOfWork, listening, school_days
from services.zones import zone_of


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """List what the school has entered; typed words add to it."""
    return await _list(uow, person, texts, now, page=tap.id)


async def hear(
    message: Message, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Enter days typed in words, and show how they were understood."""
    today = now.astimezone(await zone_of(uow, person)).date()
    span = read_span(message.text or "", texts.language, today)
    kind = span.kind or DayKind.HOLIDAY
    draft = SchoolDays(
        school_id=person.school_id,
        kind=kind,
        title=span.title or texts.label("school-days-kind", kind=kind),
        first_on=span.first_on,
        last_on=span.last_on,
    )
    added = await school_days.add(uow, person, draft, now)
    return await _one(uow, person, added, texts, texts.say("school-days-heard"))


async def look(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Show one entry."""
    return await _one(uow, person, await school_days.get(uow, person, tap.id), texts)


async def rename(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Say what an entry is."""
    kind = next((one for one in DayKind if one == tap.arg), None)
    if kind is None:
        raise NothingToAnswer
    changed = await school_days.rename(uow, person, tap.id, kind, now)
    return await _one(uow, person, changed, texts, texts.say("school-days-changed"))


async def ask_days(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Ask for other days of an entry."""
    found = await school_days.get(uow, person, tap.id)
    await listening.ask(uow, person, str(Tap("schooldays", "redate", found.id)))
    back = Button(texts.label("button-back"), str(Tap("schooldays", "look", found.id)))
    return Screen(texts.say("school-days-which", title=found.title), ((back,),))


async def redate(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Put an entry on the days typed."""
    today = now.astimezone(await zone_of(uow, person)).date()
    span = read_span(message.text or "", texts.language, today)
    changed = await school_days.redate(uow, person, tap.id, (span.first_on, span.last_on), now)
    return await _one(uow, person, changed, texts, texts.say("school-days-changed"))


async def drop(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask whether to take an entry out, or take it out."""
    if tap.deed == "dropped":
        await school_days.drop(uow, person, tap.id, now)
        return await _list(uow, person, texts, now, texts.say("school-days-dropped"))
    found = await school_days.get(uow, person, tap.id)
    yes = Button(
        texts.label("button-school-days-dropped"), str(Tap("schooldays", "dropped", tap.id))
    )
    back = Button(texts.label("button-back"), str(Tap("schooldays", "look", tap.id)))
    return Screen(joined(_line(found, texts), texts.say("school-days-drop")), ((yes,), (back,)))


async def usual(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show the holidays that schools usually have, or enter them."""
    offered = await school_days.usual(uow, person, now)
    titles = {code: texts.label("usual-holidays", when=code) for code, _, _ in offered}
    if tap.deed == "enter" or not offered:
        await school_days.add_usual(uow, person, titles, now)
        return await _list(uow, person, texts, now, texts.say("school-days-changed"))
    drafts = (
        SchoolDays(
            school_id=person.school_id,
            kind=DayKind.HOLIDAY,
            title=titles[code],
            first_on=first_on,
            last_on=last_on,
        )
        for code, first_on, last_on in offered
    )
    enter = Button(texts.label("button-usual-enter"), str(Tap("schooldays", "enter")))
    back = Button(texts.label("button-back"), str(Tap("schooldays", "show")))
    text = joined(texts.say("usual-holidays-proposed"), _lines(drafts, texts))
    return Screen(text, ((enter,), (back,)))


async def _list(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    now: datetime,
    lead: Html = NOTHING,
    page: int = 0,
) -> Screen:
    calendar = await school_days.look(uow, person)
    await listening.ask(uow, person, str(Tap("schooldays", "hear")))
    shown, turning = paged(
        calendar.days, page, texts, lambda at: str(Tap("schooldays", "show", at))
    )
    rows = tuple((Button(one.title, str(Tap("schooldays", "look", one.id))),) for one in shown)
    known = _lines(shown, texts) if calendar.days else texts.say("school-days-none")
    text = joined(lead, _head(calendar, texts), known, texts.say("school-days-how"))
    offered = await school_days.usual(uow, person, now)
    propose = Button(texts.label("button-usual-holidays"), str(Tap("schooldays", "usual")))
    ways: Rows = ((propose,),) if offered else ()
    back = Button(texts.label("button-to-decisions"), str(Tap("decisions", "show")))
    return Screen(text, (*rows, *turning, *ways, (back,)))


async def _one(
    uow: UnitOfWork, person: Person, days: SchoolDays, texts: Texts, lead: Html = NOTHING
) -> Screen:
    await listening.hush(uow, person)
    others = tuple(
        (
            Button(
                texts.label("button-school-days-are", kind=kind),
                str(Tap("schooldays", "rename", days.id, 0, kind)),
            ),
        )
        for kind in DayKind
        if kind is not days.kind
    )
    dates = Button(
        texts.label("button-school-days-redate"), str(Tap("schooldays", "ask", days.id))
    )
    drop_it = Button(
        texts.label("button-school-days-drop"), str(Tap("schooldays", "drop", days.id))
    )
    back = Button(texts.label("button-to-calendar"), str(Tap("schooldays", "show")))
    kind = texts.label("school-days-kind", kind=days.kind)
    text = joined(lead, texts.say("school-days-one", kind=kind, line=_line(days, texts)))
    return Screen(text, ((back,), *others, (dates,), (drop_it,)))


def _head(calendar: SchoolCalendar, texts: Texts) -> Html:
    hours = {"since": f"{calendar.lessons_from:%H:%M}", "until": f"{calendar.lessons_until:%H:%M}"}
    return texts.say("school-days-title", **hours)


def _lines(days: Iterable[SchoolDays], texts: Texts) -> Html:
    return joined(*(_line(one, texts) for one in days), by="\n")


def _line(days: SchoolDays, texts: Texts) -> Html:
    """Name an entry with its days; the year stands once."""
    last = said_day(days.last_on, texts.language)
    if days.first_on == days.last_on:
        return texts.say("school-days-line-one", title=days.title, day=last)
    is_one_year = days.first_on.year == days.last_on.year
    first = said_day(days.first_on, texts.language, "d MMMM" if is_one_year else "d MMMM y")
    return texts.say("school-days-line", title=days.title, first=first, last=last)


def router() -> Router:
    """Take the buttons and the words of the school's calendar."""
    room = Router(name="school_days")
    room.callback_query.register(show, Tapped("schooldays", "show"))
    room.callback_query.register(look, Tapped("schooldays", "look"))
    room.callback_query.register(rename, Tapped("schooldays", "rename"))
    room.callback_query.register(ask_days, Tapped("schooldays", "ask"))
    room.callback_query.register(drop, Tapped("schooldays", "drop", "dropped"))
    room.callback_query.register(usual, Tapped("schooldays", "usual", "enter"))
    room.message.register(hear, F.text, Answered("schooldays", "hear"))
    room.message.register(redate, F.text, Answered("schooldays", "redate"))
    return room
