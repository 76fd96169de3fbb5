"""Programmes: what a school goes through, looking at one of several, beginning and copying."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html
from domain.ids import RunId
from domain.letters import Screen
from domain.people import Person
from handlers import programme_choices, programme_screens
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, listening, programmes, run_copies, schools


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """List the runs of the school."""
    await listening.hush(uow, person)
    known = await programmes.listed(uow, person, library, now)
    return programme_screens.listed(known, person, texts, tap.number)


async def open_run(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show one run."""
    await listening.hush(uow, person)
    return await _run(uow, person, RunId(tap.id), texts, library, now)


async def look(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Let the person look at a run from now on."""
    await programmes.look_at(uow, person, RunId(tap.id))
    return await _run(uow, person, RunId(tap.id), texts, library, now)


async def copy(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask whether the next cycle shall be begun, then begin it as the school made it its own."""
    found, after = await run_copies.to_copy(uow, person, RunId(tap.id), library, now)
    following = found.programme.period.shifted(after - found.run.years_later)
    if following.starts_on.year != tap.rev:
        return await _run(uow, person, found.run.id, texts, library, now)
    if tap.deed == "copy":
        return programme_screens.copy_question(found, following, texts)
    run, is_new = await run_copies.copy(uow, person, found.run.id, library, now)
    lead = texts.say("programme-copied" if is_new else "programme-known")
    return await _run(uow, person, run.id, texts, library, now, lead)


async def choose(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """List the programmes that may be begun."""
    found = await programmes.offered(uow, person, library, now)
    return programme_choices.listed(found, texts, tap.number)


async def ask(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show a programme and its years, or ask whether one of them shall be begun."""
    programme_id = programme_choices.spelt(tap.arg)
    found = await programmes.choice(uow, person, programme_id, library, now)
    level = (await schools.of_person(uow, person)).level
    years_later = tap.id - found.programme.starts_on.year
    if tap.deed == "about" or years_later not in found.years:
        return programme_choices.about(found, level, texts)
    return programme_choices.question(found, years_later, level, texts)


async def begin(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Begin the programme; one that was begun before is shown as it stands."""
    programme_id = programme_choices.spelt(tap.arg)
    found = await programmes.choice(uow, person, programme_id, library, now)
    years_later = tap.id - found.programme.starts_on.year
    run, is_new = await programmes.begin(uow, person, found, years_later, now)
    lead = texts.say("programme-begun" if is_new else "programme-known")
    return await _run(uow, person, run.id, texts, library, now, lead)


async def _run(
    uow: UnitOfWork,
    person: Person,
    run_id: RunId,
    texts: Texts,
    library: Library,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    found = await programmes.one(uow, person, run_id, library, now)
    known = await programmes.listed(uow, person, library, now)
    after = await run_copies.years_after(uow, person, found.run, library, now)
    following = found.programme.period.shifted(after - found.run.years_later)
    return programme_screens.run(found, known, person, following, texts, lead)


def router() -> Router:
    """Take every button about the runs of a school and the programmes it may begin."""
    room = Router(name="programmes")
    room.callback_query.register(show, Tapped("run", "show"))
    room.callback_query.register(open_run, Tapped("run", "open"))
    room.callback_query.register(look, Tapped("run", "look"))
    room.callback_query.register(copy, Tapped("run", "copy", "carry"))
    room.callback_query.register(choose, Tapped("run", "new"))
    room.callback_query.register(ask, Tapped("run", "about", "ask"))
    room.callback_query.register(begin, Tapped("run", "begin"))
    return room
