"""Words on the page of one's own pair: who it is with, how it stands, what was."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from domain.agendas import Agenda
from domain.html import NOTHING, Html, joined
from domain.meeting_order import held_kinds
from domain.meetings import Meeting, MeetingKind
from domain.pair_life import PairFacts, PairStage, reached, stage
from domain.people import Person
from handlers.meeting_words import kind_of, past, planned, when
from handlers.names import listed
from locales.texts import Texts

LATEST: Final = 5
"""How many meetings of the past are listed."""
_BEFORE: Final = frozenset({PairStage.PROPOSED, PairStage.PENDING_ORDER, PairStage.APPROVED})


def who(agenda: Agenda, person: Person, texts: Texts) -> Html:
    """Name those somebody works with, and say how far they have come."""
    name = listed(agenda.partners_of(person), texts)
    if not agenda.is_led_by(person):
        return joined(texts.say("agenda-mentor", name=name), _stage(agenda, texts), by="\n")
    title = texts.say("agenda-group" if agenda.pair.is_group else "agenda-mentee", name=name)
    return joined(title, _stage(agenda, texts), by="\n")


def _stage(agenda: Agenda, texts: Texts) -> Html:
    """Say how far a pair has come once it has met; before that the next step says it all."""
    facts = PairFacts(reached=reached(agenda.meetings), is_plan_approved=agenda.gates.is_planned)
    found = stage(agenda.pair, facts)
    if found in _BEFORE:
        return NOTHING
    words = texts.label(f"pair-stage-{found.replace('_', '-')}")
    return texts.say("pair-stage", stage=words)


def current(agenda: Agenda, person: Person, texts: Texts, zone: ZoneInfo, now: datetime) -> Html:
    """Say when the next meeting is, what became due, or what comes next."""
    meeting = agenda.planned
    if meeting is None:
        return _coming(agenda, person, texts)
    if not meeting.awaits_report(now):
        return planned(meeting, texts, zone)
    facts = {"kind": kind_of(meeting, texts), "when": when(meeting, texts, zone)}
    leads = agenda.is_led_by(person)
    return texts.say("agenda-happened" if leads else "agenda-awaits-report", **facts)


def before(agenda: Agenda, person: Person, texts: Texts, zone: ZoneInfo) -> Html:
    """List the latest meetings, the newest first."""
    settled = [one for one in agenda.meetings if not one.is_planned][-LATEST:]
    lines = [
        joined(past(one, texts, zone), _absent(agenda, one, person, texts), by=" · ")
        for one in reversed(settled)
    ]
    return joined(texts.say("agenda-before"), *lines, by="\n") if lines else NOTHING


def _absent(agenda: Agenda, meeting: Meeting, person: Person, texts: Texts) -> Html:
    """Say who of a group was not there: to the mentor by name, to a mentee only of themselves."""
    away = [one for one, was_there in agenda.came.get(meeting.id, {}).items() if not was_there]
    if not agenda.is_led_by(person):
        return texts.say("agenda-i-was-absent") if person.id in away else NOTHING
    known = [one for one in agenda.state.mentees if one.id in away]
    return texts.say("agenda-absent", names=listed(known, texts)) if known else NOTHING


def _coming(agenda: Agenda, person: Person, texts: Texts) -> Html:
    kinds = agenda.next_kinds
    if not kinds:
        return _standstill(agenda, texts)
    if not agenda.is_led_by(person):
        return texts.say("agenda-mentor-plans")
    if len(kinds) > 1:
        return texts.say("agenda-next-choice")
    coming = texts.say("agenda-next", kind=texts.label("meeting-kind", kind=kinds[0]))
    is_closed = MeetingKind.REGULAR in held_kinds(agenda.meetings)
    return joined(coming, texts.say("agenda-final-waits") if is_closed else NOTHING, by="\n")


def _standstill(agenda: Agenda, texts: Texts) -> Html:
    """Say why no meeting can be planned."""
    if agenda.is_finished:
        return texts.say("agenda-finished")
    if agenda.awaited_people and not agenda.is_agreed:
        return texts.say("agenda-awaits-agreement", names=listed(agenda.awaited_people, texts))
    if agenda.waits_for_yes and not agenda.is_stopped:
        return texts.say("agenda-awaits-yes")
    return texts.say("agenda-stopped")
