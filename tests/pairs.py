"""Pairs and meetings as tests need them, written past the deeds that lead there."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from domain.answers import Value
from domain.ids import AccountId, InterviewId, MeetingId
from domain.interviews import Interview
from domain.meetings import Meeting, MeetingKind, MeetingState
from domain.pairs import Pair
from domain.people import Form, Person, Role
from locales.library import Library
from services import people
from storage.database import Database
from storage.questionnaires import Edition

NOW: Final = datetime(2021, 9, 7, 9, 0, tzinfo=UTC)
"""A Tuesday noon in Moscow."""
NO_PAPERS: Final = Library(current={}, sources=())
"""A library without questionnaires: nobody is asked anything when a pair ends."""
HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)


async def someone(
    database: Database, number: int, *roles: Role, school: str = "Гимназия", **facts: Any
) -> Person:
    """Let somebody into a school; facts are what is special about them."""
    async with database.writing() as uow:
        school_id = await people.open_school(uow, school)
        person = await people.let_in(uow, school_id, AccountId(number), roles)
        return await uow.of(school_id).people.save(replace(person, **facts))


async def a_pair(database: Database, mentor: Person, mentee: Person) -> Pair:
    """Make a pair at NOW to which both agreed."""
    async with database.writing() as uow:
        pairs = uow.of(mentor.school_id).pairs
        pair = await pairs.add(mentor.id, mentee.id, Form.PEER, NOW)
        assert pair is not None
        return await pairs.save(replace(pair, agreed_at=NOW))


async def two(database: Database, number: int = 1) -> tuple[Person, Person, Pair]:
    """Bring a mentor and a mentee with a pair of them."""
    mentor = await someone(database, number * 10, Role.MENTOR)
    mentee = await someone(database, number * 10 + 1, Role.MENTEE)
    return mentor, mentee, await a_pair(database, mentor, mentee)


async def a_meeting(
    database: Database,
    pair: Pair,
    state: MeetingState = MeetingState.PLANNED,
    starts_at: datetime = NOW + DAY,
    kind: MeetingKind = MeetingKind.ACQUAINTANCE,
) -> Meeting:
    """Write a meeting; a settled one was settled two hours after its start."""
    is_open = state in {MeetingState.PLANNED, MeetingState.DRAFT}
    draft = Meeting(
        id=MeetingId(0),
        school_id=pair.school_id,
        pair_id=pair.id,
        kind=kind,
        starts_at=starts_at,
        state=state,
        settled_at=None if is_open else starts_at + 2 * HOUR,
    )
    async with database.writing() as uow:
        school = uow.of(pair.school_id)
        meeting = await school.meetings.add(draft)
        if state is MeetingState.HELD:
            await school.attendance.note(meeting.id, pair.mentee_ids, pair.mentee_ids)
        return meeting


async def an_interview(
    database: Database,
    person: Person,
    paper: str,
    answers: Mapping[str, Value],
    about: int = 0,
    sent_at: datetime | None = NOW,
) -> Interview:
    """Write an interview with its answers, sent off unless `sent_at` is None."""
    edition = Edition(paper, 1, "0" * 64, "version = 1")
    blank = Interview(
        id=InterviewId(0),
        person_id=person.id,
        questionnaire_id=paper,
        version=1,
        form=person.form,
        subject_id=about,
    )
    async with database.writing() as uow:
        if edition not in await uow.questionnaires.all():
            await uow.questionnaires.add(edition)
        interviews = uow.of(person.school_id).interviews
        begun = await interviews.add(blank, NOW)
        given = replace(begun, answers=answers, submitted_at=sent_at)
        return await interviews.save(begun, given, NOW)
