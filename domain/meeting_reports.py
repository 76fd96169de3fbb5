"""What is said of a meeting that is over: doubts, a curator's word, and what it was about.

The first word of either side stands until the other side says something else; then the meeting is
disputed, counts as neither held nor missed, and only a curator settles it.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from domain.ids import PersonId
from domain.meetings import Meeting, MeetingState, Reason
from domain.pairs import Pair
from domain.refusals import MeetingNotOver, MeetingSettled


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What one side of a pair says of a meeting that is disputed."""

    is_of_mentor: bool
    says_held: bool


_SAID: Final = frozenset({MeetingState.HELD, MeetingState.MISSED})


def disputed(meeting: Meeting, by: PersonId, now: datetime) -> Meeting:
    """Note that the other side says something else about a meeting.

    Raises:
        MeetingSettled: nobody has said yet whether it took place, or a curator is to decide.
    """
    if meeting.state not in _SAID:
        raise MeetingSettled
    return replace(meeting, state=MeetingState.DISPUTED, denied_by=by, denied_at=now)


def decided(meeting: Meeting, by: PersonId, now: datetime, *, took_place: bool) -> Meeting:
    """Settle a meeting as a curator, where the sides disagree or nobody said anything.

    Raises:
        MeetingSettled: both agree about it, or it was called off.
        MeetingNotOver: it has not begun.
    """
    if meeting.is_planned:
        return meeting.held(now, by) if took_place else meeting.missed(None, now, by)
    if meeting.state is not MeetingState.DISPUTED:
        raise MeetingSettled
    state = MeetingState.HELD if took_place else MeetingState.MISSED
    reason = None if took_place else meeting.reason
    return replace(meeting, state=state, reason=reason, settled_at=now, settled_by=by)


def explained(meeting: Meeting, reason: Reason) -> Meeting:
    """Say why a meeting did not take place that a mentee or a curator reported so.

    Raises:
        MeetingSettled: it did take place, or there is a reason already.
    """
    if meeting.state is not MeetingState.MISSED or meeting.reason is not None:
        raise MeetingSettled
    return replace(meeting, reason=reason)


def worded(meeting: Meeting, *, topic: str | None = None, agreed_on: str | None = None) -> Meeting:
    """Write what a meeting was about, or what both set out to do until the next one.

    Raises:
        MeetingNotOver: it has not taken place.
    """
    if meeting.state is not MeetingState.HELD:
        raise MeetingNotOver
    return replace(
        meeting,
        topic=meeting.topic if topic is None else topic,
        agreed_on=meeting.agreed_on if agreed_on is None else agreed_on,
    )


def may_be_doubted_by(person_id: PersonId, meeting: Meeting, pair: Pair) -> bool:
    """Whether somebody may say otherwise: what the other side of the pair said, not a curator."""
    said_by = meeting.settled_by
    is_said_by_mentor = said_by is None or said_by == pair.mentor_id
    if person_id == pair.mentor_id:
        return (
            meeting.state in _SAID and not is_said_by_mentor and pair.holds(said_by or person_id)
        )
    is_others = is_said_by_mentor or (said_by in pair.mentee_ids and said_by != person_id)
    return meeting.state in _SAID and pair.holds(person_id) and is_others


def words_about(meeting: Meeting, pair: Pair, *, was_held: bool) -> tuple[Word, ...]:
    """Say who holds what of a disputed meeting; `was_held`: so the first word had it."""
    if meeting.state is not MeetingState.DISPUTED:
        return ()
    first_by_mentor = meeting.settled_by in {None, pair.mentor_id}
    second_by_mentor = meeting.denied_by == pair.mentor_id
    return (
        Word(is_of_mentor=first_by_mentor, says_held=was_held),
        Word(is_of_mentor=second_by_mentor, says_held=not was_held),
    )
