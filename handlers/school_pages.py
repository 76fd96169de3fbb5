"""School pages: one school as its municipality sees it, with what is late, and no names."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from domain.html import NOTHING, Html, joined
from domain.ids import SchoolId
from domain.letters import Button, Rows, Screen
from domain.municipalities import Summary
from domain.people import Person
from handlers import district_words, indicator_words, menu
from handlers.answers import shortened
from handlers.pages import paged
from handlers.taps import Tap
from locales import deadlines
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, agreements
from services.agreements import Viewed
from services.indicator_details import InSchool

_MOST_LATE: Final = 5
_TITLE: Final = 70


async def screen(
    uow: UnitOfWork,
    person: Person,
    summary: Summary,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Draw a school: its sums, what it has not done in time, and what may be done about it."""
    viewed = await agreements.look(uow, person, summary.school.id, library, now)
    text = joined(
        district_words.line(summary, texts), _late(viewed, texts), texts.say("district-hides")
    )
    rows = (*_to_map(viewed, texts), *_deeds(summary, texts))
    return Screen(text, (*rows, *menu.back_to_menu(texts)))


def figures(school_id: SchoolId, found: Sequence[InSchool], texts: Texts, page: int = 0) -> Screen:
    """Draw the indicators of a school, a page at a time; what tells of few stays unsaid."""
    shown, turns = paged(
        found, page, texts, lambda at: str(Tap("district", "figures", school_id, at))
    )
    back = Button(
        texts.label("button-district-to-school"), str(Tap("district", "school", school_id))
    )
    if not found:
        return Screen(texts.say("district-figures-none"), ((back,),))
    head = texts.say("district-figures", name=found[0].school.name)
    lines = joined(*(_figure(one, texts) for one in shown), by="\n")
    text = joined(head, lines, texts.say("district-hides"))
    return Screen(text, (*turns, (back,)))


def _figure(one: InSchool, texts: Texts) -> Html:
    value = texts.label("district-hidden") if one.is_hidden else _value(one, texts)
    return texts.say("agreement-line", title=shortened(one.reading.title, _TITLE), state=value)


def _value(one: InSchool, texts: Texts) -> str:
    """Say the figure without the plan, which is the municipality's."""
    return indicator_words.figures(one.reading, texts).split(" · ", maxsplit=1)[0]


def _late(viewed: Viewed | None, texts: Texts) -> Html:
    if viewed is None or not viewed.found.late:
        return NOTHING
    late = viewed.found.late
    lines = (
        texts.say(
            "agreement-line",
            title=shortened(one.position.title, _TITLE),
            state=deadlines.said(one.position.deadline, texts),
        )
        for one in late[:_MOST_LATE]
    )
    head = texts.say("district-late", count=len(late))
    return joined(head, *lines, by="\n")


def _to_map(viewed: Viewed | None, texts: Texts) -> Rows:
    if viewed is None:
        return ()
    tap = Tap("agreement", "map", viewed.school.id, arg=str(viewed.found.run.id))
    figures_of = Tap("district", "figures", viewed.school.id)
    return (
        (Button(texts.label("button-agreement-map"), str(tap)),),
        (Button(texts.label("button-district-figures"), str(figures_of)),),
    )


def _deeds(summary: Summary, texts: Texts) -> Rows:
    school = summary.school
    label = texts.label("button-district-unpilot" if school.is_pilot else "button-district-pilot")
    pilot = Tap("district", "pilot", school.id, arg="no" if school.is_pilot else "yes")
    exclude = Tap("district", "exclude", school.id)
    return (
        (Button(label, str(pilot)),),
        (Button(texts.label("button-district-exclude"), str(exclude)),),
        (Button(texts.label("button-district-schools"), str(Tap("district", "show"))),),
    )
