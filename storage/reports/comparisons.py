"""Comparisons: what the same people answered twice, and how content they are in the end."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, Text, and_, bindparam, cast, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.comparisons import AGAIN, Shift, Turnout
from domain.ids import SchoolId
from domain.people import Form, Role, Standing
from domain.satisfaction import Contentment, Paper
from storage.columns import Moment
from storage.reports.guests import plays
from storage.reports.surveys import BY_PERSON, STANDS, as_value
from storage.tables import answers, interviews, pair_members, pairs, people

_since: Final = bindparam("since", type_=Moment)
_IS_COUNTED: Final = and_(people.c.is_trial.is_(False), people.c.standing != Standing.ERASED)


def _latest(name: str) -> Any:
    """Find the last interview of each person with a questionnaire: the one that is compared."""
    return (
        select(interviews.c.person_id, func.max(interviews.c.id).label("id"))
        .where(STANDS, interviews.c.questionnaire_id == bindparam(name))
        .group_by(interviews.c.person_id)
        .subquery(name)
    )


_first, _second = _latest("first"), _latest("second")
_before, _after = answers.alias("before"), answers.alias("after")


def _whose(role: Role) -> ColumnElement[bool]:
    return and_(_IS_COUNTED, plays(role))


def _shifts(role: Role) -> Select[Any]:
    was, became = cast(_before.c.value, Text), cast(_after.c.value, Text)
    return (
        select(
            _before.c.question_id,
            interviews.c.form,
            was.label("was"),
            became.label("became"),
            func.count().label("people"),
        )
        .join_from(_second, interviews, interviews.c.id == _second.c.id)
        .join(people, BY_PERSON)
        .join(_first, _first.c.person_id == _second.c.person_id)
        .join(_after, _after.c.interview_id == _second.c.id)
        .join(
            _before,
            and_(
                _before.c.interview_id == _first.c.id,
                _before.c.question_id + AGAIN == _after.c.question_id,
            ),
        )
        .where(_whose(role))
        .group_by(_before.c.question_id, interviews.c.form, was, became)
    )


def _turnout(role: Role) -> Select[Any]:
    query: Select[Any] = (
        select(
            interviews.c.form,
            func.count(_first.c.id).label("first"),
            func.count(_second.c.id).label("second"),
            func.count().filter(_first.c.id.is_not(None), _second.c.id.is_not(None)).label("both"),
        )
        .join_from(people, _first, _first.c.person_id == people.c.id, isouter=True)
        .join(_second, _second.c.person_id == people.c.id, isouter=True)
        .join(interviews, interviews.c.id == func.coalesce(_second.c.id, _first.c.id))
        .where(people.c.school_id == bindparam("school"), _whose(role))
        .group_by(interviews.c.form)
    )
    return query


SHIFTS: Final = {role: _shifts(role) for role in (Role.MENTEE, Role.MENTOR)}
TURNOUT: Final = {role: _turnout(role) for role in (Role.MENTEE, Role.MENTOR)}

_yes, _mark = answers.alias("yes"), answers.alias("mark")


_WAS_OPEN: Final = or_(pair_members.c.left_at.is_(None), pair_members.c.left_at >= _since)
_SIDES: Final = {Role.MENTEE: pair_members.c.person_id, Role.MENTOR: pairs.c.mentor_id}
_SIDED: Final = pairs.join(pair_members, pair_members.c.pair_id == pairs.c.id)


def _contentment(side: ColumnElement[int]) -> Any:
    """Select what those say who took part: an answer of anybody else makes no share of theirs."""
    yes, mark = cast(_yes.c.value, Text), cast(_mark.c.value, Text)
    latest = _latest("paper")
    return (
        select(yes.label("yes"), mark.label("mark"), func.count().label("people"))
        .join_from(latest, people, people.c.id == latest.c.person_id)
        .join(
            _yes,
            and_(_yes.c.interview_id == latest.c.id, _yes.c.question_id == bindparam("yes")),
            isouter=True,
        )
        .join(
            _mark,
            and_(_mark.c.interview_id == latest.c.id, _mark.c.question_id == bindparam("mark")),
            isouter=True,
        )
        .join(interviews, interviews.c.id == latest.c.id)
        .where(
            _IS_COUNTED,
            interviews.c.submitted_at >= _since,
            people.c.id.in_(
                select(side)
                .select_from(_SIDED)
                .where(pairs.c.school_id == bindparam("school"), _WAS_OPEN)
            ),
        )
        .group_by(yes, mark)
    )


CONTENTMENT: Final = {role: _contentment(side) for role, side in _SIDES.items()}


def _took_part(side: ColumnElement[int]) -> Select[Any]:
    return (
        select(func.count(side.distinct()))
        .join_from(_SIDED, people, people.c.id == side)
        .where(
            pairs.c.school_id == bindparam("school"),
            _WAS_OPEN,
            _IS_COUNTED,
        )
    )


TOOK_PART: Final = {role: _took_part(side) for role, side in _SIDES.items()}


class Comparisons:
    """The same people of one school before and after."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def shifts(self, first: str, second: str, role: Role) -> tuple[Shift, ...]:
        """Count who of a role moved from which answer to which, between two questionnaires."""
        rows = await self._rows(SHIFTS[role], first=first, second=second)
        return tuple(
            Shift(
                question_id=row.question_id,
                form=Form(row.form),
                before=as_value(row.was),
                after=as_value(row.became),
                people=row.people,
            )
            for row in rows
        )

    async def turnout(self, first: str, second: str, role: Role) -> dict[Form, Turnout]:
        """Count who of a role has answered the first, the second and both, form by form."""
        rows = await self._rows(TURNOUT[role], first=first, second=second)
        return {
            Form(row.form): Turnout(first=row.first, second=row.second, both=row.both)
            for row in rows
        }

    async def contentment(
        self, role: Role, paper: Paper, since: datetime
    ) -> tuple[Contentment, ...]:
        """Count what those of a role say who took part, each in the last paper sent since."""
        facts = {"paper": paper.questionnaire_id, "yes": paper.yes, "mark": paper.mark}
        rows = await self._rows(CONTENTMENT[role], **facts, since=since)
        return tuple(
            Contentment(yes=as_value(row.yes), mark=as_value(row.mark), people=row.people)
            for row in rows
        )

    async def took_part(self, role: Role, since: datetime) -> int:
        """Count the people on one side of the pairs that were open at some time since."""
        return int((await self._rows(TOOK_PART[role], since=since)).scalar_one())

    async def _rows(self, query: Any, **facts: Any) -> Any:
        return await self._connection.execute(query, {"school": self._school_id, **facts})
