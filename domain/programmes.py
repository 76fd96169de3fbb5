"""Programmes: what an author may write in the road map of a school, and what is refused."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated, Final, Literal, LiteralString, Self

from pydantic import Field, StringConstraints, field_validator, model_validator
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import ValidationInfo

from domain.cells import Day, FileName, ReadDeadline, Slug, StageId, Title
from domain.deadlines import Deadline, DeadlineKind, Period, later
from domain.people import Role
from domain.questions import Label, Name, Strict, Words
from domain.schools import Level


class Fact(StrEnum):
    """What the bot knows by itself; a position that is done by it needs nobody's mark."""

    MENTEES_ENOUGH = "mentees_enough"  # as many mentees of each target group as planned
    TRAINING_HELD = "training_held"  # as many lessons for each group of mentors as planned
    PAIRS_MADE = "pairs_made"  # no mentee who was admitted is without a pair or a group
    CONSENTS_ALL = "consents_all"  # nobody who takes part lacks a consent
    MEETINGS_FIRST_HELD = "meetings_first_held"  # every pair has met for acquaintance
    MEETINGS_FINAL_HELD = "meetings_final_held"  # every pair has had all five kinds of meetings
    PLANS_FULFILLED = "plans_fulfilled"  # the individual plans are done as far as planned
    SURVEYS_INTERIM = "surveys_interim"  # everybody has answered the interim survey
    SURVEYS_BOTH = "surveys_both"  # everybody has answered the first and the final survey
    FINAL_EVENT_HELD = "final_event_held"  # the gathering of the final event took place
    ROADMAP_AGREED = "roadmap_agreed"  # the municipality agreed to the road map
    ROADMAP_DONE = "roadmap_done"  # every other position is done
    ROADMAP_IN_TIME = "roadmap_in_time"  # every other position was done by its deadline


class Stage(Strict):
    """One of the seven stages of the methodology (target model of mentoring)."""

    id: StageId
    title: Title


class Position(Strict):
    """One row of a road map or a plan; an illegible cell stands in `unclear` as far as it goes.

    `odd` says what whoever copied the row found strange in it and left as it was.
    """

    id: Name
    list: Literal["roadmap", "plan"]
    number: Annotated[str, StringConstraints(max_length=16)] = ""
    stage: StageId | None = None
    block: Title | None = None
    title: Title
    deadline: ReadDeadline
    unclear: Label | None = None
    roles: tuple[Role, ...] = Field(min_length=1)
    responsible: Title
    result: Words | None = None
    evidence: Words | None = None
    odd: Words | None = None
    done_by: Fact | None = None

    @property
    def is_of_schools(self) -> bool:
        """Whether schools have something to do for it, and not their municipality alone."""
        return self.list == "roadmap" and set(self.roles) != {Role.MUNICIPAL}

    @model_validator(mode="after")
    def _has_its_place(self) -> Self:
        if self.stage is None and self.block is None:
            raise PydanticCustomError("block_missing", "neither a stage nor a block")
        as_far_as_it_goes = Deadline(kind=DeadlineKind.UNCLEAR, words=self.unclear or "")
        if self.unclear is not None and self.deadline != as_far_as_it_goes:
            raise PydanticCustomError("unclear_misplaced", "both legible and not")
        return self


class Indicator(Strict):
    """A figure a programme is measured by; `planned` is by the year in which a period ends."""

    id: Slug
    title: Title
    planned: Mapping[int, Annotated[float, Field(ge=0, strict=True, allow_inf_nan=False)]]
    source: Title


class FinalEvent(Strict):
    """The event a programme ends with; `day` is a proposal that a curator may change."""

    position: Name
    title: Title
    day: Day


class Programme(Strict):
    """A whole programme; the name of its file is its id.

    `responsible` says which role of ours marks for a post that has none; `approved_on` is the day
    the author's order was signed, where it is known.
    """

    id: FileName
    title: Title
    level: Level
    starts_on: Day
    ends_on: Day
    approved_on: Day | None = None
    stages: tuple[Stage, ...] = Field(min_length=1)
    positions: tuple[Position, ...] = Field(min_length=1)
    indicators: tuple[Indicator, ...] = ()
    responsible: Mapping[Title, Role] = Field(default_factory=dict)
    final_event: FinalEvent | None = None

    @property
    def period(self) -> Period:
        """The days of the programme."""
        return Period(starts_on=self.starts_on, ends_on=self.ends_on)

    def position(self, position_id: str) -> Position | None:
        """Find a position by its id."""
        return next((one for one in self.positions if one.id == position_id), None)

    def positions_of(self, level: Level) -> tuple[Position, ...]:
        """List what an organisation does; a school leaves to its municipality what is its own."""
        if self.level in {level, Level.SCHOOL}:
            return self.positions
        return tuple(one for one in self.positions if one.is_of_schools)

    def shifted(self, years: int) -> "Programme":
        """Give the same road map for a school year some years later; words stay as written."""
        period, event = self.period.shifted(years), self.final_event
        approved_on = self.approved_on and later(self.approved_on, years)
        return self.model_copy(
            update={
                "starts_on": period.starts_on,
                "ends_on": period.ends_on,
                "approved_on": approved_on,
                "positions": tuple(_position_shifted(one, years) for one in self.positions),
                "indicators": tuple(_indicator_shifted(one, years) for one in self.indicators),
                "final_event": event and event.model_copy(update={"day": later(event.day, years)}),
            }
        )

    @field_validator("ends_on")
    @classmethod
    def _ends_after_it_starts(cls, ends_on: date, others: ValidationInfo) -> date:
        if ends_on <= others.data.get("starts_on", date.min):
            raise PydanticCustomError("ends_early", "the end is not after the start")
        return ends_on

    @field_validator("final_event")
    @classmethod
    def _ends_with_a_position(
        cls, event: FinalEvent | None, others: ValidationInfo
    ) -> FinalEvent | None:
        known = others.data
        if event is None or not {"starts_on", "ends_on", "positions"} <= known.keys():
            return event
        if all(one.id != event.position for one in known["positions"]):
            raise PydanticCustomError("position_unknown", "the event is no position")
        if not known["starts_on"] <= event.day <= known["ends_on"]:
            raise PydanticCustomError("day_outside", "the event is not within the programme")
        return event

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        for code, culprits in _RULES:
            for name in culprits(self):
                raise PydanticCustomError(code, "{name} breaks the programme", {"name": name})
        return self


def _position_shifted(position: Position, years: int) -> Position:
    return position.model_copy(update={"deadline": position.deadline.shifted(years)})


def _indicator_shifted(indicator: Indicator, years: int) -> Indicator:
    planned = {year + years: value for year, value in indicator.planned.items()}
    return indicator.model_copy(update={"planned": planned})


def _repeated(names: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield name
        seen.add(name)


def _homeless_positions(programme: Programme) -> Iterator[str]:
    known = {None, *(stage.id for stage in programme.stages)}
    return (one.id for one in programme.positions if one.stage not in known)


def _idle_posts(programme: Programme) -> Iterator[str]:
    named = " ".join(one.responsible for one in programme.positions).casefold()
    return (post for post in programme.responsible if post.casefold() not in named)


_RULES: Final[tuple[tuple[LiteralString, Callable[[Programme], Iterator[str]]], ...]] = (
    ("stage_twice", lambda programme: _repeated(one.id for one in programme.stages)),
    ("position_twice", lambda programme: _repeated(one.id for one in programme.positions)),
    ("indicator_twice", lambda programme: _repeated(one.id for one in programme.indicators)),
    ("stage_unknown", _homeless_positions),
    ("post_idle", _idle_posts),
)
