"""Arriving: which papers were handed out and did not reach their owners."""

from typing import Final

from domain.awards import Award, AwardSheet
from domain.letters import LetterState
from domain.people import Person
from domain.rights import Deed, demand
from services import UnitOfWork

_LOST: Final = frozenset(
    {
        LetterState.EXPIRED,
        LetterState.UNDELIVERABLE,
        LetterState.UNCERTAIN,
        LetterState.CANCELLED,
        LetterState.DEAD,
    }
)
"""The ends of a letter after which its reader has nothing in hand, as far as anybody knows."""


async def lost(uow: UnitOfWork, curator: Person, sheet: AwardSheet) -> tuple[Award, ...]:
    """List the papers whose letter lapsed, met a closed chat, or may have been lost on its way.

    Nothing is noted about a paper itself: its letter knows.

    Raises:
        NotAllowed: the person honours nobody.
    """
    demand(curator, Deed.MANAGE_HONOURS)
    handed = [one for one in sheet.awards if one.handed_at is not None]
    keys = [key for one in handed for key in (one.letter, one.first_letter)]
    states = await uow.outbox.states(keys)
    ends = {one.id: states.get(one.letter, states.get(one.first_letter)) for one in handed}
    return tuple(one for one in handed if ends[one.id] in _LOST)
