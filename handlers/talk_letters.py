"""Letters about talks; they may be read on a locked screen, so they name neither who nor what."""

from collections.abc import Mapping
from typing import Final

from domain.ids import TicketId
from domain.letters import Button, Screen
from domain.refusals import NotAllowed, NotYours
from domain.talks import Ticket
from handlers.letters import Draw, Told
from handlers.talk_words import until
from handlers.taps import Tap
from services import talk_desk, talks
from services.zones import zone_of


async def asked(told: Told) -> Screen | None:
    """Tell those who were called, unless somebody has taken the talk."""
    ticket = await _for_staff(told)
    if ticket is None or not ticket.awaits_answer or ticket.owner_id is not None:
        return None
    return Screen(
        told.texts.say("letter-talk-asked", until=await _until(told, ticket)), _open(told)
    )


async def said(told: Told) -> Screen | None:
    """Tell whoever answers that there is more to answer."""
    ticket = await _for_staff(told)
    if ticket is None or not ticket.awaits_answer:
        return None
    return Screen(
        told.texts.say("letter-talk-said", until=await _until(told, ticket)), _open(told)
    )


async def overdue(told: Told) -> Screen | None:
    """Remind of a broken promise everybody who may make it good."""
    ticket = await _for_staff(told)
    if ticket is None or not ticket.is_overdue(told.now):
        return None
    words = told.texts.say("letter-talk-overdue", until=await _until(told, ticket))
    return Screen(words, _open(told))


async def answered(told: Told) -> Screen | None:
    """Tell the one who asked that there is an answer, and not from whom."""
    ticket = await _own(told)
    if ticket is None:
        return None
    return Screen(told.texts.say("letter-talk-answered"), _read(told))


async def closed(told: Told) -> Screen | None:
    """Tell the other side that a talk has ended; to the one who asked it is only news."""
    ticket = await _own(told)
    if ticket is not None:
        return Screen(told.texts.say("cover-news"), _read(told))
    if await _for_staff(told) is None:
        return None
    return Screen(told.texts.say("letter-talk-closed"), _open(told))


LETTERS: Final[Mapping[str, Draw]] = {
    "talk-asked": asked,
    "talk-said": said,
    "talk-overdue": overdue,
    "talk-answered": answered,
    "talk-closed": closed,
}
"""Every letter about talks by its name."""


async def _for_staff(told: Told) -> Ticket | None:
    try:
        return await talk_desk.peek(told.uow, told.person, TicketId(told.number), told.now)
    except NotAllowed:
        return None


async def _own(told: Told) -> Ticket | None:
    try:
        return (await talks.read(told.uow, told.person, TicketId(told.number))).ticket
    except (NotAllowed, NotYours):
        return None


async def _until(told: Told, ticket: Ticket) -> str:
    return until(ticket.promised_at, told.texts, await zone_of(told.uow, told.person))


def _open(told: Told) -> tuple[tuple[Button, ...], ...]:
    label = told.texts.label("button-show-letter")
    return ((Button(label, str(Tap("talks", "open", told.number))),),)


def _read(told: Told) -> tuple[tuple[Button, ...], ...]:
    label = told.texts.label("button-show-letter")
    return ((Button(label, str(Tap("talk", "read", told.number))),),)
