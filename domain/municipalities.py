"""Municipalities: schools join one, and it reads their sums; small ones stay unsaid."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from domain.hiding import LEAST_ANONYMOUS, hidden
from domain.ids import RunId, SchoolId
from domain.runs import Run
from domain.schools import School

SHORTEST_NAME: Final = 3
LONGEST_NAME: Final = 200
"""How long the name of an invited school may be."""

MEETINGS_OF: Final = timedelta(days=30)
"""Of how many days the meetings are counted that a municipality sees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolInvitation:
    """A link by which a school joins a municipality; `school_id` is the one that did."""

    id: int
    municipality_id: SchoolId
    token_sha256: str
    name: str
    is_pilot: bool
    expires_at: datetime
    used_at: datetime | None = None
    school_id: SchoolId | None = None

    def is_open(self, now: datetime) -> bool:
        """Whether a school may still join by it."""
        return self.used_at is None and now < self.expires_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """How far a road map has come: positions that concern the school, done and late."""

    count: int = 0
    done: int = 0
    late: int = 0

    @property
    def percent(self) -> int:
        """The share of positions done, in whole percent; 0 where there is none."""
        return 100 * self.done // self.count if self.count else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """People of one school as storage counts them: only `domain` decides what of it is said.

    `asked` are the mentees and mentors who have not left, `participants` those of them with
    everything needed to take part; trial people are in neither.
    """

    asked: int = 0
    participants: int = 0
    pairs: int = 0
    meetings: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What is said of a crowd; None: so few that somebody could be recognised.

    `consents` is the share of those asked, in whole percent; `is_nearly_all` where so few are
    missing that they stay unsaid.
    """

    participants: int | None
    pairs: int | None
    meetings: int | None
    consents: int | None = None
    is_nearly_all: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A school as its municipality sees it; `run` is the year it is in."""

    school: School
    run: Run | None
    done: Done
    shown: Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Every school of a municipality, those that need help first, and the sums of all."""

    summaries: tuple[Summary, ...]
    total: Shown

    def of(self, school_id: SchoolId) -> Summary | None:
        """Find one school."""
        return next((one for one in self.summaries if one.school.id == school_id), None)


def overview(
    schools: Sequence[School],
    years: Mapping[SchoolId, Run | None],
    done: Mapping[RunId, Done],
    crowds: Mapping[SchoolId, Crowd],
) -> Overview:
    """Put a municipality's schools together, hiding what would tell of few."""
    known = {one.id: crowds.get(one.id, Crowd()) for one in schools}
    shown = shown_of(known)
    found = []
    for school in schools:
        run = years.get(school.id)
        far = Done() if run is None else done.get(run.id, Done())
        found.append(Summary(school=school, run=run, done=far, shown=shown[school.id]))
    return Overview(
        summaries=tuple(sorted(found, key=_need)), total=_total(known.values(), shown.values())
    )


def shown_of(crowds: Mapping[SchoolId, Crowd]) -> Mapping[SchoolId, Shown]:
    """Say what is told of each school where the sums of all are told, too.

    Where the people of a school are hidden, so are its pairs and meetings.
    """
    people = hidden({key: one.participants for key, one in crowds.items()}, LEAST_ANONYMOUS)
    pairs = people | hidden({key: one.pairs for key, one in crowds.items()}, LEAST_ANONYMOUS)
    held = pairs | hidden({key: one.meetings for key, one in crowds.items()}, LEAST_ANONYMOUS)
    return {
        key: Shown(
            participants=None if key in people else one.participants,
            pairs=None if key in pairs else one.pairs,
            meetings=None if key in held else one.meetings,
            consents=None if key in people else _share(one),
            is_nearly_all=key not in people and 0 < one.asked - one.participants < LEAST_ANONYMOUS,
        )
        for key, one in crowds.items()
    }


def _share(crowd: Crowd) -> int | None:
    """Give the share of those who agreed, unless so few did or did not that it tells of them."""
    few = range(1, LEAST_ANONYMOUS)
    if not crowd.asked or crowd.participants in few or crowd.asked - crowd.participants in few:
        return None
    return 100 * crowd.participants // crowd.asked


def _total(crowds: Iterable[Crowd], shown: Iterable[Shown]) -> Shown:
    """Add everything up, unless what is hidden of it followed from the sum, or is too little."""
    every, said = tuple(crowds), tuple(shown)
    return Shown(
        participants=sum_shown(
            [one.participants for one in every], [one.participants for one in said]
        ),
        pairs=sum_shown([one.pairs for one in every], [one.pairs for one in said]),
        meetings=sum_shown([one.meetings for one in every], [one.meetings for one in said]),
    )


def sum_shown(counts: Sequence[int], said: Sequence[int | None]) -> int | None:
    """Add counts up of which some are hidden; None: the sum would tell of these."""
    rest = [count for count, one in zip(counts, said, strict=True) if one is None]
    is_told = 0 < sum(rest) < LEAST_ANONYMOUS or (len(rest) == 1 and sum(rest) > 0)
    return None if is_told else sum(counts)


def _need(summary: Summary) -> tuple[int, int, str]:
    return -summary.done.late, summary.done.percent, summary.school.name.casefold()
