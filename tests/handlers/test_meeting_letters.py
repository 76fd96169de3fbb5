"""Letters about meetings and pairs: drawn as things stand when they leave, or not at all."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from domain.ids import LetterId
from domain.letters import IfUncertain, Lane, Letter, Screen
from domain.meetings import MeetingKind, MeetingState
from domain.pairs import Pair
from domain.people import Person, Role, Standing
from handlers import meeting_letters, pair_letters
from handlers.letters import Told
from locales.library import read_library
from locales.texts import texts_for
from storage.database import Database
from tests.databases import an_open_database
from tests.pairs import DAY, HOUR, NOW, a_meeting, an_interview, someone, two

pytestmark = pytest.mark.database

LETTERS = {**meeting_letters.LETTERS, **pair_letters.LETTERS}


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A database with all tables and no rows."""
    async with an_open_database(tmp_path) as opened:
        yield opened


async def _drawn(
    database: Database,
    name: str,
    person: Person,
    subject: str,
    moment: datetime | None = None,
    now: datetime = NOW,
) -> Screen | None:
    letter = Letter(
        id=LetterId(1),
        account_id=person.account_id,
        name=name,
        lane=Lane.REMINDER,
        screen=None,
        answers_tap_on=None,
        expires_at=None,
        if_uncertain=IfUncertain.REPEAT,
        tries=0,
        doubts=0,
        shown_in=None,
        reachable=True,
        person_id=person.id,
        subject=subject,
        moment=moment,
    )
    async with database.reading() as uow:
        told = Told(
            uow=uow,
            letter=letter,
            person=person,
            texts=texts_for("ru"),
            library=read_library(),
            now=now,
        )
        return await LETTERS[name](told)


async def test_a_reminder_says_how_far_the_meeting_is(database: Database) -> None:
    """By the days on the calendar, since silence may have moved the letter."""
    mentor, _, pair = await two(database)
    meeting = await a_meeting(database, pair)
    subject, start = f"meeting:{meeting.id}", meeting.starts_at
    said = []
    for now in (start - 2 * DAY, start - DAY, start - HOUR):
        screen = await _drawn(database, "meeting-tomorrow", mentor, subject, start, now)
        assert screen is not None
        said.append(screen.text.splitlines()[0])
    assert said == ["Скоро встреча.", "Завтра встреча.", "Сегодня встреча."]


@pytest.mark.parametrize("name", ["meeting-tomorrow", "meeting-soon", "meeting-happened"])
async def test_a_letter_about_another_moment_is_not_sent(database: Database, name: str) -> None:
    """The meeting has moved since it was written; after it, its end is what counts."""
    mentor, _, pair = await two(database)
    meeting = await a_meeting(database, pair)
    over = name == "meeting-happened"
    moment = meeting.ends_at if over else meeting.starts_at
    now, subject = moment + (HOUR if over else -HOUR), f"meeting:{meeting.id}"
    assert await _drawn(database, name, mentor, subject, moment, now) is not None
    assert await _drawn(database, name, mentor, subject, moment + DAY, now) is None


async def test_a_reminder_of_what_has_begun_is_not_sent(database: Database) -> None:
    """It would be a reproach; and before it begins nobody is asked how it went."""
    mentor, _, pair = await two(database)
    meeting = await a_meeting(database, pair)
    subject, start = f"meeting:{meeting.id}", meeting.starts_at
    assert await _drawn(database, "meeting-soon", mentor, subject, start, start) is None
    asked = (database, "meeting-happened", mentor, subject, meeting.ends_at)
    assert await _drawn(*asked, start - HOUR) is None
    assert await _drawn(*asked, meeting.ends_at) is not None


async def test_only_the_mentor_is_asked_whether_it_took_place(database: Database) -> None:
    """Whoever the letter was written for."""
    mentor, mentee, pair = await two(database)
    meeting = await a_meeting(database, pair)
    ends, later, subject = meeting.ends_at, meeting.ends_at + HOUR, f"meeting:{meeting.id}"
    assert await _drawn(database, "meeting-happened", mentor, subject, ends, later) is not None
    assert await _drawn(database, "meeting-happened", mentee, subject, ends, later) is None


@pytest.mark.parametrize("state", [MeetingState.CANCELLED, MeetingState.HELD])
async def test_news_that_is_old_is_not_told(database: Database, state: MeetingState) -> None:
    """A meeting that is off or over was neither planned nor moved just now."""
    _, mentee, pair = await two(database)
    meeting = await a_meeting(database, pair, state)
    subject = f"meeting:{meeting.id}"
    for name in ("meeting-planned", "meeting-moved", "meeting-tomorrow"):
        assert await _drawn(database, name, mentee, subject, meeting.starts_at) is None
    cancelled = await _drawn(database, "meeting-cancelled", mentee, subject)
    assert (cancelled is not None) == (state is MeetingState.CANCELLED)


async def test_feedback_is_asked_for_until_it_is_there(database: Database) -> None:
    """An answer between the writing and the sending ends it."""
    mentor, _, pair = await two(database)
    meeting = await a_meeting(database, pair, MeetingState.HELD)
    subject = f"meeting:{meeting.id}"
    names = ("feedback-wanted", "feedback-still-wanted")
    assert all([await _drawn(database, name, mentor, subject) for name in names])
    await an_interview(database, mentor, "meeting_mentor", {"g7": "no"}, meeting.id)
    assert not any([await _drawn(database, name, mentor, subject) for name in names])


async def test_letters_about_a_pair_end_with_it(database: Database) -> None:
    """Only that it has ended is still told, and a call for help is no more."""
    mentor, mentee, pair = await two(database)
    curator = await someone(database, 1, Role.CURATOR)
    trial = await a_meeting(database, pair, MeetingState.HELD, kind=MeetingKind.TRIAL)
    call = await an_interview(
        database, mentee, "after_trial_mentee", {"f7": "psychologist"}, trial.id
    )
    letters = (
        ("pair-made-mentor", mentor, f"pair:{pair.id}"),
        ("pair-made-mentee", mentee, f"pair:{pair.id}"),
        ("help-wanted", curator, f"interview:{call.id}"),
    )
    assert all([await _drawn(database, *one) for one in letters])
    await _end(database, pair)
    assert not any([await _drawn(database, *one) for one in letters])
    assert await _drawn(database, "pair-closed", mentee, f"pair:{pair.id}") is not None


async def test_a_call_for_help_is_drawn_for_curators_only(database: Database) -> None:
    """Whoever lost the role since is told nothing; the words name nobody."""
    _, mentee, pair = await two(database)
    curator = await someone(database, 1, Role.CURATOR)
    meeting = await a_meeting(database, pair, MeetingState.HELD)
    call = await an_interview(database, mentee, "meeting_mentee", {"f7": "curator"}, meeting.id)
    subject = f"interview:{call.id}"
    screen = await _drawn(database, "help-wanted", curator, subject)
    assert screen is not None
    assert "П‑001" in screen.text
    former = replace(curator, roles=frozenset({Role.MENTOR}))
    assert await _drawn(database, "help-wanted", former, subject) is None


@pytest.mark.parametrize("name", sorted(LETTERS))
async def test_nothing_is_told_to_somebody_who_may_not_take_part(
    database: Database, name: str
) -> None:
    """A consent may be withdrawn between the writing and the sending."""
    _, mentee, pair = await two(database)
    meeting = await a_meeting(database, pair)
    gone = replace(
        mentee, standing=Standing.WITHDRAWN, roles=frozenset({Role.MENTEE, Role.CURATOR})
    )
    kind, number = ("pair", pair.id) if name.startswith("pair") else ("meeting", meeting.id)
    assert await _drawn(database, name, gone, f"{kind}:{number}", meeting.starts_at) is None


async def _end(database: Database, pair: Pair) -> None:
    async with database.writing() as uow:
        await uow.of(pair.school_id).pairs.save(replace(pair, closed_at=NOW))
