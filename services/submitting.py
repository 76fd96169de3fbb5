"""Submitting: what follows when answers are sent off."""

from dataclasses import replace
from datetime import datetime

from domain.people import Person
from domain.sittings import Sitting
from domain.takes import standing
from services import UnitOfWork, anonymity, feedback_news, help_calls, seats, takes


async def submit(
    uow: UnitOfWork, person: Person, before: Sitting, after: Sitting, now: datetime
) -> Sitting:
    """Write down that answers were sent off; anonymous ones leave the person at once.

    Raises:
        ChangedMeanwhile: somebody saved the interview meanwhile.
    """
    await uow.of(person.school_id).prompts.hush(person.account_id)
    sent = replace(after, interview=replace(after.interview, is_heard=False))
    if before.questionnaire.anonymous:
        await anonymity.seal(uow, person, sent.interview, before.questionnaire, now)
        return sent
    earlier = await _earlier(uow, person, sent)
    if earlier is not None and _is_outdone(sent, earlier):
        sent = replace(sent, interview=replace(sent.interview, replaced_at=now))
    school = uow.of(person.school_id)
    saved = await school.interviews.save(before.interview, sent.interview, now)
    if earlier is not None and saved.counts:
        await school.takes.supersede(saved, now)
    seats.note(uow, person, "submit", saved, now)
    said = None if earlier is None else earlier.interview
    if before.questionnaire.about == "meeting":
        await feedback_news.heard(uow, person, saved, said, now)
    elif saved.person_id == person.id:
        await help_calls.heard_in_survey(uow, person, saved, said, now)
    return replace(sent, interview=saved)


async def _earlier(uow: UnitOfWork, person: Person, sent: Sitting) -> Sitting | None:
    """Find the take that counted until now; each take of what recurs counts for itself."""
    if sent.interview.take == 1 or sent.questionnaire.recurs:
        return None
    others = await takes.takes_of(uow, person, sent.interview)
    counting = standing(one for one in others if not one.is_open)
    if counting is None:
        return None
    whole = await uow.of(person.school_id).interviews.get(counting.id, person.id)
    return replace(sent, interview=whole)


def _is_outdone(sent: Sitting, earlier: Sitting) -> bool:
    """Whether a test was passed before and not now: then the one passed goes on counting."""
    return takes.passed(earlier) is True and takes.passed(sent) is False
