"""Cards: one person as a curator sees them, with everything that may be done about them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.ids import PersonId
from domain.letters import Button, Screen
from domain.people import Person
from domain.rights import Deed, may
from handlers import menu
from handlers.filters import Tapped
from handlers.names import short
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, people


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


ACTIONS: Final[tuple[Action, ...]] = ()
"""What stands under a card, in this order; who may not do it does not see it."""


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show somebody's card."""
    return await screen(uow, person, PersonId(tap.id), texts, now)


async def screen(
    uow: UnitOfWork,
    curator: Person,
    subject_id: PersonId,
    texts: Texts,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    """Draw somebody's card."""
    subject = await people.card(uow, curator, subject_id, now)
    state = texts.label(f"standing-{subject.standing}")
    words = texts.say("card", name=short(subject, texts), state=state)
    rows = tuple(
        (Button(texts.label(f"action-{one.key}"), str(replace(one.tap, id=subject.id))),)
        for one in ACTIONS
        if may(curator, one.deed) and one.fits(subject)
    )
    back = Button(texts.label("button-people"), str(Tap("people", "show")))
    return Screen(joined(lead, words), (*rows, (back,), *menu.back_to_menu(texts)))


def router() -> Router:
    """Take the buttons that open a card."""
    room = Router(name="cards")
    room.callback_query.register(show, Tapped("card", "show"))
    return room
