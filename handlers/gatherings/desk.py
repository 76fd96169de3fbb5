"""A curator's gatherings: made from one line, announced to many, moved and called off."""

from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.gatherings import Crowd, Gathering
from domain.html import NOTHING, Html
from domain.ids import GatheringId
from domain.letters import Button, Screen
from domain.people import Person
from domain.refusals import NothingToAnswer
from handlers import menu
from handlers.filters import Answered, Tapped
from handlers.gatherings import screens, words
from handlers.pages import paged
from handlers.taps import Tap
from locales.lessons import read_appointment, read_lesson
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, listening
from services.gatherings import announcing, cards, planning
from services.gatherings.cards import Card
from services.zones import zone_of

_ASKED: Final = frozenset({"new", "title", "moment", "place", "class", "cancel"})


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """List the gatherings of the school."""
    await listening.hush(uow, person)
    known = await planning.all_of(uow, person)
    zone = await zone_of(uow, person)
    shown, turning = paged(
        known, tap.id, texts, lambda number: str(Tap("gathering", "show", number))
    )
    opened = tuple(
        (Button(words.titled(one, texts, zone), str(Tap("gathering", "open", one.id))),)
        for one in shown
    )
    new = Button(texts.label("button-new-gathering"), str(Tap("gathering", "ask", arg="new")))
    final = Button(texts.label("button-final-gathering"), str(Tap("gathering", "final")))
    honours = Button(texts.label("button-honours"), str(Tap("honour", "show")))
    text = texts.say("gatherings-title" if known else "gatherings-none")
    return Screen(
        text, (*opened, *turning, (new,), (final,), (honours,), *menu.back_to_menu(texts))
    )


async def open_one(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show a gathering with what can be done about it."""
    await listening.hush(uow, person)
    return await screens.page(uow, person, texts, GatheringId(tap.id), now)


async def begin_final(
    _: CallbackQuery,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Call people to the final event of the year; without a day it is asked for first."""
    found = await planning.begin_final(uow, person, library, now)
    if found is None:
        to_event = Button(texts.label("button-gathering-final"), str(Tap("event", "show")))
        return Screen(texts.say("gathering-no-final"), ((to_event,), *menu.back_to_menu(texts)))
    return await screens.page(uow, person, texts, found.id, now)


async def ask(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask for words: a new gathering, or what of one shall change."""
    if tap.arg not in _ASKED:
        raise NothingToAnswer
    back = Tap("gathering", "show")
    if tap.arg == "new":
        await planning.all_of(uow, person)
    else:
        found = await cards.look(uow, person, GatheringId(tap.id))
        back = Tap("gathering", "open", found.id)
        if found.rev != tap.rev:
            old = texts.say("button-is-old")
            return await screens.page(uow, person, texts, found.id, now, old)
    await listening.ask(uow, person, str(Tap("gathering", "words", tap.id, tap.rev, tap.arg)))
    button = Button(texts.label("button-back"), str(back))
    return Screen(texts.say("gathering-ask", what=tap.arg), ((button,),))


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take typed words as a new gathering, or as what of one changes."""
    said = message.text or ""
    if tap.arg == "new":
        zone = await zone_of(uow, person)
        at, title = read_lesson(said, texts.language, now.astimezone(zone))
        after = await planning.begin(uow, person, title, at, now)
        lead = texts.say("gathering-made")
    else:
        after = await _changed(uow, person, texts, tap, said, now)
        lead = _lead(after, tap, texts, texts.say("gathering-changed"))
    await listening.hush(uow, person)
    return await screens.page(uow, person, texts, after.id, now, lead)


async def _changed(
    uow: UnitOfWork, person: Person, texts: Texts, tap: Tap, said: str, now: datetime
) -> Gathering:
    card = Card(GatheringId(tap.id), tap.rev)
    if tap.arg == "title":
        return await planning.retitle(uow, person, card, said, now)
    if tap.arg == "place":
        return await planning.settle_place(uow, person, card, said, now)
    if tap.arg == "cancel":
        return await planning.cancel(uow, person, card, said, now)
    if tap.arg == "class":
        return await announcing.narrow(uow, person, card, said, now)
    if tap.arg != "moment":
        raise NothingToAnswer
    zone = await zone_of(uow, person)
    at = read_appointment(said, texts.language, now.astimezone(zone))
    return await planning.move(uow, person, card, at, now)


async def ask_whom(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Ask whom to invite."""
    return screens.crowds(await cards.look(uow, person, GatheringId(tap.id)), texts)


async def pick(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take whom to invite."""
    if tap.arg not in set(Crowd):
        raise NothingToAnswer
    card = Card(GatheringId(tap.id), tap.rev)
    after = await announcing.choose(uow, person, card, Crowd(tap.arg), None, now)
    lead = _lead(after, tap, texts, NOTHING)
    return await screens.page(uow, person, texts, after.id, now, lead)


async def sure(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Ask whether to invite, since so many people will be told."""
    found = await cards.look(uow, person, GatheringId(tap.id))
    count = len(await announcing.guests(uow, person, found))
    zone = await zone_of(uow, person)
    go = Tap("gathering", "announce", found.id, found.rev)
    back = Tap("gathering", "open", found.id)
    return Screen(
        texts.say("gathering-sure", facts=words.facts(found, texts, zone), count=count),
        (
            (Button(texts.label("button-announce-sure", count=count), str(go)),),
            (Button(texts.label("button-back"), str(back)),),
        ),
    )


async def announce(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Invite everybody who was chosen."""
    after = await announcing.announce(uow, person, Card(GatheringId(tap.id), tap.rev), now)
    lead = _lead(after, tap, texts, texts.say("gathering-announced"))
    return await screens.page(uow, person, texts, after.id, now, lead)


def _lead(after: Gathering, tap: Tap, texts: Texts, done: Html) -> Html:
    return done if after.rev == tap.rev + 1 else texts.say("button-is-old")


def router() -> Router:
    """Take what a curator does about gatherings before they begin."""
    room = Router(name="gatherings")
    room.callback_query.register(show, Tapped("gathering", "show"))
    room.callback_query.register(open_one, Tapped("gathering", "open"))
    room.callback_query.register(begin_final, Tapped("gathering", "final"))
    room.callback_query.register(ask, Tapped("gathering", "ask"))
    room.callback_query.register(ask_whom, Tapped("gathering", "whom"))
    room.callback_query.register(pick, Tapped("gathering", "pick"))
    room.callback_query.register(sure, Tapped("gathering", "sure"))
    room.callback_query.register(announce, Tapped("gathering", "announce"))
    room.message.register(hear, F.text, Answered("gathering", "words"))
    return room
