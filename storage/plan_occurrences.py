"""Items of plans that are due: moments reminders are counted from, in every school."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import bindparam, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, PersonId, PlanId, SchoolId
from domain.people import AgeGroup, Standing
from domain.plan_items import Mark
from domain.schools import FALLBACK_ZONE
from storage.pairs import MENTEES
from storage.tables import accounts, pairs, people, plan_items, plans, schools

_DUE: Final = (
    select(
        plans.c.school_id,
        func.coalesce(accounts.c.zone, schools.c.zone, FALLBACK_ZONE).label("zone"),
        plans.c.id,
        plan_items.c.due_on,
        people.c.id.label("person_id"),
        people.c.account_id,
        people.c.age_group,
        pairs.c.mentor_id,
    )
    .join_from(plan_items, plans, plans.c.id == plan_items.c.plan_id)
    .join(pairs, pairs.c.id == plans.c.pair_id)
    .join(people, or_(people.c.id == pairs.c.mentor_id, people.c.id == plans.c.person_id))
    .join(accounts, accounts.c.id == people.c.account_id)
    .join(schools, schools.c.id == plans.c.school_id)
    .where(
        plan_items.c.due_on.between(bindparam("first"), bindparam("last")),
        func.coalesce(plan_items.c.mentor_mark, "") != Mark.DONE,
        pairs.c.closed_at.is_(None),
        plans.c.person_id.in_(MENTEES),
        people.c.standing == Standing.ADMITTED,
    )
    .order_by(plan_items.c.due_on, plans.c.id, people.c.id)
    .distinct()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDue:
    """A day on which something of a plan is due, for one side; `zone` is the one they read."""

    school_id: SchoolId
    zone: str
    plan_id: PlanId
    due_on: date
    person_id: PersonId
    account_id: AccountId
    is_mentor: bool
    is_pupil: bool


class PlanOccurrences:
    """What is due in the plans of every school; only what is in force stands among the items."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def due_between(self, first_day: date, last_day: date) -> tuple[PlanDue, ...]:
        """List the days with items that are not done, in a range with both ends, for both sides.

        Several items of one plan that are due on a day make one of it.
        """
        facts: dict[str, Any] = {"first": first_day, "last": last_day}
        return tuple(
            PlanDue(
                school_id=SchoolId(row.school_id),
                zone=row.zone,
                plan_id=PlanId(row.id),
                due_on=row.due_on,
                person_id=PersonId(row.person_id),
                account_id=AccountId(row.account_id),
                is_mentor=row.person_id == row.mentor_id,
                is_pupil=row.age_group != AgeGroup.ADULT,
            )
            for row in await self._connection.execute(_DUE, facts)
        )
