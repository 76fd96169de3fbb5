"""The extract of a protocol as a paper for Word: a draft that nobody has signed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from domain.gatherings import Gathering
from domain.ids import GatheringId
from domain.jobs import Job
from domain.people import Person
from domain.protocols import ProtocolTooSoon, points
from locales.dates import said_moment
from locales.names import short
from locales.texts import Texts
from services import UnitOfWork, handing, jobs, wording
from services.protocols import writing

CRAFT: Final = "protocol"


async def ask(uow: UnitOfWork, curator: Person, gathering_id: GatheringId, now: datetime) -> bool:
    """Let the paper be made; False: something of the protocol was not typed yet.

    Raises:
        NotAllowed: the person gathers nobody.
        NotYours: there is none of that number in the school.
        ProtocolTooSoon: it has not taken place yet, or was called off.
    """
    found = await writing.look(uow, curator, gathering_id, now)
    if found.protocol.missing is not None:
        return False
    school = uow.of(curator.school_id)
    school.journal.write(now, curator.id, "print-protocol", f"gathering:{gathering_id}")
    await jobs.ask(uow, curator, CRAFT, {"protocol": gathering_id}, now)
    return True


async def gather(uow: UnitOfWork, job: Job, now: datetime) -> Mapping[str, Any] | None:
    """Gather the words of the paper; None: there is no such protocol any more.

    Raises:
        NotAllowed: the asker gathers nobody any more.
    """
    asker = await uow.of(job.school_id).people.get(job.person_id)
    try:
        found = await writing.look(uow, asker, GatheringId(int(job.facts["protocol"])), now)
    except ProtocolTooSoon:
        return None
    texts = await wording.texts_of(uow, asker)
    school = await uow.schools.get(job.school_id)
    gathering, protocol = found.gathering, found.protocol
    return {
        "organisation": school.legal_name or school.name,
        "number": protocol.number or "",
        "title": gathering.title,
        "held_at": said_moment(
            gathering.starts_at, school.time_zone, texts.language, "d MMMM y, HH:mm"
        ),
        "place": gathering.place or "",
        "present": await _present(uow, gathering, texts),
        "agenda": points(protocol.agenda or ""),
        "heard": points(protocol.heard or ""),
        "decided": points(protocol.decided or ""),
    }


async def deliver(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Hand the paper over; it is made to be printed."""
    asker = await uow.of(job.school_id).people.get(job.person_id)
    texts = await wording.texts_of(uow, asker)
    name, caption = texts.label("protocol-file"), texts.say("protocol-caption")
    await handing.hand(uow, job, body, name, caption, now, is_protected=False)


async def _present(uow: UnitOfWork, gathering: Gathering, texts: Texts) -> list[str]:
    """Count who was there, and name those of them who agreed to be known."""
    came = [one.person_id for one in gathering.invitations if one.was_there]
    people = (await uow.of(gathering.school_id).people.some(came)).values()
    named = sorted(short(one, texts) for one in people if one.is_admitted)
    unnamed = len(came) - len(named)
    lines = [texts.label("protocol-present", count=len(came)), *named]
    if named and unnamed:
        lines.append(texts.label("protocol-unnamed", count=unnamed))
    return lines
