"""Notes on the page of one's own pair: what was agreed on, and the button that prepares."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.agendas import Agenda
from domain.html import Html
from domain.letters import Button
from domain.packets import last_agreed
from domain.people import Person
from handlers.meeting_words import day
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork


async def agreed(
    _: UnitOfWork, agenda: Agenda, __: Person, texts: Texts, zone: ZoneInfo, ___: datetime
) -> Iterable[Html]:
    """Tell what the pair set out to do at its latest meeting that says so."""
    found = last_agreed(agenda.meetings)
    if found is None:
        return ()
    words = found.agreed_on or ""
    return (texts.say("agenda-agreed", day=day(found, texts, zone), words=words),)


def prepare(
    agenda: Agenda, _: Person, texts: Texts, __: ZoneInfo, now: datetime
) -> Iterator[Button]:
    """Lead to what helps with the next meeting, while it is ahead."""
    meeting = agenda.planned
    if meeting is not None and not meeting.awaits_report(now):
        yield Button(texts.label("button-prepare"), str(Tap("packet", "show", meeting.id)))
