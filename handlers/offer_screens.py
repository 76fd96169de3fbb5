"""Screens of offers: a mentor puts two or three times together, a mentee chooses one."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.agendas import Agenda
from domain.html import Html, joined
from domain.letters import Button, Rows, Screen
from domain.offers import FEWEST, MOST, Offer
from domain.people import Person
from handlers import calendars, errands
from handlers.meeting_words import kind_of, moment
from handlers.plan_screens import leave_it
from handlers.sure_screens import against
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, conflicts
from services.zones import zone_of


async def making(
    uow: UnitOfWork, mentor: Person, texts: Texts, agenda: Agenda, offer: Offer, now: datetime
) -> Screen:
    """Show the list that a mentor puts together, and what speaks against each time."""
    zone = await zone_of(uow, mentor)
    length = offer.meeting.length
    lines = []
    for one in offer.times:
        found = await conflicts.of(uow, agenda, one, length, now)
        lines.append(joined(_line(one, texts, zone), against(found, texts), by="\n"))
    is_enough = len(offer.times) >= FEWEST
    people = len(agenda.pair.mentee_ids)
    text = joined(
        texts.say("offer-making", kind=kind_of(offer.meeting, texts)),
        *lines,
        texts.say("offer-ready" if is_enough else "offer-go-on", most=MOST, people=people),
    )
    return Screen(text, (*_making_rows(offer, texts, now), *leave_it(agenda.pair.id, texts)))


def choosing(offer: Offer, texts: Texts, zone: ZoneInfo, now: datetime) -> Rows:
    """Draw a button for each time that is still to come, and one that refuses them all."""
    facts = (offer.meeting.id, offer.meeting.rev)
    taps = (
        (one, Tap("offers", "take", *facts, calendars.spelt_moment(one)))
        for one in offer.to_come(now)
    )
    none = Button(texts.label("button-none-suits"), str(Tap("offers", "none", *facts)))
    return (*((Button(moment(one, texts, zone), str(to)),) for one, to in taps), (none,))


def listed(offer: Offer, texts: Texts, zone: ZoneInfo, now: datetime) -> Html:
    """List the times that are still to come."""
    return joined(*(_line(one, texts, zone) for one in offer.to_come(now)), by="\n")


def _making_rows(offer: Offer, texts: Texts, now: datetime) -> Iterable[tuple[Button, ...]]:
    facts = (offer.meeting.id, offer.meeting.rev)
    if offer.may_be_sent(now):
        send = Tap("offers", "send", *facts)
        yield (Button(texts.label("button-offer-send"), str(send)),)
    if not offer.is_full:
        more = errands.offer(offer.meeting.pair_id, offer.meeting.kind)
        yield (Button(texts.label("button-offer-more"), more.month()),)
    yield (Button(texts.label("button-offer-anew"), str(Tap("offers", "clear", *facts))),)


def _line(at: datetime, texts: Texts, zone: ZoneInfo) -> Html:
    return texts.say("offer-time", when=moment(at, texts, zone))
