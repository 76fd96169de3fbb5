"""News of feedback: what happens at once when somebody sends off what they say of a meeting."""

from datetime import datetime
from typing import Final

from domain.feedback import AFTER_TRIAL, DID_NOT_MEET, GO_ON, UNSURE, wanted_help
from domain.ids import MeetingId
from domain.interviews import Interview
from domain.lights import Why, weight
from domain.meetings import MeetingState
from domain.people import Person, Role
from services import UnitOfWork, confidants, help_calls, meetings
from services.telling import tell_but_once

RED: Final = "pair-light-red"
WORRIES: Final = "feedback-worries"
UNSURE_LETTER: Final = "pair-unsure"


async def heard(
    uow: UnitOfWork, hand: Person, sent: Interview, before: Interview | None, now: datetime
) -> None:
    """Act upon feedback that was sent off; `before` is what it takes the place of.

    Whoever else puts answers in for somebody without a telephone is not whom they speak of.
    """
    is_own = sent.person_id == hand.id
    person = hand if is_own else await uow.of(hand.school_id).people.get(sent.person_id)
    wish = wanted_help(sent.answers)
    if wish is not None and (before is None or wanted_help(before.answers) is not wish):
        await help_calls.heard_back(uow, person, sent, now)
    elif wish is None:
        await _tell_curators(uow, person, sent, now)
    if DID_NOT_MEET.items() <= sent.answers.items():
        await _deny(uow, person, MeetingId(sent.subject_id), now)


async def _tell_curators(uow: UnitOfWork, person: Person, sent: Interview, now: datetime) -> None:
    """Tell curators once of each meeting and side, psychologists of alarms; no word of it."""
    name = _letter(sent)
    if name is None:
        return
    for curator in await confidants.of_role(uow, person, Role.CURATOR):
        subject = f"meeting:{sent.subject_id}"
        tell_but_once(uow, curator, name, subject, str(person.id), now)
    if name == RED:
        for one in await confidants.of_role(uow, person, Role.PSYCHOLOGIST):
            tell_but_once(uow, one, WORRIES, f"meeting:{sent.subject_id}", str(person.id), now)


def _letter(sent: Interview) -> str | None:
    is_trial = sent.questionnaire_id in AFTER_TRIAL
    said = {
        question: value
        for question, value in sent.answers.items()
        if isinstance(value, int | str) and (is_trial or question != GO_ON)
    }
    if any(weight(*one) is Why.ALARM for one in said.items()):
        return RED
    return UNSURE_LETTER if said.get(GO_ON) == UNSURE else None


async def _deny(uow: UnitOfWork, person: Person, meeting_id: MeetingId, now: datetime) -> None:
    """Let a mentee's answer that there was no meeting stand against the report of it."""
    meeting = await uow.of(person.school_id).meetings.get(meeting_id)
    if meeting.state is MeetingState.HELD:
        await meetings.deny(uow, person, meeting_id, now)
