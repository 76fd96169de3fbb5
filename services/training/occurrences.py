"""Occurrences of training: lessons that come, and lessons that wait for marks."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.occurrences import Moment, Occurrence
from domain.people import Role
from domain.training import LENGTHS
from services import UnitOfWork
from storage.training.occurrences import LessonSide

_LONGEST = timedelta(minutes=max(LENGTHS))


async def lessons(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the lessons that start, for each who learns there."""
    found = await uow.training_occurrences.starting_between(since, until)
    return (_occurrence(Moment.TRAINING_SESSION, one, one.starts_at, Role.MENTOR) for one in found)


async def unmarked(uow: UnitOfWork, since: datetime, until: datetime) -> Iterable[Occurrence]:
    """Find the lessons that are over and wait for marks, for whoever may set them."""
    found = await uow.training_occurrences.unmarked_between(since - _LONGEST, until)
    return (
        _occurrence(Moment.TRAINING_UNMARKED, one, _end(one))
        for one in found
        if since <= _end(one) <= until
    )


def _occurrence(
    moment: Moment, side: LessonSide, at: datetime, role: Role | None = None
) -> Occurrence:
    return Occurrence(
        moment=moment,
        at=at,
        subject=f"training_session:{side.lesson_id}",
        person_id=side.person_id,
        account_id=side.account_id,
        zone=ZoneInfo(side.zone),
        is_pupil=side.is_pupil,
        role=role,
    )


def _end(side: LessonSide) -> datetime:
    return side.starts_at + timedelta(minutes=side.minutes)
