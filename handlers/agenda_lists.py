"""Lists of one's own pairs: with each the next meeting, and what waits for whoever looks."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.agendas import Agenda
from domain.html import Html, joined
from domain.ids import PairId
from domain.letters import Button, Screen
from domain.people import Person
from domain.plan_items import PlanStanding
from handlers import menu
from handlers.meeting_words import when
from handlers.names import listed
from handlers.pages import paged
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, plans
from services.zones import zone_of


async def screen(
    uow: UnitOfWork,
    known: tuple[Agenda, ...],
    person: Person,
    texts: Texts,
    page: int,
    now: datetime,
) -> Screen:
    """Draw several pairs of somebody, each with a button that opens it."""
    zone = await zone_of(uow, person)
    sums = await plans.standings(uow, person.school_id, [one.pair.id for one in known], now)
    shown, turning = paged(known, page, texts, lambda number: str(Tap("meetings", "show", number)))
    lines = [
        _line(
            one, person, texts, [*_facts(one, person, texts, zone, now), *_plan(one, sums, texts)]
        )
        for one in shown
    ]
    rows = tuple((_door(one, person, texts),) for one in shown)
    leads = any(one.is_led_by(person) for one in known)
    title = texts.say("agendas-mentees" if leads else "agendas-mentors")
    text = joined(title, joined(*lines, by="\n"))
    return Screen(text, (*rows, *turning, *menu.back_to_menu(texts)))


def _line(agenda: Agenda, person: Person, texts: Texts, facts: Iterable[str]) -> Html:
    name = listed(agenda.partners_of(person), texts)
    return texts.say("agenda-line", name=name, next=" · ".join(facts))


def _facts(
    agenda: Agenda, person: Person, texts: Texts, zone: ZoneInfo, now: datetime
) -> Iterator[str]:
    """Yield what is next, and what waits."""
    yield _next(agenda, texts, zone, now)
    if agenda.unanswered_by(person):
        yield texts.label("agenda-owes-answer")


def _plan(agenda: Agenda, sums: Mapping[PairId, PlanStanding], texts: Texts) -> Iterator[str]:
    """Yield how far the plan is, once there are steps to do."""
    found = sums.get(agenda.pair.id)
    if found is None or found.percent is None:
        return
    facts = {"percent": found.percent, "count": found.overdue}
    yield texts.label("agenda-plan-late" if found.overdue else "agenda-plan", **facts)


def _next(agenda: Agenda, texts: Texts, zone: ZoneInfo, now: datetime) -> str:
    meeting = agenda.planned
    if meeting is None:
        return texts.label("next-finished" if agenda.is_finished else "next-nothing")
    if meeting.awaits_report(now):
        return texts.label("next-report")
    return when(meeting, texts, zone)


def _door(agenda: Agenda, person: Person, texts: Texts) -> Button:
    name = listed(agenda.partners_of(person), texts)
    return Button(name, str(Tap("meetings", "pair", agenda.pair.id)))
