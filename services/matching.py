"""Matching: which mentors fit a mentee, how well, and whether the two may be paired at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from domain.candidacies import ReasonMissing, a_reason
from domain.candidates import Candidate, Candidates
from domain.ids import PersonId, SchoolId
from domain.matching import Fit, Side, fit
from domain.pairs import FIRST_SURVEYS
from domain.people import Person, Role
from domain.refusals import MentorNotAdmitted, NotYours
from domain.settings import Switch
from services import UnitOfWork, readiness, training

ASKS: Final = ("m_req", "m19", "m_req_w")
OFFERS: Final = ("c4", "c4_t", "c4_w")
"""What a mentee wants and a mentor can, in each form of mentoring; the option ids are shared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Two people somebody wants to pair, and the reason if one of them did not want to."""

    mentor_id: PersonId
    mentee_id: PersonId
    because: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Suitor:
    """A mentor with room for a mentee, how well the two fit, and whether the school lets them."""

    candidate: Candidate
    fit: Fit
    is_barred: bool = False


async def suitors(
    uow: UnitOfWork, curator: Person, mentee_id: PersonId
) -> tuple[Candidate, tuple[Suitor, ...]]:
    """List the mentors with room for a mentee, who fits best first.

    The number of statements does not grow with them.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such mentee who is ready.
    """
    known = await readiness.candidates(uow, curator)
    mentee = known.mentee(mentee_id)
    if mentee is None:
        raise NotYours
    sides = await _sides(uow, curator.school_id)
    barred = await _barred(uow, curator.school_id)
    found = [
        Suitor(
            candidate=one,
            fit=_fit(sides, mentee_id, one.person.id),
            is_barred=barred(one.person.id),
        )
        for one in known.mentors_for(mentee.person)
    ]
    return mentee, tuple(sorted(found, key=_place))


async def must_fit(uow: UnitOfWork, curator: Person, match: Match) -> tuple[Person, Person]:
    """Find two people who may be paired now, the mentor first.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: one of them is not ready, or not there, or the mentor has no room.
        MentorNotAdmitted: the school asks for an admission, and there is none.
        ReasonMissing: one of the two did not want to work with the other.
    """
    known = await readiness.candidates(uow, curator)
    mentor, mentee = _two(known, match)
    if (await _barred(uow, curator.school_id))(mentor.id):
        raise MentorNotAdmitted
    found = _fit(await _sides(uow, curator.school_id), mentee.id, mentor.id)
    if found.is_unwilling:
        if match.because is None:
            raise ReasonMissing
        a_reason(match.because)
    return mentor, mentee


def details(mentee_id: PersonId, because: str | None) -> dict[str, str]:
    """Give what the journal remembers of a pair beside its number."""
    return {"person": str(mentee_id), **({"because": because} if because else {})}


async def fit_of(uow: UnitOfWork, curator: Person, match: Match) -> Fit:
    """Say how well two people fit; whoever calls has asked for rights."""
    sides = await _sides(uow, curator.school_id)
    return _fit(sides, match.mentee_id, match.mentor_id)


_Sides = Mapping[Role, Mapping[PersonId, Side]]


async def _sides(uow: UnitOfWork, school_id: SchoolId) -> _Sides:
    """Read what everybody of a school said, in four statements."""
    preferences = uow.of(school_id).preferences
    found: dict[Role, dict[PersonId, Side]] = {}
    for role, questions in ((Role.MENTEE, ASKS), (Role.MENTOR, OFFERS)):
        liked = await preferences.of(role)
        options = await preferences.options(FIRST_SURVEYS[role], questions)
        found[role] = {
            one: Side(
                id=one, preference=liked.get(one), options=options.get(one, frozenset()) - _OTHER
            )
            for one in liked.keys() | options.keys()
        }
    return found


_OTHER: Final = frozenset({"other"})
"""Chosen by both it says nothing: each meant something of their own."""


def _fit(sides: _Sides, mentee_id: PersonId, mentor_id: PersonId) -> Fit:
    mentee = sides[Role.MENTEE].get(mentee_id, Side(id=mentee_id))
    return fit(mentee, sides[Role.MENTOR].get(mentor_id, Side(id=mentor_id)))


async def _barred(uow: UnitOfWork, school_id: SchoolId) -> Callable[[PersonId], bool]:
    """Tell whom the school lets not be a mentor yet: none, unless it asks for an admission."""
    decided = await uow.of(school_id).decisions.read()
    if decided.mentor_gate is Switch.OFF:
        return lambda _: False
    known = await training.standing(uow, school_id)
    admitted = {one for one, standing in known.items() if standing.is_admitted}
    return lambda one: one not in admitted


def _two(known: Candidates, match: Match) -> tuple[Person, Person]:
    mentee = known.mentee(match.mentee_id)
    mentor = known.mentor(match.mentor_id)
    if mentee is None or mentor is None or not mentor.fits(mentee.person):
        raise NotYours
    return mentor.person, mentee.person


def _place(one: Suitor) -> tuple[bool, bool, int, int]:
    return one.is_barred, one.fit.is_unwilling, -one.fit.points, one.candidate.load
