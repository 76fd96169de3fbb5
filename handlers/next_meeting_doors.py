"""What stands on the page of one's own pair about its next meeting: times, a link, a calendar."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.agendas import Agenda
from domain.html import Html, joined
from domain.letters import Button
from domain.people import Person
from domain.places import link_in
from handlers import offer_screens
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork


async def waiting(
    _: UnitOfWork, agenda: Agenda, person: Person, texts: Texts, zone: ZoneInfo, now: datetime
) -> Iterable[Html]:
    """Tell which times a mentee may choose from."""
    offer = agenda.offer
    if offer is None or agenda.planned is not None or not offer.to_come(now):
        return ()
    leads = agenda.is_led_by(person)
    lead = texts.say("offer-waits-for-mentee" if leads else "offer-waits-for-you")
    return (joined(lead, offer_screens.listed(offer, texts, zone, now), by="\n"),)


def times(
    agenda: Agenda, person: Person, texts: Texts, zone: ZoneInfo, now: datetime
) -> Iterator[Button]:
    """Let a mentee choose, and a mentor take the times back and offer others."""
    offer = agenda.offer
    if offer is None or agenda.planned is not None or offer.meeting.kind not in agenda.next_kinds:
        return
    if not agenda.is_led_by(person):
        yield from (button for (button,) in offer_screens.choosing(offer, texts, zone, now))
        return
    clear = Tap("offers", "clear", offer.meeting.id, offer.meeting.rev)
    yield Button(texts.label("button-offer-others"), str(clear))


def connecting(
    agenda: Agenda, _: Person, texts: Texts, __: ZoneInfo, now: datetime
) -> Iterator[Button]:
    """Open the page on the web where the next meeting is, until it is over."""
    meeting = agenda.planned
    link = None if meeting is None or meeting.ends_at < now else link_in(meeting.place)
    if link is not None:
        yield Button(texts.label("button-connect"), link)


def calendar(
    agenda: Agenda, _: Person, texts: Texts, __: ZoneInfo, now: datetime
) -> Iterator[Button]:
    """Put the next meeting into the calendar of a telephone."""
    meeting = agenda.planned
    if meeting is not None and not meeting.awaits_report(now):
        ask = Tap("meetings", "calendar", meeting.id, meeting.rev)
        yield Button(texts.label("button-calendar-file"), str(ask))
