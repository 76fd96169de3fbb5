"""A school in the middle of its year, written straight into the tables, for measurements."""

from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import Table, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from benchmarks.sizes import A_WEEK, BEGAN, CURATOR, EVERY, FIRST_KINDS, NOW, Row, Size
from domain.feedback import paper
from domain.ids import AccountId, SchoolId
from domain.meetings import MeetingKind, MeetingState
from domain.people import AgeGroup, Form, Role, Standing
from domain.programmes import Programme
from services import runs
from storage.database import Database
from storage.tables import (
    accounts,
    answers,
    attendance,
    consent_texts,
    consents,
    interviews,
    kinships,
    meetings,
    pair_members,
    pairs,
    people,
    questionnaires,
    schools,
)


async def build(database: Database, programme: Programme, size: Size) -> None:
    """Fill an empty database with a school whose people have met every week since September."""
    async with database.connection() as connection:
        for table, rows in _rows(size):
            await _add(connection, table, list(rows))
    async with database.writing() as uow:
        await runs.begin(uow, SchoolId(1), programme, 0, BEGAN)


async def _add(connection: AsyncConnection, table: Table, rows: list[Row]) -> None:
    if rows:
        await connection.execute(insert(table), rows)


def _rows(size: Size) -> Iterator[tuple[Table, Iterator[Row]]]:
    yield schools, iter([{"id": 1, "name": "School", "zone": "Europe/Moscow"}])
    yield questionnaires, _papers()
    yield accounts, ({"id": AccountId(one), "language": "ru"} for one in range(1, size.people + 1))
    yield people, (_person(number, size) for number in range(1, size.people + 1))
    yield consent_texts, iter([{"sha256": "0" * 64, "kind": "own", "version": 99, "body": "-"}])
    yield consents, (_consent(one) for one in range(1, size.people + 1) if one % EVERY)
    yield kinships, _kinships(size)
    yield pairs, (_pair(number, size) for number in range(1, size.pairs + 1))
    yield pair_members, (_member(number, size) for number in range(1, size.pairs + 1))
    yield meetings, _meetings(size)
    yield attendance, (_came(one) for one in _meetings(size) if one["state"] is MeetingState.HELD)
    yield interviews, _interviews(size)
    yield answers, _answers(size)


def _papers() -> Iterator[Row]:
    names = {paper(kind, for_mentor=side) for kind in MeetingKind for side in (False, True)}
    for name in sorted({*names, "mentee_first", "mentor_first"}):
        yield {"id": name, "version": 1, "sha256": "0" * 64, "body": "-"}


def _person(number: int, size: Size) -> Row:
    """Make the curator first, then mentors and mentees in turn, and guardians at the end."""
    if number == CURATOR:
        role = Role.CURATOR
    elif number >= size.first_guardian:
        role = Role.GUARDIAN
    else:
        role = Role.MENTOR if number % 2 == 0 else Role.MENTEE
    is_in = number % EVERY != 0 or number <= 2 * size.pairs + 1
    return {
        "id": number,
        "school_id": 1,
        "account_id": number,
        "roles": role,
        "form": Form.PEER,
        "age_group": AgeGroup.ADULT if number % 2 == 0 else AgeGroup.FROM_14_TO_17,
        "standing": Standing.ADMITTED if is_in else Standing.WAITING,
        "given_name": f"Name{number}",
        "family_name": f"Family{number}",
    }


def _consent(number: int) -> Row:
    return {
        "school_id": 1,
        "person_id": number,
        "kind": "own",
        "answered_by": number,
        "text_sha256": "0" * 64,
        "answer": "given",
        "answered_at": BEGAN,
    }


def _kinships(size: Size) -> Iterator[Row]:
    for guardian in range(size.first_guardian, size.people + 1):
        is_confirmed = guardian % EVERY != 0
        yield {
            "guardian_id": guardian,
            "child_id": 3 + 2 * (guardian % size.pairs),
            "school_id": 1,
            "since": BEGAN,
            "confirmed_by": CURATOR if is_confirmed else None,
            "confirmed_at": BEGAN if is_confirmed else None,
        }


def _pair(number: int, size: Size) -> Row:
    return {
        "id": number,
        "school_id": 1,
        "number": number,
        "mentor_id": size.mentor_of(number),
        "form": Form.PEER,
        "made_at": BEGAN,
        "agreed_at": BEGAN,
        "closed_at": None,
    }


def _member(number: int, size: Size) -> Row:
    """Let each mentor have one mentee."""
    return {
        "pair_id": number,
        "mentor_id": size.mentor_of(number),
        "school_id": 1,
        "person_id": 2 * number + 1,
        "form": Form.PEER,
        "joined_at": BEGAN,
    }


def _came(meeting: Row) -> Row:
    return {
        "meeting_id": meeting["id"],
        "person_id": 2 * meeting["pair_id"] + 1,
        "school_id": 1,
        "was_there": True,
    }


def _meetings(size: Size) -> Iterator[Row]:
    """Let every pair meet once a week until now; the last meeting nobody has reported yet."""
    for pair in range(1, size.pairs + 1):
        for week in range(size.weeks + 1):
            is_first = week < len(FIRST_KINDS)
            is_missed = not is_first and (pair + week) % EVERY == 0
            state = MeetingState.MISSED if is_missed else MeetingState.HELD
            starts_at = NOW + (week - size.weeks) * A_WEEK + timedelta(days=pair % 7 - 3)
            yield {
                "id": (pair - 1) * (size.weeks + 1) + week + 1,
                "school_id": 1,
                "pair_id": pair,
                "kind": FIRST_KINDS[week] if is_first else MeetingKind.REGULAR,
                "rev": 1,
                "starts_at": starts_at,
                "minutes": 60,
                "place": "Library",
                "state": MeetingState.PLANNED if week == size.weeks else state,
                "reason": None,
                "settled_at": None if week == size.weeks else starts_at + timedelta(hours=3),
            }


def feedback_of(size: Size) -> Iterator[tuple[int, Row, bool]]:
    """Yield the interview, the meeting and whose side it is; one in ten was never given."""
    number = 2 * size.pairs + 1
    for meeting in _meetings(size):
        for is_mentor in (True, False):
            number += 1
            if meeting["state"] is MeetingState.HELD and number % EVERY:
                yield number, meeting, is_mentor


def _interviews(size: Size) -> Iterator[Row]:
    for number in range(2, 2 * size.pairs + 2):
        survey = "mentor_first" if number % 2 == 0 else "mentee_first"
        yield _interview(number, number, survey) | {"subject_id": 0}
    for number, meeting, is_mentor in feedback_of(size):
        pair = meeting["pair_id"]
        person = size.mentor_of(pair) if is_mentor else 2 * pair + 1
        survey = paper(meeting["kind"], for_mentor=is_mentor)
        about = {"subject_id": meeting["id"], "submitted_at": meeting["settled_at"]}
        yield _interview(number, person, survey) | about


def _interview(number: int, person: int, questionnaire: str) -> Row:
    return {
        "id": number,
        "school_id": 1,
        "person_id": person,
        "questionnaire_id": questionnaire,
        "version": 1,
        "form": Form.PEER,
        "rev": 9,
        "since": 9,
        "at": None,
        "ticked": [],
        "misses": 0,
        "began_at": BEGAN,
        "submitted_at": BEGAN,
    }


def _answers(size: Size) -> Iterator[Row]:
    """Write what five questions got; about one in a thousand asks for help."""
    for number, _, is_mentor in feedback_of(size):
        asked = {"g7" if is_mentor else "f7": "curator" if number % 997 == 0 else "no"}
        for question, value in {**asked, "a1": 7, "a2": 8, "a3": 9, "a4": 10}.items():
            yield {
                "interview_id": number,
                "question_id": question,
                "value": value,
                "given_at": BEGAN,
            }
