"""Rematching: somebody asks in private for another pair; curators outside the pair hear of it.

What the one who asks does stands in no journal: curators read that, and one of them may be the
partner. What a curator decides is in `rematch_desk.py`.
"""

from dataclasses import dataclass
from datetime import datetime

from domain.agendas import Agenda
from domain.ids import PairId, RematchId
from domain.pairs import Pair
from domain.people import Person, Role
from domain.refusals import Misunderstood, NotYours
from domain.rematches import LONGEST, Ground, Rematch, Verdict, may_decide
from domain.rights import Deed, demand
from services import UnitOfWork, agendas
from services.telling import tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody has asked for in their pair, if they have.

    `rests_until` is when they may ask again after a decision, `is_heard` whether there is a
    curator outside the pair.
    """

    agenda: Agenda
    rematch: Rematch | None = None
    rests_until: datetime | None = None
    is_heard: bool = True

    @property
    def is_waiting(self) -> bool:
        """Whether they have asked, and nobody has decided."""
        return self.rematch is not None and self.rematch.is_open

    @property
    def may_ask(self) -> bool:
        """Whether they may ask for another pair now."""
        return self.is_heard and not self.is_waiting and self.rests_until is None


async def look(uow: UnitOfWork, person: Person, pair_id: PairId, now: datetime) -> Wish:
    """Say what somebody has asked for in a pair of theirs.

    Raises:
        NotAllowed: they are neither mentee nor mentor.
        NotYours: they are not in such a pair, or it has ended.
    """
    demand(person, Deed.ASK_FOR_REMATCH)
    agenda = await agendas.one_of(uow, person, pair_id, now)
    known = await uow.of(person.school_id).rematches.of_pair(pair_id)
    mine = [one for one in known if one.person_id == person.id and not one.is_notice]
    last = mine[-1] if mine else None
    return Wish(
        agenda=agenda,
        rematch=last,
        rests_until=None if last is None else last.rests_until(now),
        is_heard=bool(await deciders(uow, agenda.pair)),
    )


async def ask(
    uow: UnitOfWork, person: Person, pair_id: PairId, ground: Ground, now: datetime
) -> Wish:
    """Ask for another pair; who may not ask now gets what there is. The partner hears nothing.

    Raises:
        NotAllowed: they are neither mentee nor mentor.
        NotYours: they are not in such a pair, or it has ended.
    """
    before = await look(uow, person, pair_id, now)
    if not before.may_ask or ground is Ground.NOTICE:
        return before
    draft = Rematch(
        id=RematchId(0),
        school_id=person.school_id,
        pair_id=pair_id,
        person_id=person.id,
        ground=ground,
        asked_at=now,
    )
    rematch = await uow.of(person.school_id).rematches.add(draft)
    for one in await deciders(uow, before.agenda.pair):
        tell(uow, one, "rematch-asked", f"rematch:{rematch.id}", now)
    return await look(uow, person, pair_id, now)


async def write(
    uow: UnitOfWork, person: Person, rematch_id: RematchId, words: str, now: datetime
) -> Wish:
    """Let somebody say in their own words why; once it is decided nothing is added.

    Raises:
        NotAllowed: they are neither mentee nor mentor.
        NotYours: it is somebody else's request, or the pair has ended.
        Misunderstood: the words are too many.
    """
    rematch = await _own(uow, person, rematch_id)
    kept = words.strip()
    if len(kept) > LONGEST:
        raise Misunderstood("shorter", length=len(kept), most=LONGEST)
    if rematch.is_open:
        await uow.of(person.school_id).rematches.write(rematch, kept)
    return await look(uow, person, rematch.pair_id, now)


async def take_back(uow: UnitOfWork, person: Person, rematch_id: RematchId, now: datetime) -> Wish:
    """Take a request back that nobody has decided; what was decided stays.

    Raises:
        NotAllowed: they are neither mentee nor mentor.
        NotYours: it is somebody else's request, or the pair has ended.
    """
    rematch = await _own(uow, person, rematch_id)
    if rematch.is_open:
        school = uow.of(person.school_id)
        await school.rematches.settle(rematch, Verdict.TAKEN_BACK, person.id, now)
    return await look(uow, person, rematch.pair_id, now)


async def deciders(uow: UnitOfWork, pair: Pair) -> tuple[Person, ...]:
    """List the curators who hear of requests in a pair: those who are not in it."""
    everyone = await uow.of(pair.school_id).people.all()
    return tuple(
        one
        for one in everyone
        if one.is_admitted and one.plays({Role.CURATOR}) and may_decide(one.id, pair)
    )


async def _own(uow: UnitOfWork, person: Person, rematch_id: RematchId) -> Rematch:
    demand(person, Deed.ASK_FOR_REMATCH)
    rematch = await uow.of(person.school_id).rematches.get(rematch_id)
    if rematch.person_id != person.id or rematch.is_notice:
        raise NotYours
    return rematch
