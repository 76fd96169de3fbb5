"""Paper consents: staff record what was signed on paper: kind, number, day, where it is kept."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.consents import ConsentKind
from domain.html import NOTHING, Html, joined
from domain.ids import PersonId
from domain.kinships import Relation
from domain.letters import Button, Screen
from domain.people import Person
from domain.refusals import NotYours
from handlers import cards
from handlers.filters import Answered, Tapped
from handlers.names import short
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, listening, paper_consents, paper_drafts


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """List the papers that may be recorded about somebody."""
    about = PersonId(tap.id)
    rows = [
        (
            Button(
                texts.label(f"consent-{one.replace('_', '-')}"),
                str(Tap("paper", "kind", about, arg=one)),
            ),
        )
        for one in await paper_consents.kinds(uow, person, about)
    ]
    back = Button(texts.label("button-to-card"), str(Tap("card", "show", about)))
    return Screen(texts.say("paper-kinds"), (*rows, (back,)))


async def take_kind(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Take the kind; of a guardian's paper, ask who signed it."""
    if tap.arg not in set(ConsentKind):
        raise NotYours
    kind = ConsentKind(tap.arg)
    if kind not in await paper_consents.kinds(uow, person, PersonId(tap.id)):
        raise NotYours
    if not kind.is_guardians:
        await paper_drafts.begin(uow, person, PersonId(tap.id), kind)
        return await _asked(uow, person, texts, "number")
    known = await paper_consents.known_signers(uow, person, PersonId(tap.id))
    rows = tuple(
        (
            Button(
                _signer(one, known.get(one), texts),
                str(Tap("paper", "signer", tap.id, arg=f"{kind}_{one}")),
            ),
        )
        for one in Relation
    )
    return Screen(texts.say("paper-signer"), rows)


def _signer(relation: Relation, known: Person | None, texts: Texts) -> str:
    """Name who signs, where the guardian is known: the paper is taken as their answer."""
    label = texts.label(f"relation-{relation}")
    return f"{label}: {short(known, texts)}" if known else label


async def take_signer(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Take who signed, and ask for the number."""
    kind, relation = tap.arg.rpartition("_")[::2]
    if kind not in set(ConsentKind) or relation not in set(Relation):
        raise NotYours
    about = PersonId(tap.id)
    await paper_drafts.begin(uow, person, about, ConsentKind(kind), Relation(relation))
    return await _asked(uow, person, texts, "number")


async def take_number(message: Message, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Take the number, and ask for the day."""
    await paper_drafts.take_number(uow, person, message.text or "")
    return await _asked(uow, person, texts, "day")


async def take_day(
    message: Message, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take the day, and ask where the paper is kept."""
    await paper_drafts.take_day(uow, person, message.text or "", texts.language, now)
    return await _asked(uow, person, texts, "place")


async def take_place(
    message: Message, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take the place; the paper is recorded."""
    about = await paper_drafts.take_place(uow, person, message.text or "", now)
    await listening.hush(uow, person)
    return await cards.screen(uow, person, about.id, texts, now, texts.say("paper-recorded"))


async def ask_withdrawal(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Ask whether a letter to the school took the consent back."""
    await paper_consents.kinds(uow, person, PersonId(tap.id))
    yes = Button(texts.label("button-paper-withdrawn"), str(Tap("paper", "withdraw", tap.id)))
    no = Button(texts.label("button-to-card"), str(Tap("card", "show", tap.id)))
    return Screen(texts.say("paper-withdrawal"), ((no,), (yes,)))


async def withdraw(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Write that the consent was taken back on paper."""
    about = PersonId(tap.id)
    await paper_consents.withdraw(uow, person, about, now)
    return await cards.screen(uow, person, about, texts, now, texts.say("paper-taken-back"))


async def _asked(
    uow: UnitOfWork, person: Person, texts: Texts, field: str, lead: Html = NOTHING
) -> Screen:
    taps = {
        "number": Tap("paper", "number"),
        "day": Tap("paper", "day"),
        "place": Tap("paper", "place"),
    }
    await listening.ask(uow, person, str(taps[field]))
    return Screen(joined(lead, texts.say(f"ask-paper-{field}")))


def router() -> Router:
    """Take what staff record from paper."""
    room = Router(name="paper_consents")
    room.message.register(take_number, Answered("paper", "number"))
    room.message.register(take_day, Answered("paper", "day"))
    room.message.register(take_place, Answered("paper", "place"))
    room.callback_query.register(show, Tapped("paper", "show"))
    room.callback_query.register(take_kind, Tapped("paper", "kind"))
    room.callback_query.register(take_signer, Tapped("paper", "signer"))
    room.callback_query.register(ask_withdrawal, Tapped("paper", "back"))
    room.callback_query.register(withdraw, Tapped("paper", "withdraw"))
    return room
