"""The booth: what a voter sees, and gives their voice in."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.ids import NominationId, NomineeId, PollId
from domain.letters import Button, Screen
from domain.people import Person
from domain.refusals import NotYours
from handlers import menu
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.dates import said_moment
from locales.texts import Texts
from services import UnitOfWork
from services.honours import voting
from services.honours.voting import Ballot
from services.zones import zone_of


async def show(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Open the vote that goes on, or say that there is none."""
    known = await voting.mine(uow, person, now)
    if not known:
        return Screen(texts.say("vote-none"), menu.back_to_menu(texts))
    ballot = await voting.open_ballot(uow, person, known[0].id, texts, now)
    return await _page(uow, person, texts, ballot)


async def open_ballot(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show the nominations one may vote in, and where one has."""
    ballot = await voting.open_ballot(uow, person, PollId(tap.id), texts, now)
    return await _page(uow, person, texts, ballot)


async def read(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show who is nominated, to be voted for."""
    number = tap.number
    ballot = await voting.open_ballot(uow, person, PollId(number), texts, now)
    return _nomination(ballot, NominationId(tap.id), texts)


async def vote(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take a voice; it may be given otherwise until the vote closes."""
    ballot, _found = await voting.vote(uow, person, NomineeId(tap.id), texts, now)
    return await _page(uow, person, texts, ballot, texts.say("vote-taken"))


async def _page(
    uow: UnitOfWork, person: Person, texts: Texts, ballot: Ballot, lead: Html = NOTHING
) -> Screen:
    zone = await zone_of(uow, person)
    one = ballot.poll
    until = said_moment(one.closes_at, zone, texts.language) if one.closes_at else ""
    rows = tuple(
        (
            Button(
                texts.label(
                    "vote-nomination",
                    title=each.title,
                    name=ballot.named.get(ballot.chosen[each.id], "")
                    if each.id in ballot.chosen
                    else "",
                    voted=str(each.id in ballot.chosen).lower(),
                ),
                str(Tap("vote", "read", each.id, 0, str(one.id))),
            ),
        )
        for each in one.nominations
    )
    return Screen(
        joined(lead, texts.say("vote-title", until=until)), (*rows, *menu.back_to_menu(texts))
    )


def _nomination(ballot: Ballot, nomination_id: NominationId, texts: Texts) -> Screen:
    found = ballot.poll.of(nomination_id)
    if found is None:
        raise NotYours
    rows = tuple(
        (
            Button(
                texts.label(
                    "vote-nominee",
                    name=ballot.named[one.id],
                    chosen=str(ballot.chosen.get(found.id) == one.id).lower(),
                ),
                str(Tap("vote", "cast", one.id)),
            ),
        )
        for one in found.nominees
        if one.id not in ballot.own
    )
    back = Button(texts.label("button-to-vote"), str(Tap("vote", "open", ballot.poll.id)))
    has_own = any(one.id in ballot.own for one in found.nominees)
    text = texts.say("vote-choose", title=found.title, own=str(has_own).lower())
    return Screen(text, (*rows, (back,)))


def router() -> Router:
    """Take what a voter taps."""
    room = Router(name="booth")
    room.callback_query.register(show, Tapped("vote", "show"))
    room.callback_query.register(open_ballot, Tapped("vote", "open"))
    room.callback_query.register(read, Tapped("vote", "read"))
    room.callback_query.register(vote, Tapped("vote", "cast"))
    return room
