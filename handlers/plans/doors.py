"""Doors to plans: from the page of one's own pair, from the curator's page of it, and notes."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.agendas import Agenda
from domain.html import NOTHING, Html
from domain.letters import Button
from domain.meetings import MeetingKind
from domain.people import Person
from domain.plan_items import PlanStanding
from domain.rights import Deed, may
from handlers.pair_pages import Page
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, plans
from services.pairing import PairFile


def on_agenda(
    agenda: Agenda, person: Person, texts: Texts, _: ZoneInfo, __: datetime
) -> Iterator[Button]:
    """Lead a mentor to the plans of a pair, and a mentee to their own, after the trial meeting."""
    if any(one.kind is MeetingKind.TRIAL for one in agenda.held):
        yield _door(agenda, person, texts)


async def told_on_agenda(
    uow: UnitOfWork, agenda: Agenda, person: Person, texts: Texts, _: ZoneInfo, now: datetime
) -> Iterable[Html]:
    """Tell how far the plan is."""
    pair = agenda.pair
    known = await plans.standings(uow, person.school_id, [pair.id], now)
    return [said(known[pair.id], texts)] if pair.id in known else []


def on_pair(curator: Person, known: PairFile, texts: Texts) -> Iterator[Button]:
    """Lead a curator to the plans of a pair."""
    if may(curator, Deed.APPROVE_PLAN):
        yield _door(known.agenda, curator, texts)


async def told_on_pair(page: Page) -> Html:
    """Tell a curator how far the plans of a pair are."""
    pair = page.known.agenda.pair
    known = await plans.standings(page.uow, page.curator.school_id, [pair.id], page.now)
    return said(known[pair.id], page.texts) if pair.id in known else NOTHING


def said(one: PlanStanding, texts: Texts) -> Html:
    """Say in a line how far the plans of a pair are; never what they are about."""
    return texts.say(
        "plan-standing",
        approved="yes" if one.approved else "no",
        percent=one.percent or 0,
        late=one.overdue,
    )


def _door(agenda: Agenda, person: Person, texts: Texts) -> Button:
    whose = "mine" if person.id in agenda.pair.mentee_ids else "theirs"
    label = texts.label("button-plans", whose=whose)
    return Button(label, str(Tap("plan", "pair", agenda.pair.id)))
