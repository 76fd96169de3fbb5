"""The desk of rematches: what curators outside a pair see of requests there, and decide.

The journal names the request and not the pair: curators read it, and one may be the partner.
"""

from dataclasses import dataclass
from datetime import datetime

from domain.endings import Ending
from domain.ids import PairId, PersonId, RematchId
from domain.pairs import Outcome, Pair, Parting
from domain.people import Person
from domain.refusals import ChangedMeanwhile, NotYours
from domain.rematches import Rematch, Verdict, may_decide
from domain.rights import Deed, demand
from locales.library import Library
from services import UnitOfWork, pair_endings, pair_groups, pairing, plans
from services.pair_endings import Farewell
from services.pairing import PairFile
from services.telling import tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A request in the queue."""

    rematch: Rematch
    pair: Pair
    asker: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A request with everything to decide by; `before` are earlier ones in the same pair."""

    rematch: Rematch
    asker: Person
    known: PairFile
    before: tuple[Rematch, ...]
    farewell: Farewell

    @property
    def pair(self) -> Pair:
        """The pair it is about."""
        return self.known.agenda.pair

    @property
    def leaves_group(self) -> bool:
        """Whether only the one who asked would go: they are one of several mentees."""
        return self.pair.is_group and self.rematch.person_id != self.pair.mentor_id

    @property
    def left_alone(self) -> tuple[PersonId, ...]:
        """The mentees who need another mentor if this one is not theirs any more."""
        return (self.rematch.person_id,) if self.leaves_group else self.pair.mentee_ids


async def waiting(uow: UnitOfWork, curator: Person) -> tuple[Seen, ...]:
    """List the requests a curator may decide, the oldest first.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.MAKE_PAIR)
    school = uow.of(curator.school_id)
    found = await school.rematches.open()
    if not found:
        return ()
    pairs = {one.id: one for one in await school.pairs.some({one.pair_id for one in found})}
    people = await school.people.some([one.person_id for one in found])
    return tuple(
        Seen(rematch=one, pair=pairs[one.pair_id], asker=people[one.person_id])
        for one in found
        if may_decide(curator.id, pairs[one.pair_id])
    )


async def of_pair(uow: UnitOfWork, curator: Person, pair_id: PairId) -> RematchId:
    """Find the request in a pair that waits for a curator.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is none, or it is not for them.
    """
    demand(curator, Deed.MAKE_PAIR)
    school = uow.of(curator.school_id)
    pair = await school.pairs.get(pair_id)
    known = await school.rematches.of_pair(pair_id)
    waits = [one.id for one in known if one.is_open and not one.is_notice]
    if not waits or not may_decide(curator.id, pair):
        raise NotYours
    return waits[0]


async def look(uow: UnitOfWork, curator: Person, rematch_id: RematchId, now: datetime) -> Case:
    """Read a request; the journal remembers who did.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: it is not for them, or the pair has ended.
        ChangedMeanwhile: it was settled already.
    """
    case = await _case(uow, curator, rematch_id, now)
    _note(uow, curator, "read-rematch", rematch_id, now)
    return case


async def peek(
    uow: UnitOfWork, curator: Person, rematch_id: RematchId, now: datetime
) -> Pair | None:
    """Say which pair a request is about without reading it; None: nothing is to decide."""
    try:
        return (await _case(uow, curator, rematch_id, now)).pair
    except (NotYours, ChangedMeanwhile):
        return None


async def keep(uow: UnitOfWork, curator: Person, rematch_id: RematchId, now: datetime) -> Pair:
    """Leave a pair as it is; whoever asked is told and offered a talk, the partner hears nothing.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: it is not for them, or the pair has ended.
        ChangedMeanwhile: it was settled already.
    """
    case = await _case(uow, curator, rematch_id, now)
    rematches = uow.of(curator.school_id).rematches
    await rematches.settle(case.rematch, Verdict.KEPT, curator.id, now)
    _note(uow, curator, "keep_pair", rematch_id, now)
    tell(uow, case.asker, "rematch-kept", f"rematch:{rematch_id}", now)
    return case.pair


async def replace(
    uow: UnitOfWork, curator: Person, library: Library, rematch_id: RematchId, now: datetime
) -> Case:
    """End a pair so that another is made; of a group, only the mentee who asked leaves it.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: it is not for them, or the pair has ended.
        ChangedMeanwhile: it was settled already.
        PairNotOver: the final meeting took place.
    """
    case = await _case(uow, curator, rematch_id, now)
    school = uow.of(curator.school_id)
    if not case.leaves_group:
        ending = Ending(outcome=Outcome.REPLACED)
        await pair_endings.close(uow, curator, library, case.pair.id, ending, now)
        return case
    await school.rematches.settle(case.rematch, Verdict.REPLACED, curator.id, now)
    leaving = (case.pair.id, case.asker.id, Parting.MENTEE)
    await pair_groups.leave(uow, curator, library, *leaving, now)
    return case


async def copy_plan(uow: UnitOfWork, curator: Person, pair_id: PairId, now: datetime) -> int:
    """Bring the plans along from the pair this one took the place of; count them.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is no such open pair, or it took no other's place.
    """
    demand(curator, Deed.MAKE_PAIR)
    school = uow.of(curator.school_id)
    pair = await school.pairs.get(pair_id)
    if pair.predecessor_id is None or not pair.is_open:
        raise NotYours
    before = await school.pairs.get(pair.predecessor_id)
    return await plans.copy(uow, curator, before, pair, now)


async def _case(uow: UnitOfWork, curator: Person, rematch_id: RematchId, now: datetime) -> Case:
    demand(curator, Deed.MAKE_PAIR)
    school = uow.of(curator.school_id)
    rematch = await school.rematches.get(rematch_id)
    if rematch.is_notice or not may_decide(curator.id, await school.pairs.get(rematch.pair_id)):
        raise NotYours
    if not rematch.is_open:
        raise ChangedMeanwhile
    farewell = await pair_endings.look(uow, curator, rematch.pair_id, now)
    known = await pairing.look(uow, curator, rematch.pair_id, now)
    asker = await school.people.get(rematch.person_id)
    others = await school.rematches.of_pair(rematch.pair_id)
    before = tuple(one for one in others if not one.is_open and not one.is_notice)
    return Case(rematch=rematch, asker=asker, known=known, before=before, farewell=farewell)


def _note(
    uow: UnitOfWork, curator: Person, deed: str, rematch_id: RematchId, now: datetime
) -> None:
    uow.of(curator.school_id).journal.write(now, curator.id, deed, f"rematch:{rematch_id}")
