"""Occurrences: where each moment of the programme is found."""

from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from domain import local_days
from domain.occurrences import Moment, Occurrence
from domain.people import Role
from services import UnitOfWork, control_cards
from services.gatherings import occurrences as gatherings
from services.honours import occurrences as honours
from services.mentor_weeks import occurrences as mentor_weeks
from services.period_reports import occurrences as reports
from services.plans import occurrences as plans
from services.psychologists import occurrences as psychologists
from services.rests import idle_pairs
from services.training import occurrences as training
from services.year_ends import occurrences as years
from storage.meeting_occurrences import MeetingSide
from storage.year_occurrences import PositionDue

_A_DAY: Final = timedelta(days=1)

Source = Callable[[UnitOfWork, datetime, datetime], Awaitable[Iterable[Occurrence]]]


async def meetings(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the meetings that start, for those who have not said that they cannot come."""
    found = await uow.meeting_occurrences.planned_between(since, until)
    return (_of_meeting(Moment.MEETING_STARTS, one, one.starts_at) for one in found)


async def unreported(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the meetings that ended and are not reported, for both sides."""
    found = await uow.meeting_occurrences.unreported_between(since, until)
    return (_of_meeting(Moment.MEETING_UNREPORTED, one, one.ends_at) for one in found)


async def after_forgotten(
    uow: UnitOfWork, since: datetime, until: datetime
) -> Iterable[Occurrence]:
    """Find the meetings that start, of pairs that forgot one and have not met since."""
    found = await uow.meeting_occurrences.after_forgotten_between(since, until)
    return (_of_meeting(Moment.MEETING_AFTER_FORGOTTEN, one, one.starts_at) for one in found)


async def without_feedback(
    uow: UnitOfWork, since: datetime, until: datetime
) -> Iterable[Occurrence]:
    """Find the meetings that were held, for each side that has not answered."""
    found = await uow.meeting_occurrences.without_feedback_between(since, until)
    return (
        _of_meeting(Moment.FEEDBACK_MISSING, one, one.settled_at)
        for one in found
        if one.settled_at is not None
    )


async def positions(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the positions whose last day begins; it is over when the next one begins."""
    found = await uow.year_occurrences.positions_due_between(*local_days.around(since, until))
    return (_of_position(Moment.POSITION_DUE, one) for one in found)


async def late(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the positions whose last day went by undone; curators hear of each of them."""
    found = await uow.year_occurrences.positions_late_between(*local_days.around(since, until))
    return (_of_position(Moment.POSITION_LATE, one) for one in found)


async def final_events(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the final events, for everybody who is invited."""
    found = await uow.year_occurrences.final_events_between(since, until)
    return (
        Occurrence(
            moment=Moment.FINAL_EVENT,
            at=one.at,
            subject=f"run:{one.run_id}",
            person_id=one.person_id,
            account_id=one.account_id,
            zone=ZoneInfo(one.zone),
            is_pupil=one.is_pupil,
        )
        for one in found
    )


async def weeks(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the working weeks that begin, for those who were curators of a school by then."""
    begun = await mentor_weeks.begun_in_schools(uow, since, until)
    begins = [one for one, (_, days) in begun.items() if days]
    resting = await years.resting(uow, begins, until) if begins else frozenset()
    found = await uow.occurrences.curators([one for one in begins if one not in resting])
    return (
        Occurrence(
            moment=Moment.WEEK_BEGINS,
            at=at,
            subject=f"school:{one.school_id}",
            person_id=one.person_id,
            account_id=one.account_id,
            zone=begun[one.school_id][0],
            role=Role.CURATOR,
        )
        for one in found
        for at in begun[one.school_id][1]
        if one.was_here(at)
    )


async def surveys(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find who was admitted and has not finished their first survey."""
    return (
        Occurrence(
            moment=Moment.SURVEY_UNFINISHED,
            at=one.since,
            subject=f"person:{one.person_id}",
            person_id=one.person_id,
            account_id=one.account_id,
            zone=ZoneInfo(one.zone),
            is_pupil=one.is_pupil,
            role=one.role,
        )
        for one in await uow.occurrences.surveys_unfinished(since, until)
    )


async def talks(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the talks whose answer is late, once a day, for each who was called."""
    return (
        Occurrence(
            moment=Moment.TALK_UNANSWERED,
            at=at,
            subject=f"ticket:{one.ticket_id}",
            person_id=one.person_id,
            account_id=one.account_id,
            zone=ZoneInfo(one.zone),
        )
        for one in await uow.broken_promises.until(until)
        for at in _daily(one.promised_at, since, until)
    )


async def waves(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the questionnaires sent to many whose time ends, for each who has not answered."""
    return (
        Occurrence(
            moment=Moment.WAVE_DUE,
            at=one.due_at,
            subject=f"wave:{one.wave_id}",
            person_id=one.person_id,
            account_id=one.account_id,
            zone=ZoneInfo(one.zone),
            is_pupil=one.is_pupil,
        )
        for one in await uow.occurrences.waves_due(since, until)
    )


async def unpaired(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find who began to wait for a pair."""
    return (
        Occurrence(
            moment=Moment.UNPAIRED,
            at=one.since,
            subject=f"person:{one.person_id}",
            person_id=one.person_id,
            account_id=one.account_id,
            zone=ZoneInfo(one.zone),
            is_pupil=one.is_pupil,
            role=Role.MENTEE,
        )
        for one in await uow.unpaired_occurrences.between(since, until)
    )


SOURCES: Final[Mapping[Moment, Source]] = MappingProxyType(
    {
        Moment.MEETING_STARTS: meetings,
        Moment.MEETING_AFTER_FORGOTTEN: after_forgotten,
        Moment.MEETING_UNREPORTED: unreported,
        Moment.FEEDBACK_MISSING: without_feedback,
        Moment.POSITION_DUE: positions,
        Moment.POSITION_LATE: late,
        Moment.FINAL_EVENT: final_events,
        Moment.WEEK_BEGINS: weeks,
        Moment.MENTOR_WEEK_BEGINS: mentor_weeks.weeks,
        Moment.MONTH_BEGINS: reports.months,
        Moment.REPORT_DUE: reports.quarters,
        Moment.STATISTICS_DUE: reports.statistics,
        Moment.SURVEY_UNFINISHED: surveys,
        Moment.UNPAIRED: unpaired,
        Moment.UNPAIRED_LONG: psychologists.unpaired,
        Moment.TALK_UNANSWERED: talks,
        Moment.WAVE_DUE: waves,
        Moment.CARDS_DUE: control_cards.seasons,
        Moment.PLAN_ITEM_DUE: plans.due,
        Moment.TRAINING_SESSION: training.lessons,
        Moment.TRAINING_UNMARKED: training.unmarked,
        Moment.GATHERING: gatherings.usual,
        Moment.FINAL_GATHERING: gatherings.final,
        Moment.GATHERING_OVER: gatherings.over,
        Moment.PAIR_IDLE: idle_pairs.idle,
        Moment.VOTE_OPENED: honours.opened,
        Moment.VOTE_CLOSES: honours.closing,
        Moment.PAIR_YEAR_ENDS: years.pairs,
        Moment.YEAR_CLOSES: years.closing,
        Moment.YEAR_OVER: years.over,
        Moment.YEAR_NEARS: years.nearing,
    }
)
"""What finds each kind of moment between two moments, both included."""


def _of_meeting(moment: Moment, side: MeetingSide, at: datetime) -> Occurrence:
    return Occurrence(
        moment=moment,
        at=at,
        subject=f"meeting:{side.meeting_id}",
        person_id=side.person_id,
        account_id=side.account_id,
        zone=ZoneInfo(side.zone),
        is_pupil=side.is_pupil,
        role=Role.MENTOR if side.is_mentor else Role.MENTEE,
    )


def _of_position(moment: Moment, one: PositionDue) -> Occurrence:
    zone = ZoneInfo(one.zone)
    return Occurrence(
        moment=moment,
        at=local_days.begins(one.due_on, zone),
        over_at=local_days.begins(one.due_on + _A_DAY, zone),
        subject=f"position:{one.position_id}",
        person_id=one.person_id,
        account_id=one.account_id,
        zone=zone,
        is_pupil=one.is_pupil,
    )


def _daily(first: datetime, since: datetime, until: datetime) -> Iterator[datetime]:
    """Give the moments in a range that are a whole number of days after the first one."""
    at = first + max(-((first - since) // _A_DAY), 0) * _A_DAY
    while at <= until:
        if at >= since:
            yield at
        at += _A_DAY
