"""Progress: what the bot itself knows about the positions of a road map.

Nobody's rights are asked here: whoever sees a position may see how far it has come.
"""

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from types import MappingProxyType
from typing import Any, Final

from domain import progress, runs
from domain.admission import lacking
from domain.consents import Consent
from domain.ids import PersonId, SchoolId
from domain.outstanding import has_no
from domain.pairs import FIRST_SURVEYS
from domain.people import Person, Role, Standing
from domain.programmes import Fact
from domain.road_maps import RoadMap, Seen
from domain.schools import Level, School
from locales.library import Library
from services import UnitOfWork, agreements, indicators, road_maps
from services.signing import terms_of
from storage.reports.pair_facts import PairFact

_SIDES: Final = frozenset({Role.MENTEE, Role.MENTOR})
_GONE: Final = frozenset({Standing.WITHDRAWN, Standing.ERASED, Standing.ASKING})
_INTERIM: Final = {Role.MENTEE: "interim_mentee", Role.MENTOR: "interim_mentor"}
_SECOND: Final = {Role.MENTEE: "mentee_second", Role.MENTOR: "mentor_second"}
_COVERAGE: Final = "mentee_coverage"
"""How the indicators begin that say how many of a target group are mentees."""

_EVER: Final = datetime(1970, 1, 1, tzinfo=UTC)

_FULFILLED: Final = 90
"""How many per cent of a plan have to be done."""

_Side = tuple[PersonId, Role]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Year:
    """A school under one transaction; `since` is when the year of its road map began."""

    uow: UnitOfWork
    school_id: SchoolId
    since: datetime
    now: datetime
    memory: "Memory"

    async def people(self) -> tuple[Person, ...]:
        """Read everybody of the school, once for all facts that are asked for together."""
        if (self.school_id, None) not in self.memory:
            known = await self.uow.of(self.school_id).people.all()
            self.memory[self.school_id, None] = known
        found: tuple[Person, ...] = self.memory[self.school_id, None]
        return found

    async def pairs(self) -> tuple[PairFact, ...]:
        """Read what the pairs of the year have come to, likewise."""
        if (self.school_id, self.since) not in self.memory:
            known = await self.uow.of(self.school_id).pair_facts.since(self.since)
            self.memory[self.school_id, self.since] = known
        found: tuple[PairFact, ...] = self.memory[self.school_id, self.since]
        return found


Memory = dict[tuple[SchoolId, datetime | None], Any]
"""What was read already in one transaction, for facts that are asked for one after another."""


async def seen(
    uow: UnitOfWork,
    school: School,
    fact: Fact | None,
    now: datetime,
    library: Library,
    road_map: RoadMap | None = None,
    memory: Memory | None = None,
) -> Seen | None:
    """Count how far a fact has come; in a municipality, in all of its schools together.

    `road_map` is the one a position stands in; without it that of today is read. `memory` keeps
    what was read for one fact for those asked for after it. None: the bot
    cannot tell.

    Raises:
        ProgrammeUnknown: the programme's file is gone.
    """
    if fact is None:
        return None
    shown = road_map or await road_maps.of_school(uow, school, library, now)
    if (count := _COUNTS.get(fact)) is not None:
        since = _beginning(shown, school, now)
        ids = await _schools_of(uow, school)
        kept = {} if memory is None else memory
        years = [_Year(uow=uow, school_id=one, since=since, now=now, memory=kept) for one in ids]
        return progress.together([await count(one) for one in years])
    if fact is Fact.ROADMAP_AGREED and school.level is Level.MUNICIPALITY:
        return await agreements.seen(uow, school)
    if fact is Fact.MENTEES_ENOUGH and shown is not None:
        known = await indicators.readings(uow, school, shown.run, library, now, family=_COVERAGE)
        return progress.planned_and_reached(known)
    return None if shown is None else await _of_the_map(uow, shown, school, fact)


def _beginning(shown: RoadMap | None, school: School, now: datetime) -> datetime:
    """Say when the year began; without a road map, when the school year did."""
    zone = school.time_zone
    first = date(runs.school_year(now.astimezone(zone).date()), runs.FIRST_MONTH, 1)
    return datetime.combine(shown.run.starts_on if shown else first, time(), zone)


async def _schools_of(uow: UnitOfWork, school: School) -> list[SchoolId]:
    if school.level is Level.SCHOOL:
        return [school.id]
    return [one.id for one in await uow.schools.members(school.id)]


async def _of_the_map(uow: UnitOfWork, shown: RoadMap, school: School, fact: Fact) -> Seen | None:
    match fact:
        case Fact.FINAL_EVENT_HELD:
            return await _final_event(uow, shown)
        case Fact.ROADMAP_DONE:
            return progress.all_done(shown)
        case Fact.ROADMAP_IN_TIME:
            return progress.done_in_time(shown, school.time_zone)
        case Fact.ROADMAP_AGREED if school.municipality_id is not None:
            return progress.agreed(shown.run)
        case _:
            return None


async def _final_event(uow: UnitOfWork, shown: RoadMap) -> Seen | None:
    """Say whether the gathering of the final event took place; None: nobody was called to one."""
    found = await uow.of(shown.run.school_id).gatherings.of_run(shown.run.id)
    return None if found is None else Seen(done=int(found.held_at is not None), count=1)


async def _consents(year: _Year) -> Seen:
    school = year.uow.of(year.school_id)
    asked = [
        one
        for one in await year.people()
        if one.plays(_SIDES) and one.standing not in _GONE and not one.is_trial
    ]
    given: dict[PersonId, list[Consent]] = {one.id: [] for one in asked}
    for consent in await school.consents.about(*given):
        given[consent.person_id].append(consent)
    terms = await terms_of(year.uow, year.school_id, year.now)
    done = [
        one
        for one in asked
        if not has_no(one, given[one.id], terms) and not lacking(one, given[one.id], terms)
    ]
    return Seen(done=len(done), count=len(asked))


async def _pairs(year: _Year) -> Seen:
    mentees = {
        one.id
        for one in await year.people()
        if one.is_admitted and one.plays({Role.MENTEE}) and not one.is_trial
    }
    taken = {one.mentee_id for one in await year.pairs()}
    return Seen(done=len(mentees & taken), count=len(mentees))


async def _first_meetings(year: _Year) -> Seen:
    """Count pairs that have met: the first meeting of a pair is always the acquaintance."""
    pairs = await year.pairs()
    met = {one.pair_id for one in pairs if one.has_met}
    return Seen(done=len(met), count=len({one.pair_id for one in pairs}))


async def _final_meetings(year: _Year) -> Seen:
    pairs = await year.pairs()
    ended = {one.pair_id for one in pairs if one.has_ended}
    return Seen(done=len(ended), count=len({one.pair_id for one in pairs}))


async def _plans(year: _Year) -> Seen:
    """Count mentees whose plan is done as far as planned: nine tenths of it at least.

    Row 10 of the gymnasium's plan.
    """
    rooms = year.uow.of(year.school_id)
    pairs = await year.pairs()
    known = await rooms.plan_sums.each()
    found = [known.get((one.pair_id, one.mentee_id)) for one in pairs]
    done = [one for one in found if one is not None and (one.percent or 0) >= _FULFILLED]
    return Seen(done=len(done), count=len(found))


async def _training(year: _Year) -> Seen:
    """Count lessons held, for each group no more than the school asks for.

    Row 4 of the gymnasium's road map and row 10 of the usual year want no fewer than three for
    each group; a fourth lesson of one group makes up for none of another.
    """
    decided = await year.uow.of(year.school_id).decisions.read()
    found = await year.uow.taught_in_many.between([year.school_id], year.since, year.now)
    groups, wanted = found.get(year.school_id, ()), decided.training_sessions
    return Seen(done=sum(min(one.held, wanted) for one in groups), count=wanted * len(groups))


async def _interim(year: _Year) -> Seen:
    sides = await _sides(year)
    return Seen(done=len(await _answered(year, sides, _INTERIM, year.since)), count=len(sides))


async def _both(year: _Year) -> Seen:
    """Count who answered twice; the first survey is asked once, perhaps in a year before."""
    sides = await _sides(year)
    first = await _answered(year, sides, FIRST_SURVEYS, _EVER)
    second = await _answered(year, sides, _SECOND, year.since)
    return Seen(done=len(first & second), count=len(sides))


async def _sides(year: _Year) -> set[_Side]:
    """List everybody who stands on a side of a pair, once however many pairs they are in."""
    pairs = await year.pairs()
    mentors = {(one.mentor_id, Role.MENTOR) for one in pairs}
    return mentors | {(one.mentee_id, Role.MENTEE) for one in pairs}


async def _answered(
    year: _Year, sides: Collection[_Side], papers: Mapping[Role, str], since: datetime
) -> set[_Side]:
    """Say who has sent off the questionnaire of their side since a moment."""
    known = await year.uow.of(year.school_id).pair_facts.answered(papers.values(), since)
    return {(person, role) for person, role in sides if (person, papers[role]) in known}


_Count = Callable[[_Year], Awaitable[Seen]]
_COUNTS: Final[Mapping[Fact, _Count]] = MappingProxyType(
    {
        Fact.CONSENTS_ALL: _consents,
        Fact.PAIRS_MADE: _pairs,
        Fact.MEETINGS_FIRST_HELD: _first_meetings,
        Fact.MEETINGS_FINAL_HELD: _final_meetings,
        Fact.PLANS_FULFILLED: _plans,
        Fact.TRAINING_HELD: _training,
        Fact.SURVEYS_INTERIM: _interim,
        Fact.SURVEYS_BOTH: _both,
    }
)
