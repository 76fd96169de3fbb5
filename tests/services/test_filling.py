"""Filling in for others: about people, about pairs, and for those who have no telephone."""

from dataclasses import replace
from pathlib import Path

import pytest

from domain import moves
from domain.interviews import Interview
from domain.pairs import Pair
from domain.people import Person, Role, Standing
from domain.refusals import (
    InAnotherHand,
    InterviewClosed,
    NotAllowed,
    NotYours,
    QuestionnaireUnknown,
)
from domain.sittings import Sitting
from locales.library import Library, read_library
from services import blanks, filling, interviewing, questionnaires
from services.interviewing import Page
from storage.database import Database
from storage.tables import journal
from tests.pairs import NOW, someone, two
from tests.records import rows
from tests.world import QUESTIONNAIRES

pytestmark = pytest.mark.database


@pytest.fixture
async def library(database: Database) -> Library:
    """The short questionnaires of tests/questionnaires/pairs, enrolled."""
    async with database.writing() as uow:
        return await questionnaires.enrol(uow, read_library(Path(QUESTIONNAIRES) / "pairs"))


async def _about(
    database: Database, library: Library, staff: Person, subject: Person, paper: str
) -> Sitting:
    async with database.writing() as uow:
        return await filling.about_person(uow, staff, library, paper, subject.id, NOW)


async def _card(database: Database, library: Library, staff: Person, pair: Pair) -> Sitting:
    async with database.writing() as uow:
        return await filling.about_pair(uow, staff, library, "pair_card", pair.id, NOW)


async def _answered(
    database: Database, library: Library, hand: Person, sitting: Sitting, value: str
) -> Interview:
    for move in (moves.answer(value), moves.submit(NOW)):
        page = Page(sitting.interview.id, sitting.interview.rev)
        async with database.writing() as uow:
            turn = await interviewing.make(uow, hand, library, page, move, NOW)
        sitting = turn.sitting
    return sitting.interview


async def _guardian(database: Database, child: Person, *, is_confirmed: bool) -> Person:
    guardian = await someone(database, 30 + is_confirmed, Role.GUARDIAN)
    async with database.writing() as uow:
        kinships = uow.of(child.school_id).kinships
        await kinships.add(guardian.id, child.id, NOW)
        if is_confirmed:
            await kinships.confirm(guardian.id, child.id, guardian.id, NOW)
    return guardian


async def test_staff_fill_in_about_somebody(database: Database, library: Library) -> None:
    """The answers are the person's, in the hand of the staff; the journal names the person."""
    psychologist = await someone(database, 1, Role.PSYCHOLOGIST)
    pupil = await someone(database, 11, Role.MENTEE)
    sitting = await _about(database, library, psychologist, pupil, "about_pupil")
    sent = await _answered(database, library, psychologist, sitting, "4")
    assert (sent.person_id, sent.subject_id, sent.by_id) == (pupil.id, pupil.id, psychologist.id)
    lines = [(one["deed"], one["subject"]) for one in await rows(database, journal)]
    assert ("fill-in-for", f"person:{pupil.id}") in lines
    async with database.reading() as uow:
        with pytest.raises(NotYours):
            await interviewing.look(uow, pupil, library, sent.id)


async def test_two_of_the_staff_do_not_fill_in_the_same(
    database: Database, library: Library
) -> None:
    """The second is told that it is done, or being done, and reads nothing of it."""
    first = await someone(database, 1, Role.PSYCHOLOGIST)
    second = await someone(database, 2, Role.CURATOR)
    pupil = await someone(database, 11, Role.MENTEE)
    sitting = await _about(database, library, first, pupil, "about_pupil")
    assert (await _about(database, library, first, pupil, "about_pupil")) == sitting
    with pytest.raises(InAnotherHand):
        await _about(database, library, second, pupil, "about_pupil")
    await _answered(database, library, first, sitting, "4")
    with pytest.raises(InterviewClosed):
        await _about(database, library, second, pupil, "about_pupil")
    async with database.reading() as uow:
        _, (blank,) = await blanks.of_person(uow, second, library, pupil.id, NOW)
    assert not blank.is_in_hand_of(second)


@pytest.mark.parametrize("role", [Role.MENTOR, Role.CLASS_TEACHER, Role.DIRECTOR])
async def test_others_fill_in_nothing_about_people(
    database: Database, library: Library, role: Role
) -> None:
    """Neither about a person nor about a pair, whatever they know of them."""
    other = await someone(database, 1, role)
    _, pupil, pair = await two(database)
    with pytest.raises(NotAllowed):
        await _about(database, library, other, pupil, "about_pupil")
    with pytest.raises(NotAllowed):
        await _card(database, library, other, pair)


async def test_a_guardian_fills_in_about_their_own_child(
    database: Database, library: Library
) -> None:
    """Once a curator has seen that it is theirs, and only what guardians are asked."""
    pupil = await someone(database, 11, Role.MENTEE)
    other = await someone(database, 12, Role.MENTEE)
    unseen = await _guardian(database, pupil, is_confirmed=False)
    guardian = await _guardian(database, pupil, is_confirmed=True)
    with pytest.raises(NotYours):
        await _about(database, library, unseen, pupil, "about_child")
    with pytest.raises(NotYours):
        await _about(database, library, guardian, other, "about_child")
    with pytest.raises(QuestionnaireUnknown):
        await _about(database, library, guardian, pupil, "about_pupil")
    sitting = await _about(database, library, guardian, pupil, "about_child")
    sent = await _answered(database, library, guardian, sitting, "yes")
    assert (sent.person_id, sent.subject_id, sent.by_id) == (guardian.id, pupil.id, None)


async def test_a_curator_who_is_a_guardian_answers_for_no_other_child(
    database: Database, library: Library
) -> None:
    """Seeing everybody's card makes nobody a parent."""
    pupil = await someone(database, 11, Role.MENTEE)
    curator = await someone(database, 1, Role.CURATOR, Role.GUARDIAN)
    with pytest.raises(NotYours):
        await _about(database, library, curator, pupil, "about_child")


@pytest.mark.parametrize("standing", [Standing.WAITING, Standing.WITHDRAWN, Standing.ERASED])
async def test_nothing_is_written_about_somebody_without_consent(
    database: Database, library: Library, standing: Standing
) -> None:
    """Neither begun, nor gone on with when the consent was withdrawn meanwhile."""
    curator = await someone(database, 1, Role.CURATOR)
    pupil = await someone(database, 11, Role.MENTEE)
    begun = await _about(database, library, curator, pupil, "about_pupil")
    await someone(database, 11, Role.MENTEE, standing=standing)
    with pytest.raises(NotYours):
        await _about(database, library, curator, pupil, "about_pupil")
    with pytest.raises(NotYours):
        await _answered(database, library, curator, begun, "4")


async def test_who_lost_the_role_answers_for_nobody(database: Database, library: Library) -> None:
    """The draft waits, and nobody else reads it."""
    curator = await someone(database, 1, Role.CURATOR)
    pupil = await someone(database, 11, Role.MENTEE)
    begun = await _about(database, library, curator, pupil, "about_pupil")
    demoted = await someone(database, 1, Role.CURATOR, roles=frozenset({Role.PARTNER}))
    with pytest.raises(NotAllowed):
        await _answered(database, library, demoted, begun, "4")


async def test_another_goes_on_where_somebody_left_the_staff(
    database: Database, library: Library
) -> None:
    """What the first had begun is forgotten, since nobody else may read it."""
    first = await someone(database, 1, Role.CURATOR)
    second = await someone(database, 2, Role.CURATOR)
    pupil = await someone(database, 11, Role.MENTEE)
    begun = await _about(database, library, first, pupil, "about_pupil")
    await someone(database, 1, Role.CURATOR, roles=frozenset({Role.MENTOR}))
    sitting = await _about(database, library, second, pupil, "about_pupil")
    assert sitting.interview.id != begun.interview.id
    assert (sitting.interview.by_id, sitting.interview.answers) == (second.id, {})


async def test_a_card_of_a_pair_is_filled_in_again_and_again(
    database: Database, library: Library
) -> None:
    """Every card counts for itself; one under way goes on."""
    curator = await someone(database, 1, Role.CURATOR)
    _, _, pair = await two(database)
    first = await _card(database, library, curator, pair)
    assert (await _card(database, library, curator, pair)) == first
    await _answered(database, library, curator, first, "well")
    second = await _card(database, library, curator, pair)
    await _answered(database, library, curator, second, "badly")
    async with database.reading() as uow:
        found = await blanks.of_pair(uow, curator, library, pair.id)
    assert [one.take for one in found.sent] == [2, 1]


async def test_cards_of_other_schools_and_ended_pairs_are_not_there(
    database: Database, library: Library
) -> None:
    """A number of a pair elsewhere opens nothing."""
    stranger = await someone(database, 2, Role.CURATOR, school="Лицей")
    curator = await someone(database, 1, Role.CURATOR)
    mentor, mentee, pair = await two(database)
    with pytest.raises(NotYours):
        await _card(database, library, stranger, pair)
    with pytest.raises(NotYours):
        await _about(database, library, stranger, mentee, "about_pupil")
    async with database.writing() as uow:
        await uow.of(mentor.school_id).pairs.save(replace(pair, closed_at=NOW))
    with pytest.raises(NotYours):
        await _card(database, library, curator, pair)
