"""Handing out: each who got a paper finds their own in their chat, once."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Any, Final
from zipfile import ZipFile

from domain.awards import AwardSheet, AwardsNotReady
from domain.jobs import Job
from domain.letters import Draft, IfUncertain, Lane, Screen, WhileBusy
from domain.people import Person
from locales.library import Library
from services import UnitOfWork, handing, wording
from services.awards import arriving, printing
from services.awards.sheets import Card, look

CRAFT: Final = "award-handing"


async def ask(
    uow: UnitOfWork, curator: Person, card: Card, library: Library, now: datetime
) -> AwardSheet:
    """Let every paper that was not handed out yet go to its owner.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
        AwardsNotReady: the papers have no numbers yet.
    """
    found = await look(uow, curator, card.sheet_id)
    if found.rev != card.rev:
        return found
    if found.numbered_at is None:
        raise AwardsNotReady
    school = uow.of(curator.school_id)
    school.journal.write(now, curator.id, "award-hand", f"award_sheet:{found.id}")
    await printing.ask(uow, curator, CRAFT, card, library, now)
    return found


async def again(
    uow: UnitOfWork, curator: Person, card: Card, library: Library, now: datetime
) -> AwardSheet:
    """Let every paper that did not reach its owner go once more.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
        AwardsNotReady: the papers have no numbers yet.
    """
    found = await look(uow, curator, card.sheet_id)
    if found.rev == card.rev:
        lost = await arriving.lost(uow, curator, found)
        await uow.of(curator.school_id).awards.take_back([one.id for one in lost])
    return await ask(uow, curator, card, library, now)


async def gather(uow: UnitOfWork, job: Job, _: datetime) -> Mapping[str, Any] | None:
    """Give what the papers need that wait for their owners; None: there are none left.

    Raises:
        NotAllowed: the person honours nobody any more.
        NotYours: the sheet was taken away meanwhile.
    """
    _asker, sheet, texts = await printing.opened(uow, job)
    if not sheet.waiting:
        return None
    return await printing.facts(uow, job, sheet, sheet.waiting, texts)


async def give(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Send each their own; whoever has no telephone is left for the curator to give it on paper.

    The key of a letter is the paper and the moment it is handed out, so that none goes twice.
    """
    _asker, sheet, texts = await printing.opened(uow, job)
    waiting = {f"{one.number:04}.pdf": one for one in sheet.waiting}
    school = uow.of(job.school_id)
    people = await school.people.some({one.person_id for one in sheet.waiting if one.person_id})
    handed = []
    with ZipFile(BytesIO(body)) as archive:
        for name in archive.namelist():
            award = waiting.get(name)
            owner = people.get(award.person_id) if award and award.person_id else None
            if award is None or owner is None or not owner.has_telephone or not owner.is_admitted:
                continue
            key = replace(award, handed_at=now).letter
            await _send(uow, owner, key, archive.read(name), now)
            handed.append(award.id)
    await school.awards.hand(handed, now)
    left = len(sheet.waiting) - len(handed)
    done = texts.say("award-handed-out", count=len(handed), left=left)
    await handing.show_progress(uow, job, Screen(done), now, is_last=True)


async def _send(uow: UnitOfWork, owner: Person, key: str, body: bytes, now: datetime) -> None:
    texts = await wording.texts_of(uow, owner)
    file = await uow.attachments.add(
        owner, texts.label("award-own-file"), body, now, is_protected=False
    )
    uow.outbox.write(
        Draft(
            key=key,
            account_id=owner.account_id,
            name="file",
            screen=Screen(texts.say("award-own-caption"), (), file),
            person_id=owner.id,
            moment=now,
            lane=Lane.REMINDER,
            while_busy=WhileBusy.WAIT,
            not_before=now,
            expires_at=now + handing.KEEPS,
            if_uncertain=IfUncertain.LEAVE,
        )
    )
