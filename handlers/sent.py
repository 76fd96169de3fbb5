"""Sent: somebody's own answers, to be read again, changed, or given once more."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.ids import InterviewId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.refusals import NotYours
from domain.takes import may_change
from handlers import menu, originals, reviews
from handlers.filters import Tapped
from handlers.pages import paged
from handlers.sittings import drawn
from handlers.taps import Tap
from locales.dates import said_day
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, interviewing, listening
from services.interviewing import Sent
from services.zones import zone_of


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """List what the person has sent off, the newest first."""
    await listening.hush(uow, person)
    known = await interviewing.sent(uow, person, library, now)
    return _listed(known, await zone_of(uow, person), texts, tap.id)


async def read(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show the answers of one questionnaire, a page at a time; `rev` is the page."""
    await listening.hush(uow, person)
    sitting = await interviewing.look(uow, person, library, InterviewId(tap.id))
    if sitting.interview.is_open:
        return drawn(sitting, texts, now=now)
    numbered = list(enumerate(sitting.asked, start=1))
    shown, turning = paged(
        numbered,
        tap.rev,
        texts,
        lambda page: str(Tap("sent", "read", tap.id, page)),
        reviews.A_PAGE,
    )
    title = texts.say("sent-answers", title=sitting.questionnaire.title)
    rows: Rows = ()
    if may_change(sitting.interview, sitting.questionnaire, now):
        change = Button(texts.label("button-change-answers"), str(Tap("sent", "change", tap.id)))
        rows = ((change,),)
    back = Button(texts.label("button-sent"), str(Tap("sent", "show")))
    text = joined(originals.note(texts), title, *reviews.lines(sitting, shown, texts))
    return Screen(text, (*turning, *rows, (back,), *menu.back_to_menu(texts)))


async def once_more(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Open what was sent for a change, or a test from its beginning."""
    number = InterviewId(tap.id)
    if tap.deed == "change":
        sitting = await interviewing.change(uow, person, library, number, now)
    else:
        sitting = await interviewing.again(uow, person, library, number, now)
    is_change = sitting.interview.is_open and tap.deed == "change"
    lead = texts.say("change-begun") if is_change else originals.note(texts)
    return drawn(sitting, texts, lead=lead, now=now)


async def leave(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Leave the answers as they were; a second tap finds nothing more to leave."""
    try:
        await interviewing.leave(uow, person, InterviewId(tap.id), now)
    except NotYours:
        return await menu.screen(uow, person, texts, library, now, texts.say("button-is-old"))
    known = await interviewing.sent(uow, person, library, now)
    return _listed(known, await zone_of(uow, person), texts, 0, texts.say("answers-left"))


def _listed(
    known: Sequence[Sent], zone: ZoneInfo, texts: Texts, page: int, lead: Html = NOTHING
) -> Screen:
    shown, turning = paged(known, page, texts, lambda at: str(Tap("sent", "show", at)))
    lines = (
        texts.say("sent-line", title=one.questionnaire.title, day=_day(one, zone, texts.language))
        for one in shown
    )
    doors = tuple((_door(one, texts),) for one in shown)
    title = texts.say("sent-title" if known else "sent-nothing")
    text = joined(lead, title, joined(*lines, by="\n"))
    return Screen(text, (*doors, *turning, *menu.back_to_menu(texts)))


def _day(one: Sent, zone: ZoneInfo, language: str) -> str:
    sent_at = one.interview.submitted_at
    return said_day(sent_at.astimezone(zone).date(), language, "d MMMM") if sent_at else ""


def _door(one: Sent, texts: Texts) -> Button:
    label = texts.label("button-sent-one", title=one.questionnaire.title)
    return Button(label, str(Tap("sent", "read", one.interview.id)))


def router() -> Router:
    """Take the buttons under what was sent."""
    room = Router(name="sent")
    room.callback_query.register(show, Tapped("sent", "show"))
    room.callback_query.register(read, Tapped("sent", "read"))
    room.callback_query.register(once_more, Tapped("sent", "change", "again"))
    room.callback_query.register(leave, Tapped("sent", "leave"))
    return room
