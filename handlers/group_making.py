"""Groups: a curator lets one more mentee into a pair, or lets one leave a group."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.ids import PairId, PersonId
from domain.letters import Button, Rows, Screen
from domain.pairs import Parting
from domain.people import Person
from domain.refusals import NotYours
from handlers import pairs
from handlers.filters import Tapped
from handlers.names import short
from handlers.pages import paged
from handlers.pair_words import code
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, pair_groups, pairing


async def choose(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask who joins, who waits longest first; the next screen shows the two side by side."""
    pair = (await pairing.look(uow, person, PairId(tap.id), now)).agenda.pair
    found = await pair_groups.may_join(uow, person, pair.id)
    shown, turning = paged(found, tap.rev, texts, lambda at: str(Tap("group", "new", pair.id, at)))
    rows = tuple(
        (Button(short(one, texts), str(Tap("pairs", "mentor", one.id, pair.mentor_id))),)
        for one in shown
    )
    text = texts.say("group-whom" if rows else "group-nobody", code=code(pair, texts))
    return Screen(text, (*rows, *turning, *_back(pair.id, texts)))


async def join(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let somebody in; a second tap shows the group as it is."""
    pair_id, mentee_id = PairId(tap.id), PersonId(tap.rev)
    known = (await pairing.look(uow, person, pair_id, now)).agenda.pair
    if mentee_id not in known.mentee_ids:
        await pair_groups.join(uow, person, pair_id, mentee_id, now)
    return await pairs.one(uow, person, texts, pair_id, now, texts.say("group-joined"))


async def who_leaves(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask who leaves the group."""
    state = (await pairing.look(uow, person, PairId(tap.id), now)).agenda.state
    if not state.pair.is_group:
        raise NotYours
    rows = tuple(
        (Button(short(one, texts), str(Tap("group", "why", state.pair.id, one.id))),)
        for one in state.mentees
    )
    text = texts.say("group-who-leaves", code=code(state.pair, texts))
    return Screen(text, (*rows, *_back(state.pair.id, texts)))


async def why(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask why somebody leaves; the answer is the deed."""
    state = (await pairing.look(uow, person, PairId(tap.id), now)).agenda.state
    leaving = next((one for one in state.mentees if one.id == tap.rev), None)
    if leaving is None or not state.pair.is_group:
        raise NotYours
    rows = tuple(
        (
            Button(
                texts.label("group-parting", reason=one),
                str(Tap("group", "left", state.pair.id, leaving.id, one)),
            ),
        )
        for one in Parting
    )
    text = texts.say("group-why-leaves", name=short(leaving, texts))
    return Screen(text, (*rows, *_back(state.pair.id, texts)))


async def leave(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Let somebody leave; a second tap shows the group as it is."""
    if tap.arg not in set(Parting):
        raise NotYours
    pair_id, mentee_id = PairId(tap.id), PersonId(tap.rev)
    known = (await pairing.look(uow, person, pair_id, now)).agenda.pair
    if mentee_id in known.mentee_ids:
        leaving = (pair_id, mentee_id, Parting(tap.arg))
        await pair_groups.leave(uow, person, library, *leaving, now)
    return await pairs.one(uow, person, texts, pair_id, now, texts.say("group-left-written"))


def _back(pair_id: PairId, texts: Texts) -> Rows:
    return ((Button(texts.label("button-back"), str(Tap("pairs", "open", pair_id))),),)


def router() -> Router:
    """Take the buttons by which groups grow and shrink."""
    room = Router(name="group_making")
    room.callback_query.register(choose, Tapped("group", "new"))
    room.callback_query.register(join, Tapped("group", "join"))
    room.callback_query.register(who_leaves, Tapped("group", "who"))
    room.callback_query.register(why, Tapped("group", "why"))
    room.callback_query.register(leave, Tapped("group", "left"))
    return room
