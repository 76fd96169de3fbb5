"""Writing the protocol of a gathering that took place, part by part; each is kept at once."""

from dataclasses import dataclass
from datetime import datetime

from domain.gatherings import Gathering, State
from domain.ids import GatheringId
from domain.people import Person
from domain.protocols import Part, Protocol, ProtocolTooSoon
from services import UnitOfWork
from services.gatherings import cards


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A gathering beside what was typed of its protocol so far."""

    gathering: Gathering
    protocol: Protocol


async def look(
    uow: UnitOfWork, curator: Person, gathering_id: GatheringId, now: datetime
) -> Draft:
    """Open the protocol of a gathering; nothing is written before the first part is typed.

    Raises:
        NotAllowed: the person gathers nobody.
        NotYours: there is none of that number in the school.
        ProtocolTooSoon: it has not taken place yet, or was called off.
    """
    gathering = await cards.look(uow, curator, gathering_id)
    if gathering.state is not State.HELD:
        raise ProtocolTooSoon
    known = await uow.of(curator.school_id).protocols.of(gathering.id)
    empty = Protocol(
        gathering_id=gathering.id,
        school_id=curator.school_id,
        made_by=curator.id,
        made_at=now,
    )
    return Draft(gathering=gathering, protocol=known or empty)


async def keep(
    uow: UnitOfWork,
    curator: Person,
    gathering_id: GatheringId,
    part: Part,
    words: str,
    now: datetime,
) -> Draft:
    """Keep a part of a protocol, in place of what was typed before.

    Raises:
        NotAllowed: the person gathers nobody.
        NotYours: there is none of that number in the school.
        ProtocolTooSoon: it has not taken place yet, or was called off.
        Misunderstood: there are no words, or too many.
        RunClosed: the gathering belongs to a closed year.
    """
    found = await look(uow, curator, gathering_id, now)
    await cards.must_be_open(uow, found.gathering)
    school = uow.of(curator.school_id)
    said = found.protocol.saying(part, words)
    kept = await (school.protocols.save(said) if said.rev else school.protocols.add(said))
    school.journal.write(now, curator.id, "protocol-write", f"gathering:{gathering_id}")
    return Draft(gathering=found.gathering, protocol=kept)
