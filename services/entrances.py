"""Entrances: a curator lets in who asks, refuses them, or asks something first."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from domain import silence
from domain.entrances import LONGEST_WORDS, Reason, Request, Verdict
from domain.erasures import Reason as ErasureReason
from domain.html import Html
from domain.letters import Draft, Lane, Screen
from domain.people import Person, Standing
from domain.refusals import ChangedMeanwhile, Misunderstood, NotYours
from domain.rights import Deed, demand
from locales.texts import Texts
from services import (
    UnitOfWork,
    consents,
    erasing,
    erasures,
    people,
    school_calendar,
    schools,
    staff,
    telling,
    wording,
)

_UNTIL_BLANKED: Final = timedelta(minutes=1)
"""How long a refusal waits, so that it is not taken back together with what was said before."""

Case = tuple[Request, Person]
"""A request, and who asks."""


async def count(uow: UnitOfWork, curator: Person, _: datetime) -> int:
    """Count who waits.

    Raises:
        NotAllowed: the person lets nobody in.
    """
    demand(curator, Deed.LET_IN)
    return await uow.of(curator.school_id).entry_requests.count()


async def waiting(uow: UnitOfWork, curator: Person) -> Sequence[Case]:
    """List who waits, in the order they came.

    Raises:
        NotAllowed: the person lets nobody in.
    """
    demand(curator, Deed.LET_IN)
    school = uow.of(curator.school_id)
    requests = await school.entry_requests.all()
    known = await school.people.some([one.person_id for one in requests])
    return tuple((one, known[one.person_id]) for one in requests)


async def case(uow: UnitOfWork, curator: Person, request_id: int) -> Case:
    """Show one request.

    Raises:
        NotAllowed: the person lets nobody in.
        NotYours: none of that number waits in the school.
    """
    demand(curator, Deed.LET_IN)
    school = uow.of(curator.school_id)
    request = await school.entry_requests.get(request_id)
    return request, await school.people.get(request.person_id)


async def accept(uow: UnitOfWork, curator: Person, request_id: int, now: datetime) -> Person:
    """Let somebody in, or give them the role they asked for; they are told.

    Raises:
        NotAllowed: the person lets nobody in.
        NotYours: none of that number waits in the school.
        ChangedMeanwhile: another curator was quicker.
    """
    request, subject = await case(uow, curator, request_id)
    await _decide(uow, curator, request, Verdict.ACCEPTED, None, now)
    if subject.standing is Standing.ASKING:
        class_name = request.class_name or subject.class_name
        fresh = replace(subject, standing=Standing.WAITING, class_name=class_name)
        accepted = await consents.refresh(uow, fresh, now)
    else:
        with_role = replace(subject, roles=subject.roles | {request.role})
        accepted = await uow.of(curator.school_id).people.save(with_role)
    await staff.begin(uow, accepted, request.role, now, curator.id)
    telling.offer_commands(uow, accepted, now)
    telling.tell(uow, accepted, "entry-accepted", f"request:{request.id}", now)
    return accepted


async def refuse(
    uow: UnitOfWork, curator: Person, request_id: int, why: Reason | str, now: datetime
) -> None:
    """Say no for a reason chosen or typed; of somebody new nothing is kept.

    Raises:
        NotAllowed: the person lets nobody in.
        NotYours: none of that number waits in the school.
        ChangedMeanwhile: another curator was quicker.
        Misunderstood: the typed reason is empty or too long.
    """
    request, subject = await case(uow, curator, request_id)
    reason = why if isinstance(why, Reason) else _some_words(why)
    await _decide(uow, curator, request, Verdict.REFUSED, reason, now)
    said = _refusal(await wording.texts_of(uow, subject), reason)
    keys = "entry-refused/"
    if subject.standing is Standing.ASKING:
        keys = erasing.farewell(
            await erasures.plan(uow, subject, curator, ErasureReason.REFUSED, now)
        )
    zone = (await schools.of_person(uow, subject)).time_zone
    calendar = await school_calendar.heard_by(uow, subject)
    speaks_at = silence.not_before(now, zone, is_pupil=subject.is_pupil, calendar=calendar)
    uow.outbox.write(
        Draft(
            key=f"{keys}{request.id}",
            account_id=subject.account_id,
            name="entry-refused",
            screen=Screen(said),
            lane=Lane.REMINDER,
            not_before=max(speaks_at, now + _UNTIL_BLANKED),
            expires_at=now + telling.KEEPS,
        )
    )


async def ask(
    uow: UnitOfWork, curator: Person, request_id: int, question: str, now: datetime
) -> None:
    """Put a question to somebody who waits, to be answered with yes or no.

    Raises:
        NotAllowed: the person lets nobody in.
        NotYours: none of that number waits in the school.
        Misunderstood: the question is empty or too long.
    """
    request, subject = await case(uow, curator, request_id)
    await uow.of(curator.school_id).entry_requests.ask(request.id, _some_words(question))
    await people.note(uow, curator, "ask-entry", subject.id, now)
    telling.tell(uow, subject, "entry-question", f"request:{request.id}", now)


async def own(uow: UnitOfWork, person: Person) -> Request | None:
    """Find what a person waits for."""
    return await uow.of(person.school_id).entry_requests.of_person(person.id)


async def answer(
    uow: UnitOfWork, person: Person, request_id: int, now: datetime, *, yes: bool
) -> None:
    """Take a newcomer's yes or no; the curators are told that there is one.

    Raises:
        NotYours: the person waits for nothing of that number, or was asked nothing.
    """
    request = await own(uow, person)
    if request is None or request.id != request_id or request.question is None:
        raise NotYours
    await uow.of(person.school_id).entry_requests.answer(request.id, yes=yes)
    for curator in await people.curators(uow, person.school_id):
        telling.tell(uow, curator, "entry-answered", f"request:{request.id}", now)


async def _decide(
    uow: UnitOfWork,
    curator: Person,
    request: Request,
    verdict: Verdict,
    reason: str | None,
    now: datetime,
) -> None:
    school = uow.of(curator.school_id)
    if not await school.entry_requests.decide(request.id, verdict, curator.id, now, reason):
        raise ChangedMeanwhile
    await people.note(uow, curator, f"entry-{verdict}", request.person_id, now)


def _refusal(texts: Texts, reason: str) -> Html:
    if reason in set(Reason):
        return texts.say(f"entry-refused-{reason.replace('_', '-')}")
    return texts.say("entry-refused", words=reason)


def _some_words(words: str) -> str:
    spelt = " ".join(words.split())
    if not spelt:
        raise Misunderstood("longer", least=1)
    if len(spelt) > LONGEST_WORDS:
        raise Misunderstood("shorter", length=len(spelt), most=LONGEST_WORDS)
    return spelt
