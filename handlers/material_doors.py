"""The door from one's own pair to the materials for its next meeting."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.agendas import Agenda
from domain.letters import Button
from domain.materials import occasion_of
from domain.people import Person
from handlers.taps import Tap
from locales.texts import Texts


def materials(
    agenda: Agenda, person: Person, texts: Texts, _zone: ZoneInfo, _now: datetime
) -> Iterator[Button]:
    """Lead a mentor to what helps at the meeting that comes next."""
    if agenda.is_led_by(person):
        planned = agenda.planned
        coming = agenda.next_kinds[0] if agenda.next_kinds else None
        kind = occasion_of(coming if planned is None else planned.kind)
        tap = Tap("materials", "stage", arg=kind)
        yield Button(texts.label("button-materials"), str(tap))
