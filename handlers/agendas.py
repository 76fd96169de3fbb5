"""Agendas: a pair on the screen of one of the two: what is agreed on, what was, what to do."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from domain.agendas import Agenda
from domain.html import NOTHING, Html, joined
from domain.ids import PairId
from domain.letters import Button, Rows, Screen
from domain.meetings import Meeting
from domain.people import Person
from domain.refusals import NotYours
from handlers import errands, menu
from handlers.meeting_words import day, kind_of, past, planned, when
from handlers.names import short
from handlers.pair_words import answer
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, agendas
from services.zones import zone_of

LATEST: Final = 5
"""How many meetings of the past are listed."""


async def screen(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    pair_id: PairId,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    """Draw one of somebody's pairs as it stands.

    Raises:
        NotYours: they are not in such a pair, or it has ended.
    """
    known = await agendas.all_of(uow, person, now)
    agenda = next((one for one in known if one.pair.id == pair_id), None)
    if agenda is None:
        raise NotYours
    zone = await zone_of(uow, person)
    text = joined(lead, _who(agenda, person, texts), *_stand(agenda, person, texts, zone, now))
    others = Button(texts.label("button-back"), str(Tap("meetings", "show")))
    back = ((others,),) if len(known) > 1 else ()
    rows = (*_deeds(agenda, person, texts, zone, now), *back, *menu.back_to_menu(texts))
    return Screen(text, rows)


async def as_it_is(
    uow: UnitOfWork, person: Person, texts: Texts, pair_id: PairId, now: datetime
) -> Screen:
    """Show the pair to somebody whose button came too late."""
    lead = texts.say("button-is-old")
    return await screen(uow, person, texts, pair_id, now, lead)


def answer_to(meeting: Meeting) -> str:
    """Spell the tap that begins the feedback about a meeting."""
    return str(Tap("feedback", "begin", meeting.id))


def reports(meeting: Meeting, texts: Texts) -> Rows:
    """Draw the answers to whether a meeting took place."""
    facts = (meeting.id, meeting.rev)
    held = Button(texts.label("button-held"), str(Tap("meetings", "held", *facts)))
    missed = Button(texts.label("button-missed"), str(Tap("meetings", "missed", *facts)))
    moved = Button(texts.label("button-moved"), errands.move(meeting).month())
    return ((held,), (missed,), (moved,))


def _who(agenda: Agenda, person: Person, texts: Texts) -> Html:
    name = short(agenda.partner_of(person), texts)
    leads = agenda.is_led_by(person)
    return texts.say("agenda-mentee" if leads else "agenda-mentor", name=name)


def _stand(
    agenda: Agenda, person: Person, texts: Texts, zone: ZoneInfo, now: datetime
) -> Iterator[Html]:
    yield _current(agenda, person, texts, zone, now)
    settled = [one for one in agenda.meetings if not one.is_planned][-LATEST:]
    if settled:
        lines = (past(one, texts, zone) for one in reversed(settled))
        yield joined(texts.say("agenda-before"), *lines, by="\n")


def _current(agenda: Agenda, person: Person, texts: Texts, zone: ZoneInfo, now: datetime) -> Html:
    meeting = agenda.planned
    if meeting is None:
        return _coming(agenda, person, texts)
    if not meeting.awaits_report(now):
        return planned(meeting, texts, zone)
    facts = {"kind": kind_of(meeting, texts), "when": when(meeting, texts, zone)}
    leads = agenda.is_led_by(person)
    return texts.say("agenda-happened" if leads else "agenda-awaits-report", **facts)


def _coming(agenda: Agenda, person: Person, texts: Texts) -> Html:
    kinds = agenda.next_kinds
    if agenda.is_finished:
        return texts.say("agenda-finished")
    if not kinds:
        return texts.say("agenda-stopped")
    if not agenda.is_led_by(person):
        return texts.say("agenda-mentor-plans")
    if len(kinds) > 1:
        return texts.say("agenda-next-choice")
    return texts.say("agenda-next", kind=texts.label("meeting-kind", kind=kinds[0]))


def _deeds(
    agenda: Agenda, person: Person, texts: Texts, zone: ZoneInfo, now: datetime
) -> Iterator[tuple[Button, ...]]:
    """Yield what the person can do here: the newest thing to answer, then what a mentor plans."""
    for meeting in agenda.unanswered_by(person)[:2]:
        label = texts.label("button-answer-about", day=day(meeting, texts, zone))
        yield (Button(label, answer_to(meeting)),)
    if person.id in agenda.declined:
        yield from answer(person, agenda.pair.id, texts)
    if not agenda.is_led_by(person):
        return
    if agenda.planned is None:
        yield from _planning(agenda, texts)
    elif agenda.planned.awaits_report(now):
        yield from reports(agenda.planned, texts)
    else:
        yield from _changing(agenda.planned, texts)


def _planning(agenda: Agenda, texts: Texts) -> Rows:
    kinds = agenda.next_kinds
    if not kinds:
        return ()
    name = texts.label("meeting-kind", kind=kinds[0])
    one = texts.label("button-plan", kind=name)
    label = one if len(kinds) == 1 else texts.label("button-plan-choice")
    plan = Button(label, str(Tap("meetings", "plan", agenda.pair.id)))
    record = Button(texts.label("button-record"), str(Tap("meetings", "was", agenda.pair.id)))
    return ((plan,), (record,))


def _changing(meeting: Meeting, texts: Texts) -> Rows:
    facts = (meeting.id, meeting.rev)
    label = texts.label("button-place-other" if meeting.place else "button-place")
    move = Button(texts.label("button-move"), errands.move(meeting).month())
    where = Button(label, str(Tap("meetings", "place", *facts)))
    cancel = Button(texts.label("button-cancel"), str(Tap("meetings", "cancel", *facts)))
    return ((move,), (where,), (cancel,))
