"""The digest of a week: what in a school needs its curator, the most urgent first, and sums."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TypeAlias

from domain import awaited_consents, late_feedback, light_lines, overdue_positions
from domain.digest_causes import REPORT_WITHIN, SURVEY_WITHIN, Cause
from domain.ids import PairId, PersonId
from domain.meetings import MeetingKind
from domain.pairs import PairState, Trouble, Worry
from domain.people import Person, Standing
from domain.school_facts import Enrolled, Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Unconfirmed:
    """A guardian whose papers a curator should see."""

    guardian: Person
    child: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """What somebody of a pair asked of the curator."""

    trouble: Trouble
    state: PairState

    @property
    def person(self) -> Person:
        """Who said it."""
        said_by = self.trouble.person_id
        return next((one for one in self.state.people if one.id == said_by), self.state.mentor)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unapproved:
    """A pair without a plan in force, though it is time; `is_sent`: the curator is awaited."""

    state: PairState
    is_sent: bool


Thing: TypeAlias = (
    Called
    | PairState
    | late_feedback.Unanswered
    | light_lines.Lit
    | Unapproved
    | Unconfirmed
    | awaited_consents.Unagreed
    | Person
    | overdue_positions.Overdue
)
"""What a line of a digest can be about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attention:
    """What needs a curator; the fields stand in the order of urgency, as their contents do."""

    help_wanted: tuple[Called, ...] = ()
    stopped: tuple[Called, ...] = ()
    rematches: tuple[PairState, ...] = ()
    disputed: tuple[PairState, ...] = ()
    alarmed: tuple[light_lines.Lit, ...] = ()
    long_silent: tuple[PairState, ...] = ()
    unreported: tuple[PairState, ...] = ()
    unanswered: tuple[late_feedback.Unanswered, ...] = ()
    unapproved: tuple[Unapproved, ...] = ()
    unconfirmed: tuple[Unconfirmed, ...] = ()
    unagreed: tuple[awaited_consents.Unagreed, ...] = ()
    unpaired: tuple[Person, ...] = ()
    unfinished: tuple[Person, ...] = ()
    overdue: tuple[overdue_positions.Overdue, ...] = ()
    doubted: tuple[light_lines.Lit, ...] = ()
    missed: tuple[light_lines.Lit, ...] = ()
    silent: tuple[PairState, ...] = ()
    unreachable: tuple[Person, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing needs the curator."""
        return not any(getattr(self, one.name) for one in fields(self))

    def of(self, cause: Cause) -> tuple[Thing, ...]:
        """Give what needs the curator for one cause."""
        found: tuple[Thing, ...] = getattr(self, cause.value)
        return found


def attention(facts: Facts) -> Attention:
    """Decide what a curator has to look at."""
    people = {one.person.id: one.person for one in facts.enrolled}
    unreported = _unreported(facts)
    alarmed, silent = light_lines.alarmed(facts), _silent(facts, unreported)
    long = tuple(one for one in silent if light_lines.is_long_silent(facts, one))
    return Attention(
        help_wanted=tuple(one for one in _called(facts) if one.trouble.worry is not Worry.STOP),
        stopped=tuple(one for one in _called(facts) if one.trouble.stops),
        rematches=tuple(one for one in facts.pairs if one.rematch_asked_at is not None),
        disputed=_disputed(facts),
        alarmed=alarmed,
        long_silent=long,
        unreported=unreported,
        unanswered=late_feedback.unanswered(facts),
        unapproved=_unapproved(facts),
        unconfirmed=_unconfirmed(facts, people),
        unagreed=awaited_consents.unagreed(facts),
        unpaired=_unpaired(facts),
        unfinished=_unfinished(facts),
        overdue=overdue_positions.overdue(facts),
        doubted=light_lines.doubted(facts, alarmed),
        missed=light_lines.missed(facts, silent),
        silent=tuple(one for one in silent if one not in long),
        unreachable=tuple(
            one.person for one in facts.enrolled if not one.is_reachable and _takes_part(one)
        ),
    )


def _called(facts: Facts) -> tuple[Called, ...]:
    """List what people of open pairs asked for, oldest first."""
    states: dict[PairId, PairState] = {one.pair.id: one for one in facts.pairs}
    return tuple(
        Called(trouble=one, state=states[one.pair.id])
        for one in facts.troubles
        if one.pair.id in states
    )


def _disputed(facts: Facts) -> tuple[PairState, ...]:
    """List the pairs with a meeting that both sides tell differently, the oldest first."""
    found = [(one.disputed_since, one) for one in facts.pairs if one.disputed_since is not None]
    return tuple(one for _, one in sorted(found, key=lambda both: both[0]))


def _unreported(facts: Facts) -> tuple[PairState, ...]:
    latest = facts.now - REPORT_WITHIN
    waiting = [
        (one.unreported_since, one)
        for one in facts.pairs
        if one.unreported_since is not None and one.unreported_since < latest
    ]
    return tuple(one for _, one in sorted(waiting, key=lambda both: both[0]))


def _unapproved(facts: Facts) -> tuple[Unapproved, ...]:
    """List the pairs whose plan waits, those first that only a curator can help."""
    states = {one.pair.id: one for one in facts.pairs}
    found = [
        Unapproved(state=states[one.pair_id], is_sent=one.is_sent)
        for one in facts.plans
        if one.pair_id in states
    ]
    return tuple(sorted(found, key=lambda one: not one.is_sent))


def _unconfirmed(facts: Facts, people: Mapping[PersonId, Person]) -> tuple[Unconfirmed, ...]:
    given = {(one.answered_by, one.person_id) for one in facts.consents if one.is_given}
    return tuple(
        Unconfirmed(guardian=people[one.guardian_id], child=people[one.child_id])
        for one in facts.kinships
        if not one.is_confirmed and (one.guardian_id, one.child_id) in given
    )


def _unpaired(facts: Facts) -> tuple[Person, ...]:
    """List mentees who are ready and have no mentor, then mentors who have nobody."""
    mentees = [one.person for one in facts.candidates.mentees]
    mentors = [one.person for one in facts.candidates.mentors if one.load == 0]
    return tuple(dict.fromkeys((*mentees, *mentors)))


def _unfinished(facts: Facts) -> tuple[Person, ...]:
    latest = facts.now - SURVEY_WITHIN
    since = {one.person.id: one.admitted_at for one in facts.enrolled}
    return tuple(
        one
        for one in facts.candidates.unfinished
        if (admitted_at := since.get(one.id)) is None or admitted_at < latest
    )


def _silent(facts: Facts, unreported: tuple[PairState, ...]) -> tuple[PairState, ...]:
    """List pairs that have not met for long; where a report is late, nobody knows that yet.

    After the final meeting nobody waits for another.
    """
    found = [
        one
        for one in facts.pairs
        if one.last_kind is not MeetingKind.FINAL
        and facts.idle(one) > facts.gap
        and one not in unreported
    ]
    return tuple(sorted(found, key=lambda one: -facts.idle(one)))


def _takes_part(one: Enrolled) -> bool:
    return one.person.standing in {Standing.ADMITTED, Standing.WAITING}
