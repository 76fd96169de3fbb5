"""Rows of individual plans, read into what the house speaks of, and written back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Row

from domain.ids import PairId, PersonId, PlanId, PlanItemId, SchoolId
from domain.plan_items import Item, Mark
from domain.plan_life import PlanState
from domain.plan_sheets import Field, PlanKind, Sheet, Step
from domain.plans import Plan, in_force

KEPT: Final = (
    *("kind", "state", "rev", "version", "sent_at", "returned_because"),
    *("approved_at", "order_number", "order_on"),
)
"""The columns of a plan that change."""

ITEM_FACTS: Final = (
    *("number", "title", "due_on", "expected", "actual"),
    *("mentor_mark", "mentee_mark", "marked_at"),
)
"""The columns of an item that change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A plan as it was written once: by whom, when last, and in which words."""

    number: int
    at: datetime
    by_id: PersonId
    sheet: Sheet


def as_plan(row: Row[Any], items: Iterable[Item]) -> Plan:
    """Read a plan; `body` is its last version."""
    facts = {one: getattr(row, one) for one in KEPT}
    plan = Plan(
        **facts
        | {
            "id": PlanId(row.id),
            "school_id": SchoolId(row.school_id),
            "pair_id": PairId(row.pair_id),
            "person_id": PersonId(row.person_id),
            "made_at": row.made_at,
            "state": PlanState(row.state),
            "kind": PlanKind(row.kind),
            "words": _as_words(row.words),
            "items": tuple(items),
            "sheet": _as_sheet(row.body, PlanKind(row.kind)),
        }
    )
    return replace(plan, sheet=in_force(plan)) if plan.state is PlanState.APPROVED else plan


def as_item(row: Row[Any]) -> Item:
    """Read an item in force; the words of one that was erased are gone."""
    facts = {one: getattr(row, one) for one in ITEM_FACTS}
    marks = {one: facts[one] and Mark(facts[one]) for one in ("mentor_mark", "mentee_mark")}
    return Item(**facts | marks | {"id": PlanItemId(row.id), "title": row.title or ""})


def as_version(row: Row[Any]) -> Version:
    """Read a version."""
    return Version(
        number=row.version,
        at=row.at,
        by_id=PersonId(row.by_id),
        sheet=_as_sheet(row.body, PlanKind.PLAN),
    )


def as_body(sheet: Sheet) -> dict[str, Any]:
    """Write a sheet as it is kept."""
    return {
        "kind": sheet.kind,
        "words": dict(sheet.words),
        "steps": [
            {
                "title": one.title,
                "due_on": one.due_on and one.due_on.isoformat(),
                "expected": one.expected,
                "item": one.item_id,
            }
            for one in sheet.steps
        ],
    }


def _as_sheet(body: Mapping[str, Any] | None, kind: PlanKind) -> Sheet:
    """Read a sheet; one whose words were erased is empty."""
    known = body or {}
    return Sheet(
        kind=PlanKind(known.get("kind", kind)),
        words=_as_words(known.get("words")),
        steps=tuple(map(_as_step, known.get("steps", ()))),
    )


def _as_step(known: Mapping[str, Any]) -> Step:
    due_on = known.get("due_on")
    return Step(
        title=known.get("title") or "",
        due_on=date.fromisoformat(due_on) if due_on else None,
        expected=known.get("expected"),
        item_id=known.get("item"),
    )


def _as_words(known: Mapping[str, str] | None) -> dict[Field, str]:
    return {one: known[one] for one in Field if known and known.get(one)}
