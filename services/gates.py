"""Gates: a curator lets a pair come to its final meeting, and says why."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from domain.ids import PairId
from domain.people import Person
from domain.refusals import Misunderstood
from domain.rights import Deed, demand
from services import UnitOfWork, pairing

LONGEST_REASON: Final = 300


async def let_end(
    uow: UnitOfWork, curator: Person, pair_id: PairId, because: str, now: datetime
) -> None:
    """Let a pair come to its final meeting without what that asks for, and write down why.

    Raises:
        NotAllowed: the person decides about no meetings.
        NotYours: there is no such open pair in their school.
        Misunderstood: the reason is too long, or none.
    """
    demand(curator, Deed.DECIDE_MEETING)
    agenda = (await pairing.look(uow, curator, pair_id, now)).agenda
    reason = " ".join("".join(one for one in because if one.isprintable()).split())
    if not reason:
        raise Misunderstood("text")
    if len(reason) > LONGEST_REASON:
        raise Misunderstood("shorter", length=len(reason), most=LONGEST_REASON)
    if not agenda.may_be_let_end:
        return
    school = uow.of(curator.school_id)
    await school.pairs.save(replace(agenda.pair, final_because=reason))
    school.journal.write(now, curator.id, "let_end", f"pair:{pair_id}")
