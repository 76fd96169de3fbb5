"""Letters about roles: given, taken away, ended, and somebody who stands in; they name nobody."""

from collections.abc import Mapping
from typing import Final

from domain.letters import Button, Screen
from domain.people import Role
from domain.rights import Deed, may
from handlers import staff_screens
from handlers.letters import Draw, Told
from handlers.taps import Tap
from locales.dates import said_moment
from services import staff, substitutes
from services.zones import zone_of


async def given(told: Told) -> Screen | None:
    """Tell somebody of a role they have now, unless it is gone again."""
    role = _role(told)
    if role not in told.person.roles:
        return None
    return Screen(told.texts.say("letter-role-given", role=_said(told)), (_menu(told),))


async def revoked(told: Told) -> Screen | None:
    """Tell somebody that a role was taken away, unless it was given again."""
    if _role(told) in told.person.roles:
        return None
    return Screen(told.texts.say("letter-role-revoked", role=_said(told)), (_menu(told),))


async def ended(told: Told) -> Screen | None:
    """Tell somebody that the term of a role has run out, unless it was given again."""
    if _role(told) in told.person.roles:
        return None
    return Screen(told.texts.say("letter-role-ended", role=_said(told)), (_menu(told),))


async def ended_of_staff(told: Told) -> Screen | None:
    """Tell a curator that somebody's role has run out."""
    if not may(told.person, Deed.MANAGE_STAFF):
        return None
    look = Button(told.texts.label("button-look-at-roles"), str(_person(told.number)))
    return Screen(told.texts.say("letter-role-ended-staff", role=_said(told)), ((look,),))


async def terms_ending(told: Told) -> Screen | None:
    """Ask a curator to extend terms that end soon."""
    if not may(told.person, Deed.MANAGE_STAFF):
        return None
    if not await staff.ending_soon(told.uow, told.person, told.now):
        return None
    look = Button(told.texts.label("button-terms"), str(Tap("staff", "terms")))
    return Screen(told.texts.say("letter-terms-ending"), ((look,),))


async def stand_in_begins(told: Told) -> Screen | None:
    """Tell a substitute until when they stand in."""
    found = await substitutes.standing_in(told.uow, told.person)
    if found is None:
        return None
    zone = await zone_of(told.uow, told.person)
    day = said_moment(found.until, zone, told.texts.language, "d MMMM y")
    return Screen(told.texts.say("letter-stand-in-begins", until=day), (_menu(told),))


async def stand_in_ended(told: Told) -> Screen:
    """Tell both that nobody stands in any more."""
    return Screen(told.texts.say("letter-stand-in-ended"), (_menu(told),))


LETTERS: Final[Mapping[str, Draw]] = {
    "role-given": given,
    "role-revoked": revoked,
    "role-ended": ended,
    "role-ended-staff": ended_of_staff,
    "terms-ending": terms_ending,
    "stand-in-begins": stand_in_begins,
    "stand-in-ended": stand_in_ended,
}
"""The letters of this area."""


def _role(told: Told) -> Role:
    """Read the role a letter is about, which its subject begins with."""
    return Role(told.letter.subject.partition(":")[0])


def _said(told: Told) -> str:
    return staff_screens.role(_role(told), told.texts)


def _person(number: int) -> Tap:
    return Tap("staff", "person", number)


def _menu(told: Told) -> tuple[Button, ...]:
    return (Button(told.texts.label("button-menu"), str(Tap("menu", "show"))),)
