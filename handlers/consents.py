"""Consents: each kind on a screen of its own; who answers goes on to the next step."""

from dataclasses import replace
from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.consents import ConsentAnswer, ConsentKind
from domain.ids import MessageId, PairId, PersonId
from domain.kinships import Relation
from domain.letters import Screen
from domain.people import Person
from domain.refusals import NotYours
from handlers import consent_lists, consent_screens, menu, steps, whereabouts
from handlers.filters import Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, kinships
from services import consents as papers

screen = consent_screens.screen


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Show the person's own consent, the one about a child, or another kind of it."""
    about = PersonId(tap.id or person.id)
    if tap.arg and tap.arg not in set(ConsentKind):
        raise NotYours
    kind = ConsentKind(tap.arg) if tap.arg else None
    return await consent_screens.screen(uow, person, about, texts, kind, PairId(tap.rev))


async def read(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Show the whole text, a page at a time."""
    return await consent_screens.page(uow, person, tap, texts)


async def summary(_: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Show a child what the programme will know of them."""
    return await consent_screens.summary(uow, person, texts)


async def understood(
    _: CallbackQuery,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Keep that a child has read it."""
    await papers.read(uow, person, now)
    return await whereabouts.screen(
        uow, person, texts, library, now, texts.say("consent-understood")
    )


async def relate(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take what a guardian is to the child, and show the text."""
    kind, words = consent_screens.kind_of(person, tap)
    if words not in set(Relation):
        raise NotYours
    await kinships.relate(uow, person, PersonId(tap.id), Relation(words), now)
    return await consent_screens.screen(uow, person, PersonId(tap.id), texts, kind)


async def answer(
    query: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Write a yes or a no, which is as good an answer, and go on to the next step."""
    sheet = consent_screens.sheet_of(person, tap)
    if query.message is not None:
        sheet = replace(sheet, message_id=MessageId(query.message.message_id))
    if sheet.kind.is_guardians and await kinships.relation(uow, person, sheet.about) is None:
        return await consent_screens.screen(uow, person, sheet.about, texts, sheet.kind)
    said = ConsentAnswer.GIVEN if tap.deed == "agree" else ConsentAnswer.REFUSED
    subject = await papers.answer(uow, person, sheet, said, now)
    return await _after(uow, person, (sheet.kind, said), subject, texts, library, now)


async def _after(
    uow: UnitOfWork,
    person: Person,
    answered: tuple[ConsentKind, ConsentAnswer],
    subject: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Draw what comes after an answer."""
    lead = texts.say(_thanks(*answered, is_in=subject.is_admitted))
    if answered[0] is ConsentKind.OWN and not subject.is_admitted:
        return await steps.screen(uow, subject, texts, lead)
    if answered[0] in {ConsentKind.OWN, ConsentKind.GUARDIAN, ConsentKind.PAIR_AGREEMENT}:
        return await menu.screen(uow, person, texts, library, now, lead=lead)
    return await consent_lists.screen(uow, person, texts, lead)


def _thanks(kind: ConsentKind, said: ConsentAnswer, *, is_in: bool) -> str:
    is_yes = said is ConsentAnswer.GIVEN
    if kind is ConsentKind.PAIR_AGREEMENT:
        return "pair-agreed" if is_yes else "pair-refused"
    if kind is ConsentKind.GUARDIAN and not is_in:
        return "guardian-agreed" if is_yes else "guardian-refused-thanks"
    return "consent-kept" if is_yes else "refusal-kept"


def router() -> Router:
    """Take the answers to consents, from newcomers and from guardians who are in."""
    room = Router(name="consents")
    room.callback_query.register(show, Tapped("consent", "show"))
    room.callback_query.register(read, Tapped("consent", "read"))
    room.callback_query.register(summary, Tapped("consent", "summary"))
    room.callback_query.register(understood, Tapped("consent", "understood"))
    room.callback_query.register(relate, Tapped("consent", "relate"))
    room.callback_query.register(answer, Tapped("consent", "agree", "refuse"))
    return room
