"""Erasures: somebody leaves, and everything stops at once; their data go on a day that is named.

Until then a new consent recalls it; the erasing itself is `services/erasing.py`.
"""

from dataclasses import replace
from datetime import datetime

from domain.consents import PROGRAMME
from domain.erasures import AT_ONCE, Erasure, ErasureState, Reason, due
from domain.letters import Draft, Lane, Screen
from domain.meetings import Reason as CalledOff
from domain.pairs import Outcome, PairState, Parting
from domain.people import HEADS, Person, Standing
from domain.refusals import NotYours
from domain.rights import Deed, demand
from locales.dates import said_day
from services import UnitOfWork, listening, people, staff, telling, wording


async def plan(
    uow: UnitOfWork, subject: Person, asked_by: Person | None, reason: Reason, now: datetime
) -> Erasure:
    """Stop everything about somebody, and name the day on which their data go.

    Nobody asks when the clock or a start finds what has to go. Asked twice, it is one erasure,
    unless the second reason is one that leaves no time.

    Raises:
        NotAllowed: who asks may not take out anybody.
        NotYours: who asks may not take out this person.
    """
    await _must_be_asked_by(uow, subject, asked_by)
    known = await uow.erasures.open_of(subject.school_id, subject.id)
    if known is not None and not (known.may_be_recalled and reason in AT_ONCE):
        return known
    if known is not None:
        await uow.erasures.save(replace(known, state=ErasureState.RECALLED, next_at=None))
    erasure = await _written(uow, subject, asked_by, reason, now)
    await _stop(uow, subject, reason, now)
    actor = asked_by or subject
    await people.note(uow, actor, "plan-erasure", subject.id, now)
    if erasure.may_be_recalled:
        await _tell(uow, subject, asked_by, erasure, now)
    return erasure


async def recall(uow: UnitOfWork, subject: Person, by: Person, now: datetime) -> bool:
    """Let somebody's data stay after all, because there is a new consent; say whether they do.

    Pairs that were closed stay closed: the curator makes new ones.
    """
    known = await uow.erasures.open_of(subject.school_id, subject.id)
    if known is None:
        return True
    if not known.may_be_recalled:
        return False
    await uow.erasures.save(replace(known, state=ErasureState.RECALLED, next_at=None))
    await people.note(uow, by, "recall-erasure", subject.id, now)
    return True


async def waiting_for(uow: UnitOfWork, person: Person) -> Erasure | None:
    """Find the erasure that waits for somebody, if there is one."""
    return await uow.erasures.open_of(person.school_id, person.id)


async def waiting(uow: UnitOfWork, curator: Person) -> tuple[tuple[Erasure, Person], ...]:
    """List whose data are to go in the curator's school, the earliest day first.

    Raises:
        NotAllowed: the person takes nobody out.
    """
    demand(curator, Deed.ERASE)
    found = await uow.erasures.open(curator.school_id)
    known = await uow.of(curator.school_id).people.some({one.person_id for one in found})
    in_order = sorted(found, key=lambda one: (one.due_on, one.id))
    return tuple((one, known[one.person_id]) for one in in_order)


async def alarming(uow: UnitOfWork, curator: Person, now: datetime) -> int:
    """Count the erasures the curators are reminded of every day.

    Raises:
        NotAllowed: the person takes nobody out.
    """
    return sum(one.is_alarming(now) for one, _ in await waiting(uow, curator))


async def _must_be_asked_by(uow: UnitOfWork, subject: Person, asked_by: Person | None) -> None:
    if asked_by is None or asked_by.id == subject.id:
        return
    if asked_by.school_id != subject.school_id:
        raise NotYours
    kinships = await uow.of(subject.school_id).kinships.of_guardian(asked_by.id)
    if subject.id not in {one.child_id for one in kinships}:
        demand(asked_by, Deed.ERASE, subject)


async def _written(
    uow: UnitOfWork, subject: Person, asked_by: Person | None, reason: Reason, now: datetime
) -> Erasure:
    school = await uow.schools.get(subject.school_id)
    decided = await uow.of(subject.school_id).decisions.read()
    due_on, next_at = due(reason, now, school.time_zone, decided.erase_after)
    draft = Erasure(
        id=0,
        school_id=subject.school_id,
        person_id=subject.id,
        reason=reason,
        asked_at=now,
        asked_by=asked_by.id if asked_by else None,
        due_on=due_on,
        next_at=next_at,
    )
    return await uow.erasures.add(draft)


async def _stop(uow: UnitOfWork, subject: Person, reason: Reason, now: datetime) -> None:
    """End consents, letters, questions and pairs; the partner hears that there is no meeting.

    Of several signers only the one who takes a consent to the programme back has ended it.
    """
    school = uow.of(subject.school_id)
    await school.stops.cancel_letters(subject.id, now)
    kept = PROGRAMME if reason is Reason.WITHDRAWAL else ()
    await school.stops.end_consents(subject.id, now, kept)
    await listening.hush(uow, subject)
    gone = await school.people.save(replace(subject, standing=Standing.WITHDRAWN))
    await staff.miss(uow, gone, now)
    if subject.plays(HEADS):
        await staff.left_without_curator(uow, subject.school_id, now)
    for state in await school.pair_states.of_person(subject.id, now):
        await _end_pair(uow, subject, state, now)


async def _end_pair(uow: UnitOfWork, subject: Person, state: PairState, now: datetime) -> None:
    """End a pair one of whom leaves; a group goes on when a mentee leaves it."""
    school = uow.of(subject.school_id)
    if state.pair.is_group and subject.id != state.mentor.id:
        await school.pairs.leave(state.pair, subject.id, Parting.CONSENT, now)
        return
    news = ("pair-stopped", f"pair:{state.pair.id}")
    for meeting in await school.meetings.of_pairs([state.pair.id]):
        if meeting.is_planned:
            await school.meetings.save(meeting.cancelled(CalledOff.PAIR_CLOSED, now))
            news = ("meeting-off", f"meeting:{meeting.id}")
    await school.pairs.save(replace(state.pair, closed_at=now, outcome=Outcome.TERMINATED))
    for partner in state.partners_of(subject.id):
        if partner.is_admitted:
            telling.tell(uow, partner, *news, now)


async def _tell(
    uow: UnitOfWork, subject: Person, asked_by: Person | None, erasure: Erasure, now: datetime
) -> None:
    """Tell the curators, and the one it is about unless it is they who asked."""
    asker = asked_by.id if asked_by else None
    for curator in await people.curators(uow, subject.school_id):
        if curator.id not in {asker, subject.id}:
            telling.tell(uow, curator, "erasure-planned", f"person:{subject.id}", now)
    if subject.id != asker and subject.has_telephone:
        texts = await wording.texts_of(uow, subject)
        words = texts.say("data-go-on", day=said_day(erasure.due_on, texts.language))
        draft = Draft(
            key=f"data-go-on/{erasure.id}",
            account_id=subject.account_id,
            name="data-go-on",
            screen=Screen(words),
            person_id=subject.id,
            lane=Lane.REMINDER,
            not_before=now,
            expires_at=now + telling.KEEPS,
        )
        uow.outbox.write(draft)
