"""Individual plans of one school: what is in force, what is being written, and how it was before.

What is in force stands in the plan and its items; each version that was ever written is a sheet
of its own, and the last of them may still wait for a curator.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Select, and_, bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import PairId, PersonId, PlanId, SchoolId
from domain.plan_items import Item
from domain.plan_life import PlanState
from domain.plans import Plan
from domain.refusals import ChangedMeanwhile, NotYours
from storage.plan_rows import ITEM_FACTS, KEPT, Version, as_body, as_item, as_plan, as_version
from storage.tables import pair_members, pairs, plan_items, plan_versions, plans

_LAST: Final = and_(
    plan_versions.c.plan_id == plans.c.id, plan_versions.c.version == plans.c.version
)
_ALL: Final = (
    select(plans, plan_versions.c.body)
    .outerjoin_from(plans, plan_versions, _LAST)
    .where(plans.c.school_id == bindparam("school"))
    .order_by(plans.c.id)
)
_GET: Final = _ALL.where(plans.c.id == bindparam("plan"))
_OF_PAIR: Final = _ALL.where(plans.c.pair_id == bindparam("pair"))
_OF_PAIRS: Final = _ALL.where(plans.c.pair_id.in_(bindparam("pairs", expanding=True)))
_SENT: Final = _ALL.where(plans.c.state == PlanState.SENT).order_by(None).order_by(plans.c.sent_at)
_SENT_COUNT: Final = (
    select(func.count())
    .select_from(plans)
    .join(pairs, and_(pairs.c.id == plans.c.pair_id, pairs.c.closed_at.is_(None)))
    .join(
        pair_members,
        and_(
            pair_members.c.pair_id == plans.c.pair_id,
            pair_members.c.person_id == plans.c.person_id,
            pair_members.c.left_at.is_(None),
        ),
    )
    .where(plans.c.school_id == bindparam("school"), plans.c.state == PlanState.SENT)
)
_ITEMS: Final = (
    select(plan_items)
    .where(plan_items.c.plan_id.in_(bindparam("plans", expanding=True)))
    .order_by(plan_items.c.plan_id, plan_items.c.number)
)
_VERSIONS: Final = (
    select(plan_versions)
    .join(plans, plans.c.id == plan_versions.c.plan_id)
    .where(plans.c.school_id == bindparam("school"), plans.c.id == bindparam("plan"))
    .order_by(plan_versions.c.version.desc())
)
_ADD: Final = insert(plans).returning(plans.c.id)
_SAVE: Final = (
    update(plans)
    .where(
        plans.c.id == bindparam("known"),
        plans.c.school_id == bindparam("school"),
        plans.c.rev == bindparam("was"),
    )
    .values({"words": bindparam("words"), **{one: bindparam(f"new_{one}") for one in KEPT}})
)
_FORGET_VERSION: Final = delete(plan_versions).where(
    plan_versions.c.plan_id == bindparam("plan"), plan_versions.c.version == bindparam("number")
)
_ADD_VERSION: Final = insert(plan_versions)
_FORGET_ITEMS: Final = delete(plan_items).where(
    plan_items.c.plan_id == bindparam("plan"),
    plan_items.c.id.in_(bindparam("gone", expanding=True)),
)
_ADD_ITEM: Final = insert(plan_items)
_SAVE_ITEM: Final = (
    update(plan_items)
    .where(plan_items.c.id == bindparam("known"), plan_items.c.plan_id == bindparam("plan"))
    .values({one: bindparam(f"new_{one}") for one in ITEM_FACTS})
)


class Plans:
    """Every individual plan of a school, those of ended pairs too."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, plan_id: PlanId) -> Plan:
        """Find a plan of this school.

        Raises:
            NotYours: there is none of that number here.
        """
        found = await self._read(_GET, plan=plan_id)
        if not found:
            raise NotYours
        return found[0]

    async def of_pair(self, pair_id: PairId) -> tuple[Plan, ...]:
        """List the plans of a pair or group, those of who left it too; two queries."""
        return await self._read(_OF_PAIR, pair=pair_id)

    async def of_pairs(self, pair_ids: Collection[PairId]) -> tuple[Plan, ...]:
        """List the plans of several pairs; two queries."""
        return await self._read(_OF_PAIRS, pairs=sorted(pair_ids))

    async def sent(self) -> tuple[Plan, ...]:
        """List the plans that wait for a curator, those that wait longest first."""
        return await self._read(_SENT)

    async def sent_count(self) -> int:
        """Count the plans that wait for a curator, of mentees who are still in their pair."""
        found = await self._connection.scalar(_SENT_COUNT, {"school": self._school_id})
        return int(found or 0)

    async def versions(self, plan_id: PlanId) -> tuple[Version, ...]:
        """List every version of a plan that was written, the last one first."""
        facts = {"school": self._school_id, "plan": plan_id}
        return tuple(map(as_version, await self._connection.execute(_VERSIONS, facts)))

    async def add(self, plan: Plan, by_id: PersonId) -> Plan:
        """Write a new plan; it gets its number here."""
        facts = {one: getattr(plan, one) for one in KEPT} | {
            "school_id": self._school_id,
            "pair_id": plan.pair_id,
            "person_id": plan.person_id,
            "made_at": plan.made_at,
            "words": {},
        }
        number = PlanId((await self._connection.execute(_ADD, facts)).scalar_one())
        await self._write_version(replace(plan, id=number), by_id, plan.made_at)
        return await self.get(number)

    async def save(self, before: Plan, after: Plan, by_id: PersonId, now: datetime) -> Plan:
        """Write what changed since the plan was read as it was `before`.

        Raises:
            ChangedMeanwhile: somebody saved it after that.
        """
        after = replace(after, rev=before.rev + 1)
        facts: dict[str, Any] = {f"new_{one}": getattr(after, one) for one in KEPT}
        facts |= {"known": after.id, "school": self._school_id, "was": before.rev}
        facts["words"] = dict(after.words)
        if (await self._connection.execute(_SAVE, facts)).rowcount != 1:
            raise ChangedMeanwhile
        await self._write_items(before, after)
        if after.version < before.version:
            await self._forget_version(before)
        elif (after.version, after.sheet) != (before.version, before.sheet):
            await self._write_version(after, by_id, now)
        return await self.get(after.id)

    async def _read(self, which: Select[Any], **facts: Any) -> tuple[Plan, ...]:
        known = {"school": self._school_id, **facts}
        rows = (await self._connection.execute(which, known)).all()
        items: dict[PlanId, list[Item]] = defaultdict(list)
        if rows:
            ids = [row.id for row in rows]
            for row in await self._connection.execute(_ITEMS, {"plans": ids}):
                items[PlanId(row.plan_id)].append(as_item(row))
        return tuple(as_plan(row, items[PlanId(row.id)]) for row in rows)

    async def _forget_version(self, plan: Plan) -> None:
        facts = {"plan": plan.id, "number": plan.version}
        await self._connection.execute(_FORGET_VERSION, facts)

    async def _write_version(self, plan: Plan, by_id: PersonId, now: datetime) -> None:
        await self._forget_version(plan)
        facts = {
            "plan_id": plan.id,
            "version": plan.version,
            "school_id": self._school_id,
            "at": now,
            "by_id": by_id,
            "body": as_body(plan.sheet),
        }
        await self._connection.execute(_ADD_VERSION, facts)

    async def _write_items(self, before: Plan, after: Plan) -> None:
        known = {one.id: one for one in before.items}
        gone = known.keys() - {one.id for one in after.items}
        if gone:
            await self._connection.execute(_FORGET_ITEMS, {"plan": after.id, "gone": list(gone)})
        for one in after.items:
            facts = {name: getattr(one, name) for name in ITEM_FACTS}
            if one.id not in known:
                new = facts | {"school_id": self._school_id, "plan_id": after.id}
                await self._connection.execute(_ADD_ITEM, new)
            elif one != known[one.id]:
                changed = {f"new_{name}": fact for name, fact in facts.items()}
                changed |= {"known": one.id, "plan": after.id}
                await self._connection.execute(_SAVE_ITEM, changed)


__all__ = ["Plans", "Version"]
