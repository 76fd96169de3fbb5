"""Interviewing: everything that is done with one interview, from beginning it to sending it off.

Every deed gives the sitting as it now stands. A button that belongs to another page than the one
the person is at changes nothing: what it gives is the sitting as it stands.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from domain import moves
from domain.ids import InterviewId
from domain.moves import Move
from domain.people import Person
from domain.refusals import Misunderstood, NothingToAnswer, WaveClosed
from domain.rights import Deed, demand
from domain.sittings import Sitting
from locales.hearing import heard
from locales.library import Library
from services import UnitOfWork, seats, submitting
from services.beginning import begin
from services.offering import Offer, Shelf, offers, shelf
from services.takes import Sent, again, change, leave, sent

__all__ = [
    "Offer",
    "Page",
    "Sent",
    "Shelf",
    "Turn",
    "again",
    "begin",
    "change",
    "hear",
    "leave",
    "look",
    "make",
    "offers",
    "pause",
    "resume",
    "sent",
    "shelf",
    "under_way",
]


@dataclass(frozen=True, slots=True)
class Page:
    """What a button under a question speaks of: the interview, and its revision when drawn."""

    interview_id: InterviewId
    rev: int


@dataclass(frozen=True, slots=True)
class Turn:
    """What came of a tap or of typed words: the sitting, and why it did not move, if it did not.

    A second tap on the button that led here is no reason to speak, so it does not count as old.
    """

    sitting: Sitting
    missed: Misunderstood | None = None
    was_old: bool = False


async def resume(
    uow: UnitOfWork, person: Person, library: Library, interview_id: InterviewId
) -> Sitting:
    """Go on exactly where the person stopped.

    Raises:
        NotAllowed: the person may not take part.
        NotYours: the interview is in somebody else's hand, or not there.
    """
    return await seats.listening(uow, person, await look(uow, person, library, interview_id))


async def look(
    uow: UnitOfWork, person: Person, library: Library, interview_id: InterviewId
) -> Sitting:
    """Read an interview without touching it.

    Raises:
        NotAllowed: the person may not take part.
        NotYours: the interview is in somebody else's hand, or not there.
    """
    demand(person, Deed.ANSWER_ANONYMOUSLY)
    interview = await uow.of(person.school_id).interviews.get(interview_id, person.id)
    return await seats.seated(uow, person, library, interview)


async def under_way(uow: UnitOfWork, person: Person, library: Library) -> Sitting | None:
    """Find the interview that the person's typed words belong to.

    Raises:
        NotAllowed: the person may not take part any more.
        NotYours: who is spoken of takes no part any more.
    """
    interview = await uow.of(person.school_id).interviews.heard_by(person.account_id)
    if interview is None:
        return None
    return await seats.seated(uow, person, library, interview)


async def make(
    uow: UnitOfWork, person: Person, library: Library, page: Page, move: Move, now: datetime
) -> Turn:
    """Make a move by a button, if the button belongs to the page the person is at.

    Raises:
        NotYours: the interview is in somebody else's hand, or not there.
        WaveClosed: the time to answer is over.
        DomainError: the move is refused (see domain/sittings.py).
    """
    sitting = await resume(uow, person, library, page.interview_id)
    if not sitting.interview.is_open:
        return Turn(sitting)
    if sitting.is_astray:
        return Turn(await _made(uow, person, sitting, moves.KEEP, now), was_old=True)
    if not sitting.is_drawn_at(page.rev):
        return Turn(sitting, was_old=not sitting.is_drawn_at(page.rev + 1))
    return Turn(await _made(uow, person, sitting, move, now))


async def hear(
    uow: UnitOfWork, person: Person, library: Library, words: str, language: str, now: datetime
) -> Turn:
    """Take typed words as the answer to the question that waits for them.

    Raises:
        NotAllowed: the person may not take part.
        NothingToAnswer: no question waits for typed words.
        WaveClosed: the time to answer is over.
    """
    demand(person, Deed.ANSWER_ANONYMOUSLY)
    sitting = await under_way(uow, person, library)
    if sitting is None:
        raise NothingToAnswer
    if sitting.question is None:
        return Turn(sitting)
    if sitting.is_astray:
        return Turn(await _made(uow, person, sitting, moves.KEEP, now), was_old=True)
    try:
        move = heard(sitting, words, language)
    except Misunderstood as missed:
        return Turn(await _made(uow, person, sitting, moves.MISS, now), missed)
    return Turn(await _made(uow, person, sitting, move, now))


async def pause(uow: UnitOfWork, person: Person) -> None:
    """Stop listening; everything answered is kept, and the interview waits."""
    await uow.of(person.school_id).prompts.hush(person.account_id)


async def _made(
    uow: UnitOfWork, person: Person, before: Sitting, move: Move, now: datetime
) -> Sitting:
    if before.interview.is_late(now):
        raise WaveClosed
    after = move.made(before)
    if after == before:
        return before
    if not after.interview.is_open:
        return await submitting.submit(uow, person, before, after, now)
    saved = await uow.of(person.school_id).interviews.save(before.interview, after.interview, now)
    if not before.questionnaire.anonymous:
        seats.note(uow, person, move.deed, saved, now)
    return replace(after, interview=saved)
