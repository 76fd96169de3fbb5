"""Candidates: who is ready to be made a pair of, and who has not answered the first survey yet."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from domain.ids import PersonId
from domain.pairs import FIRST_SURVEYS, USUAL_CAPACITY, Pair
from domain.people import Person, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstSurvey:
    """A first survey that was sent off, and how many mentees its mentor said to take, if so.

    `left_at` is when its mentee left their last pair of that form.
    """

    person_id: PersonId
    questionnaire_id: str
    submitted_at: datetime
    capacity: int | None = None
    left_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody ready for a pair since `ready_at`; a mentor has `load` mentees of `capacity`."""

    person: Person
    ready_at: datetime
    load: int = 0
    capacity: int = 1

    @property
    def is_free(self) -> bool:
        """Whether there is room for one more pair."""
        return self.load < self.capacity

    def fits(self, mentee: Person) -> bool:
        """Whether this mentor may be made a pair with a mentee."""
        is_same = self.person.id == mentee.id
        return self.is_free and not is_same and self.person.form is mentee.form


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Everybody of a school who is ready, those who wait longest first, and who is not yet.

    `unfinished` have not sent off their first survey, so nobody knows what they want.
    """

    mentees: tuple[Candidate, ...]
    mentors: tuple[Candidate, ...]
    unfinished: tuple[Person, ...]

    def mentors_for(self, mentee: Person) -> tuple[Candidate, ...]:
        """List the mentors with room for a mentee, those with the fewest mentees first."""
        fitting = (one for one in self.mentors if one.fits(mentee))
        return tuple(sorted(fitting, key=lambda one: one.load))

    def mentor(self, person_id: PersonId) -> Candidate | None:
        """Find a mentor who is ready, with room or without."""
        return next((one for one in self.mentors if one.person.id == person_id), None)

    def mentee(self, person_id: PersonId) -> Candidate | None:
        """Find a mentee who is ready."""
        return next((one for one in self.mentees if one.person.id == person_id), None)


def sorted_out(
    people: Iterable[Person], surveys: Iterable[FirstSurvey], pairs: Iterable[Pair]
) -> Candidates:
    """Say who is ready: admitted, with the first survey sent off; a mentee also without a pair.

    Who was in a pair before waits from the day they left it.
    """
    open_pairs = tuple(pairs)
    taken = {(each, one.form) for one in open_pairs for each in one.mentee_ids}
    load = Counter(one.mentor_id for one in open_pairs for _ in one.mentee_ids)
    sent = {(one.person_id, one.questionnaire_id): one for one in surveys}
    mentees, mentors, unfinished = [], [], []
    for person in (one for one in people if one.is_admitted):
        for role in sorted(person.roles & FIRST_SURVEYS.keys()):
            survey = sent.get((person.id, FIRST_SURVEYS[role]))
            if role is Role.MENTEE and (person.id, person.form) in taken:
                continue
            if survey is None:
                unfinished.append(person)
            elif role is Role.MENTEE:
                ready_at = max(survey.left_at or survey.submitted_at, survey.submitted_at)
                mentees.append(Candidate(person=person, ready_at=ready_at))
            else:
                mentors.append(_mentor(person, survey, load[person.id]))
    return Candidates(
        mentees=tuple(sorted(mentees, key=lambda one: one.ready_at)),
        mentors=tuple(sorted(mentors, key=lambda one: one.ready_at)),
        unfinished=tuple(dict.fromkeys(unfinished)),
    )


def _mentor(person: Person, survey: FirstSurvey, load: int) -> Candidate:
    capacity = USUAL_CAPACITY if survey.capacity is None else survey.capacity
    return Candidate(person=person, ready_at=survey.submitted_at, load=load, capacity=capacity)
