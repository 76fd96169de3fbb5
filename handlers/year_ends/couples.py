"""A curator decides about pairs: one by one, or about all in which everybody wishes the same."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.ids import PairId, RunId
from domain.letters import Button, Screen
from domain.people import Person
from domain.year_ends import Accord
from handlers.filters import Tapped
from handlers.names import listed, short
from handlers.pages import paged
from handlers.pair_words import code
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork
from services.year_ends import deciding
from services.year_ends.deciding import Line


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """List the pairs that are decided about."""
    return await _listed(uow, person, texts, RunId(tap.id), now, tap.number)


async def open_one(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show how far a pair came, and what its people wish."""
    run_id = RunId(tap.number)
    line = await deciding.one(uow, person, run_id, PairId(tap.id), now)
    return _page(line, run_id, texts)


async def go_on(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let a pair go on next year."""
    run_id = RunId(tap.number)
    line = await deciding.one(uow, person, run_id, PairId(tap.id), now)
    if line.pair.rev != tap.rev:
        return _page(line, run_id, texts, texts.say("button-is-old"))
    await deciding.decide(uow, person, run_id, line.pair.id, now, goes_on=True)
    return await _listed(uow, person, texts, run_id, now, 0, texts.say("year-pair-decided"))


async def end(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask whether a pair shall end, then end it."""
    run_id = RunId(tap.number)
    line = await deciding.one(uow, person, run_id, PairId(tap.id), now)
    if line.pair.rev != tap.rev:
        return _page(line, run_id, texts, texts.say("button-is-old"))
    if tap.deed == "end":
        return _sure(line, run_id, texts)
    await deciding.decide(uow, person, run_id, line.pair.id, now, goes_on=False)
    return await _listed(uow, person, texts, run_id, now, 0, texts.say("year-pair-decided"))


async def agreed(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show what becomes of all pairs that agree, before it is done."""
    run_id = RunId(tap.id)
    found = await deciding.agreed(uow, person, run_id, now)
    back = Button(texts.label("button-year-to-pairs"), str(Tap("yearend", "pairs", run_id)))
    if not found:
        return Screen(texts.say("year-agreed-none"), ((back,),))
    lines = (
        texts.say(
            "year-agreed-line",
            code=code(one.pair, texts),
            goes_on=str(one.accord is Accord.GO_ON).lower(),
            ending=texts.label("ending", ending=one.ending.code),
        )
        for one in found
    )
    sure = Tap("yearend", "settle", run_id, arg=deciding.mark(found))
    button = Button(texts.label("button-year-agreed-sure", count=len(found)), str(sure))
    text = joined(texts.say("year-agreed-head"), joined(*lines, by="\n"))
    return Screen(text, ((button,), (back,)))


async def settle(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Decide about all that agree, as it was shown."""
    count = await deciding.decide_agreed(uow, person, RunId(tap.id), tap.arg, now)
    lead = texts.say("year-agreed-done", count=count)
    return await _listed(uow, person, texts, RunId(tap.id), now, 0, lead)


async def _listed(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    run_id: RunId,
    now: datetime,
    page: int,
    lead: Html = NOTHING,
) -> Screen:
    known = await deciding.lines(uow, person, run_id, now)
    shown, turning = paged(
        known, page, texts, lambda to: str(Tap("yearend", "pairs", run_id, arg=str(to)))
    )
    rows = tuple(
        (Button(_label(one, texts), str(Tap("yearend", "pair", one.pair.id, arg=str(run_id)))),)
        for one in shown
    )
    count = sum(one.is_agreed for one in known)
    label = texts.label("button-year-agreed", count=count)
    together = ((Button(label, str(Tap("yearend", "agreed", run_id))),),) if count else ()
    unasked = sum(len(one.unasked) for one in known)
    survey = Button(texts.label("button-year-surveys-open"), str(Tap("yearend", "survey", run_id)))
    back = Button(texts.label("button-year-back"), str(Tap("yearend", "show", run_id)))
    text = joined(
        lead,
        texts.say("year-pairs-head" if known else "year-pairs-none"),
        texts.say("year-pairs-surveys", count=unasked) if unasked else NOTHING,
    )
    return Screen(text, (*together, *rows, *turning, (survey,), (back,)))


def _label(one: Line, texts: Texts) -> str:
    return texts.label(
        "year-pair-label",
        code=code(one.pair, texts),
        decision="none" if one.decision is None else "go_on",
        accord=one.accord,
    )


def _page(line: Line, run_id: RunId, texts: Texts, lead: Html = NOTHING) -> Screen:
    state, is_going = line.agenda.state, line.decision is not None
    ending = texts.label("ending", ending=line.ending.code)
    facts = texts.say(
        "year-pair-facts",
        code=code(line.pair, texts),
        mentor=short(state.mentor, texts),
        mentee=listed(state.mentees, texts),
        held=len(line.agenda.held),
        final=str(line.agenda.is_finished).lower(),
        has_plan=str(line.percent is not None).lower(),
        percent=line.percent or 0,
    )
    wishes = (
        texts.say("year-wish-line", name=short(one, texts), wish=line.wishes.get(one.id, "none"))
        for one in state.people
    )
    last = (
        texts.say("year-pair-going") if is_going else texts.say("year-pair-ending", ending=ending)
    )
    keys = (line.pair.id, line.pair.rev, str(run_id))
    on = Button(texts.label("button-year-go-on"), str(Tap("yearend", "goon", *keys)))
    end_it = Button(texts.label("button-year-end-pair"), str(Tap("yearend", "end", *keys)))
    back = Button(texts.label("button-year-to-pairs"), str(Tap("yearend", "pairs", run_id)))
    may = line.may_go_on and not is_going
    rows = (*(((on,),) if may else ()), (end_it,), (back,))
    return Screen(joined(lead, facts, joined(*wishes, by="\n"), last), rows)


def _sure(line: Line, run_id: RunId, texts: Texts) -> Screen:
    ending = texts.label("ending", ending=line.ending.code)
    keys = (line.pair.id, line.pair.rev, str(run_id))
    sure = Button(texts.label("button-year-end-sure"), str(Tap("yearend", "endsure", *keys)))
    open_it = Tap("yearend", "pair", line.pair.id, arg=str(run_id))
    back = Button(texts.label("button-back"), str(open_it))
    text = texts.say("year-pair-sure", code=code(line.pair, texts), ending=ending)
    return Screen(text, ((sure,), (back,)))


def router() -> Router:
    """Take what a curator decides about pairs at the end of a year."""
    room = Router(name="year_couples")
    room.callback_query.register(show, Tapped("yearend", "pairs"))
    room.callback_query.register(open_one, Tapped("yearend", "pair"))
    room.callback_query.register(go_on, Tapped("yearend", "goon"))
    room.callback_query.register(end, Tapped("yearend", "end", "endsure"))
    room.callback_query.register(agreed, Tapped("yearend", "agreed"))
    room.callback_query.register(settle, Tapped("yearend", "settle"))
    return room
