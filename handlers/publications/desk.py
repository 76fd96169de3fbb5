"""A curator's list of publications: written in one line, with a place, a link and a pair."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.ids import PairId, PublicationId
from domain.letters import Button, Screen
from domain.people import Person
from domain.publications import Publication
from domain.refusals import NothingToAnswer
from handlers import menu
from handlers.filters import Answered, Tapped
from handlers.pages import paged
from handlers.publications import screens
from handlers.taps import Tap
from locales.texts import Texts
from locales.titled_days import read_titled_day
from services import UnitOfWork, listening
from services.publications import keeping
from services.publications.keeping import Card
from services.zones import zone_of

_ASKED: Final = frozenset({"new", "place", "link"})


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """List the publications of the school."""
    await listening.hush(uow, person)
    return await _list(uow, person, texts, tap.id)


async def open_one(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show a publication with what can be done about it."""
    await listening.hush(uow, person)
    return await screens.page(uow, person, texts, PublicationId(tap.id), now)


async def ask(_: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask for words: a new publication, its place, or its link."""
    if tap.arg not in _ASKED:
        raise NothingToAnswer
    back = Tap("publication", "show")
    if tap.arg == "new":
        await keeping.all_of(uow, person)
    else:
        found = await keeping.look(uow, person, PublicationId(tap.id))
        back = Tap("publication", "open", found.id)
    await listening.ask(uow, person, str(Tap("publication", "words", tap.id, tap.rev, tap.arg)))
    button = Button(texts.label("button-back"), str(back))
    return Screen(texts.say("publication-ask", what=tap.arg), ((button,),))


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take typed words as a new publication, or as what of one changes."""
    said, card = message.text or "", Card(PublicationId(tap.id), tap.rev)
    number, lead = card.publication_id, texts.say("publication-made")
    if tap.arg == "new":
        here = now.astimezone(await zone_of(uow, person))
        day, title = read_titled_day(said, texts.language, here)
        number = (await keeping.begin(uow, person, day, title, now)).id
    elif tap.arg == "place":
        after = await keeping.change(uow, person, card, lambda one: one.placed(said), now)
        lead = _lead(after, texts)
    elif tap.arg == "link":
        after = await keeping.change(uow, person, card, lambda one: one.linked(said), now)
        lead = _lead(after, texts)
    else:
        raise NothingToAnswer
    await listening.hush(uow, person)
    return await screens.page(uow, person, texts, number, now, lead)


async def pairs(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask which pair it is about."""
    number = tap.number
    return await screens.pairs(uow, person, texts, PublicationId(tap.id), now, number)


async def about(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take which pair it is about; none with 0."""
    if not tap.arg.isdigit():
        raise NothingToAnswer
    card, pair = Card(PublicationId(tap.id), tap.rev), int(tap.arg)
    if pair:
        after = await keeping.be_about(uow, person, card, PairId(pair), now)
    else:
        after = await keeping.change(
            uow, person, card, lambda one: replace(one, pair_id=None), now
        )
    lead = _lead(after, texts)
    return await screens.page(uow, person, texts, card.publication_id, now, lead)


async def drop(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take it off the list."""
    card = Card(PublicationId(tap.id), tap.rev)
    if not await keeping.drop(uow, person, card, now):
        old = texts.say("button-is-old")
        return await screens.page(uow, person, texts, card.publication_id, now, old)
    return await _list(uow, person, texts, 0, texts.say("publication-dropped"))


async def _list(
    uow: UnitOfWork, person: Person, texts: Texts, page: int, lead: Html = NOTHING
) -> Screen:
    known = await keeping.all_of(uow, person)
    shown, turning = paged(
        known, page, texts, lambda number: str(Tap("publication", "show", number))
    )
    opened = tuple(
        (Button(screens.titled(one, texts), str(Tap("publication", "open", one.id))),)
        for one in shown
    )
    ask_new = Tap("publication", "ask", arg="new")
    new = Button(texts.label("button-publication-new"), str(ask_new))
    text = texts.say("publications-title" if known else "publications-none")
    rows = ((new,), *opened, *turning, *menu.back_to_menu(texts))
    return Screen(joined(lead, text), rows)


def _lead(after: Publication | None, texts: Texts) -> Html:
    return texts.say("button-is-old" if after is None else "publication-changed")


def router() -> Router:
    """Take what a curator does about publications."""
    room = Router(name="publications")
    room.callback_query.register(show, Tapped("publication", "show"))
    room.callback_query.register(open_one, Tapped("publication", "open"))
    room.callback_query.register(ask, Tapped("publication", "ask"))
    room.callback_query.register(pairs, Tapped("publication", "pairs"))
    room.callback_query.register(about, Tapped("publication", "about"))
    room.callback_query.register(drop, Tapped("publication", "drop"))
    room.message.register(hear, F.text, Answered("publication", "words"))
    return room
