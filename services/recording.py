"""Recording: a curator writes down a meeting that is too long ago for its mentor."""

from datetime import datetime

from domain import local_days
from domain.calendars import Choice
from domain.ids import MeetingId, PairId
from domain.meeting_order import must_come_next
from domain.meetings import Meeting, MeetingKind
from domain.people import Person
from domain.refusals import MomentPassed, NotYours
from domain.rights import Deed, demand
from services import UnitOfWork, pairing, runs
from services.telling import tell
from services.zones import zone_of


async def moments_of(uow: UnitOfWork, curator: Person, pair_id: PairId, now: datetime) -> Choice:
    """Offer the moments at which a pair may have met: in its own time and the programme's.

    Raises:
        NotAllowed: the person decides about no meetings.
        NotYours: there is no such open pair in their school.
    """
    demand(curator, Deed.DECIDE_MEETING)
    state = await uow.of(curator.school_id).pair_states.find(pair_id, now)
    if state is None:
        raise NotYours
    school = await uow.schools.get(curator.school_id)
    zone = await zone_of(uow, curator)
    begun_on = state.pair.made_at.astimezone(zone).date()
    run = await runs.current(uow, school, now)
    first = begun_on if run is None else max(begun_on, run.starts_on)
    return Choice(zone=zone, after=local_days.begins(first, zone), until=now)


async def record(
    uow: UnitOfWork,
    curator: Person,
    pair_id: PairId,
    kind: MeetingKind,
    starts_at: datetime,
    now: datetime,
) -> Meeting:
    """Write down for a mentor a meeting that took place, however long ago within the programme.

    Raises:
        NotAllowed: the person decides about no meetings.
        NotYours: there is no such open pair in their school.
        MeetingOutOfTurn: another meeting comes first.
        MomentPassed: it is before the pair or the programme began, or still to come.
    """
    choice = await moments_of(uow, curator, pair_id, now)
    if starts_at not in choice:
        raise MomentPassed
    agenda = (await pairing.look(uow, curator, pair_id, now)).agenda
    must_come_next(kind, agenda.next_kinds)
    school = uow.of(curator.school_id)
    draft = Meeting(
        id=MeetingId(0),
        school_id=curator.school_id,
        pair_id=pair_id,
        kind=kind,
        starts_at=starts_at,
    )
    written = draft.recorded(now, curator.id, choice.after)
    saved = await school.meetings.add(written)
    members = agenda.pair.mentee_ids
    await school.attendance.note(saved.id, members, members)
    school.journal.write(now, curator.id, "record", f"meeting:{saved.id}")
    for one in agenda.state.people:
        tell(uow, one, "meeting-decided", f"meeting:{saved.id}", now)
    return saved
