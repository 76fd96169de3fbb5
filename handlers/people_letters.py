"""Letters about people: consents given, refused, confirmed, taken back."""

from collections.abc import Mapping
from typing import Final

from domain.html import NOTHING
from domain.ids import PersonId
from domain.letters import COMMANDS, Button, Screen
from domain.refusals import NotYours
from domain.rights import Deed, may
from handlers import commands
from handlers.letters import Draw, Told
from handlers.names import short
from handlers.taps import Tap
from services import consents, people


async def guardian_given(told: Told) -> Screen | None:
    """Ask the curator to see the guardian's papers, unless they have been seen by then."""
    if not may(told.person, Deed.CONFIRM_KINSHIP):
        return None
    waiting = await consents.unconfirmed(told.uow, told.person)
    if told.number not in {one.child_id for one in waiting}:
        return None
    look = Button(told.texts.label("button-kinships"), str(Tap("people", "kinships")))
    return Screen(told.texts.say("letter-guardian-given"), ((look,),))


async def guardian_refused(told: Told) -> Screen:
    """Tell the curator that a guardian said no."""
    return Screen(told.texts.say("letter-guardian-refused", name=await _name(told)))


async def consent_refused(told: Told) -> Screen:
    """Tell the curator that somebody said no."""
    return Screen(told.texts.say("letter-consent-refused", name=await _name(told)))


async def guardian_confirmed(told: Told) -> Screen:
    """Tell a pupil that everything is ready."""
    begin = Button(told.texts.label("button-go-on"), str(Tap("join", "show")))
    return Screen(told.texts.say("letter-guardian-confirmed"), ((begin,),))


async def commands_of(told: Told) -> Screen:
    """List the commands that belong to the reader's roles, in their language."""
    named = commands.of(told.person, told.texts)
    return Screen(NOTHING, tuple((Button(line, name),) for name, line in named))


async def _name(told: Told) -> str:
    """Name somebody; a letter about one whom its reader may not see any more is not sent.

    Raises:
        NotYours: the reader may not see them.
    """
    found = await people.some(told.uow, told.person, [PersonId(told.number)])
    if not found:
        raise NotYours
    return short(found[PersonId(told.number)], told.texts)


LETTERS: Final[Mapping[str, Draw]] = {
    COMMANDS: commands_of,
    "guardian-given": guardian_given,
    "guardian-refused": guardian_refused,
    "consent-refused": consent_refused,
    "guardian-confirmed": guardian_confirmed,
}
"""The letters of this area."""
