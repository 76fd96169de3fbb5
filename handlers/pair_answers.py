"""Answers to a pair of those without a telephone: the curator writes down what they said."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.consents import ConsentAnswer
from domain.ids import PairId, PersonId
from domain.letters import Button, Screen
from domain.people import Person
from domain.refusals import NotYours
from handlers import pairs
from handlers.filters import Tapped
from handlers.names import short
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, pair_agreements, pairing


async def ask(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask what somebody without a telephone said about their pair."""
    agenda = (await pairing.look(uow, person, PairId(tap.id), now)).agenda
    about = next((one for one in agenda.awaited_people if one.id == tap.rev), None)
    if about is None or about.has_telephone:
        raise NotYours
    facts = (agenda.pair.id, about.id)
    yes = Tap("pairs", "said", *facts, ConsentAnswer.GIVEN)
    no = Tap("pairs", "said", *facts, ConsentAnswer.REFUSED)
    rows = (
        (Button(texts.label("button-said-yes"), str(yes)),),
        (Button(texts.label("button-said-no"), str(no)),),
        (Button(texts.label("button-back"), str(Tap("pairs", "open", agenda.pair.id))),),
    )
    return Screen(texts.say("pair-what-said", name=short(about, texts)), rows)


async def said(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Write the answer down."""
    if tap.arg not in {ConsentAnswer.GIVEN, ConsentAnswer.REFUSED}:
        raise NotYours
    pair_id, about = PairId(tap.id), PersonId(tap.rev)
    answer = ConsentAnswer(tap.arg)
    await pair_agreements.note(uow, person, pair_id, about, answer, now)
    return await pairs.one(uow, person, texts, pair_id, now, texts.say("pair-answer-noted"))


def router() -> Router:
    """Take the buttons under which answers are written down."""
    room = Router(name="pair_answers")
    room.callback_query.register(ask, Tapped("pairs", "ask_said"))
    room.callback_query.register(said, Tapped("pairs", "said"))
    return room
