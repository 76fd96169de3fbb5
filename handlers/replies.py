"""Replies: what one person has answered: a list of papers, one of them, the first and second."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import joined
from domain.ids import InterviewId, PersonId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from handlers import reply_words, result_words
from handlers.filters import Tapped
from handlers.pages import paged
from handlers.result_places import turns
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, replies
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
    """List what somebody has sent off, the newest first."""
    found = await replies.of_person(uow, person, library, PersonId(tap.id), now)
    zone = await zone_of(uow, person)
    newest = tuple(reversed(found.replies))
    here, pages = paged(
        newest, tap.rev, texts, lambda page: str(Tap("replies", "show", tap.id, page))
    )
    numbered = list(enumerate(here, start=1))
    lines = [reply_words.paper(number, one, texts, zone) for number, one in numbered]
    opens = tuple(
        Button(str(number), str(Tap("replies", "open", one.interview.id)))
        for number, one in numbered
    )
    title = texts.say(
        "replies-title" if newest else "replies-none", name=reply_words.name(found.person, texts)
    )
    beside = Button(texts.label("button-replies-beside"), str(Tap("replies", "beside", tap.id)))
    both = ((beside,),) if any(found.twins.values()) else ()
    rows = (*((opens,) if opens else ()), *pages, *both, *_to_card(found.person, texts))
    return Screen(joined(title, joined(*lines, by="\n")), rows)


async def open_one(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show the questions of one paper with their answers."""
    found = await replies.opened(uow, person, library, InterviewId(tap.id), now)
    lines = [reply_words.line(one, found.named, texts) for one in found.reply.lines]
    pages = result_words.packed(lines)
    last = len(pages) - 1
    page = min(tap.rev, last)
    head = reply_words.head(found, texts, await zone_of(uow, person))
    before = str(Tap("replies", "open", tap.id, page - 1)) if page else None
    after = str(Tap("replies", "open", tap.id, page + 1)) if page < last else None
    every = Button(texts.label("button-replies"), str(Tap("replies", "show", found.person.id)))
    rows = (*turns(texts, before, after), (every,), *_to_card(found.person, texts))
    return Screen(joined(head, *pages[page]), rows)


async def compare(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show the first answers beside the second, with the difference of numbers."""
    found = await replies.of_person(uow, person, library, PersonId(tap.id), now)
    lines = [
        line
        for title, twins in found.twins.items()
        if twins
        for line in reply_words.twins(title, twins, found.named, texts)
    ]
    pages = result_words.packed(lines)
    last = len(pages) - 1
    page = min(tap.rev, last)
    head = texts.say("replies-beside", name=reply_words.name(found.person, texts))
    before = str(Tap("replies", "beside", tap.id, page - 1)) if page else None
    after = str(Tap("replies", "beside", tap.id, page + 1)) if page < last else None
    every = Button(texts.label("button-replies"), str(Tap("replies", "show", tap.id)))
    rows = (*turns(texts, before, after), (every,), *_to_card(found.person, texts))
    return Screen(joined(head, *pages[page]), rows)


def _to_card(person: Person, texts: Texts) -> Rows:
    card = Button(texts.label("button-card"), str(Tap("card", "show", person.id)))
    return ((card,),)


def router() -> Router:
    """Take the buttons that show what somebody has answered."""
    room = Router(name="replies")
    room.callback_query.register(show, Tapped("replies", "show"))
    room.callback_query.register(open_one, Tapped("replies", "open"))
    room.callback_query.register(compare, Tapped("replies", "beside"))
    return room
