"""Pairing: only a curator makes pairs, each mentee gets one, and both sides are told."""

from datetime import datetime
from pathlib import Path

import pytest

from domain.answers import Value
from domain.endings import Ending
from domain.ids import PairId, PersonId
from domain.meetings import MeetingKind, MeetingState, Reason
from domain.pairs import Outcome, Pair, Parting
from domain.people import AgeGroup, Person, Role, Standing
from domain.refusals import AlreadyPaired, NotAllowed, NotYours, PairNotOver
from locales.library import Library, read_library
from services import agendas, pair_endings, pairing, readiness, wishes
from storage.database import Database
from storage.tables import journal, outbox
from tests.pairs import DAY, NO_PAPERS, NOW, a_meeting, an_interview, someone, two
from tests.records import rows
from tests.world import QUESTIONNAIRES

pytestmark = pytest.mark.database

SUCCESS = Ending(outcome=Outcome.SUCCESS)
MISMATCH = Ending(outcome=Outcome.TERMINATED, reason=Parting.MISMATCH)


async def _curator(database: Database, standing: Standing = Standing.ADMITTED) -> Person:
    return await someone(database, 1, Role.CURATOR, standing=standing)


async def _ready(database: Database) -> tuple[Person, Person]:
    """Bring a mentor who takes one, and a mentee, both with their first surveys sent off."""
    mentor = await someone(database, 10, Role.MENTOR, given_name="Иван", family_name="Петров")
    mentee = await someone(database, 11, Role.MENTEE, age_group=AgeGroup.UNDER_14)
    await an_interview(database, mentor, "mentor_first", {"c8": "1", "c4": ("talk", "skills")})
    wanted: dict[str, Value] = {"m_req": ("study", "talk"), "m_e1": "Тайное желание"}
    await an_interview(database, mentee, "mentee_first", wanted)
    return mentor, mentee


async def _make(
    database: Database, curator: Person, mentor_id: PersonId, mentee_id: PersonId
) -> Pair:
    async with database.writing() as uow:
        return await pairing.make(uow, curator, mentor_id, mentee_id, NOW)


async def _close(
    database: Database, curator: Person, pair_id: PairId, now: datetime, ending: Ending
) -> None:
    async with database.writing() as uow:
        await pair_endings.close(uow, curator, NO_PAPERS, pair_id, ending, now)


def _library() -> Library:
    return read_library(Path(QUESTIONNAIRES) / "pairs")


async def test_a_pair_is_made_and_both_are_told(database: Database) -> None:
    """Each gets a letter of their own, and the journal says who made it."""
    curator = await _curator(database)
    mentor, mentee = await _ready(database)
    pair = await _make(database, curator, mentor.id, mentee.id)
    told = [(one["name"], one["person_id"]) for one in await rows(database, outbox)]
    assert told == [("pair-made-mentor", mentor.id), ("pair-made-mentee", mentee.id)]
    (line,) = await rows(database, journal)
    assert (line["actor_id"], line["deed"], line["subject"]) == (
        curator.id,
        "make_pair",
        f"pair:{pair.id}",
    )


async def test_a_mentee_who_has_a_pair_is_refused(database: Database) -> None:
    """A second tap, or another curator, makes no second pair."""
    curator = await _curator(database)
    mentor, mentee = await _ready(database)
    other = await someone(database, 20, Role.MENTOR)
    await an_interview(database, other, "mentor_first", {})
    pair = await _make(database, curator, mentor.id, mentee.id)
    for one in (mentor, other):
        with pytest.raises(AlreadyPaired):
            await _make(database, curator, one.id, mentee.id)
    async with database.reading() as uow:
        assert await pairing.between(uow, curator, mentor.id, mentee.id) == pair
        assert await pairing.between(uow, curator, other.id, mentee.id) is None


@pytest.mark.parametrize("role", [Role.MENTOR, Role.MENTEE, Role.GUARDIAN, Role.PSYCHOLOGIST])
async def test_nobody_but_a_curator_makes_or_sees_pairs(database: Database, role: Role) -> None:
    """Knowing the taps is not enough."""
    mentor, mentee, pair = await two(database)
    somebody = await someone(database, 5, role)
    async with database.writing() as uow:
        for deed in (
            pairing.overview(uow, somebody, NOW),
            readiness.candidates(uow, somebody),
            pairing.make(uow, somebody, mentor.id, mentee.id, NOW),
            pairing.between(uow, somebody, mentor.id, mentee.id),
            pairing.look(uow, somebody, pair.id, NOW),
            pairing.let_go_on(uow, somebody, pair.id, NOW),
            pair_endings.look(uow, somebody, pair.id, NOW),
            pair_endings.give_notice(uow, somebody, pair.id, NOW),
            pair_endings.close(uow, somebody, NO_PAPERS, pair.id, SUCCESS, NOW),
            wishes.compare(uow, somebody, _library(), mentor.id, mentee.id, NOW),
        ):
            with pytest.raises(NotAllowed):
                await deed


async def test_a_curator_without_consent_sees_nothing(database: Database) -> None:
    """The role alone does not open the school."""
    curator = await _curator(database, standing=Standing.WAITING)
    async with database.reading() as uow:
        with pytest.raises(NotAllowed):
            await pairing.overview(uow, curator, NOW)


async def test_another_schools_people_and_pairs_are_not_there(database: Database) -> None:
    """Their numbers open nothing."""
    mentor, mentee = await _ready(database)
    _, _, pair = await two(database, 2)
    stranger = await someone(database, 90, Role.CURATOR, school="Лицей")
    with pytest.raises(NotYours):
        await _make(database, stranger, mentor.id, mentee.id)
    async with database.reading() as uow:
        assert await pairing.overview(uow, stranger, NOW) == ()
        with pytest.raises(NotYours):
            await pairing.look(uow, stranger, pair.id, NOW)


async def test_who_is_not_ready_cannot_be_paired(database: Database) -> None:
    """Without the first survey nobody knows what they want; a full mentor has no room."""
    curator = await _curator(database)
    mentor, mentee = await _ready(database)
    hasty = await someone(database, 12, Role.MENTEE)
    with pytest.raises(NotYours):
        await _make(database, curator, mentor.id, hasty.id)
    await _make(database, curator, mentor.id, mentee.id)
    await an_interview(database, hasty, "mentee_first", {})
    with pytest.raises(NotYours):
        await _make(database, curator, mentor.id, hasty.id)


async def test_two_are_compared_by_what_they_chose(database: Database) -> None:
    """What both chose is found by its id; free words stay where they are."""
    curator = await _curator(database)
    mentor, mentee = await _ready(database)
    async with database.writing() as uow:
        couple = await wishes.compare(uow, curator, _library(), mentor.id, mentee.id, NOW)
    assert couple.asked == {"study": "Учиться лучше", "talk": "Ладить с другими"}
    assert couple.offered == {"talk": "С общением", "skills": "С навыками"}
    assert couple.shared == ("Ладить с другими",)
    assert "желание" not in str(couple)


async def test_a_survey_of_an_unknown_version_shows_no_labels(
    database: Database, library: Library
) -> None:
    """The pair can be made all the same."""
    curator = await _curator(database)
    mentor, mentee = await _ready(database)
    async with database.writing() as uow:
        couple = await wishes.compare(uow, curator, library, mentor.id, mentee.id, NOW)
    assert (couple.asked, couple.offered, couple.shared) == ({}, {}, ())


async def test_a_pair_ends_after_its_final_meeting(database: Database) -> None:
    """Not before; then it is in no list, and both are told."""
    curator = await _curator(database)
    mentor, mentee, pair = await two(database)
    with pytest.raises(PairNotOver):
        await _close(database, curator, pair.id, NOW, SUCCESS)
    await a_meeting(database, pair, MeetingState.HELD, kind=MeetingKind.FINAL)
    await _close(database, curator, pair.id, NOW, SUCCESS)
    with pytest.raises(NotYours):
        await _close(database, curator, pair.id, NOW, SUCCESS)
    told = [(one["name"], one["person_id"]) for one in await rows(database, outbox)]
    assert told == [("pair-closed", mentor.id), ("pair-closed", mentee.id)]
    async with database.reading() as uow:
        assert await pairing.overview(uow, curator, NOW) == ()
        assert await agendas.all_of(uow, mentor, NOW) == ()


async def test_a_no_after_the_trial_waits_for_the_curator(database: Database) -> None:
    """The pair stands still, and is troubled, until the curator lets it go on."""
    curator = await _curator(database)
    mentor, mentee, pair = await two(database)
    trial = await a_meeting(database, pair, MeetingState.HELD, kind=MeetingKind.TRIAL)
    await a_meeting(database, pair, MeetingState.HELD)
    await an_interview(database, mentee, "after_trial_mentee", {"go_on": "no"}, trial.id)
    async with database.writing() as uow:
        assert (await agendas.one_of(uow, mentor, pair.id, NOW)).next_kinds == ()
        (trouble,) = await pairing.troubled(uow, pair.school_id, NOW)
        assert (trouble.pair.id, trouble.stops) == (pair.id, True)
        await pairing.let_go_on(uow, curator, pair.id, NOW + DAY)
    async with database.reading() as uow:
        agenda = await agendas.one_of(uow, mentor, pair.id, NOW)
        assert agenda.next_kinds == (MeetingKind.PLANNING,)
        assert await pairing.troubled(uow, pair.school_id, NOW) == ()


async def test_a_pair_may_end_after_a_no_and_its_plans_are_off(database: Database) -> None:
    """Nobody comes to a meeting of a pair that is no more."""
    curator = await _curator(database)
    _, mentee, pair = await two(database)
    trial = await a_meeting(database, pair, MeetingState.HELD, kind=MeetingKind.TRIAL)
    planned = await a_meeting(database, pair, kind=MeetingKind.PLANNING)
    await an_interview(database, mentee, "after_trial_mentee", {"go_on": "no"}, trial.id)
    await _close(database, curator, pair.id, NOW, MISMATCH)
    async with database.reading() as uow:
        meeting = await uow.of(pair.school_id).meetings.get(planned.id)
    assert (meeting.state, meeting.reason) == (MeetingState.CANCELLED, Reason.PAIR_CLOSED)


async def test_a_wish_for_help_troubles_for_two_weeks(database: Database) -> None:
    """Longer than that it would hide what is new."""
    _, mentee, pair = await two(database)
    meeting = await a_meeting(database, pair, MeetingState.HELD)
    await an_interview(database, mentee, "meeting_mentee", {"f7": "curator"}, meeting.id)
    async with database.reading() as uow:
        assert len(await pairing.troubled(uow, pair.school_id, NOW + 13 * DAY)) == 1
        assert await pairing.troubled(uow, pair.school_id, NOW + 14 * DAY) == ()
