"""Indicators: values worked out by hand, and what must hold for whatever facts there are."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.countings import Facts, Lack, tells_of_people
from domain.entered_numbers import Number
from domain.hiding import LEAST_ANONYMOUS
from domain.ids import SchoolId
from domain.indicators import INDICATORS
from domain.measures import Measure, hidden_schools, of_district
from domain.participation import Participation
from domain.people import AgeGroup, Form, Role
from domain.readings import Reading, Status, Sums, summed
from tests.domain.participants import SPRING, YEAR, entered, facts, somebody

CASES: Final = tomllib.loads(
    Path(__file__).with_name("indicators.toml").read_text(encoding="utf-8")
)["case"]


def _read(name: str, sums: Sums, planned: float | None = None, least: int = 0) -> Reading:
    return Reading(
        indicator=INDICATORS[name],
        title=name,
        source="",
        year=2022,
        period=YEAR,
        sums=sums,
        planned=planned,
        least=least,
        least_rest=least,
    )


def _value(name: str, known: Facts) -> Decimal | None:
    return _read(name, summed(INDICATORS[name], known)).value


@pytest.mark.parametrize("case", CASES, ids=lambda one: str(one["name"]))
def test_an_indicator_comes_to_what_was_worked_out_by_hand(case: Mapping[str, Any]) -> None:
    """The table beside this file says who took part, and shows the arithmetic."""
    name, known = case["indicator"], facts(case)
    reading = _read(name, summed(INDICATORS[name], known), case.get("planned"))
    assert reading.numerator == case.get("numerator")
    assert reading.denominator == case.get("denominator")
    assert reading.value == (Decimal(case["value"]) if case["value"] else None)
    assert reading.status == case["status"]
    assert reading.sums.numerator.doubtful == case.get("doubtful", 0)
    if "told" in case:
        assert reading.satisfaction is not None
        assert reading.satisfaction.of_answered == Decimal(case["told"])
        assert reading.satisfaction.response == Decimal(case["response"])


def test_every_unknown_count_says_why() -> None:
    """Of nobody, with nothing entered, each indicator is unknown or a count of none."""
    nothing = Facts(period=YEAR, today=SPRING)
    for name, indicator in INDICATORS.items():
        reading = _read(name, summed(indicator, nothing))
        assert reading.value is None, name
        assert all(one.lack is not None for one in reading.unknown), name


_people = st.builds(
    somebody,
    st.integers(1, 30),
    school=st.integers(1, 3),
    role=st.sampled_from([Role.MENTEE, Role.MENTOR]),
    form=st.sampled_from(list(Form)),
    age_group=st.sampled_from(list(AgeGroup)),
    born_on=st.none() | st.dates(date(1960, 1, 1), date(2013, 1, 1)),
    entered_on=st.none() | st.dates(date(2021, 1, 1), date(2022, 9, 1)),
    left_on=st.none() | st.dates(date(2022, 9, 2), date(2022, 12, 1)),
    experience_years=st.none() | st.integers(0, 40),
    satisfied=st.none() | st.booleans(),
    has_consents=st.booleans(),
)
_crowds = st.lists(_people, max_size=25)
_names = st.sampled_from(sorted(INDICATORS))
_TOTALS: Final = {one: entered(one, 50) for one in Number}


def _known(crowd: list[Participation]) -> Facts:
    return Facts(period=YEAR, today=SPRING, participation=tuple(crowd), numbers=_TOTALS)


@given(_names, _crowds, st.randoms(use_true_random=False))
def test_the_order_of_people_changes_nothing(
    name: str, crowd: list[Participation], chance: Any
) -> None:
    """Nor does standing in the same pair twice."""
    again = [*crowd, *crowd]
    chance.shuffle(again)
    indicator = INDICATORS[name]
    assert summed(indicator, _known(again)) == summed(indicator, _known(crowd))


@given(_names, _crowds, _people)
def test_somebody_who_is_no_member_changes_no_share(
    name: str, crowd: list[Participation], stranger: Participation
) -> None:
    """Whoever left before the year is in neither part of any share."""
    gone = replace(
        stranger, entered_on=date(2020, 9, 1), left_on=date(2021, 5, 31), satisfied=True
    )
    assert _value(name, _known([*crowd, gone])) == _value(name, _known(crowd))


@given(_names, _crowds)
def test_merging_schools_gives_the_pooled_share(name: str, crowd: list[Participation]) -> None:
    """People of three schools counted together, or school by school and added up, are as many."""
    crowd = [
        replace(one, person_id=type(one.person_id)(one.person_id * 10 + one.school_id))
        for one in crowd
    ]
    indicator, whole = INDICATORS[name], _known(crowd)
    schools = {
        SchoolId(number): replace(
            whole,
            participation=tuple(one for one in crowd if one.school_id == number),
            numbers={},
        )
        for number in (1, 2, 3)
    }
    own = Facts(period=YEAR, today=SPRING, numbers=_TOTALS)
    measure = Measure(own=own, is_district=True, schools=schools)
    pooled, together = measure.sums(indicator), summed(indicator, whole)
    if pooled.numerator.amount is not None:
        assert pooled.numerator.amount == together.numerator.amount
        assert _amount(pooled) == _amount(together)


@given(_names, _crowds, st.sets(st.sampled_from(list(Number))))
def test_what_is_unknown_never_becomes_a_zero(
    name: str, crowd: list[Participation], missing: set[Number]
) -> None:
    """A number that nobody entered leaves the figure without a value."""
    indicator = INDICATORS[name]
    numbers = {one: value for one, value in _TOTALS.items() if one not in missing}
    known = replace(_known(crowd), numbers=numbers)
    reading = _read(name, summed(indicator, known))
    if missing & set(indicator.numbers):
        assert reading.value is None
        assert reading.status is Status.NO_DATA
    if reading.unknown:
        assert reading.value is None


@given(_names, _crowds)
def test_no_school_can_be_told_from_the_sum_of_all(name: str, crowd: list[Participation]) -> None:
    """Hidden counts are never alone, and never add up to fewer than five people."""
    indicator = INDICATORS[name]
    every = {
        SchoolId(number): summed(
            indicator,
            replace(
                _known(crowd),
                participation=tuple(one for one in crowd if one.school_id == number),
            ),
        )
        for number in (1, 2, 3)
    }
    away = hidden_schools(indicator, every)
    if not tells_of_people(indicator.numerator):
        return
    for number, sums in every.items():
        amount = sums.numerator.amount or 0
        assert not 0 < amount < LEAST_ANONYMOUS or number in away
    assert len(away) != 1


def test_a_districts_denominator_is_its_own() -> None:
    """What lives in the district is more than the schools know; without it nothing is said."""
    indicator = INDICATORS["mentee_coverage_10_18"]
    school = replace(
        _known([somebody(1, age_group=AgeGroup.FROM_14_TO_17, entered_on=SPRING)]),
        numbers={Number.CHILDREN_10_18: entered(Number.CHILDREN_10_18, 10)},
    )
    sums = [summed(indicator, school)] * 8
    without = of_district(indicator, Facts(period=YEAR, today=SPRING), sums)
    assert without.denominator is not None
    assert without.denominator.lack is Lack.NUMBER
    numbers = {Number.CHILDREN_10_18: entered(Number.CHILDREN_10_18, 3200)}
    known = of_district(indicator, Facts(period=YEAR, today=SPRING, numbers=numbers), sums)
    assert _read(indicator.id, known, least=5).value == Decimal("0.3")


def test_fewer_than_five_in_a_district_are_hidden() -> None:
    """Four could be recognised, five are told."""
    for people, is_hidden in ((4, True), (5, False)):
        crowd = [somebody(one, entered_on=SPRING) for one in range(people)]
        sums = summed(INDICATORS["mentee_coverage_pupils"], _known(crowd))
        reading = _read("mentee_coverage_pupils", sums, planned=1, least=5)
        assert reading.is_hidden is is_hidden
        assert (reading.value is None) is is_hidden


def _amount(sums: Sums) -> int | None:
    return None if sums.denominator is None else sums.denominator.amount
