"""Link pictures: the QR code of an open link, to be hung on a wall or shown to a class."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from domain.files import FileKind
from domain.jobs import Job
from domain.people import Person
from domain.rights import Deed, demand
from services import UnitOfWork, handing, jobs, links, wording

CRAFT: Final = "link-qr"


async def ask(uow: UnitOfWork, staff: Person, link_id: int, now: datetime) -> None:
    """Let the workshop draw a link at a fresh address; the old address shuts.

    The address waits in the job, which forgets it when the picture is made.

    Raises:
        NotAllowed: the person may not invite.
        NotYours: there is no open link of that number for them.
    """
    link = await links.get(uow, staff, link_id, now)
    address = await links.renew(uow, staff, link_id, now)
    await jobs.ask(uow, staff, CRAFT, {"address": address, "label": link.label or ""}, now)


async def facts(uow: UnitOfWork, job: Job, _: datetime) -> Mapping[str, Any]:
    """Give what the drawing needs; who may not invite any more gets no picture.

    Raises:
        NotAllowed: the person may not invite.
    """
    demand(await uow.of(job.school_id).people.get(job.person_id), Deed.SEE_LINKS)
    return {"address": job.facts["address"]}


async def give(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Send the picture, with the address under it."""
    asker = await uow.of(job.school_id).people.get(job.person_id)
    texts = await wording.texts_of(uow, asker)
    label = str(job.facts["label"])
    title = texts.say("link-qr-of", label=label) if label else texts.say("link-qr-of-one")
    caption = texts.say("link-qr-caption", title=title, link=str(job.facts["address"]))
    name = texts.label("link-qr-file")
    await handing.hand(
        uow, job, body, name, caption, now, kind=FileKind.PICTURE, is_protected=False
    )
