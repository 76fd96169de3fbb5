"""The code at the door: a picture that is printed, and checks in whoever opens it that day."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from domain.files import FileKind
from domain.ids import GatheringId
from domain.jobs import Job
from domain.people import Person
from services import UnitOfWork, handing, jobs, wording
from services.gatherings import replying

CRAFT: Final = "gathering-code"


async def ask(uow: UnitOfWork, curator: Person, gathering_id: GatheringId, now: datetime) -> None:
    """Let the workshop draw the code of a gathering.

    Raises:
        NotAllowed: the person gathers nobody.
        NotYours: there is none of that number in the school.
        GatheringClosed: nobody is called to it.
    """
    await replying.door(uow, curator, gathering_id)
    await jobs.ask(uow, curator, CRAFT, {"gathering": gathering_id}, now)


async def facts(uow: UnitOfWork, job: Job, _: datetime) -> Mapping[str, Any]:
    """Give what the drawing needs; who may not gather any more gets no picture.

    Raises:
        NotAllowed: the person gathers nobody.
        GatheringClosed: it was called off meanwhile.
    """
    asker = await uow.of(job.school_id).people.get(job.person_id)
    number = GatheringId(int(job.facts["gathering"]))
    return {"address": await replying.door(uow, asker, number)}


async def give(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Send the picture with a line about what it is for."""
    school = uow.of(job.school_id)
    asker = await school.people.get(job.person_id)
    gathering = await school.gatherings.get(GatheringId(int(job.facts["gathering"])))
    texts = await wording.texts_of(uow, asker)
    caption = texts.say("gathering-code-caption", title=gathering.title)
    name = texts.label("gathering-code-file")
    await handing.hand(
        uow, job, body, name, caption, now, kind=FileKind.PICTURE, is_protected=False
    )
