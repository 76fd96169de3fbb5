"""Cards: one person as a curator sees them, with everything that may be done about them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.ids import PersonId
from domain.letters import Button, Screen
from domain.people import Person, Role, Standing
from domain.rights import Deed, may
from handlers import card_words, menu
from handlers.filters import Answered, Tapped
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, departures, invitations, listening, paper_consents, relinking
from services import cards as dossiers
from services.zones import zone_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something that may be done about a person; the tap gets the person's id.

    Its words are `action-`, the room and the deed of the tap.
    """

    tap: Tap
    deed: Deed
    fits: Callable[[Person], bool] = lambda _: True

    @property
    def key(self) -> str:
        """What its words are found by."""
        return f"{self.tap.room}-{self.tap.deed}".replace("_", "-")


def _is_here(person: Person) -> bool:
    return person.standing not in {Standing.ASKING, Standing.ERASED}


ACTIONS: Final[tuple[Action, ...]] = (
    Action(tap=Tap("paper", "show"), deed=Deed.RECORD_PAPER, fits=paper_consents.may_be_recorded),
    Action(tap=Tap("paper", "back"), deed=Deed.RECORD_PAPER, fits=paper_consents.may_be_recorded),
    Action(
        tap=Tap("invite", "guardian"),
        deed=Deed.INVITE_GUARDIAN_OF,
        fits=invitations.needs_guardian,
    ),
    Action(
        tap=Tap("filling", "show"),
        deed=Deed.ANSWER_ABOUT,
        fits=lambda one: one.is_admitted and one.plays({Role.MENTEE, Role.MENTOR}),
    ),
    Action(tap=Tap("staff", "person"), deed=Deed.MANAGE_STAFF, fits=lambda one: one.is_admitted),
    Action(tap=Tap("replies", "show"), deed=Deed.READ_ANSWERS, fits=_is_here),
    Action(tap=Tap("card", "ask_class"), deed=Deed.CHANGE_CLASS, fits=_is_here),
    Action(
        tap=Tap("trial", "mark"),
        deed=Deed.MANAGE_TRIALS,
        fits=lambda one: _is_here(one) and not one.is_trial,
    ),
    Action(
        tap=Tap("trial", "unmark"),
        deed=Deed.MANAGE_TRIALS,
        fits=lambda one: _is_here(one) and one.is_trial,
    ),
    Action(
        tap=Tap("vacation", "show"),
        deed=Deed.GIVE_VACATION,
        fits=lambda one: one.is_admitted and one.plays({Role.MENTOR}),
    ),
    Action(tap=Tap("relink", "ask"), deed=Deed.RELINK, fits=relinking.may_move),
    Action(tap=Tap("departure", "ask"), deed=Deed.ERASE, fits=departures.may_leave),
)
"""What stands under a card, in this order; who may not do it does not see it."""


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show somebody's card."""
    await listening.hush(uow, person)
    return await screen(uow, person, PersonId(tap.id), texts, now)


async def ask_class(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Ask which class somebody belongs to."""
    await dossiers.without_class(uow, person, PersonId(tap.id))
    await listening.ask(uow, person, str(Tap("card", "hear_class", tap.id)))
    back = Button(texts.label("button-card"), str(Tap("card", "show", tap.id)))
    return Screen(texts.say("card-ask-class"), ((back,),))


async def hear_class(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take the words as the name of a class."""
    await dossiers.put_in_class(uow, person, PersonId(tap.id), message.text or "", now)
    await listening.hush(uow, person)
    return await screen(uow, person, PersonId(tap.id), texts, now, texts.say("card-class-written"))


async def screen(
    uow: UnitOfWork,
    curator: Person,
    subject_id: PersonId,
    texts: Texts,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    """Draw somebody's card."""
    card = await dossiers.look(uow, curator, subject_id, now)
    subject = card.person
    words = card_words.whole(card, texts, await zone_of(uow, curator))
    rows = tuple(
        (Button(texts.label(f"action-{one.key}"), str(replace(one.tap, id=subject.id))),)
        for one in ACTIONS
        if may(curator, one.deed, subject) and one.fits(subject)
    )
    back = Button(texts.label("button-people"), str(Tap("people", "show")))
    return Screen(joined(lead, words), (*rows, (back,), *menu.back_to_menu(texts)))


def router() -> Router:
    """Take the buttons that open a card, and the class when it is typed."""
    room = Router(name="cards")
    room.message.register(hear_class, F.text, Answered("card", "hear_class"))
    room.callback_query.register(show, Tapped("card", "show"))
    room.callback_query.register(ask_class, Tapped("card", "ask_class"))
    return room
