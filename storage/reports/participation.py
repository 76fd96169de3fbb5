"""Participation: who was in which pair within a period, in one school or in many at once.

However many people there are, the statements are the same few.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from typing import Any, Final

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PairId, PersonId, SchoolId
from domain.participation import Need, Participation
from domain.people import AgeGroup, Form, Role, Standing
from domain.satisfaction import PAPERS, is_satisfied
from domain.settings import SatisfactionRule
from storage.reports import participants as rows_of
from storage.reports.surveys import as_value

_A_SIDE: Final = 4
"""How many columns tell of one side of a pair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked: of which schools (with their zones), between which moments, what of it.

    `due` are the first and the last day on which a step of a plan that counts was due. `agreed`
    are the people who have every consent, where that is needed.
    """

    zones: Mapping[SchoolId, tzinfo]
    since: datetime
    until: datetime
    due: tuple[date, date]
    needs: frozenset[Need] = frozenset()
    agreed: Collection[PersonId] = ()

    @property
    def facts(self) -> dict[str, Any]:
        """What every statement is filled with."""
        return {"schools": sorted(self.zones)}

    @property
    def span(self) -> dict[str, Any]:
        """The moments between which something happened."""
        return {**self.facts, "since": self.since, "until": self.until}


class Participations:
    """Who took part, in any schools; whoever asks for many passes on their sums alone."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def read(self, wanted: Wanted) -> tuple[Participation, ...]:
        """List every side of every pair, and after them who has none, where it is asked."""
        known = await self._known(wanted)
        rows = await self._connection.execute(rows_of.STAYS, wanted.span)
        stays = [one for row in rows for one in _sides(row, wanted, known)]
        return (*stays, *await self._loners(wanted, known, stays))

    async def _loners(
        self, wanted: Wanted, known: "_Known", stays: Collection[Participation]
    ) -> list[Participation]:
        if Need.LONERS not in wanted.needs:
            return []
        paired = {(one.person_id, one.role) for one in stays}
        rows = await self._connection.execute(rows_of.EVERYBODY, wanted.facts)
        return [
            known.somebody(row[3:], row.school_id, role, Form(row.form))
            for row in rows
            for role in (Role.MENTEE, Role.MENTOR)
            if role in row.roles.split() and (PersonId(row.id), role) not in paired
        ]

    async def _known(self, wanted: Wanted) -> "_Known":
        planned = await self._planned(wanted)
        known = _Known(agreed=frozenset(wanted.agreed), planned=planned)
        if Need.EXPERIENCE in wanted.needs:
            for row in await self._connection.execute(rows_of.WORKED, wanted.facts):
                known.worked[row.person_id] = _years(row)
        if Need.DIAGNOSIS in wanted.needs:
            rows = await self._connection.execute(rows_of.DIAGNOSED, wanted.facts)
            known.diagnosed |= {(row.subject_id, row.questionnaire_id) for row in rows}
        if Need.MEETINGS in wanted.needs:
            rows = await self._connection.execute(rows_of.MET, wanted.facts)
            known.met |= {row.pair_id for row in rows}
        if Need.ANSWERS in wanted.needs:
            await self._ask_who_is_content(wanted, known)
        return known

    async def _planned(self, wanted: Wanted) -> dict[tuple[int, int], tuple[int, int, int]]:
        """Count the steps of each plan: those due, those of them done, and all that are done."""
        if Need.PLANS not in wanted.needs:
            return {}
        first, last = wanted.due
        days = {**wanted.facts, "first_due": first, "last_due": last}
        rows = await self._connection.execute(rows_of.PLANNED, days)
        return {(row.pair_id, row.person_id): (row.due, row.done, row.ever_done) for row in rows}

    async def _ask_who_is_content(self, wanted: Wanted, known: "_Known") -> None:
        rows = await self._connection.execute(rows_of.RULES, wanted.facts)
        rules = {row.school_id: SatisfactionRule(row.value) for row in rows}
        for role, paper in PAPERS.items():
            asked = {"paper": paper.questionnaire_id, "yes": paper.yes, "mark": paper.mark}
            for row in await self._connection.execute(rows_of.CONTENT, {**wanted.span, **asked}):
                rule = rules.get(row.school_id, SatisfactionRule.BOTH)
                content = is_satisfied(as_value(row.yes), as_value(row.mark), rule)
                known.content[row.person_id, role] = content


@dataclass(slots=True, kw_only=True)
class _Known:
    """What is known of people besides their pairs, by the number of the person."""

    agreed: frozenset[PersonId]
    worked: dict[PersonId, tuple[int | None, date]] = field(default_factory=dict)
    diagnosed: set[tuple[int, str]] = field(default_factory=set)
    met: set[int] = field(default_factory=set)
    planned: dict[tuple[int, int], tuple[int, int, int]] = field(default_factory=dict)
    content: dict[tuple[PersonId, Role], bool] = field(default_factory=dict)

    def somebody(
        self, columns: Sequence[Any], school_id: int, role: Role, form: Form, **stay: Any
    ) -> Participation:
        """Put together what is known of one side."""
        number, age_group, standing, born_on = columns
        years, told_on = self.worked.get(number, (None, None))
        return Participation(
            person_id=number,
            school_id=SchoolId(school_id),
            role=role,
            form=form,
            age_group=AgeGroup(age_group),
            standing=Standing(standing),
            born_on=born_on,
            experience_years=years,
            experience_on=told_on,
            has_consents=number in self.agreed,
            has_before=(number, rows_of.BEFORE) in self.diagnosed,
            has_after=(number, rows_of.AFTER) in self.diagnosed,
            satisfied=self.content.get((number, role)),
            **stay,
        )


def _sides(row: Row[Any], wanted: Wanted, known: _Known) -> Iterator[Participation]:
    """Read the mentee's side of a pair, then the mentor's; nobody erased is one."""
    pair_id, school_id, form, made_at, closed_at, *both = tuple(row)
    zone = wanted.zones[school_id]
    stay = {
        "pair_id": PairId(pair_id),
        "entered_on": made_at.astimezone(zone).date(),
        "left_on": closed_at and closed_at.astimezone(zone).date(),
        "has_met": pair_id in known.met,
    }
    due, done, ever_done = known.planned.get((pair_id, both[0]), (0, 0, 0))
    of_role: dict[Role, dict[str, Any]] = {
        Role.MENTEE: {"steps_due": due, "steps_done": done, "has_done_step": ever_done > 0},
        Role.MENTOR: {"has_done_step": ever_done > 0},
    }
    sides = ((Role.MENTEE, both[:_A_SIDE]), (Role.MENTOR, both[_A_SIDE:]))
    for role, columns in sides:
        if columns[2] != Standing.ERASED:
            yield known.somebody(columns, school_id, role, Form(form), **stay, **of_role[role])


def _years(row: Row[Any]) -> tuple[int | None, date]:
    value = as_value(row.value)
    return int(value) if isinstance(value, int | float) else None, row.submitted_at.date()
