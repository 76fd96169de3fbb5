"""School cards: who answers for people's data, drawn field by field or whole."""

from typing import Final

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.schools import CARD, School
from handlers import menu
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, listening
from services import schools as cards

ZONES: Final = (
    "Europe/Kaliningrad",
    "Europe/Moscow",
    "Europe/Samara",
    "Asia/Yekaterinburg",
    "Asia/Omsk",
    "Asia/Krasnoyarsk",
    "Asia/Irkutsk",
    "Asia/Yakutsk",
    "Asia/Vladivostok",
    "Asia/Magadan",
    "Asia/Kamchatka",
)
"""One zone of the tz database for each of Russia's eleven."""


async def name_of(uow: UnitOfWork, person: Person) -> str:
    """Give the name of a person's school."""
    return (await cards.of_person(uow, person)).name


async def next_field(
    uow: UnitOfWork, person: Person, texts: Texts, lead: Html = NOTHING
) -> Screen:
    """Ask for the first field of the card that is empty, or show the whole card."""
    school = await cards.of_person(uow, person)
    if not school.missing:
        return _card(school, texts, lead)
    return await asked(uow, person, school.missing[0], texts, lead)


async def asked(
    uow: UnitOfWork, person: Person, field: str, texts: Texts, lead: Html = NOTHING
) -> Screen:
    """Ask for one field of the card."""
    level = (await cards.of_person(uow, person)).level
    question = texts.say(f"ask-school-{field.replace('_', '-')}", level=level)
    if field == "zone":
        return Screen(joined(lead, question), _zones(texts, await cards.usual_zone(uow)))
    await listening.ask(uow, person, str(Tap("school", "field", arg=field)))
    return Screen(joined(lead, question))


def _zones(texts: Texts, usual: str) -> Rows:
    """Draw a button for each zone, the one most schools of this bot live in first."""
    order = sorted(range(len(ZONES)), key=lambda at: ZONES[at] != usual)
    return tuple((_zone(at, texts),) for at in order)


def _zone(at: int, texts: Texts) -> Button:
    label = texts.label(f"zone-{ZONES[at].rpartition('/')[2].lower()}")
    return Button(label, str(Tap("school", "zone", at)))


def _card(school: School, texts: Texts, lead: Html) -> Screen:
    zone = texts.label(f"zone-{(school.zone or '').rpartition('/')[2].lower()}")
    words = texts.say(
        "school-card",
        name=school.name,
        legal_name=school.legal_name or "",
        place=school.address or "",
        contact=school.contact or "",
        zone=zone,
    )
    rows = tuple(
        (Button(texts.label(f"button-school-{one.replace('_', '-')}"), str(tap)),)
        for one, tap in ((field, Tap("school", "show", arg=field)) for field in CARD)
    )
    decide = Button(texts.label("button-decisions"), str(Tap("decisions", "show")))
    return Screen(joined(lead, words), (*rows, (decide,), *menu.back_to_menu(texts)))
