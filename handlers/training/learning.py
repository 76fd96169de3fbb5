"""A mentor's own training: the lessons ahead, those behind, the test, and certificates."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import Html, joined
from domain.letters import Button, Screen
from domain.people import Person
from domain.training import Lesson
from handlers import menu
from handlers.filters import Tapped
from handlers.taps import Tap
from handlers.training import certificates
from locales.dates import said_moment
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, listening
from services.training import learning, standings
from services.training.learning import Mine
from services.zones import zone_of

_A_MINUTE = timedelta(minutes=1)


async def show(
    _: CallbackQuery,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show one's own training."""
    await listening.hush(uow, person)
    mine = await learning.mine(uow, person)
    zone = await zone_of(uow, person)
    text = joined(
        texts.say("learning-title"),
        joined(*_ahead(mine, texts, zone, now), by="\n"),
        joined(*_behind(mine, texts, zone), by="\n"),
        joined(*_papers(mine, texts), by="\n"),
    )
    buttons = [*_sheets(mine, texts, library.for_school(person.school_id))]
    materials = Button(texts.label("door-materials"), str(Tap("materials", "show")))
    return Screen(text, (*((one,) for one in (*buttons, materials)), *menu.back_to_menu(texts)))


def lesson(one: Lesson, texts: Texts, zone: ZoneInfo) -> Html:
    """Say when and where a lesson is, and what about."""
    return texts.say(
        "learning-lesson",
        when=said_moment(one.starts_at, zone, texts.language),
        minutes=one.length // _A_MINUTE,
        topic=one.topic,
        place=one.place or "",
        has_place=str(one.place is not None).lower(),
    )


def _ahead(mine: Mine, texts: Texts, zone: ZoneInfo, now: datetime) -> Iterator[Html]:
    upcoming = mine.upcoming(now)
    if not upcoming:
        yield texts.say("learning-nothing-ahead", is_member=str(bool(mine.groups)).lower())
        return
    yield texts.say("learning-ahead")
    yield from (lesson(one, texts, zone) for one in upcoming)


def _behind(mine: Mine, texts: Texts, zone: ZoneInfo) -> Iterator[Html]:
    standing = mine.standing
    yield texts.say("training-attended", done=standing.attended, count=standing.needed)
    for one in mine.attended():
        when = said_moment(one.starts_at, zone, texts.language, "d MMMM")
        yield texts.say("learning-attended", when=when, topic=one.topic)
    if standing.asks_test:
        tested = "none" if standing.tested is None else str(standing.tested).lower()
        yield texts.say("training-tested", tested=tested)
    if standing.is_admitted:
        yield texts.say("learning-admitted")


def _papers(mine: Mine, texts: Texts) -> Iterator[Html]:
    if mine.certificates:
        yield certificates.hours_of(mine.standing.certificates, mine.standing.hours, texts)
        yield from certificates.lines(mine.certificates, texts)


def _sheets(mine: Mine, texts: Texts, library: Library) -> Iterator[Button]:
    """Offer the questionnaire of a candidate, and the test after enough lessons."""
    standing = mine.standing
    if standing.may_apply and standings.APPLICATION in library.current:
        apply = Tap("start", "begin", arg=standings.APPLICATION)
        yield Button(texts.label("button-apply"), str(apply))
    if standing.may_be_tested and standings.TEST in library.current:
        begin = Tap("start", "begin", arg=standings.TEST)
        yield Button(texts.label("button-begin-test"), str(begin))


def router() -> Router:
    """Take the button of one's own training."""
    room = Router(name="learning")
    room.callback_query.register(show, Tapped("learning", "show"))
    return room
