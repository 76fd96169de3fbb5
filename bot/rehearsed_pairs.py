"""Pairs of the demo: those who have just agreed, and those who began before the school year.

What lies behind a pair is done through the same services, at the moments when it was done.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot import rehearsed_plans
from bot.companies import Company
from domain.ids import PersonId
from domain.meetings import Meeting, MeetingKind, Reason
from domain.orders import Order
from domain.pair_agreements import is_asked
from domain.pairs import Pair
from domain.people import Person
from domain.rematches import Ground
from services import (
    check_ins,
    feedback,
    meetings,
    pair_agreements,
    pair_groups,
    pair_orders,
    pairing,
    planning,
    rematching,
)
from services.meetings import Card

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """One pair of a cast with its people; `began_at` is when it was proposed."""

    company: Company
    cast: Mapping[str, Any]
    began_at: datetime

    @property
    def mentor(self) -> Person:
        """Who leads it."""
        return self.company.inside[self.cast["mentor"]]

    @property
    def mentees(self) -> tuple[Person, ...]:
        """Whom it is for: one, or a group."""
        accounts = self.cast.get("mentees") or [self.cast["mentee"]]
        return tuple(self.company.inside[one] for one in accounts)

    def at(self, days: int, hours: int = 0) -> datetime:
        """Give a moment so many days before the demo begins."""
        return self.company.now - days * _A_DAY + timedelta(hours=hours)


async def rehearsed(company: Company, cast: Mapping[str, Any]) -> None:
    """Make a pair, let everybody agree, and live through what the cast says of it."""
    began_at = company.now - cast.get("since", 0) * _A_DAY
    play = Play(company=company, cast=cast, began_at=began_at)
    pair = await _made(play)
    if "hours" in cast:
        starts_at = company.now + timedelta(hours=cast["hours"])
        await _planned(play, pair, MeetingKind.ACQUAINTANCE, starts_at, company.now)
    for one in cast.get("meetings", ()):
        await _met(play, pair, one)
        for plan in cast.get("plans", ()):
            if plan["after"] == one["days"]:
                await rehearsed_plans.written(company, pair, plan, play.at(one["days"], hours=4))
    if "rematch" in cast:
        asker = company.inside[cast["rematch"]]
        await rematching.ask(company.uow, asker, pair.id, Ground.TIME, company.now)


async def _made(play: Play) -> Pair:
    """Propose the pair, let everybody agree, and give it its order."""
    uow, curator, at = play.company.uow, play.company.first, play.began_at
    first, *others = play.mentees
    pair = await pairing.make(uow, curator, play.mentor.id, first.id, at)
    for side in (first, play.mentor):
        await _agree(play, side, pair, at)
    for one in others:
        await pair_groups.join(uow, curator, pair.id, one.id, at)
        await _agree(play, one, pair, at)
    if "order" in play.cast:
        order = Order(number=play.cast["order"], on=play.cast["order_on"])
        return await pair_orders.write(uow, curator, pair.id, order, at + _A_DAY)
    return await uow.of(curator.school_id).pairs.get(pair.id)


async def _agree(play: Play, person: Person, pair: Pair, at: datetime) -> None:
    """Let somebody say yes to their pair; for a child others have said it."""
    if is_asked(person):
        await pair_agreements.agree(play.company.uow, person, pair.id, at)


async def _planned(
    play: Play, pair: Pair, kind: MeetingKind, starts_at: datetime, at: datetime
) -> Meeting:
    uow, mentor = play.company.uow, play.mentor
    drafted = await planning.draft(uow, mentor, pair.id, kind, starts_at, at)
    card = Card(drafted.id, drafted.rev)
    placed = await planning.settle_place(uow, mentor, card, play.cast["place"], at)
    return await planning.plan(uow, mentor, Card(placed.id, placed.rev), at)


async def _met(play: Play, pair: Pair, one: Mapping[str, Any]) -> None:
    """Plan a meeting the day before it, and say afterwards what became of it."""
    uow, mentor = play.company.uow, play.mentor
    starts_at = play.at(one["days"])
    after = starts_at + timedelta(hours=2)
    known = await _planned(play, pair, MeetingKind(one["kind"]), starts_at, starts_at - _A_DAY)
    card = Card(known.id, known.rev)
    reason = Reason(one["missed"]) if "missed" in one else None
    absent = {play.company.inside[each].id for each in one.get("absent", ())}
    present = [each for each in pair.mentee_ids if each not in absent]
    held = await meetings.report(uow, mentor, card, reason, after, present)
    if reason is not None:
        return
    if "agreed" in one:
        card = Card(held.id, held.rev)
        await check_ins.say_what_it_was(uow, mentor, card, "agreed_on", one["agreed"], after)
    await _told(play, held, present, one, after)


async def _told(
    play: Play, held: Meeting, present: list[PersonId], one: Mapping[str, Any], at: datetime
) -> None:
    """Let everybody who was there answer how it was; somebody may say that it was not."""
    company = play.company
    if "denied" in one:
        denier = company.inside[one["denied"]]
        await meetings.deny(company.uow, denier, held.id, at)
        return
    there = [each for each in play.mentees if each.id in present]
    for person in (play.mentor, *there):
        if not one.get("unanswered"):
            sitting = await feedback.begin(company.uow, person, company.library, held.id, at)
            await company.surveys.felt(person, sitting, company.cast["feedback"])
