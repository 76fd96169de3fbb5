"""Countings: the numerator and the denominator of an indicator, each in a few ways to count.

A count is None, with the reason beside it, where it is unknown: nothing unknown becomes a zero.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, tzinfo

from typing_extensions import override

from domain.deadlines import Period
from domain.entered_numbers import EnteredNumber, Number
from domain.ids import PersonId
from domain.lacks import Lack as Lack  # noqa: PLC0414 - read from here, too
from domain.participation import Participation
from domain.publications import NO_LISTS, Publicity
from domain.road_maps import Line
from domain.training import Taught


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of one organisation, or of several at once, as it stands today in its zone.

    `came` are those who were at a final event that was held; None: there was none.
    """

    period: Period
    today: date
    participation: tuple[Participation, ...] = ()
    numbers: Mapping[Number, EnteredNumber] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()
    taught: tuple[Taught, ...] = ()
    publicity: Publicity = NO_LISTS
    came: frozenset[PersonId] | None = None
    zone: tzinfo = UTC

    @property
    def day(self) -> date:
        """The day ages are counted on: the last of the period, or today while it goes on."""
        return min(self.period.ends_on, self.today)

    @property
    def has_begun(self) -> bool:
        """Whether there is anything to count yet."""
        return self.period.starts_on <= self.today

    @property
    def goes_on(self) -> bool:
        """Whether today lies within the period."""
        return self.has_begun and self.today <= self.period.ends_on

    def entered(self, one: Participation) -> bool:
        """Whether somebody was in a pair within the period, as far as it has come."""
        came_on = one.entered_on
        return came_on is not None and came_on <= self.today and one.entered(self.period)

    def takes_part(self, one: Participation) -> bool:
        """Whether somebody was in a pair, or waits for one now."""
        return self.entered(one) or (one.entered_on is None and self.goes_on)


Member = Callable[[Participation, Facts], bool | None]
"""Whether somebody is counted; None: it cannot be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many; `lack` says why nobody knows, `doubtful` how many more there may be."""

    amount: int | None
    lack: Lack | None = None
    number: Number | None = None
    doubtful: int = 0


@dataclass(frozen=True, slots=True)
class People:
    """Counts people, each once; `doubt` is what has to be known of the undecided."""

    is_counted: Member
    doubt: Lack | None = None

    def count(self, facts: Facts) -> Count:
        """Count people; unknown before the period begins, and while all are undecided."""
        if not facts.has_begun:
            return Count(amount=None, lack=Lack.TIME)
        sure, unsure = self._told_apart(facts)
        if unsure and not sure:
            return Count(amount=None, lack=self.doubt, doubtful=len(unsure))
        return Count(amount=len(sure), doubtful=len(unsure))

    def people(self, facts: Facts) -> tuple[PersonId, ...]:
        """List who is counted, in the order they are known."""
        return self._told_apart(facts)[0]

    def doubtful(self, facts: Facts) -> tuple[PersonId, ...]:
        """List the undecided who are not counted for something else."""
        return self._told_apart(facts)[1]

    def _told_apart(self, facts: Facts) -> tuple[tuple[PersonId, ...], tuple[PersonId, ...]]:
        sure: dict[PersonId, None] = {}
        unsure: dict[PersonId, None] = {}
        for one in facts.participation:
            if (is_counted := self.is_counted(one, facts)) is not False:
                (sure if is_counted else unsure)[one.person_id] = None
        return tuple(sure), tuple(one for one in unsure if one not in sure)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Counts pairs, each once, by whoever is in them."""

    is_counted: Member

    def count(self, facts: Facts) -> Count:
        """Count pairs."""
        if not facts.has_begun:
            return Count(amount=None, lack=Lack.TIME)
        found = {one.pair_id for one in facts.participation if self.is_counted(one, facts)}
        return Count(amount=len(found - {None}))


@dataclass(frozen=True, slots=True)
class Schools:
    """Counts schools in which somebody takes part so."""

    is_counted: Member

    def count(self, facts: Facts) -> Count:
        """Count schools."""
        if not facts.has_begun:
            return Count(amount=None, lack=Lack.TIME)
        found = {one.school_id for one in facts.participation if self.is_counted(one, facts)}
        return Count(amount=len(found))


@dataclass(frozen=True, slots=True)
class ByHand:
    """Takes a number somebody entered for the year."""

    number: Number

    def count(self, facts: Facts) -> Count:
        """Give the number, or say which one is missing."""
        known = facts.numbers.get(self.number)
        amount, lack = (known.value, None) if known else (None, Lack.NUMBER)
        return Count(amount=amount, lack=lack, number=self.number)


@dataclass(frozen=True, slots=True)
class Lessons(ByHand):
    """Counts lessons, or what a school lists; where it keeps nothing, takes what was entered."""

    amount: Callable[[Facts], int | None]

    @override
    def count(self, facts: Facts) -> Count:
        """Give what the bot has counted, or the number entered, or say that it is missing."""
        counted = self.amount(facts)
        if counted is None:
            return ByHand.count(self, facts)
        return Count(amount=counted)


@dataclass(frozen=True, slots=True)
class Attended(ByHand):
    """Counts people who came to the final event; where none was held, takes what was entered."""

    is_counted: Member

    @override
    def count(self, facts: Facts) -> Count:
        """Give how many came, or the number entered, or say that it is missing."""
        came = facts.came
        if came is None:
            return ByHand.count(self, facts)
        known = {one.person_id for one in facts.participation if self.is_counted(one, facts)}
        return Count(amount=len(known & came))


@dataclass(frozen=True, slots=True)
class Positions:
    """Counts positions of the road map."""

    is_counted: Callable[[Line, Facts], bool]

    def count(self, facts: Facts) -> Count:
        """Count positions."""
        if not facts.has_begun:
            return Count(amount=None, lack=Lack.TIME)
        return Count(amount=len(self.lines(facts)))

    def lines(self, facts: Facts) -> tuple[Line, ...]:
        """List the positions counted, in the order of the road map."""
        return tuple(one for one in facts.lines if self.is_counted(one, facts))


@dataclass(frozen=True, slots=True)
class Steps:
    """Adds up steps of individual plans, each plan once."""

    amount: Callable[[Participation], int]

    def count(self, facts: Facts) -> Count:
        """Add up; unknown before the period begins, and while nothing was due in any plan."""
        if not facts.has_begun:
            return Count(amount=None, lack=Lack.TIME)
        found = {
            (one.pair_id, one.person_id): one
            for one in facts.participation
            if one.steps_due and facts.entered(one)
        }
        if not found:
            return Count(amount=None, lack=Lack.PLANS)
        return Count(amount=sum(self.amount(one) for one in found.values()))


Part = People | Pairs | Schools | ByHand | Positions | Steps
"""One side of an indicator."""


def tells_of_people(part: Part) -> bool:
    """Whether a small count could point at somebody."""
    if isinstance(part, ByHand):
        return part.number.tells_of_people
    return isinstance(part, People | Pairs | Steps)


def pooled(counts: Iterable[Count]) -> Count:
    """Add counts up; the sum is unknown where one of them is, or where there is none."""
    known = list(counts)
    unknown = next((one for one in known if one.amount is None), None)
    doubtful = sum(one.doubtful for one in known)
    if unknown is not None:
        return Count(amount=None, lack=unknown.lack, number=unknown.number, doubtful=doubtful)
    if not known:
        return Count(amount=None, lack=Lack.SCHOOLS)
    total = sum(one.amount or 0 for one in known)
    return Count(amount=total, number=known[0].number, doubtful=doubtful)
