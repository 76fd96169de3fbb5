"""Agreements to a pair: who has said what to it, and whether everybody has said yes."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.consents import Consent, ConsentKind, last_of
from domain.ids import PersonId
from domain.pairs import Pair
from domain.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Replies:
    """What the people of a pair said to it; `awaited` have said neither yes nor no.

    Of somebody under 14 nothing is awaited: the guardian's consent to the programme counts.
    """

    agreed: frozenset[PersonId] = frozenset()
    declined: frozenset[PersonId] = frozenset()
    awaited: frozenset[PersonId] = frozenset()

    @property
    def is_complete(self) -> bool:
        """Whether nobody's answer is missing, and nobody said no."""
        return not self.declined and not self.awaited


def is_asked(person: Person) -> bool:
    """Whether somebody answers for themselves whether they agree to a pair."""
    return not person.is_child


def replies(pair: Pair, people: Iterable[Person], consents: Iterable[Consent]) -> Replies:
    """Sort the people of a pair by their last answer to it."""
    last = last_of(consents, ConsentKind.PAIR_AGREEMENT)
    said = {one.person_id: one.is_no for one in last if one.about_id == pair.id}
    inside = [one for one in people if pair.holds(one.id)]
    return Replies(
        agreed=frozenset(one.id for one in inside if said.get(one.id) is False),
        declined=frozenset(one.id for one in inside if said.get(one.id)),
        awaited=frozenset(one.id for one in inside if is_asked(one) and one.id not in said),
    )


def stops(pair: Pair, declined: frozenset[PersonId]) -> bool:
    """Whether a no of these ends the work: the mentor's, or that of every mentee.

    In a group the others go on without the one who does not want to.
    """
    return pair.mentor_id in declined or declined >= set(pair.mentee_ids)
