"""Participation: reading what indicators are made of, for one school or for many."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Final

from domain.admission import lacking
from domain.consents import Consent
from domain.countings import Facts
from domain.deadlines import Period
from domain.ids import PersonId, SchoolId
from domain.outstanding import has_no
from domain.participation import Need, Participation
from domain.people import Person, Role, Standing
from domain.publications import NO_LISTS, Publicity
from domain.runs import Run
from domain.schools import School
from domain.training import Taught
from locales.library import Library
from services import UnitOfWork, road_maps
from services.signing import terms_of
from storage.reports.participation import Wanted

_SIDES: Final = frozenset({Role.MENTEE, Role.MENTOR})
_GONE: Final = frozenset({Standing.WITHDRAWN, Standing.ERASED, Standing.ASKING})
_A_DAY: Final = timedelta(days=1)


async def of_run(
    uow: UnitOfWork,
    school: School,
    run: Run,
    period: Period,
    needs: frozenset[Need],
    library: Library,
    now: datetime,
) -> Facts:
    """Read the facts of an organisation in a period of one of its runs.

    Raises:
        ProgrammeUnknown: the programme's file is gone.
    """
    found = await road_maps.of_run(uow, school, run, library, now)
    return Facts(
        period=period,
        today=found.today,
        participation=await _read(uow, [school], period, needs, now),
        numbers=await uow.of(school.id).entered_numbers.of_year(period.ends_on.year),
        lines=found.lines,
        taught=(await _taught(uow, [school], period, needs)).get(school.id, ()),
        publicity=(await _publicity(uow, [school], period, needs, now)).get(school.id, NO_LISTS),
        came=(await _came(uow, [school], period, needs)).get(school.id),
        zone=school.time_zone,
    )


async def of_schools(
    uow: UnitOfWork,
    schools: Sequence[School],
    period: Period,
    needs: frozenset[Need],
    now: datetime,
) -> Mapping[SchoolId, Facts]:
    """Read the facts of many schools in a period, to be added up; road maps are left out."""
    if Need.CONSENTS not in needs:
        needs -= {Need.LONERS}
    shared: dict[SchoolId, list[Participation]] = {one.id: [] for one in schools}
    for one in await _read(uow, schools, period, needs, now):
        shared[one.school_id].append(one)
    numbers = await uow.entered_in_many.of_year(list(shared), period.ends_on.year)
    taught = await _taught(uow, schools, period, needs)
    publicity = await _publicity(uow, schools, period, needs, now)
    came = await _came(uow, schools, period, needs)
    return {
        one.id: Facts(
            period=period,
            today=now.astimezone(one.time_zone).date(),
            participation=tuple(shared[one.id]),
            numbers=numbers.get(one.id, {}),
            taught=taught.get(one.id, ()),
            publicity=publicity.get(one.id, NO_LISTS),
            came=came.get(one.id),
            zone=one.time_zone,
        )
        for one in schools
    }


async def _read(
    uow: UnitOfWork,
    schools: Sequence[School],
    period: Period,
    needs: frozenset[Need],
    now: datetime,
) -> tuple[Participation, ...]:
    if not schools:
        return ()
    agreed: set[PersonId] = set()
    if Need.CONSENTS in needs:
        for one in schools:
            agreed |= await _agreed(uow, one.id, now)
    zone = schools[0].time_zone
    wanted = Wanted(
        zones={one.id: one.time_zone for one in schools},
        since=datetime.combine(period.starts_on, time(), zone).astimezone(UTC),
        until=datetime.combine(period.ends_on + _A_DAY, time(), zone).astimezone(UTC),
        due=(period.starts_on, min(period.ends_on, now.astimezone(zone).date())),
        needs=needs,
        agreed=agreed,
    )
    return await uow.participations.read(wanted)


async def _taught(
    uow: UnitOfWork, schools: Sequence[School], period: Period, needs: frozenset[Need]
) -> Mapping[SchoolId, tuple[Taught, ...]]:
    """Read how many lessons groups of mentors had in a period, by the clock of the schools."""
    if Need.TRAINING not in needs or not schools:
        return {}
    zone = schools[0].time_zone
    since = datetime.combine(period.starts_on, time(), zone)
    until = datetime.combine(period.ends_on + _A_DAY, time(), zone)
    return await uow.taught_in_many.between([one.id for one in schools], since, until)


async def _publicity(
    uow: UnitOfWork,
    schools: Sequence[School],
    period: Period,
    needs: frozenset[Need],
    now: datetime,
) -> Mapping[SchoolId, Publicity]:
    """Count what schools keep lists of, as far as the period has come."""
    if Need.PUBLICITY not in needs or not schools:
        return {}
    today = now.astimezone(schools[0].time_zone).date()
    return await uow.publicity.within([one.id for one in schools], period, today)


async def _came(
    uow: UnitOfWork, schools: Sequence[School], period: Period, needs: frozenset[Need]
) -> Mapping[SchoolId, frozenset[PersonId]]:
    """Read who came to final events held in a period, by the clock of the schools."""
    if Need.EVENT not in needs or not schools:
        return {}
    zone = schools[0].time_zone
    since = datetime.combine(period.starts_on, time(), zone)
    until = datetime.combine(period.ends_on + _A_DAY, time(), zone)
    return await uow.final_turnouts.between([one.id for one in schools], since, until)


async def _agreed(uow: UnitOfWork, school_id: SchoolId, now: datetime) -> set[PersonId]:
    """Find who has every consent that somebody like them needs today."""
    school = uow.of(school_id)
    asked = [one for one in await school.people.all() if _is_asked(one)]
    given: dict[PersonId, list[Consent]] = {one.id: [] for one in asked}
    for consent in await school.consents.all():
        if consent.person_id in given:
            given[consent.person_id].append(consent)
    terms = await terms_of(uow, school_id, now)
    return {
        one.id
        for one in asked
        if not has_no(one, given[one.id], terms) and not lacking(one, given[one.id], terms)
    }


def _is_asked(person: Person) -> bool:
    return person.plays(_SIDES) and person.standing not in _GONE and not person.is_trial
