"""Surveys: what was sent, and the way of a questionnaire to those who shall answer it."""

from dataclasses import replace
from datetime import date, datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.letters import Screen
from domain.people import Person
from domain.refusals import NotYours
from handlers import survey_choices, survey_lists, survey_screens, waves
from handlers.filters import Answered, Called, Tapped
from handlers.survey_choices import Choice, What
from handlers.taps import Tap
from locales.library import Library
from locales.reading import read_day
from locales.texts import Texts
from services import UnitOfWork, audiences, listening, sending, surveys
from services.audiences import Askable


async def show(
    _: CallbackQuery | Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show what was sent, a page at a time."""
    await listening.hush(uow, person)
    found = await surveys.overview(uow, person, library, now)
    return survey_lists.whole(found, person, texts, tap.id, now)


async def pick(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
) -> Screen:
    """Ask which questionnaire to send."""
    await listening.hush(uow, person)
    return survey_lists.pick(sending.choices(person, library), texts, tap.id)


async def choose(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask whom to send it to: the role, a part of it, a class, a pair; then until which day."""
    await listening.hush(uow, person)
    choice, askable = await _chosen(tap, uow, person, library, now)
    match tap.deed, choice.what:
        case "group", What.CLASS:
            return survey_screens.classes(choice, askable, texts)
        case "group", _:
            return survey_screens.pairs(choice, askable, texts)
        case "until", _:
            choice.audience(askable)
            today = await sending.today(uow, person, now)
            return survey_screens.until(choice, today, texts)
        case _:
            return survey_screens.whom(choice, askable, texts)


async def ask_day(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Ask for a day in words."""
    choice, askable = await _chosen(tap, uow, person, library, now)
    choice.audience(askable)
    heard = Tap("surveys", "heard", choice.about, choice.key, choice.spelt)
    await listening.ask(uow, person, str(heard))
    return survey_screens.asked_day(choice, texts)


async def hear_day(
    message: Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take typed words as the last day, and show what would be sent."""
    choice, askable = await _chosen(tap, uow, person, library, now)
    day = read_day(message.text or "", texts.language)
    screen = await _plan(replace(choice, due_on=day), askable, uow, person, texts, library, now)
    await listening.hush(uow, person)
    return screen


async def plan(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show what would be sent, before anything is."""
    choice, askable = await _chosen(tap, uow, person, library, now)
    return await _plan(choice, askable, uow, person, texts, library, now)


async def send(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Send it, and show how far the wave has come."""
    choice, askable = await _chosen(tap, uow, person, library, now)
    due_at = await sending.ends_on(uow, person, _day(choice))
    wave = await sending.send(
        uow,
        person,
        library,
        askable.questionnaire.id,
        choice.audience(askable),
        due_at,
        now,
    )
    return await waves.screen(uow, person, texts, library, wave.id, now, texts.say("survey-sent"))


async def _chosen(
    tap: Tap, uow: UnitOfWork, person: Person, library: Library, now: datetime
) -> tuple[Choice, Askable]:
    """Read what was chosen so far, for somebody who may send."""
    choice = survey_choices.read(tap)
    questionnaire = survey_choices.questionnaire_of(choice, sending.choices(person, library))
    return choice, await audiences.askable(uow, person, library, questionnaire.id, now)


async def _plan(
    choice: Choice,
    askable: Askable,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    day = _day(choice)
    due_at = await sending.ends_on(uow, person, day)
    planned = await sending.plan(
        uow, person, library, askable.questionnaire.id, choice.audience(askable), due_at, now
    )
    return survey_screens.plan(choice, planned, day, texts)


def _day(choice: Choice) -> date:
    if choice.due_on is None:
        raise NotYours
    return choice.due_on


def router() -> Router:
    """Take the door, and every button on the way to sending."""
    room = Router(name="surveys")
    room.message.register(show, Called("surveys", Tap("surveys", "show")))
    room.message.register(hear_day, F.text, Answered("surveys", "heard"))
    room.callback_query.register(show, Tapped("surveys", "show"))
    room.callback_query.register(pick, Tapped("surveys", "pick"))
    room.callback_query.register(choose, Tapped("surveys", "whom", "group", "until"))
    room.callback_query.register(ask_day, Tapped("surveys", "other"))
    room.callback_query.register(plan, Tapped("surveys", "plan"))
    room.callback_query.register(send, Tapped("surveys", "send"))
    return room
