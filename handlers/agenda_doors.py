"""What one can do on the page of one's own pair beside its meetings, and what is told there.

Every area adds its own functions to these tuples, in the order in which they are drawn. They live
in modules that do not import `handlers.agendas`, which draws them. Each asks by itself whom it is
for: a mentor (`agenda.is_led_by(person)`) and a mentee see the same tuples.

`FIRST` stands above what the meeting asks for: only what has to be done before anything else.
`DOORS` stands below it, the quietest last. A door waits for nothing: it is drawn from the agenda.
`NOTES` are lines between the next meeting and the last ones; a note may read what it tells, in a
number of statements that does not grow with the people of the pair.
"""

from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from domain.agendas import Agenda
from domain.html import Html
from domain.letters import Button
from domain.people import Person
from handlers import agenda_notes, material_doors, next_meeting_doors, rematch_words, told_meetings
from handlers.plans import doors as plan_doors
from locales.texts import Texts
from services import UnitOfWork

Door = Callable[[Agenda, Person, Texts, ZoneInfo, datetime], Iterable[Button]]
"""Draws what can be done, from the pair, who looks, their words, the zone and the moment."""
Note = Callable[[UnitOfWork, Agenda, Person, Texts, ZoneInfo, datetime], Awaitable[Iterable[Html]]]
"""Tells what is known of a pair; the first thing it gets is the unit of work."""

FIRST: Final[tuple[Door, ...]] = (next_meeting_doors.times, next_meeting_doors.connecting)
"""What has to be done before anything else, each a row of its own."""

DOORS: Final[tuple[Door, ...]] = (
    plan_doors.on_agenda,
    told_meetings.door,
    agenda_notes.prepare,
    next_meeting_doors.calendar,
    material_doors.materials,
    rematch_words.door,
)
"""What can be done here beside the meetings, each a row of its own."""

NOTES: Final[tuple[Note, ...]] = (
    next_meeting_doors.waiting,
    plan_doors.told_on_agenda,
    agenda_notes.agreed,
)
"""What is told between the next meeting and the last ones."""


def tell(
    note: Note,
    uow: UnitOfWork,
    facts: tuple[Agenda, Person, Texts, ZoneInfo, datetime],
) -> Awaitable[Iterable[Html]]:
    """Let a note tell what it knows of a pair."""
    return note(uow, *facts)
