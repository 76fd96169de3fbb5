"""Digests: how the week of a school stands, and what its curator can set right at once."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Final

from domain import rights
from domain.candidates import sorted_out
from domain.digest_lines import Key, Line, lines, without
from domain.digest_marks import Mark, hidden, reminders, takers
from domain.digests import Attention, attention
from domain.ids import PersonId
from domain.kinships import Kinship
from domain.lights import Light
from domain.people import Form, Person, Standing
from domain.rematches import may_decide
from domain.rights import Deed
from domain.school_facts import Enrolled, Facts
from domain.schools import School
from domain.week_sums import TOTAL, Sums, counted
from locales.library import Library
from services import UnitOfWork, events, lights, pairing, plans, road_maps
from services.events import Event
from services.signing import terms_of
from services.telling import tell_once_a_day

SURVEY_REMINDER: Final = "survey-reminder"
A_WEEK: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """The week of a school; `event` is the final event, if the year has one.

    `takers` have taken lines on, `reminded` says of which somebody was reminded today, and when.
    `sums` count what needs attention with what was put off, which is not in `attention`; `before`
    is what the digest of the week before counted. In sums alone nothing names anybody, and small
    numbers are not told.
    """

    school: School
    facts: Facts
    attention: Attention
    event: Event | None
    takers: Mapping[Key, Person] = field(default_factory=dict)
    reminded: Mapping[Key, datetime] = field(default_factory=dict)
    sums: Sums = field(default_factory=dict)
    before: Sums = field(default_factory=dict)
    is_sums: bool = False

    @property
    def lines(self) -> tuple[Line, ...]:
        """What needs the curator, line by line."""
        return lines(self.attention)

    @property
    def put_off(self) -> int:
        """How many lines were put off."""
        return self.sums.get(TOTAL, 0) - len(self.lines)

    @property
    def forms(self) -> Mapping[Form, int]:
        """How many pairs work together in each form."""
        return Counter(one.pair.form for one in self.facts.pairs)

    @property
    def lights(self) -> Mapping[Light, int]:
        """How many pairs stand in each light, as far as the reader may know."""
        return Counter(one.light for one in self.facts.signals.values())

    @property
    def can_pair(self) -> bool:
        """Whether some mentee and some mentor are ready for one another."""
        known = self.facts.candidates
        return any(known.mentors_for(one.person) for one in known.mentees)


async def look(uow: UnitOfWork, person: Person, library: Library, now: datetime) -> Digest:
    """Put the digest of the curator's school together; the number of queries is fixed.

    Raises:
        NotAllowed: the person is no curator.
    """
    rights.demand(person, Deed.SEE_SCHOOL)
    return await _digest(uow, person, library, now)


async def sums(uow: UnitOfWork, person: Person, library: Library, now: datetime) -> Digest:
    """Put the numbers of the school's week together, for those who read nothing of people.

    Raises:
        NotAllowed: the numbers are not for the person.
    """
    rights.demand(person, Deed.READ_NUMBERS)
    found = await _digest(uow, person, library, now)
    return replace(found, attention=Attention(), is_sums=True)


async def remind_of_surveys(
    uow: UnitOfWork, person: Person, library: Library, now: datetime
) -> int:
    """Write to those who have not finished their first survey, once a day at most; count them.

    Raises:
        NotAllowed: the person is no curator.
    """
    found = await look(uow, person, library, now)
    for late in found.attention.unfinished:
        tell_once_a_day(uow, late, SURVEY_REMINDER, f"person:{late.id}", found.facts.zone, now)
    uow.of(person.school_id).journal.write(
        now, person.id, "remind_of_surveys", f"school:{person.school_id}"
    )
    return len(found.attention.unfinished)


async def note_sums(uow: UnitOfWork, curator: Person, found: Digest) -> None:
    """Keep what a digest counted that is sent; the first one of a week is what counts.

    Raises:
        NotAllowed: the person is no curator.
    """
    rights.demand(curator, Deed.SEE_SCHOOL)
    await uow.of(curator.school_id).week_sums.note(found.facts.monday, found.sums)


async def _digest(uow: UnitOfWork, person: Person, library: Library, now: datetime) -> Digest:
    school = await uow.schools.get(person.school_id)
    facts = _as_seen_by(person, await _facts(uow, school, person, library, now))
    run = facts.road_maps[-1].run if facts.road_maps else None
    event = events.of_run(run, school, library) if run else None
    rooms = uow.of(school.id)
    marks = await rooms.digest_marks.live(now)
    everything = attention(facts)
    return Digest(
        school=school,
        facts=facts,
        attention=without(everything, hidden(marks, now)),
        event=event,
        sums=counted(lines(everything), facts.last_week),
        takers=await _takers(uow, school, marks, now),
        reminded=reminders(marks, now),
        before=await rooms.week_sums.of(facts.monday - A_WEEK),
    )


async def _takers(
    uow: UnitOfWork, school: School, marks: tuple[Mark, ...], now: datetime
) -> dict[Key, Person]:
    found = takers(marks, now)
    known = await uow.of(school.id).people.some(set(found.values())) if found else {}
    return {key: known[one] for key, one in found.items() if one in known}


def _as_seen_by(person: Person, facts: Facts) -> Facts:
    """Leave out requests for another pair where the reader is the one to be left."""
    pairs = (
        one if may_decide(person.id, one.pair) else replace(one, rematch_asked_at=None)
        for one in facts.pairs
    )
    return replace(facts, pairs=tuple(pairs))


async def _facts(
    uow: UnitOfWork, school: School, reader: Person, library: Library, now: datetime
) -> Facts:
    rooms = uow.of(school.id)
    zone, here = school.time_zone, now.astimezone(school.time_zone)
    enrolled = await rooms.roll.all()
    counted = {one.person.id for one in enrolled}
    kinships = tuple(
        one for one in await rooms.kinships.all() if {one.guardian_id, one.child_id} <= counted
    )
    pairs = tuple(
        one
        for one in await pairing.state_of_pairs(uow, school.id, now)
        if not any(each.is_trial for each in one.people)
    )
    surveys = await rooms.first_surveys.all()
    monday = _monday(here.date())
    last, this, after = (
        datetime.combine(monday + number * A_WEEK, time(), zone) for number in (-1, 0, 1)
    )
    last_week, this_week = await rooms.weeks.two(last, this, after)
    quiet, met = await rooms.quiet_days.all(), [lights.met(one) for one in pairs]
    return Facts(
        now=now,
        zone=zone,
        enrolled=enrolled,
        consents=await rooms.consents.about(*_to_be_asked(enrolled, kinships)),
        kinships=kinships,
        candidates=sorted_out(
            (one.person for one in enrolled),
            surveys,
            (one.pair for one in pairs),
        ),
        pairs=pairs,
        troubles=await pairing.troubled(uow, school.id, now),
        owed=await rooms.unanswered.late(now),
        plans=await plans.waiting(uow, school.id, now),
        road_maps=await road_maps.around(uow, school, library, now),
        last_week=last_week,
        this_week=this_week,
        terms=await terms_of(uow, school.id, now),
        calendar=quiet.calendar,
        away=quiet.away,
        gap=school.meet_within,
        signals=await lights.lights_on(uow, school.id, met, quiet, here, reader.id),
    )


def _to_be_asked(enrolled: tuple[Enrolled, ...], kinships: tuple[Kinship, ...]) -> list[PersonId]:
    """List the people whose consents a digest looks into: those of all others are in order."""
    waiting = {one.person.id for one in enrolled if one.person.standing is not Standing.ADMITTED}
    children = {one.child_id for one in kinships if not one.is_confirmed}
    return sorted(waiting | children)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
