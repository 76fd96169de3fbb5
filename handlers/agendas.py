"""Agendas: a pair on the screen of one of the two: what is agreed on, what was, what to do."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.agendas import Agenda
from domain.html import NOTHING, Html, joined
from domain.ids import PairId
from domain.letters import Button, Rows, Screen
from domain.meetings import Meeting
from domain.people import Person
from domain.refusals import NotYours
from handlers import agenda_doors, agenda_words, errands, menu
from handlers.meeting_words import day
from handlers.pair_words import answer
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, agendas
from services.zones import zone_of


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
    return await drawn(
        uow, await agendas.all_of(uow, person, now), person, texts, pair_id, now, lead
    )


async def drawn(
    uow: UnitOfWork,
    known: tuple[Agenda, ...],
    person: Person,
    texts: Texts,
    pair_id: PairId,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    """Draw one of the pairs that are known to be somebody's.

    Raises:
        NotYours: it is not among them.
    """
    agenda = next((one for one in known if one.pair.id == pair_id), None)
    if agenda is None:
        raise NotYours
    zone = await zone_of(uow, person)
    facts = (agenda, person, texts, zone, now)
    notes = [
        line for note in agenda_doors.NOTES for line in await agenda_doors.tell(note, uow, facts)
    ]
    text = joined(
        lead,
        agenda_words.who(agenda, person, texts),
        agenda_words.current(*facts),
        *notes,
        agenda_words.before(agenda, person, texts, zone),
    )
    others = Button(texts.label("button-back"), str(Tap("meetings", "show")))
    back = ((others,),) if len(known) > 1 else ()
    return Screen(text, (*_rows(*facts), *back, *menu.back_to_menu(texts)))


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


def _rows(
    agenda: Agenda, person: Person, texts: Texts, zone: ZoneInfo, now: datetime
) -> Iterator[tuple[Button, ...]]:
    """Yield what the person can do here, what comes first at the top."""
    facts = (agenda, person, texts, zone, now)
    yield from ((button,) for door in agenda_doors.FIRST for button in door(*facts))
    meeting = agenda.planned
    leads = agenda.is_led_by(person)
    is_over = meeting is not None and meeting.awaits_report(now)
    if meeting is not None and leads and is_over:
        yield from reports(meeting, texts)
    yield from _answers(agenda, person, texts, zone)
    if leads and meeting is None:
        yield from _planning(agenda, texts)
    elif leads and meeting is not None and not is_over:
        yield from _changing(meeting, texts)
    yield from ((button,) for door in agenda_doors.DOORS for button in door(*facts))


def _answers(
    agenda: Agenda, person: Person, texts: Texts, zone: ZoneInfo
) -> Iterator[tuple[Button, ...]]:
    """Yield what waits for somebody's answer, the newest meeting first."""
    for meeting in agenda.unanswered_by(person)[:2]:
        label = texts.label("button-answer-about", day=day(meeting, texts, zone))
        yield (Button(label, answer_to(meeting)),)
    if person.id in agenda.declined | agenda.awaited:
        yield from answer(person, agenda.pair.id, texts)


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
