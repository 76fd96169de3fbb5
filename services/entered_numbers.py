"""Numbers entered by hand: which are asked for, and entering one; and plans of one's own."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from domain.entered_numbers import LONGEST_SOURCE, MOST, EnteredNumber, Number
from domain.people import Person
from domain.refusals import Misunderstood, NotYours
from domain.rights import Deed, demand
from locales.library import Library
from services import UnitOfWork, indicators
from services.indicators import Year
from services.year_ends.gates import must_be_open

_WHOLE: Final = re.compile(r"[0-9]{1,12}")
_DECIMAL: Final = re.compile(r"[0-9]{1,9}(\.[0-9]{1,2})?")
_SHORTEST_SOURCE: Final = 3
_MOST_OF_A_PLAN: Final = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is asked for in a year, each number once, beside what was entered."""

    at: Year
    asked: tuple[Number, ...]
    known: dict[Number, EnteredNumber]

    @property
    def is_closed(self) -> bool:
        """Whether its year is closed, so that it is only read."""
        return self.at.run.closed_at is not None


async def look(
    uow: UnitOfWork, person: Person, year: int, library: Library, now: datetime
) -> Sheet | None:
    """List the numbers that the indicators of a run ask for; None if no programme was begun.

    Raises:
        NotAllowed: the person enters no numbers.
        ProgrammeUnknown: the programme's file is gone.
    """
    demand(person, Deed.ENTER_NUMBERS)
    at = await indicators.chosen(uow, person, now, year)
    if at is None:
        return None
    known = indicators.planned(at, library)
    asked = dict.fromkeys(number for _, one in known for number in one.numbers)
    entered = await uow.of(at.school.id).entered_numbers.of_year(at.year)
    return Sheet(at=at, asked=tuple(asked), known=entered)


async def enter(
    uow: UnitOfWork,
    person: Person,
    number: EnteredNumber,
    library: Library,
    now: datetime,
) -> None:
    """Write a number of a year, and what it was before into the journal.

    Raises:
        NotAllowed: the person enters no numbers.
        NotYours: the year's indicators do not ask for it.
        RunClosed: the year of the road map is closed.
        Misunderstood: the value, the day or the source cannot be right.
    """
    sheet = await look(uow, person, number.year, library, now)
    if sheet is None or sheet.at.year != number.year or number.name not in sheet.asked:
        raise NotYours
    await must_be_open(uow, person.school_id, sheet.at.run.id)
    _check(number, now.astimezone(sheet.at.school.time_zone).date())
    school = uow.of(person.school_id)
    was = sheet.known.get(number.name)
    await school.entered_numbers.enter(number, person.id, now)
    details = {
        "number": str(number.name),
        "year": str(number.year),
        "was": "" if was is None else str(was.value),
        "became": str(number.value),
        "source": number.source,
    }
    school.journal.write(now, person.id, "set-number", f"school:{person.school_id}", details)


async def plan(
    uow: UnitOfWork,
    person: Person,
    key: tuple[str, int],
    value: float | None,
    library: Library,
    now: datetime,
) -> None:
    """Set a planned value of one's own; None: there is no plan.

    Raises:
        NotAllowed: the person enters no numbers.
        NotYours: the programme has no such indicator, or no such year.
        Misunderstood: the value cannot be right.
        RunClosed: the year of the road map is closed.
    """
    demand(person, Deed.ENTER_NUMBERS)
    name, year = key
    at = await indicators.chosen(uow, person, now, year)
    if at is None or at.year != year:
        raise NotYours
    indicators.named(at, name, library)
    if value is not None and not 0 <= value <= _MOST_OF_A_PLAN:
        raise Misunderstood("plan")
    await must_be_open(uow, person.school_id, at.run.id)
    school = uow.of(person.school_id)
    await school.targets.set(at.run.id, key, value, person.id, now)
    details = {
        "indicator": name,
        "year": str(year),
        "became": "" if value is None else f"{value:g}",
    }
    school.journal.write(now, person.id, "set-target", f"run:{at.run.id}", details)


def whole(words: str, number: Number) -> int:
    """Read typed words as a count.

    Raises:
        Misunderstood: they are no whole number, or one too great.
    """
    typed = "".join(words.split())
    if not _WHOLE.fullmatch(typed) or int(typed) > MOST:
        raise Misunderstood("count", most=MOST)
    if number.is_yes_or_no and int(typed) > 1:
        raise Misunderstood("count", most=1)
    return int(typed)


def share(words: str) -> float:
    """Read typed words as a planned value.

    Raises:
        Misunderstood: they are no number that can be planned.
    """
    typed = "".join(words.split()).removesuffix("%").replace(",", ".")
    if not _DECIMAL.fullmatch(typed):
        raise Misunderstood("plan")
    return float(typed)


def sourced(words: str) -> str:
    """Read typed words as a source.

    Raises:
        Misunderstood: they are too few or too many.
    """
    typed = " ".join(words.split())
    if len(typed) < _SHORTEST_SOURCE:
        raise Misunderstood("longer", least=_SHORTEST_SOURCE)
    if len(typed) > LONGEST_SOURCE:
        raise Misunderstood("shorter", length=len(typed), most=LONGEST_SOURCE)
    return typed


def day_of(counted_on: date, today: date) -> date:
    """Give the day of a number back, if it may have been counted then.

    Raises:
        Misunderstood: the day has not come yet.
    """
    if counted_on > today:
        raise Misunderstood("past-day")
    return counted_on


def _check(number: EnteredNumber, today: date) -> None:
    whole(str(number.value), number.name)
    day_of(number.counted_on, today)
    sourced(number.source)
