"""Letters of broadcasts: the words themselves, a call to confirm them, and the report in the end.

The words leave under a cover, for they may name people; who opens it reads them.
"""

from collections.abc import Mapping
from typing import Final

from domain.ids import BroadcastId
from domain.letters import Button, Screen
from domain.refusals import NotAllowed, NotYours
from handlers.broadcasts import words
from handlers.letters import Draw, Told
from handlers.taps import Tap
from services.broadcasts import posting, reporting
from services.zones import zone_of


async def message(told: Told) -> Screen | None:
    """Say what the curator wrote."""
    found = await posting.words_for(told.uow, told.person, BroadcastId(told.number))
    return None if found is None else Screen(words.message(found, told.texts))


async def confirm(told: Told) -> Screen | None:
    """Ask for a second pair of eyes, while they are still asked for."""
    try:
        planned = await posting.plan(told.uow, told.person, BroadcastId(told.number))
    except (NotAllowed, NotYours):
        return None
    if planned.broadcast.asked_at != told.letter.moment or not planned.broadcast.is_open:
        return None
    text = told.texts.say("letter-broadcast-confirm", count=planned.count)
    look = Tap("broadcast", "look", told.number)
    return Screen(text, ((Button(told.texts.label("button-broadcast-review"), str(look)),),))


async def done(told: Told) -> Screen | None:
    """Report once that all letters have found their end."""
    try:
        report = await reporting.look(told.uow, told.person, BroadcastId(told.number))
    except (NotAllowed, NotYours):
        return None
    zone = await zone_of(told.uow, told.person)
    text = told.texts.say("letter-broadcast-done", counts=words.progress(report, told.texts, zone))
    look = Tap("broadcast", "open", told.number)
    return Screen(text, ((Button(told.texts.label("button-broadcast-open"), str(look)),),))


LETTERS: Final[Mapping[str, Draw]] = {
    "broadcast": message,
    "broadcast-confirm": confirm,
    "broadcast-done": done,
}
"""Every letter of broadcasts by its name."""
