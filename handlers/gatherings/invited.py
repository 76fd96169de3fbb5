"""What somebody invited sees: what awaits them, and their own answer, which they may change."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.gatherings import Gathering
from domain.guests import Invitation, Reply
from domain.html import NOTHING, Html, joined
from domain.ids import GatheringId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.refusals import NothingToAnswer
from domain.rights import Deed, may
from handlers import menu
from handlers.filters import Tapped
from handlers.gatherings import words
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, listening
from services.gatherings import replying
from services.honours import voting
from services.zones import zone_of


async def show(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """List what one is called to."""
    await listening.hush(uow, person)
    known = await replying.mine(uow, person, now)
    zone = await zone_of(uow, person)
    rows = tuple(
        (Button(words.titled(one, texts, zone), str(Tap("invited", "open", one.id))),)
        for one in known
    )
    votes = Button(texts.label("button-vote"), str(Tap("vote", "show")))
    is_voting = may(person, Deed.VOTE) and await voting.mine(uow, person, now)
    voting_now = ((votes,),) if is_voting else ()
    text = texts.say("invited-title" if known else "invited-none")
    return Screen(text, (*rows, *voting_now, *menu.back_to_menu(texts)))


async def open_one(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show what one is called to, and what one answered."""
    found, known = await replying.find(uow, person, GatheringId(tap.id))
    return await _page(uow, person, texts, found, known, now)


async def answer(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take an answer."""
    if tap.arg not in set(Reply):
        raise NothingToAnswer
    number = GatheringId(tap.id)
    found, known = await replying.answer(uow, person, number, Reply(tap.arg), now)
    return await _page(uow, person, texts, found, known, now, texts.say("invited-thanks"))


def replies(one: Gathering, texts: Texts) -> Rows:
    """Draw the three answers."""
    return tuple(
        (
            Button(
                texts.label("button-reply", reply=reply),
                str(Tap("invited", "answer", one.id, 0, reply)),
            ),
        )
        for reply in Reply
    )


async def _page(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    found: Gathering,
    known: Invitation,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    zone = await zone_of(uow, person)
    state = texts.say("gathering-state", state=found.state)
    text = joined(lead, words.facts(found, texts, zone), state, words.reply(known, texts))
    rows = replies(found, texts) if found.is_ahead(now) else ()
    back = Button(texts.label("button-to-invited"), str(Tap("invited", "show")))
    return Screen(text, (*rows, (back,)))


def router() -> Router:
    """Take what somebody invited taps."""
    room = Router(name="invited")
    room.callback_query.register(show, Tapped("invited", "show"))
    room.callback_query.register(open_one, Tapped("invited", "open"))
    room.callback_query.register(answer, Tapped("invited", "answer"))
    return room
