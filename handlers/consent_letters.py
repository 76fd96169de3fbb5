"""Letters about consents that time asks for, and about guardians who stay out."""

from collections.abc import Mapping
from typing import Final

from domain.ids import PersonId
from domain.letters import Button, Screen
from domain.people import Person
from domain.refusals import NotYours
from domain.rights import Deed, may
from handlers.letters import Draw, Told
from handlers.names import short
from handlers.taps import Tap
from services import birthdays, people


async def guardian_stays_out(told: Told) -> Screen:
    """Tell the curator that a guardian agreed to nothing about themselves."""
    child = await _subject(told)
    return Screen(
        told.texts.say("letter-guardian-stays-out", name=short(child, told.texts)),
        _card(told, child),
    )


async def consent_ends(told: Told) -> Screen:
    """Ask a signer to answer once more, because the consent runs out."""
    return Screen(told.texts.say("letter-consent-ends"), _answer(told))


async def own_begun(told: Told) -> Screen:
    """Tell about a birthday with which somebody decides for themselves."""
    return await _grown(told, "begun")


async def own_soon_over(told: Told) -> Screen:
    """Tell that a week is left."""
    return await _grown(told, "soon")


async def own_over(told: Told) -> Screen:
    """Tell that taking part has stopped until there is an answer."""
    return await _grown(told, "over")


async def _grown(told: Told, stage: str) -> Screen:
    if told.person.id == told.number:
        return Screen(told.texts.say(f"letter-grown-{stage}"), _answer(told))
    if not may(told.person, Deed.SEE_SCHOOL):
        return Screen(told.texts.say(f"letter-grown-guardian-{stage}"))
    subject = await _subject(told)
    words = told.texts.say(f"letter-grown-curator-{stage}", name=short(subject, told.texts))
    return Screen(words, _card(told, subject))


async def _subject(told: Told) -> Person:
    found = await people.some(told.uow, told.person, [PersonId(told.number)])
    if not found:
        raise NotYours
    return found[PersonId(told.number)]


def _answer(told: Told) -> tuple[tuple[Button, ...], ...]:
    label = told.texts.label("button-consent-again")
    return ((Button(label, str(Tap("consent", "show", told.number))),),)


def _card(told: Told, subject: Person) -> tuple[tuple[Button, ...], ...]:
    label = told.texts.label("button-to-card")
    return ((Button(label, str(Tap("card", "show", subject.id))),),)


LETTERS: Final[Mapping[str, Draw]] = {
    "guardian-stays-out": guardian_stays_out,
    "consent-ends": consent_ends,
    birthdays.BEGUN: own_begun,
    birthdays.SOON_OVER: own_soon_over,
    birthdays.OVER: own_over,
}
"""The letters of this area."""
