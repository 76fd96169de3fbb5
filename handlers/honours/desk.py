"""A curator's nominations: added, filled with nominees, and put to the vote."""

from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.html import Html
from domain.ids import NominationId, NomineeId, PersonId, PollId
from domain.letters import Button, Screen
from domain.people import Person
from domain.polls import Poll, Subject, Voters
from domain.refusals import NothingToAnswer
from handlers import menu
from handlers.filters import Answered, Tapped
from handlers.honours import screens
from handlers.taps import Tap
from locales.lessons import read_appointment
from locales.texts import Texts
from services import UnitOfWork, listening
from services.honours import cards, closing, electing, nominating
from services.honours.cards import Card
from services.zones import zone_of

READY: Final = {
    "mentor_of_year": Subject.MENTOR,
    "best_pair": Subject.PAIR,
    "best_mentor": Subject.MENTOR,
}
"""The nominations that are ready, and who may be nominated; their titles stand in locales."""

_ASKED: Final = frozenset({"mentor", "pair", "until"})


async def show(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show the nominations of the year, or offer to begin them."""
    await listening.hush(uow, person)
    found = await nominating.current(uow, person, now)
    if found is not None:
        return await screens.page(uow, person, texts, found)
    begin = Button(texts.label("button-honour-begin"), str(Tap("honour", "begin")))
    papers = Button(texts.label("button-awards"), str(Tap("award", "show")))
    back = Button(texts.label("button-to-gatherings"), str(Tap("gathering", "show")))
    return Screen(texts.say("honour-none"), ((begin,), (papers,), (back,)))


async def begin(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Begin to collect nominations."""
    found = await nominating.begin(uow, person, now)
    if found is None:
        return Screen(texts.say("honour-no-year"), menu.back_to_menu(texts))
    return await screens.page(uow, person, texts, found)


async def add(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Add one of the ready nominations."""
    if tap.arg not in READY:
        raise NothingToAnswer
    title = texts.label("honour-ready", which=tap.arg)
    card, subject = Card(PollId(tap.id), tap.rev), READY[tap.arg]
    after = await nominating.nominate(uow, person, card, title, subject, now)
    return await screens.page(uow, person, texts, after, _stale(after, tap, texts))


async def ask(_: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask for a title of one's own, or for the moment when the vote closes."""
    if tap.arg not in _ASKED:
        raise NothingToAnswer
    found = await cards.look(uow, person, PollId(tap.id))
    await listening.ask(uow, person, str(Tap("honour", "words", found.id, tap.rev, tap.arg)))
    back = Button(texts.label("button-back"), str(Tap("honour", "show")))
    return Screen(texts.say("honour-ask", what=tap.arg), ((back,),))


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take typed words as a title, as a moment, or as why a winner was chosen."""
    said = message.text or ""
    if tap.arg == "because":
        after = await closing.settle(uow, person, NomineeId(tap.id), said, now)
    elif tap.arg == "until":
        zone = await zone_of(uow, person)
        at = read_appointment(said, texts.language, now.astimezone(zone))
        after = await electing.until(uow, person, Card(PollId(tap.id), tap.rev), at, now)
    elif tap.arg in set(Subject):
        card = Card(PollId(tap.id), tap.rev)
        after = await nominating.nominate(uow, person, card, said, Subject(tap.arg), now)
    else:
        raise NothingToAnswer
    await listening.hush(uow, person)
    return await screens.page(uow, person, texts, after)


async def open_one(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show a nomination: who is nominated, or how it ended."""
    page = tap.number
    return await screens.nomination(uow, person, texts, NominationId(tap.id), now, page)


async def turn(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Nominate one, or take them down."""
    number, page = tap.numbers
    nomination = NominationId(tap.id)
    await nominating.turn(uow, person, nomination, number, tap.rev, now)
    return await screens.nomination(uow, person, texts, nomination, now, page)


async def drop(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take a nomination away."""
    after = await nominating.drop(uow, person, NominationId(tap.id), tap.rev, now)
    return await screens.page(uow, person, texts, after, _stale(after, tap, texts))


async def voters(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Choose who votes; without a choice yet it is asked."""
    if tap.arg not in set(Voters):
        return screens.voters(await cards.look(uow, person, PollId(tap.id)), texts)
    card = Card(PollId(tap.id), tap.rev)
    after = await electing.choose(uow, person, card, Voters(tap.arg), now)
    if after.voters is Voters.JURY:
        return await screens.jury(uow, person, texts, after, 0)
    return await screens.page(uow, person, texts, after, _stale(after, tap, texts))


async def jury(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show who may sit in the jury, and let one sit there or no longer."""
    number, page = tap.numbers
    after = await cards.look(uow, person, PollId(tap.id))
    if number:
        card = Card(after.id, tap.rev)
        after = await electing.seat(uow, person, card, PersonId(number), now)
    return await screens.jury(uow, person, texts, after, page)


async def sure(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Ask whether the vote shall begin, end, or be announced."""
    found = await cards.look(uow, person, PollId(tap.id))
    count = len(await electing.voters(uow, person, found))
    ways = {
        "start": Tap("honour", "start", found.id, found.rev),
        "close": Tap("honour", "close", found.id, found.rev),
        "announce": Tap("honour", "announce", found.id, found.rev),
    }
    if tap.arg not in ways:
        raise NothingToAnswer
    back = Tap("honour", "show")
    return Screen(
        texts.say("honour-sure", what=tap.arg, count=count),
        (
            (Button(texts.label("button-honour-sure", what=tap.arg), str(ways[tap.arg])),),
            (Button(texts.label("button-back"), str(back)),),
        ),
    )


async def go_on(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let the vote begin or end, or let the winners be told."""
    card = Card(PollId(tap.id), tap.rev)
    if tap.deed == "start":
        after = await electing.start(uow, person, card, now)
    elif tap.deed == "close":
        after = await closing.close(uow, person, card, now)
    else:
        after = await closing.announce(uow, person, card, now)
    return await screens.page(uow, person, texts, after, _stale(after, tap, texts))


async def settle(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Ask why somebody wins among equals."""
    _poll, found = await closing.tied(uow, person, NomineeId(tap.id))
    await listening.ask(uow, person, str(Tap("honour", "words", tap.id, 0, "because")))
    back = Button(texts.label("button-back"), str(Tap("honour", "open", found.id)))
    return Screen(texts.say("honour-ask", what="because"), ((back,),))


def _stale(after: Poll, tap: Tap, texts: Texts) -> Html:
    return texts.say("honour-saved" if after.rev == tap.rev + 1 else "button-is-old")


def router() -> Router:
    """Take what a curator does about nominations."""
    room = Router(name="honours")
    room.callback_query.register(show, Tapped("honour", "show"))
    room.callback_query.register(begin, Tapped("honour", "begin"))
    room.callback_query.register(add, Tapped("honour", "add"))
    room.callback_query.register(ask, Tapped("honour", "ask"))
    room.callback_query.register(open_one, Tapped("honour", "open"))
    room.callback_query.register(turn, Tapped("honour", "turn"))
    room.callback_query.register(drop, Tapped("honour", "drop"))
    room.callback_query.register(voters, Tapped("honour", "voters"))
    room.callback_query.register(jury, Tapped("honour", "jury"))
    room.callback_query.register(sure, Tapped("honour", "sure"))
    room.callback_query.register(go_on, Tapped("honour", "start", "close", "announce"))
    room.callback_query.register(settle, Tapped("honour", "settle"))
    room.message.register(hear, F.text, Answered("honour", "words"))
    return room
