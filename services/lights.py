"""Lights: how the pairs of a school stand, by a fixed number of statements."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Final

from domain.ids import PairId, PersonId, SchoolId
from domain.lights import History, Signals, idle, light
from domain.meetings import MeetingKind
from domain.pairs import PairSums
from domain.school_calendar import SchoolCalendar
from services import UnitOfWork
from storage.rests.quiet_days import Quiet
from storage.signals import Sums

NOBODY: Final = PersonId(0)
"""A reader who is in no pair."""


async def lights(
    uow: UnitOfWork,
    school_id: SchoolId,
    pair_ids: Collection[PairId],
    now: datetime,
    reader_id: PersonId = NOBODY,
) -> Mapping[PairId, Signals]:
    """Say how pairs of a school stand, by four statements for any number of them.

    It asks for no right: whoever shows a light has asked whether its reader may see the pair. A
    reader who is the mentor of a pair is told nothing of what was said in it. Days are those of
    the school's clock, and neither its holidays count nor the
    vacations of the mentor.
    """
    if not pair_ids:
        return {}
    known = await uow.of(school_id).signals.sums(pair_ids)
    return await lights_of(uow, school_id, known, now, reader_id)


async def lights_of(
    uow: UnitOfWork,
    school_id: SchoolId,
    sums: Collection[Sums],
    now: datetime,
    reader_id: PersonId = NOBODY,
) -> Mapping[PairId, Signals]:
    """Say the same of pairs whose meetings have been summed up already."""
    if not sums:
        return {}
    rooms = uow.of(school_id)
    zone = (await uow.schools.get(school_id)).time_zone
    calendar = SchoolCalendar(days=await rooms.school_days.all())
    quiet = Quiet(calendar=calendar, away=await rooms.vacations.of_pairs())
    return await lights_on(uow, school_id, sums, quiet, now.astimezone(zone), reader_id)


async def lights_on(
    uow: UnitOfWork,
    school_id: SchoolId,
    sums: Collection[Sums],
    quiet: Quiet,
    here: datetime,
    reader_id: PersonId = NOBODY,
) -> Mapping[PairId, Signals]:
    """Say the same by one statement, `here` being the moment by the school's clock.

    How often pairs shall meet stands with the school, which a unit reads once.
    """
    if not sums:
        return {}
    said = await uow.of(school_id).signals.remarks([one.pair_id for one in sums], reader_id)
    gap = (await uow.schools.get(school_id)).meet_within
    found = {}
    for one in sums:
        since = (one.last_held_at or one.agreed_at or here).astimezone(here.tzinfo)
        counted = quiet.calendar.leaving_out(quiet.away.get(one.pair_id, ()))
        known = History(
            has_met=one.last_held_at is not None,
            missed=one.missed,
            idle=idle(since.date(), here.date(), counted, gap),
            awaits_meeting=_awaits_meeting(one),
            gap=gap,
            remarks=tuple(said.get(one.pair_id, ())),
        )
        found[one.pair_id] = light(known)
    return found


def met(one: PairSums) -> Sums:
    """Take how a pair met out of what was summed up for a curator."""
    return Sums(
        pair_id=one.pair.id,
        agreed_at=one.pair.agreed_at,
        last_held_at=one.last_held_at,
        last_kind=one.last_kind,
        missed=one.missed,
    )


def _awaits_meeting(one: Sums) -> bool:
    return one.agreed_at is not None and one.last_kind is not MeetingKind.FINAL
