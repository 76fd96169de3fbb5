"""The digest of a week: what in a school needs its curator, the most urgent first, and sums."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TypeAlias

from domain import late_feedback
from domain.admission import Terms, lacking
from domain.consents import Consent, ConsentKind
from domain.digest_causes import MEET_WITHIN, REPORT_WITHIN, SURVEY_WITHIN, Cause
from domain.ids import PairId, PersonId
from domain.pairs import PairState, Trouble, Worry
from domain.people import Person, Standing
from domain.road_maps import Line
from domain.school_facts import Enrolled, Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Unconfirmed:
    """A guardian whose papers a curator should see."""

    guardian: Person
    child: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Unagreed:
    """Somebody who cannot take part: a consent is refused, or those in `kinds` are missing."""

    person: Person
    kinds: tuple[ConsentKind, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Whether the answer was no."""
        return self.person.standing is Standing.REFUSED


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
class Overdue:
    """A position that is late; `programme` is told where the school has several road maps."""

    line: Line
    programme: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unapproved:
    """A pair without a plan in force, though it is time; `is_sent`: the curator is awaited."""

    state: PairState
    is_sent: bool


Thing: TypeAlias = (
    Called
    | PairState
    | late_feedback.Unanswered
    | Unapproved
    | Unconfirmed
    | Unagreed
    | Person
    | Overdue
)
"""What a line of a digest can be about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attention:
    """What needs a curator; the fields stand in the order of urgency, as their contents do."""

    help_wanted: tuple[Called, ...] = ()
    stopped: tuple[Called, ...] = ()
    rematches: tuple[PairState, ...] = ()
    disputed: tuple[PairState, ...] = ()
    unreported: tuple[PairState, ...] = ()
    unanswered: tuple[late_feedback.Unanswered, ...] = ()
    unapproved: tuple[Unapproved, ...] = ()
    unconfirmed: tuple[Unconfirmed, ...] = ()
    unagreed: tuple[Unagreed, ...] = ()
    unpaired: tuple[Person, ...] = ()
    unfinished: tuple[Person, ...] = ()
    overdue: tuple[Overdue, ...] = ()
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
    return Attention(
        help_wanted=tuple(one for one in _called(facts) if one.trouble.worry is not Worry.STOP),
        stopped=tuple(one for one in _called(facts) if one.trouble.stops),
        rematches=tuple(one for one in facts.pairs if one.rematch_asked_at is not None),
        disputed=_disputed(facts),
        unreported=unreported,
        unanswered=late_feedback.unanswered(facts),
        unapproved=_unapproved(facts),
        unconfirmed=_unconfirmed(facts, people),
        unagreed=_unagreed(facts),
        unpaired=_unpaired(facts),
        unfinished=_unfinished(facts),
        overdue=_overdue(facts),
        silent=_silent(facts, unreported),
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


def _unagreed(facts: Facts) -> tuple[Unagreed, ...]:
    """List who refused, then who has not answered; what waits for the curator is left out."""
    about: dict[PersonId, list[Consent]] = {}
    for one in facts.consents:
        about.setdefault(one.person_id, []).append(one)
    refused, waiting = [], []
    for person in (one.person for one in facts.enrolled):
        if person.standing is Standing.REFUSED:
            refused.append(Unagreed(person=person))
        elif person.standing is Standing.WAITING:
            kinds = _unanswered(person, about.get(person.id, []), facts.terms)
            waiting.extend([Unagreed(person=person, kinds=kinds)] if kinds else [])
    return (*refused, *waiting)


def _unanswered(person: Person, about: list[Consent], terms: Terms) -> tuple[ConsentKind, ...]:
    given = {one.kind for one in about if one.is_given and one.runs_on(terms.today)}
    return tuple(one for one in lacking(person, about, terms) if one not in given)


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


def _overdue(facts: Facts) -> tuple[Overdue, ...]:
    """List what is late in every road map, the longest overdue first."""
    is_one_of_many = len(facts.road_maps) > 1
    found = [
        Overdue(line=line, programme=shown.programme.title if is_one_of_many else None)
        for shown in facts.road_maps
        for line in shown.late
    ]
    return tuple(sorted(found, key=lambda one: one.line.row.due_on or facts.today))


def _silent(facts: Facts, unreported: tuple[PairState, ...]) -> tuple[PairState, ...]:
    """List pairs that have not met for long; where a report is late, nobody knows that yet."""
    found = [one for one in facts.pairs if facts.idle(one) > MEET_WITHIN and one not in unreported]
    return tuple(sorted(found, key=lambda one: -facts.idle(one)))


def _takes_part(one: Enrolled) -> bool:
    return one.person.standing in {Standing.ADMITTED, Standing.WAITING}
