"""Letters about coming in: somebody waits, was asked, was let in, or has a new telephone."""

from collections.abc import Mapping
from typing import Final

from domain.ids import PersonId
from domain.letters import Button, Screen
from domain.rights import Deed, may
from handlers.letters import Draw, Told
from handlers.names import code
from handlers.taps import Tap
from services import entrances, people


async def entry_asked(told: Told) -> Screen | None:
    """Tell the curator, once a day, that somebody waits; not when all have been let in by then."""
    if not may(told.person, Deed.LET_IN) or not await entrances.waiting(told.uow, told.person):
        return None
    look = Button(told.texts.label("button-open-entries"), str(Tap("entrances", "show")))
    return Screen(told.texts.say("letter-entry-asked"), ((look,),))


async def entry_answered(told: Told) -> Screen:
    """Tell the curator that a question was answered."""
    tap = Tap("entrances", "look", told.number)
    look = Button(told.texts.label("button-look-at-entry"), str(tap))
    return Screen(told.texts.say("letter-entry-answered"), ((look,),))


async def entry_question(told: Told) -> Screen:
    """Tell who waits that there is a question; its words come after a tap."""
    look = Button(told.texts.label("button-answer-entry"), str(Tap("doorstep", "show")))
    return Screen(told.texts.say("letter-entry-question"), ((look,),))


async def entry_accepted(told: Told) -> Screen:
    """Tell somebody that they are let in, or have the role they asked for."""
    go_on = Button(told.texts.label("button-go-on"), str(Tap("join", "show")))
    return Screen(told.texts.say("letter-entry-accepted"), ((go_on,),))


async def phone_moved(told: Told) -> Screen | None:
    """Tell the curator that the link for a new telephone was opened."""
    found = (await people.some(told.uow, told.person, [PersonId(told.number)])).values()
    named = next((code(one, told.texts) for one in found), None)
    if named is None:
        return None
    return Screen(told.texts.say("letter-phone-moved", code=named))


LETTERS: Final[Mapping[str, Draw]] = {
    "entry-asked": entry_asked,
    "entry-answered": entry_answered,
    "entry-question": entry_question,
    "entry-accepted": entry_accepted,
    "phone-moved": phone_moved,
}
"""The letters of this area."""
