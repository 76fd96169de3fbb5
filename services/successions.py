"""Successions: a new pair remembers the one it takes the place of."""

from dataclasses import replace

from domain.ids import PersonId
from domain.pairs import Outcome, Pair
from services import UnitOfWork


async def follow(uow: UnitOfWork, pair: Pair, mentee_id: PersonId) -> Pair:
    """Let a pair just made follow the last one of its form, if its mentee left that for another.

    Pairs that never came about are passed over.
    """
    pairs = uow.of(pair.school_id).pairs
    known = await pairs.of_person(mentee_id)
    before = [one for one in known if _counts(one, pair, mentee_id)]
    if not before or not _was_left(before[-1], mentee_id):
        return pair
    return await pairs.save(replace(pair, predecessor_id=before[-1].id))


def _counts(one: Pair, pair: Pair, mentee_id: PersonId) -> bool:
    is_theirs = one.form is pair.form and one.mentor_id != mentee_id
    return one.id != pair.id and is_theirs and one.outcome is not Outcome.DECLINED


def _was_left(one: Pair, mentee_id: PersonId) -> bool:
    """Whether it was replaced, or is a group that went on without the mentee."""
    return one.outcome is Outcome.REPLACED or not one.holds(mentee_id)
