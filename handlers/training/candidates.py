"""Candidates: who wants to be a mentor, and what a curator decides about each of them."""

from collections.abc import Sequence
from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.candidacies import MentorStanding, Step
from domain.html import Html
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.refusals import NothingToAnswer
from handlers import menu
from handlers.filters import Tapped
from handlers.names import short
from handlers.pages import paged
from handlers.taps import Tap
from handlers.training import candidate_screens
from locales.texts import Texts
from services import UnitOfWork, listening
from services.training import candidacies
from services.training.candidacies import Card

WAITING = "waiting"
"""The name of the list of those whose next step is a curator's."""


async def show(
    _: CallbackQuery,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
) -> Screen:
    """Count the mentors by where they stand; each count opens its list."""
    await listening.hush(uow, person)
    counts, waiting = await candidacies.counted(uow, person)
    rows: Rows = tuple((_list(one, counts[one], texts),) for one in Step if one in counts)
    first: Rows = ((_list(WAITING, waiting, texts),),) if waiting else ()
    back = Button(texts.label("button-to-training"), str(Tap("training", "show")))
    words = texts.say("candidates-title" if counts else "candidates-none")
    return Screen(words, (*first, *rows, (back,), *menu.back_to_menu(texts)))


async def list_some(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """List those of one step, or those who wait for a curator."""
    await listening.hush(uow, person)
    known = await candidacies.all_of(uow, person)
    found = _chosen(known, tap.arg)
    shown, turning = paged(
        found, tap.id, texts, lambda page: str(Tap("candidates", "list", page, 0, tap.arg))
    )
    rows = tuple(
        (Button(short(one, texts), str(Tap("candidates", "open", one.id))),) for one, _ in shown
    )
    back = Button(texts.label("button-to-candidates"), str(Tap("candidates", "show")))
    words = texts.say("candidates-list", step=tap.arg, count=len(found))
    return Screen(words, (*rows, *turning, (back,)))


async def open_one(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show the page of one candidate."""
    await listening.hush(uow, person)
    found = await candidacies.read(uow, person, candidacies.person_of(tap.id), now)
    return await candidate_screens.screen(uow, person, texts, found)


async def select(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let a candidate go on to the training."""
    card = Card(candidacies.person_of(tap.id), tap.rev)
    after = await candidacies.select(uow, person, card, now)
    return await candidate_screens.page(
        uow, person, texts, tap, lead(after.rev, tap, texts, texts.say("candidate-selected-now"))
    )


async def admit(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Admit a candidate who lacks nothing; of another one ask why they are admitted."""
    found = await candidacies.look(uow, person, candidacies.person_of(tap.id))
    if found.candidacy.rev == tap.rev and found.standing.lacks:
        await listening.ask(uow, person, str(Tap("candidates", "words", tap.id, tap.rev, "admit")))
        back = Button(texts.label("button-back"), str(Tap("candidates", "open", tap.id)))
        return Screen(candidate_screens.lacking(found, texts), ((back,),))
    card = Card(found.person.id, tap.rev)
    after = await candidacies.admit(uow, person, card, "", now)
    return await candidate_screens.page(
        uow, person, texts, tap, lead(after.rev, tap, texts, texts.say("candidate-admitted-now"))
    )


def lead(rev: int, tap: Tap, texts: Texts, done: Html) -> Html:
    """Say what was done, or that the button was drawn before things changed."""
    return done if rev == tap.rev + 1 else texts.say("button-is-old")


def _chosen(
    known: Sequence[tuple[Person, MentorStanding]], name: str
) -> Sequence[tuple[Person, MentorStanding]]:
    if name == WAITING:
        return [one for one in known if one[1].awaits_curator]
    if name not in set(Step):
        raise NothingToAnswer
    return candidacies.by_step(tuple(known), Step(name))


def _list(name: str, count: int, texts: Texts) -> Button:
    label = texts.label("button-candidates", step=name, count=count)
    return Button(label, str(Tap("candidates", "list", 0, 0, name)))


def router() -> Router:
    """Take the buttons about candidates."""
    room = Router(name="candidates")
    room.callback_query.register(show, Tapped("candidates", "show"))
    room.callback_query.register(list_some, Tapped("candidates", "list"))
    room.callback_query.register(open_one, Tapped("candidates", "open"))
    room.callback_query.register(select, Tapped("candidates", "select"))
    room.callback_query.register(admit, Tapped("candidates", "admit"))
    return room
