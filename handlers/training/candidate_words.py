"""What a curator types about a candidate: a moment, a day that has gone by, or a reason."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.candidacies import Candidacy, Paper
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.refusals import NothingToAnswer
from handlers.filters import Answered, SentFile, Tapped
from handlers.names import short
from handlers.taps import Tap
from handlers.training import candidate_screens
from handlers.training.candidates import lead
from locales.lessons import read_appointment, read_past_day
from locales.texts import Texts
from services import UnitOfWork, listening
from services.training import candidacies
from services.training.candidacies import Card
from services.zones import zone_of

_DAYS: Final = frozenset({"interviewed", *Paper})
"""What asks for a day that has gone by, so that «today» is a button."""

_ASKED: Final = frozenset({"interview", "refuse", *_DAYS})


@dataclass(frozen=True, slots=True)
class _Typed:
    """What was typed, by whom, about which candidate; `now` is by their clock."""

    uow: UnitOfWork
    curator: Person
    card: Card
    words: str
    language: str
    now: datetime


async def ask(_: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask for words about a candidate; an old button shows them as they are."""
    found = await candidacies.look(uow, person, candidacies.person_of(tap.id))
    if tap.arg not in _ASKED:
        raise NothingToAnswer
    if found.candidacy.rev != tap.rev:
        lead_words = texts.say("button-is-old")
        return await candidate_screens.screen(uow, person, texts, found, lead_words)
    await listening.ask(uow, person, str(Tap("candidates", "words", tap.id, tap.rev, tap.arg)))
    words = texts.say("candidate-ask", what=tap.arg, name=short(found.person, texts))
    return Screen(words, _rows(tap, texts))


async def today(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Note that it was today."""
    if tap.arg not in _DAYS:
        raise NothingToAnswer
    zone = await zone_of(uow, person)
    card = Card(candidacies.person_of(tap.id), tap.rev)
    local = now.astimezone(zone)
    typed = _Typed(uow, person, card, f"{local:%Y-%m-%d}", texts.language, local)
    return await _written(tap, typed, texts)


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take typed words as what was asked for."""
    local = now.astimezone(await zone_of(uow, person))
    card = Card(candidacies.person_of(tap.id), tap.rev)
    typed = _Typed(uow, person, card, message.text or "", texts.language, local)
    return await _written(tap, typed, texts)


async def decline_scan(
    _: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Say that no paper is kept here, only its day; the picture is neither opened nor stored."""
    await candidacies.look(uow, person, candidacies.person_of(tap.id))
    return Screen(texts.say("candidate-no-scans"), _rows(tap, texts))


async def _written(tap: Tap, typed: _Typed, texts: Texts) -> Screen:
    after = await _taken(tap.arg, typed)
    await listening.hush(typed.uow, typed.curator)
    words = lead(after.rev, tap, texts, texts.say("candidate-done", what=tap.arg))
    return await candidate_screens.page(typed.uow, typed.curator, texts, tap, words)


async def _taken(what: str, typed: _Typed) -> Candidacy:
    """Do with the words what they were asked for."""
    facts = (typed.uow, typed.curator, typed.card)
    if what in _DAYS:
        return await _noted(what, typed)
    if what == "interview":
        at = read_appointment(typed.words, typed.language, typed.now)
        return await candidacies.appoint(*facts, at, typed.now)
    if what == "admit":
        return await candidacies.admit(*facts, typed.words, typed.now)
    if what == "refuse":
        return await candidacies.refuse(*facts, typed.words, typed.now)
    raise NothingToAnswer


async def _noted(what: str, typed: _Typed) -> Candidacy:
    """Note a day that has gone by."""
    facts = (typed.uow, typed.curator, typed.card)
    day = read_past_day(typed.words, typed.language, typed.now)
    if what == "interviewed":
        return await candidacies.interviewed(*facts, day, typed.now)
    return await candidacies.note_paper(*facts, Paper(what), day, typed.now)


def _rows(tap: Tap, texts: Texts) -> Rows:
    back = Button(texts.label("button-back"), str(Tap("candidates", "open", tap.id)))
    if tap.arg not in _DAYS:
        return ((back,),)
    now = Tap("candidates", "today", tap.id, tap.rev, tap.arg)
    return ((Button(texts.label("button-today"), str(now)),), (back,))


def router() -> Router:
    """Take what is typed about a candidate, and the buttons around it."""
    room = Router(name="candidate words")
    room.callback_query.register(ask, Tapped("candidates", "ask"))
    room.callback_query.register(today, Tapped("candidates", "today"))
    room.message.register(decline_scan, SentFile("candidates", "words", pictures=True))
    room.message.register(hear, F.text, Answered("candidates", "words"))
    return room
