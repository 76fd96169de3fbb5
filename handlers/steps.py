"""Steps: what a newcomer sees on the way from a link to taking part."""

from datetime import datetime
from typing import Final

from domain.html import NOTHING, Html, joined
from domain.joining import Step
from domain.letters import Button, Rows, Screen
from domain.people import AgeGroup, Person, Role
from handlers import school_cards
from handlers.names import code
from handlers.taps import Tap
from locales.dates import said_moment
from locales.texts import ADULT, CHILD, Texts, texts_for
from services import UnitOfWork, joining, listening
from services.zones import zone_of


async def screen(uow: UnitOfWork, person: Person, texts: Texts, lead: Html = NOTHING) -> Screen:
    """Draw the step a newcomer is at."""
    if not person.roles:
        return Screen(joined(lead, texts.say("menu-without-role")))
    step = await joining.step(uow, person)
    if step is Step.SCHOOL_CARD:
        return await school_cards.next_field(uow, person, texts, lead)
    if step in {Step.GIVEN_NAME, Step.FAMILY_NAME}:
        await listening.ask(uow, person, str(_NAMES[step]))
        return Screen(joined(lead, texts.say(_name_question(step))))
    words = await _words(uow, person, texts, step)
    return Screen(joined(lead, words), _rows(person, texts, step))


def texts_of(person: Person, texts: Texts) -> Texts:
    """Give the texts in the same language that address this person as they should."""
    return texts_for(texts.language, CHILD if person.is_child else ADULT, texts.naming)


async def looked_at(uow: UnitOfWork, person: Person, texts: Texts, now: datetime) -> Html:
    """Say when it was looked, so that a tap that changed nothing is seen to have been heard.

    Who waits for nothing is not told: their step is news enough.
    """
    if await joining.step(uow, person) not in _WAITED_FOR:
        return NOTHING
    time = said_moment(now, await zone_of(uow, person), texts.language, "HH:mm")
    return texts.say("looked-at", time=time)


_WAITED_FOR: Final = frozenset({Step.APPROVAL, Step.GUARDIAN_SILENT, Step.CURATOR_CHECKS})
_NAMES: Final = {
    Step.GIVEN_NAME: Tap("join", "given"),
    Step.FAMILY_NAME: Tap("join", "family"),
}


def _name_question(step: Step) -> str:
    return "ask-given-name" if step is Step.GIVEN_NAME else "ask-family-name"


async def _words(uow: UnitOfWork, person: Person, texts: Texts, step: Step) -> Html:
    facts = {
        "school": await school_cards.name_of(uow, person),
        "role": texts.label(f"role-{min(person.roles).replace('_', '-')}"),
        "age": texts.label(f"age-{person.age_group.replace('_', '-')}"),
        "code": code(person, texts),
    }
    if step is Step.OWN_CONSENT and person.given_name is not None:
        return texts.say("step-own-again")
    if step is Step.OWN_CONSENT and Role.GUARDIAN in person.roles:
        return texts.say("invited-guardian", **facts)
    if step is Step.GUARDIAN_LINK and person.is_child:
        return texts.say("invited-child", **facts)
    return texts.say(f"step-{step.replace('_', '-')}", **facts)


def _rows(person: Person, texts: Texts, step: Step) -> Rows:
    read = Button(texts.label("button-read-consent"), str(Tap("consent", "show")))
    link = Button(texts.label("button-guardian-link"), str(Tap("join", "link")))
    again = Button(texts.label("button-look-again"), str(Tap("join", "show")))
    known = Button(texts.label("button-what-is-kept"), str(Tap("consent", "summary")))
    child: Rows = ((known,),) if person.is_child else ()
    return {
        Step.APPROVAL: ((again,),),
        Step.OWN_CONSENT: ((read,), *_younger(person, texts)),
        Step.GUARDIAN_LINK: ((link,), *child),
        Step.GUARDIAN_SILENT: ((again,), (link,), *child),
        Step.CURATOR_CHECKS: ((again,), *child),
        Step.STOPPED: () if person.is_child else ((read,),),
    }.get(step, ())


def _younger(person: Person, texts: Texts) -> Rows:
    """Offer to be younger, to those whom age matters for."""
    if not person.plays({Role.MENTEE, Role.MENTOR}) or person.age_group is AgeGroup.UNDER_14:
        return ()
    is_adult = person.age_group is AgeGroup.ADULT
    label = texts.label("button-under-18") if is_adult else texts.label("button-under-14")
    return ((Button(label, str(Tap("join", "younger"))),),)
