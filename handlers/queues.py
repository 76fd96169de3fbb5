"""The queue: everything that waits for the head of an organisation, in one list with counts."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.rights import Deed, may
from handlers import menu
from handlers.filters import Called, Tapped
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, listening, queues

DOORS: Final[Mapping[str, Tap]] = MappingProxyType(
    {
        "requests": Tap("entrances", "show"),
        "road-maps": Tap("district", "show"),
        "kinships": Tap("people", "kinships"),
        "consents-missing": Tap("papers", "missing"),
        "consents-withdrawn": Tap("papers", "withdrawn"),
        "consents-expiring": Tap("papers", "expiring"),
        "consents-outdated": Tap("papers", "outdated"),
        "ages": Tap("papers", "ages"),
        "agreements": Tap("papers", "agreements"),
        "pairs-declined": Tap("pairs", "declined"),
        "unpaired": Tap("unpaired", "show"),
        "pair-orders": Tap("order", "ask_all"),
        "plans": Tap("plan", "sent"),
        "rematches": Tap("rematches", "show"),
        "disputes": Tap("disputes", "show"),
        "candidates": Tap("candidates", "show"),
        "terms": Tap("staff", "terms"),
        "talks": Tap("talks", "show"),
        "erasures": Tap("erasures", "show"),
    }
)
"""Where each section of `services/queues.py` leads; its words are `queue-` and its name."""


async def show(
    _: CallbackQuery | Message,
    tap: Tap,  # noqa: ARG001 - the filter hands it over
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    now: datetime,
) -> Screen:
    """List what waits."""
    await listening.hush(uow, person)
    return await screen(uow, person, texts, now)


async def screen(
    uow: UnitOfWork, curator: Person, texts: Texts, now: datetime, lead: Html = NOTHING
) -> Screen:
    """Draw the list of what waits."""
    waiting = await queues.waiting(uow, curator, now)
    rows = tuple(
        (Button(texts.label(f"queue-{name}", count=count), str(DOORS[name])),)
        for name, count in waiting.items()
    )
    words = texts.say("queue-title" if rows else "queue-empty")
    register = Button(texts.label("button-register"), str(Tap("papers", "register")))
    papers: Rows = (
        *(((register,),) if may(curator, Deed.EXPORT_CONSENTS) else ()),
        (Button(texts.label("button-acts"), str(Tap("erasures", "acts"))),),
        (Button(texts.label("button-journal"), str(Tap("journal", "show"))),),
    )
    return Screen(joined(lead, words), (*rows, *papers, *menu.back_to_menu(texts)))


def router() -> Router:
    """Take the command and the buttons that open the queue."""
    room = Router(name="queues")
    room.message.register(show, Called("queue", Tap("queue", "show")))
    room.callback_query.register(show, Tapped("queue", "show"))
    return room
