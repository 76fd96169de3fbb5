"""Waves: how far a questionnaire sent to many has come, and what a curator does about it."""

from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.ids import WaveId
from domain.letters import Screen, Toast
from domain.people import Person
from domain.refusals import NotYours
from domain.rights import Deed, may
from domain.waves import Stage
from handlers import people_lists, survey_lists, wave_screens
from handlers.filters import Tapped
from handlers.pages import paged
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, listening, sending, surveys, tending
from services.tending import Page

_STAGES: Final = tuple(Stage)


async def show(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show how far a wave has come."""
    await listening.hush(uow, person)
    return await screen(uow, person, texts, library, WaveId(tap.id), now)


async def people(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, library: Library
) -> Screen:
    """List who is how far, a page at a time."""
    if tap.arg not in set(Stage):
        raise NotYours
    stage = Stage(tap.arg)
    found = await surveys.at_stage(uow, person, library, WaveId(tap.id), stage)

    def turn(page: int) -> str:
        return str(Tap("wave", "people", tap.id, max(page, 0), stage.value))

    here, turns = paged(found, tap.rev, texts, turn, people_lists.A_PAGE)
    what, count = wave_screens.stage_in_words(stage, texts), str(len(found))
    head = texts.say("wave-people", what=what, count=count) if found else texts.say("wave-nobody")
    lines = (people_lists.line(one, texts) for one in here)
    return Screen(joined(head, *lines, by="\n"), (*turns, *wave_screens.back(tap.id, texts)))


async def remind(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Toast:
    """Let the bot write to those who have not finished."""
    count = await tending.remind(uow, person, WaveId(tap.id), now)
    return Toast(texts.label("wave-reminded", count=count))


async def add(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask those, too, who came later."""
    count = await tending.add_newcomers(uow, person, library, WaveId(tap.id), now)
    lead = texts.say("wave-added", count=count)
    return await screen(uow, person, texts, library, WaveId(tap.id), now, lead)


async def change(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Let a wave last a week longer, or end now; an old button changes nothing."""
    page = Page(WaveId(tap.id), tap.rev)
    if tap.deed == "close":
        wave = await tending.close(uow, person, page, now)
        lead = texts.say("wave-closed-now")
    else:
        wave = await tending.extend(uow, person, library, page, now)
        zone = await sending.zone(uow, person)
        lead = texts.say("wave-extended", day=survey_lists.day_of(wave.due_at, zone, texts))
    lead = lead if wave.rev == tap.rev + 1 else NOTHING
    return await screen(uow, person, texts, library, wave.id, now, lead)


async def screen(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    wave_id: WaveId,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    """Draw how far a wave has come; what may be done about it stands there for curators."""
    found = await surveys.look(uow, person, library, wave_id)
    if not may(person, Deed.SEND_SURVEY):
        return wave_screens.sums(found, texts, now)
    added = await tending.newcomers(uow, person, library, wave_id, now)
    return wave_screens.whole(found, len(added), texts, now, lead)


def router() -> Router:
    """Take every button of a wave."""
    room = Router(name="waves")
    room.callback_query.register(show, Tapped("wave", "show"))
    room.callback_query.register(people, Tapped("wave", "people"))
    room.callback_query.register(remind, Tapped("wave", "remind"))
    room.callback_query.register(add, Tapped("wave", "add"))
    room.callback_query.register(change, Tapped("wave", "extend", "close"))
    return room
