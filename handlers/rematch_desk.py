"""The desk of rematches: what curators see of a request for another pair, and decide."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.ids import PairId, RematchId
from domain.letters import Button, Rows, Screen
from domain.meetings import MeetingState
from domain.pairs import Worry
from domain.people import Person
from domain.refusals import ChangedMeanwhile
from handlers import menu, pair_endings, pairs
from handlers.filters import Tapped
from handlers.names import short
from handlers.pages import paged
from handlers.pair_words import code
from handlers.rematch_words import day, ground, side
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, rematch_desk
from services.rematch_desk import Case
from services.zones import zone_of


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """List the requests that wait."""
    return await _list(uow, person, texts, tap.id)


async def open_one(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show a request with everything to decide by."""
    return await _open(uow, person, texts, RematchId(tap.id), now)


async def open_of(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show the request that waits in a pair."""
    number = await rematch_desk.of_pair(uow, person, PairId(tap.id))
    return await _open(uow, person, texts, number, now)


async def copy_plan(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Bring the plan along from the pair before."""
    count = await rematch_desk.copy_plan(uow, person, PairId(tap.id), now)
    lead = texts.say("plan-copied" if count else "plan-not-copied")
    return await pairs.one(uow, person, texts, PairId(tap.id), now, lead)


async def keep(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Leave the pair as it is."""
    try:
        pair = await rematch_desk.keep(uow, person, RematchId(tap.id), now)
    except ChangedMeanwhile:
        return await _gone(uow, person, texts)
    return await pairs.one(uow, person, texts, pair.id, now, texts.say("rematch-kept"))


async def ask_to_replace(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Say what follows from finding another pair, and ask once more."""
    case = await _found(uow, person, RematchId(tap.id), now)
    if case is None:
        return await _gone(uow, person, texts)
    facts = {"code": code(case.pair, texts), "name": short(case.asker, texts)}
    words = texts.say("replace-sure-group" if case.leaves_group else "replace-sure", **facts)
    notice = NOTHING if case.leaves_group else pair_endings.notice(case.farewell, texts)
    is_early = case.farewell.is_too_soon and not case.leaves_group
    label = texts.label("button-close-anyway" if is_early else "button-replace-sure")
    sure = Button(label, str(Tap("rematches", "replace_yes", tap.id)))
    tell = pair_endings.tell_button(case.farewell, texts) if is_early else ()
    back = Button(texts.label("button-back"), str(Tap("rematches", "open", tap.id)))
    return Screen(joined(words, notice), (*tell, (sure,), (back,)))


async def replace(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """End the pair, and lead to making another."""
    try:
        case = await rematch_desk.replace(uow, person, library, RematchId(tap.id), now)
    except ChangedMeanwhile:
        return await _gone(uow, person, texts)
    people = [one for one in case.known.agenda.state.mentees if one.id in case.left_alone]
    doors = tuple(
        (
            Button(
                texts.label("button-pair-for", name=short(one, texts)),
                str(Tap("pairs", "mentee", one.id)),
            ),
        )
        for one in people
    )
    return Screen(texts.say("rematch-replaced"), (*doors, *pairs.to_all(texts)))


async def _open(
    uow: UnitOfWork, curator: Person, texts: Texts, number: RematchId, now: datetime
) -> Screen:
    case = await _found(uow, curator, number, now)
    if case is None:
        return await _gone(uow, curator, texts)
    zone = await zone_of(uow, curator)
    pair = Button(texts.label("button-open-pair"), str(Tap("pairs", "open", case.pair.id)))
    rows = (*_decisions(case, texts), (pair,), _all(texts), *menu.back_to_menu(texts))
    return Screen(_words(case, texts, zone), rows)


async def _found(
    uow: UnitOfWork, curator: Person, number: RematchId, now: datetime
) -> Case | None:
    try:
        return await rematch_desk.look(uow, curator, number, now)
    except ChangedMeanwhile:
        return None


async def _gone(uow: UnitOfWork, curator: Person, texts: Texts) -> Screen:
    return await _list(uow, curator, texts, 0, texts.say("rematch-gone"))


async def _list(
    uow: UnitOfWork, curator: Person, texts: Texts, page: int, lead: Html = NOTHING
) -> Screen:
    found = await rematch_desk.waiting(uow, curator)
    zone = await zone_of(uow, curator)
    here, turns = paged(found, page, texts, lambda at: str(Tap("rematches", "show", at)))
    rows = tuple(
        (
            Button(
                texts.label(
                    "button-rematch-one",
                    code=code(one.pair, texts),
                    day=day(one.rematch.asked_at, texts, zone),
                ),
                str(Tap("rematches", "open", one.rematch.id)),
            ),
        )
        for one in here
    )
    words = texts.say("rematches-title" if found else "rematches-none")
    return Screen(joined(lead, words), (*rows, *turns, *pairs.to_all(texts)))


def _words(case: Case, texts: Texts, zone: ZoneInfo) -> Html:
    one = case.rematch
    head = texts.say(
        "rematch-case",
        code=code(case.pair, texts),
        side=side(one, case.pair),
        name=short(case.asker, texts),
        day=day(one.asked_at, texts, zone),
        ground=ground(one, texts),
    )
    said = texts.say("rematch-case-words", words=one.words) if one.words else NOTHING
    goes = texts.say("rematch-case-goes", held=len(case.known.agenda.held), missed=_missed(case))
    sides = joined(goes, *_sides(case, texts), by="\n")
    return joined(head, said, sides, joined(*_before(case, texts, zone), by="\n"))


def _sides(case: Case, texts: Texts) -> Iterator[Html]:
    agenda = case.known.agenda
    against = {one.person_id for one in case.known.troubles if one.worry is Worry.STOP}
    for one in agenda.state.people:
        word = "no" if one.id in against else "yes" if one.id in agenda.willing else "unknown"
        which = "mentor" if agenda.is_led_by(one) else "mentee"
        yield texts.say("rematch-case-side", side=which, name=short(one, texts), word=word)


def _before(case: Case, texts: Texts, zone: ZoneInfo) -> Iterator[Html]:
    for one in case.before:
        yield texts.say(
            "rematch-case-before",
            side=side(one, case.pair),
            day=day(one.asked_at, texts, zone),
            ground=ground(one, texts),
            verdict=one.verdict or "",
        )


def _missed(case: Case) -> int:
    """Count the meetings missed since the last one that took place."""
    count = 0
    for one in reversed(case.known.agenda.meetings):
        if one.state is MeetingState.HELD:
            break
        count += one.state is MeetingState.MISSED
    return count


def _decisions(case: Case, texts: Texts) -> Rows:
    number = case.rematch.id
    keep_it = Button(texts.label("button-keep-pair"), str(Tap("rematches", "keep", number)))
    other = Button(texts.label("button-replace-pair"), str(Tap("rematches", "replace", number)))
    end = Button(texts.label("button-end-pair"), str(Tap("pairs", "close", case.pair.id)))
    return ((keep_it,), (other,), (end,))


def _all(texts: Texts) -> tuple[Button, ...]:
    return (Button(texts.label("button-back"), str(Tap("rematches", "show"))),)


def router() -> Router:
    """Take the buttons under requests for another pair."""
    room = Router(name="rematch_desk")
    room.callback_query.register(show, Tapped("rematches", "show"))
    room.callback_query.register(open_one, Tapped("rematches", "open"))
    room.callback_query.register(open_of, Tapped("rematches", "of"))
    room.callback_query.register(copy_plan, Tapped("rematches", "copy"))
    room.callback_query.register(keep, Tapped("rematches", "keep"))
    room.callback_query.register(ask_to_replace, Tapped("rematches", "replace"))
    room.callback_query.register(replace, Tapped("rematches", "replace_yes"))
    return room
