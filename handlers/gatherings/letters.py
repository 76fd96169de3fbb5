"""Letters about gatherings: each says how things stand when it leaves, or is not sent at all."""

from collections.abc import Mapping
from typing import Final

from domain.gatherings import Gathering, State
from domain.guests import Invitation, Reply
from domain.html import Html, joined
from domain.ids import GatheringId
from domain.letters import Button, Rows, Screen
from domain.refusals import NotAllowed, NotYours
from handlers.gatherings import invited, words
from handlers.letters import Draw, Told
from handlers.taps import Tap
from services.gatherings import cards, choosing, replying
from services.zones import zone_of


async def invitation(told: Told) -> Screen | None:
    """Call somebody, and ask whether they come."""
    found = await _ahead(told)
    if found is None:
        return None
    head = told.texts.say("letter-gathering-invited")
    return await _letter(told, found[0], head, invited.replies(found[0], told.texts))


async def unanswered(told: Told) -> Screen | None:
    """Ask once more, unless they have answered."""
    found = await _due(told)
    if found is None or found[1].reply is not None:
        return None
    head = told.texts.say("letter-gathering-unanswered")
    return await _letter(told, found[0], head, invited.replies(found[0], told.texts))


async def soon(told: Told) -> Screen | None:
    """Remind whoever has not said no."""
    found = await _due(told)
    if found is None or found[1].reply is Reply.NO:
        return None
    zone = await zone_of(told.uow, told.person)
    days = found[0].starts_at.astimezone(zone).date() - told.now.astimezone(zone).date()
    head = told.texts.say("letter-gathering-soon", days=days.days)
    return await _letter(told, found[0], head, _change(told, found[0]))


async def first(told: Told) -> Screen | None:
    """Call somebody to a final event when its day is near enough, unless it was moved."""
    return None if await _due(told) is None else await invitation(told)


async def moved(told: Told) -> Screen | None:
    """Say when and where it is now."""
    found = await _ahead(told)
    if found is None:
        return None
    head = told.texts.say("letter-gathering-moved")
    return await _letter(told, found[0], head, _change(told, found[0]))


async def cancelled(told: Told) -> Screen | None:
    """Say that it will not be, and why; once its hour has come there is nothing to say."""
    found = await _found(told)
    if found is None or found[0].state is not State.CANCELLED or found[0].starts_at <= told.now:
        return None
    head = told.texts.say("letter-gathering-cancelled", reason=found[0].reason or "")
    return await _letter(told, found[0], head, ())


async def over(told: Told) -> Screen | None:
    """Tell a curator what is left to do: to note who came, or to ask with whom they would work."""
    try:
        found = await cards.look(told.uow, told.person, GatheringId(told.number))
    except (NotAllowed, NotYours):
        return None
    if found.starts_at != told.letter.moment or not await cards.is_open(told.uow, found):
        return None
    asks = await choosing.is_time(told.uow, told.person, found, told.now)
    if found.state is not State.PLANNED and not asks:
        return None
    is_held = str(found.state is State.HELD).lower()
    words = told.texts.say("letter-gathering-mark", title=found.title, held=is_held)
    look = Tap("gathering", "open", found.id)
    return Screen(words, ((Button(told.texts.label("door-to-gathering"), str(look)),),))


LETTERS: Final[Mapping[str, Draw]] = {
    "gathering-invited": invitation,
    "gathering-moved": moved,
    "gathering-cancelled": cancelled,
    "gathering-unanswered-2": unanswered,
    "gathering-soon-1": soon,
    "gathering-soon-0": soon,
    "final-gathering-invited-30": first,
    "final-gathering-unanswered-14": unanswered,
    "final-gathering-soon-7": soon,
    "final-gathering-soon-3": soon,
    "final-gathering-soon-1": soon,
    "final-gathering-soon-0": soon,
    "gathering-mark-1": over,
}
"""Every letter about gatherings by its name."""


async def _found(told: Told) -> tuple[Gathering, Invitation] | None:
    try:
        return await replying.find(told.uow, told.person, GatheringId(told.number))
    except (NotAllowed, NotYours):
        return None


async def _ahead(told: Told) -> tuple[Gathering, Invitation] | None:
    found = await _found(told)
    return found if found is not None and found[0].is_ahead(told.now) else None


async def _due(told: Told) -> tuple[Gathering, Invitation] | None:
    """Find what a reminder speaks of, unless it was moved since the reminder was written."""
    found = await _ahead(told)
    return found if found is not None and found[0].starts_at == told.letter.moment else None


async def _letter(told: Told, one: Gathering, head: Html, rows: Rows) -> Screen:
    zone = await zone_of(told.uow, told.person)
    return Screen(joined(head, words.facts(one, told.texts, zone)), rows)


def _change(told: Told, one: Gathering) -> Rows:
    look = Tap("invited", "open", one.id)
    return ((Button(told.texts.label("button-open-invitation"), str(look)),),)
