"""Sums of individual plans: how far pairs are with them, and where a curator has to look."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Select, and_, bindparam, case, distinct, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PairId, PersonId, SchoolId
from domain.meetings import MeetingKind, MeetingState
from domain.plan_items import Mark, PlanStanding, WaitingPlan
from domain.plan_life import PlanState
from storage.columns import Moment
from storage.pairs import MENTEES, STAYS
from storage.tables import meetings, pair_members, pairs, plan_items, plans

_is_open: Final = func.coalesce(plan_items.c.mentor_mark, "") != Mark.DONE
_worth: Final = case(
    (plan_items.c.mentor_mark == Mark.DONE, 1.0),
    (plan_items.c.mentor_mark == Mark.PARTLY, 0.5),
    else_=0.0,
)
_is_late: Final = and_(plan_items.c.due_on < bindparam("today"), _is_open)
_STANDINGS: Final = (
    select(
        plans.c.pair_id,
        func.count(distinct(plans.c.id)).label("plans"),
        func.count(distinct(case((plans.c.approved_at.is_not(None), plans.c.id)))).label(
            "approved"
        ),
        func.count(plan_items.c.id).label("items"),
        func.sum(_worth).label("worth"),
        func.sum(case((_is_late, 1), else_=0)).label("overdue"),
    )
    .join_from(plans, pairs, pairs.c.id == plans.c.pair_id)
    .outerjoin(plan_items, plan_items.c.plan_id == plans.c.id)
    .where(
        plans.c.school_id == bindparam("school"),
        plans.c.pair_id.in_(bindparam("pairs", expanding=True)),
        plans.c.person_id.in_(MENTEES),
    )
    .group_by(plans.c.pair_id)
)
_OVERDUE: Final = (
    select(plans.c.pair_id, func.count())
    .join_from(plan_items, plans, plans.c.id == plan_items.c.plan_id)
    .join(pairs, pairs.c.id == plans.c.pair_id)
    .where(
        plan_items.c.school_id == bindparam("school"),
        pairs.c.closed_at.is_(None),
        _is_late,
        plans.c.person_id.in_(MENTEES),
    )
    .group_by(plans.c.pair_id)
)
_EACH: Final = (
    select(
        plans.c.pair_id,
        plans.c.person_id,
        func.count(plan_items.c.id).label("items"),
        func.sum(_worth).label("worth"),
    )
    .join_from(plans, pairs, pairs.c.id == plans.c.pair_id)
    .join(plan_items, plan_items.c.plan_id == plans.c.id)
    .where(plans.c.school_id == bindparam("school"), plans.c.person_id.in_(MENTEES))
    .group_by(plans.c.pair_id, plans.c.person_id)
)
_EACH_OF: Final = _EACH.where(
    pairs.c.closed_at.is_(None),
    or_(plans.c.person_id == bindparam("person"), pairs.c.mentor_id == bindparam("person")),
)
_of_member: Final = and_(
    plans.c.pair_id == pair_members.c.pair_id, plans.c.person_id == pair_members.c.person_id
)
_IS_SENT: Final = exists().where(_of_member, plans.c.state == PlanState.SENT)
_IS_MADE: Final = exists().where(
    _of_member, or_(plans.c.state == PlanState.SENT, plans.c.approved_at.is_not(None))
)
_IS_TALKED_OVER: Final = exists().where(
    meetings.c.pair_id == pairs.c.id,
    meetings.c.kind == MeetingKind.PLANNING,
    meetings.c.state == MeetingState.HELD,
    meetings.c.starts_at < bindparam("before", type_=Moment),
)
_WAITING: Final = (
    select(pairs.c.id, func.max(case((_IS_SENT, 1), else_=0)).label("is_sent"))
    .join_from(pairs, pair_members, and_(pair_members.c.pair_id == pairs.c.id, STAYS))
    .where(
        pairs.c.school_id == bindparam("school"),
        pairs.c.closed_at.is_(None),
        or_(_IS_SENT, and_(~_IS_MADE, _IS_TALKED_OVER)),
    )
    .group_by(pairs.c.id, pairs.c.number)
    .order_by(pairs.c.number)
)


class PlanSums:
    """What the plans of one school come to."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def standings(
        self, pair_ids: Collection[PairId], today: date
    ) -> Mapping[PairId, PlanStanding]:
        """Say how far some pairs are; one that has no plan at all is not there."""
        facts = {"school": self._school_id, "pairs": list(pair_ids), "today": today}
        return {
            PairId(row.pair_id): PlanStanding(
                plans=row.plans,
                approved=row.approved,
                items=row.items,
                worth=float(row.worth),
                overdue=row.overdue,
            )
            for row in await self._connection.execute(_STANDINGS, facts)
        }

    async def overdue(self, today: date) -> Mapping[PairId, int]:
        """Count the items that are overdue in open pairs; a pair with none is not there."""
        facts = {"school": self._school_id, "today": today}
        found = await self._connection.execute(_OVERDUE, facts)
        return {PairId(pair_id): count for pair_id, count in found.all()}

    async def each(self) -> Mapping[tuple[PairId, PersonId], PlanStanding]:
        """Say how far every plan in force is, by its pair and its mentee."""
        return await self._each(_EACH, {})

    async def of_person(self, person_id: PersonId) -> PlanStanding:
        """Say how far somebody's own plan is, or for a mentor those of all their mentees."""
        found = (await self._each(_EACH_OF, {"person": person_id})).values()
        return PlanStanding(
            items=sum(one.items for one in found), worth=sum(one.worth for one in found)
        )

    async def _each(
        self, which: Select[Any], facts: Mapping[str, Any]
    ) -> Mapping[tuple[PairId, PersonId], PlanStanding]:
        rows = await self._connection.execute(which, {"school": self._school_id, **facts})
        return {
            (PairId(row.pair_id), PersonId(row.person_id)): PlanStanding(
                plans=1, approved=1, items=row.items, worth=float(row.worth)
            )
            for row in rows
        }

    async def waiting(self, before: datetime) -> tuple[WaitingPlan, ...]:
        """List open pairs with a plan that waits for a curator, by number.

        Among them are those whose planning meeting was before a moment, and nothing was sent.
        """
        facts = {"school": self._school_id, "before": before}
        return tuple(
            WaitingPlan(pair_id=PairId(row.id), is_sent=bool(row.is_sent))
            for row in await self._connection.execute(_WAITING, facts)
        )
