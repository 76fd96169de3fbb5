"""Individual plans: no sequence of deeds puts in force what may not be, and sheets keep shape."""

from datetime import UTC, date, datetime
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.ids import PairId, PersonId, PlanId, PlanItemId, SchoolId
from domain.plan_items import Item, Mark, percent
from domain.plan_life import PLAN_LIFE
from domain.plan_refusals import PlanFull, PlanStepGone
from domain.plan_sheets import MOST_STEPS, Field, Sheet, Step
from domain.plans import Plan
from domain.refusals import DomainError, Misunderstood

NOW: Final = datetime(2021, 9, 7, 9, 0, tzinfo=UTC)
DUE: Final = date(2021, 10, 1)
DEEDS: Final = ("goal", "step", "cut", "send", "take_back", "return", "approve", "change", "drop")


def _blank() -> Plan:
    return Plan(
        id=PlanId(1),
        school_id=SchoolId(1),
        pair_id=PairId(1),
        person_id=PersonId(2),
        sheet=Sheet(),
        made_at=NOW,
    )


def _item(number: int, mark: Mark | None, theirs: Mark | None = None) -> Item:
    return Item(
        id=PlanItemId(number),
        number=number,
        title="Читать",
        due_on=DUE,
        mentor_mark=mark,
        mentee_mark=theirs,
    )


def _after(plan: Plan, deed: str) -> Plan:
    """Do one deed, whoever does it; a refusal leaves the plan as it was."""
    sheet = plan.sheet
    deeds = {
        "goal": lambda: plan.written(sheet.with_words(Field.GOAL, "Читать")),
        "step": lambda: plan.written(sheet.with_step(Step(title="Шаг", due_on=DUE))),
        "cut": lambda: plan.written(sheet.without_step(len(sheet.steps))),
        "send": lambda: plan.sent(NOW),
        "take_back": plan.taken_back,
        "return": lambda: plan.returned("Короче"),
        "approve": lambda: plan.approved(NOW),
        "change": plan.changed,
        "drop": plan.dropped,
    }
    try:
        return deeds[deed]()
    except DomainError:
        return plan


@given(st.lists(st.sampled_from(DEEDS), max_size=60))
@settings(max_examples=300, deadline=None)
def test_nothing_comes_into_force_past_the_gate(deeds: list[str]) -> None:
    """Whatever the order of deeds: in force is a goal with three dated steps, or nothing."""
    plan = _blank()
    for deed in deeds:
        after = _after(plan, deed)
        assert PLAN_LIFE.allows(plan.state, after.state)
        if after.items != plan.items or after.words != plan.words:
            assert deed == "approve"
        plan = after
        assert plan.is_in_force == bool(plan.items)
        assert not plan.is_in_force or not plan.shown.lacks
        assert plan.version == 1 or plan.is_in_force


def test_a_plan_may_come_into_force() -> None:
    """The gate above is no wall."""
    plan = _blank()
    for deed in ("goal", "step", "step", "step", "send", "approve"):
        plan = _after(plan, deed)
    assert [one.number for one in plan.items] == [1, 2, 3]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ((), None),
        ((None, None), 0),
        ((Mark.DONE, None), 50),
        ((Mark.DONE, Mark.PARTLY, Mark.NOT), 50),
        ((Mark.PARTLY, None, None), 17),
        ((Mark.DONE, Mark.DONE), 100),
    ],
)
def test_what_is_partly_done_counts_half(
    marks: tuple[Mark | None, ...], expected: int | None
) -> None:
    """Done is one, partly a half, all else nothing; without items nobody can tell."""
    assert percent(_item(number, mark) for number, mark in enumerate(marks, 1)) == expected


def test_sides_differ_only_when_both_have_spoken() -> None:
    """One mark alone is no disagreement."""
    assert not _item(1, Mark.DONE).differs
    assert not _item(1, Mark.DONE, Mark.DONE).differs
    assert _item(1, Mark.DONE, Mark.NOT).differs


def test_what_is_done_is_never_overdue() -> None:
    """The last day itself is not late yet."""
    assert not _item(1, None).is_overdue(DUE)
    assert _item(1, Mark.PARTLY).is_overdue(date(2021, 10, 2))
    assert not _item(1, Mark.DONE).is_overdue(date(2021, 10, 2))


def test_a_sheet_holds_twenty_steps() -> None:
    """More do not fit on a screen."""
    sheet = Sheet()
    for _ in range(MOST_STEPS):
        sheet = sheet.with_step(Step(title="Шаг"))
    with pytest.raises(PlanFull):
        sheet.with_step(Step(title="Ещё"))


def test_words_are_neither_empty_nor_too_long() -> None:
    """What cannot be seen is no word."""
    for words in ("", " \n ", "\x00", "д" * 501):
        with pytest.raises(Misunderstood):
            Sheet().with_words(Field.GOAL, words)
    with pytest.raises(PlanStepGone):
        Sheet().without_step(0)
