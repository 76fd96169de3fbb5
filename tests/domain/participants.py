"""Participants: facts of indicators as tests need them, read from tables or made one by one."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from domain.countings import Facts
from domain.deadlines import Period
from domain.entered_numbers import EnteredNumber, Number
from domain.ids import PairId, PersonId, SchoolId
from domain.participation import Participation
from domain.people import AgeGroup, Form, Role, Standing

YEAR: Final = Period(starts_on=date(2021, 9, 1), ends_on=date(2022, 6, 30))
SPRING: Final = date(2022, 5, 1)
_NAMES: Final = {"agreed": "has_consents", "before": "has_before", "after": "has_after"}
_OTHER: Final = {"years": "experience_years", "told_on": "experience_on"}


def facts(case: Mapping[str, Any]) -> Facts:
    """Read the facts of a case."""
    numbers = {
        Number(name): entered(Number(name), value)
        for name, value in case.get("numbers", {}).items()
    }
    return Facts(
        period=Period(
            starts_on=case.get("starts_on", YEAR.starts_on),
            ends_on=case.get("ends_on", YEAR.ends_on),
        ),
        today=case.get("today", SPRING),
        participation=tuple(_people(case["people"])),
        numbers=numbers,
    )


def entered(name: Number, value: int) -> EnteredNumber:
    """Make a number somebody entered."""
    return EnteredNumber(
        name=name, year=2022, value=value, counted_on=YEAR.starts_on, source="Росстат"
    )


def somebody(number: int, school: int = 1, **known: Any) -> Participation:
    """Make one participation; what is not said is as usual."""
    return Participation(
        person_id=PersonId(number),
        school_id=SchoolId(school),
        role=Role(known.pop("role", "mentee")),
        form=Form(known.pop("form", "peer")),
        **known,
    )


def _people(lines: list[dict[str, Any]]) -> Iterator[Participation]:
    number = 100
    for line in lines:
        known = dict(line)
        times, who = known.pop("times", 1), known.pop("who", None)
        pair = known.pop("pair", None)
        known = {_NAMES.get(name, _OTHER.get(name, name)): one for name, one in known.items()}
        if "standing" in known:
            known["standing"] = Standing(known["standing"])
        if "age_group" in known:
            known["age_group"] = AgeGroup(known["age_group"])
        for _ in range(times):
            number += 1
            yield somebody(who or number, pair_id=pair and PairId(pair), **known)
