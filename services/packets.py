"""Packets: what one of a pair reads to prepare for their next meeting."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.agendas import Agenda
from domain.ids import MeetingId
from domain.meetings import Meeting
from domain.people import Person
from domain.rights import Deed, demand
from services import UnitOfWork, agendas, plans
from services.plans import Owed
from services.zones import zone_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Packet:
    """A meeting of somebody's own pair, how that pair stands, and what is open in its plans.

    A mentee sees the items of their own plan only. `today` is the day where they are.
    """

    agenda: Agenda
    meeting: Meeting
    items: tuple[Owed, ...]
    today: date


async def of(uow: UnitOfWork, person: Person, meeting_id: MeetingId, now: datetime) -> Packet:
    """Gather what one of a pair needs for a meeting.

    Raises:
        NotAllowed: they are neither mentee nor mentor.
        NotYours: it is a meeting of others, or not there, or the pair has ended.
    """
    demand(person, Deed.SEE_OWN_PAIRS)
    meeting = await agendas.meeting_of(uow, person, meeting_id)
    agenda = await agendas.one_of(uow, person, meeting.pair_id, now)
    leads = agenda.is_led_by(person)
    owed = await plans.open_items(uow, agenda.pair)
    items = tuple(one for one in owed if leads or one.person_id == person.id)
    today = now.astimezone(await zone_of(uow, person)).date()
    return Packet(agenda=agenda, meeting=meeting, items=items, today=today)
