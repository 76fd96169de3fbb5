"""The journal of a group: who was at which lesson, as a screen and as a workbook."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.ids import TrainingId
from domain.letters import Button, Screen
from domain.people import Person
from handlers.filters import Tapped
from handlers.names import short
from handlers.pages import paged
from handlers.taps import Tap
from locales.dates import said_moment
from locales.texts import Texts
from services import UnitOfWork, listening
from services.training import groups, journal
from services.training.groups import Group
from services.zones import zone_of

_A_PAGE = 20
"""How many people stand on a page of the journal: a line each."""


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Show groups, lessons and people, a line a person."""
    await listening.hush(uow, person)
    return await _page(uow, person, texts, tap)


async def ask(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let the workbook be made."""
    await journal.ask(uow, person, TrainingId(tap.id), now)
    return await _page(uow, person, texts, tap, texts.say("training-book-asked"))


async def _page(
    uow: UnitOfWork, person: Person, texts: Texts, tap: Tap, lead: Html = NOTHING
) -> Screen:
    group = await groups.look(uow, person, TrainingId(tap.id))
    zone = await zone_of(uow, person)
    page = tap.number
    people, turning = paged(
        tuple(group.people.values()),
        page,
        texts,
        lambda at: str(Tap("training", "journal", group.training.id, 0, str(at))),
        _A_PAGE,
    )
    heads = [
        texts.say(
            "training-journal-lesson",
            number=number,
            when=said_moment(one.starts_at, zone, texts.language, "d.MM"),
            topic=one.topic,
        )
        for number, one in enumerate(group.lessons, start=1)
    ]
    lines = [_line(one, group, texts) for one in people]
    title = texts.say("training-journal-title", title=group.training.title)
    book = Button(
        texts.label("button-training-book"), str(Tap("training", "book", group.training.id))
    )
    back = Button(texts.label("button-to-group"), str(Tap("training", "open", group.training.id)))
    text = joined(lead, joined(title, *heads, by="\n"), joined(*lines, by="\n"))
    return Screen(text, (*turning, (book,), (back,)))


def _line(one: Person, group: Group, texts: Texts) -> Html:
    marks = " ".join(
        texts.label("training-mark", mark=journal.mark(lesson, one)) for lesson in group.lessons
    )
    return texts.say("training-journal-line", name=short(one, texts), marks=marks)


def router() -> Router:
    """Take the buttons of the journal."""
    room = Router(name="training journals")
    room.callback_query.register(show, Tapped("training", "journal"))
    room.callback_query.register(ask, Tapped("training", "book"))
    return room
