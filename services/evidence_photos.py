"""Evidence photos: a picture that came unasked is looked through for a code, and files itself.

What is not found stays known by its name at the messenger for a day, so that its sender can say
which position it belongs to.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from domain import evidence as proofs
from domain.evidence import Evidence
from domain.files import FileKind, Sent
from domain.ids import AttachmentId, RoadMapRowId
from domain.jobs import Job
from domain.letters import Screen
from domain.people import Person
from domain.refusals import ChangedMeanwhile, NotAllowed, NotYours
from domain.rights import Deed, demand
from services import UnitOfWork, evidence, evidence_links, handing, jobs, telling, wording

CRAFT: Final = "evidence-photo"
LONGEST_WORDS: Final = 120
"""Characters of the words under a picture that are kept."""


async def ask(uow: UnitOfWork, person: Person, sent: Sent, now: datetime) -> None:
    """Let the workshop look for a code on a picture; its name is what stood under it.

    Raises:
        NotAllowed: the road map is not for the person.
    """
    demand(person, Deed.MARK_POSITION)
    facts = {
        "file_id": sent.file_id,
        "name": sent.name[:LONGEST_WORDS],
        "size": sent.size,
        "kind": sent.kind,
    }
    await jobs.ask(uow, person, CRAFT, facts, now)


async def gather(uow: UnitOfWork, job: Job, _: datetime) -> Mapping[str, Any]:
    """Ask for the picture.

    Raises:
        NotAllowed: the road map is not for the person any more.
    """
    demand(await uow.of(job.school_id).people.get(job.person_id), Deed.MARK_POSITION)
    return {"telegram_file": job.facts["file_id"]}


async def deliver(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """File the picture where its code says, or ask its sender."""
    sender = await uow.of(job.school_id).people.get(job.person_id)
    row_id = evidence_links.first_named(uow, json.loads(body).get("codes", ()))
    if row_id is None:
        await _ask_where(uow, job, sender, now)
        return
    try:
        added = await file(uow, sender, row_id, _sent(job), now)
    except (NotAllowed, NotYours):
        await _ask_where(uow, job, sender, now)
        return
    await _looked(uow, job, sender, now)
    telling.tell(uow, sender, "evidence-filed", f"evidence:{added.id}", now)


async def fail(uow: UnitOfWork, job: Job, code: str, now: datetime) -> None:
    """Ask the sender about a picture that could not be looked at: it may prove something.

    Whoever is staff no more is told so.
    """
    if code == NotAllowed.code:
        await handing.apologise(uow, job, code, now)
        return
    sender = await uow.of(job.school_id).people.get(job.person_id)
    await _ask_where(uow, job, sender, now)


async def file(
    uow: UnitOfWork, person: Person, row_id: RoadMapRowId, sent: Sent, now: datetime
) -> Evidence:
    """Put a picture or a file beside a position.

    Raises:
        NotAllowed: the road map is not for the person.
        NotYours: the school has no such position, or others answer for it.
    """
    proof = proofs.file(sent.file_id, sent.kind, sent.name)
    return await evidence.add(uow, person, row_id, proof, now)


async def waiting(uow: UnitOfWork, person: Person, attachment_id: AttachmentId) -> Sent | None:
    """Find a picture that its sender was asked about; None: it is filed, left or forgotten.

    Raises:
        NotAllowed: the road map is not for the person.
    """
    demand(person, Deed.MARK_POSITION)
    return await uow.attachments.kept(person, attachment_id)


async def place(
    uow: UnitOfWork,
    person: Person,
    row_id: RoadMapRowId,
    attachment_id: AttachmentId,
    now: datetime,
) -> Evidence:
    """Put a picture that waits beside the position its sender chose.

    Raises:
        NotAllowed: the road map is not for the person.
        NotYours: the school has no such position, or others answer for it.
        ChangedMeanwhile: the picture is filed, left or forgotten.
    """
    await evidence.demand(uow, person, row_id)
    sent = await waiting(uow, person, attachment_id)
    if sent is None:
        raise ChangedMeanwhile
    await uow.attachments.drop([attachment_id])
    return await file(uow, person, row_id, sent, now)


async def leave(uow: UnitOfWork, person: Person, attachment_id: AttachmentId) -> None:
    """Forget a picture that waits; one that is gone already does not matter.

    Raises:
        NotAllowed: the road map is not for the person.
    """
    if await waiting(uow, person, attachment_id) is not None:
        await uow.attachments.drop([attachment_id])


def _sent(job: Job) -> Sent:
    facts = job.facts
    return Sent(file_id=facts["file_id"], name=facts["name"], size=0, kind=FileKind(facts["kind"]))


async def _ask_where(uow: UnitOfWork, job: Job, sender: Person, now: datetime) -> None:
    kept = await uow.attachments.keep(sender, _sent(job), now)
    await _looked(uow, job, sender, now)
    telling.tell(uow, sender, "evidence-unplaced", f"attachment:{kept.id}", now)


async def _looked(uow: UnitOfWork, job: Job, sender: Person, now: datetime) -> None:
    """Say in place of the screen that asked for patience that the picture was looked at."""
    texts = await wording.texts_of(uow, sender)
    screen = Screen(texts.say("evidence-looked"))
    await handing.show_progress(uow, job, screen, now, is_last=True)
