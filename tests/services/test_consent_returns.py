"""Leaving and coming back: a written withdrawal, two guardians, and what stops an erasure."""

from datetime import date, timedelta

import pytest

from domain.consents import ConsentAnswer, ConsentKind, Paper
from domain.ids import PersonId
from domain.kinships import Relation
from domain.outstanding import Outstanding, Want
from domain.people import Person, Standing
from domain.refusals import NotAllowed, NotYours
from services import UnitOfWork, cards, consents, erasures, kinships, paper_consents
from storage.database import Database
from tests.services.families import BEGIN, Family, a_family, answers

pytestmark = pytest.mark.database

GIVEN, REFUSED = ConsentAnswer.GIVEN, ConsentAnswer.REFUSED
LATER = BEGIN + timedelta(hours=1)
GUARDIAN = ConsentKind.GUARDIAN


async def _person(uow: UnitOfWork, family: Family, who: PersonId) -> Person:
    return await uow.of(family.school_id).people.get(who)


async def _two_agree(uow: UnitOfWork) -> Family:
    """Write a family whose mother and father have agreed, and have been seen."""
    family = await a_family(uow)
    curator = await _person(uow, family, family.curator)
    relations = (Relation.MOTHER, Relation.FATHER)
    for one, relation in zip(family.guardians, relations, strict=True):
        guardian = await _person(uow, family, one)
        await kinships.relate(uow, guardian, family.child, relation, BEGIN)
        await consents.confirm(uow, curator, one, family.child, BEGIN)
        await answers(uow, family, one, GUARDIAN, GIVEN, BEGIN)
    return family


async def _withdraws(uow: UnitOfWork, family: Family, who: PersonId) -> Person:
    return await consents.withdraw(uow, await _person(uow, family, who), family.child, LATER)


async def _records(uow: UnitOfWork, family: Family, relation: Relation) -> Person:
    paper = Paper(number="7", on=date(2021, 9, 6), kept="папка", relation=relation)
    curator = await _person(uow, family, family.curator)
    child = await _person(uow, family, family.child)
    return await paper_consents.record(uow, curator, child, GUARDIAN, paper, LATER)


async def test_a_letter_to_the_school_stops_what_was_agreed_to_by_a_button(
    database: Database,
) -> None:
    """It ends in an erasure, as a withdrawal in the chat does, and everybody answers anew."""
    async with database.writing() as uow:
        family = await _two_agree(uow)
        curator = await _person(uow, family, family.curator)
        gone = await paper_consents.withdraw(uow, curator, family.child, LATER)
        assert gone.standing is Standing.WITHDRAWN
        assert await erasures.waiting_for(uow, gone) is not None
        known = await uow.of(family.school_id).consents.about(family.child)
        assert all(one.is_no for one in known)


async def test_a_letter_about_nothing_is_refused(database: Database) -> None:
    """Nothing was agreed to, so nothing is taken back and nothing goes."""
    async with database.writing() as uow:
        family = await a_family(uow)
        curator = await _person(uow, family, family.curator)
        with pytest.raises(NotYours):
            await paper_consents.withdraw(uow, curator, family.child, LATER)
        assert await erasures.waiting(uow, curator) == ()


async def test_only_the_guardian_who_took_it_back_brings_the_child_back(
    database: Database,
) -> None:
    """The other's yes stands, and does not outweigh the no."""
    async with database.writing() as uow:
        family = await _two_agree(uow)
        mother, father = family.guardians
        assert (await _withdraws(uow, family, mother)).standing is Standing.WITHDRAWN
        still = await answers(uow, family, father, GUARDIAN, GIVEN, LATER)
        assert still.standing is Standing.WITHDRAWN
        assert await erasures.waiting_for(uow, still) is not None
        back = await answers(uow, family, mother, GUARDIAN, GIVEN, LATER)
        assert back.standing is Standing.ADMITTED
        assert await erasures.waiting_for(uow, back) is None


async def test_a_paper_of_that_guardian_brings_the_child_back(database: Database) -> None:
    """It takes the place of what the same guardian said; a paper of the other does not."""
    async with database.writing() as uow:
        family = await _two_agree(uow)
        await _withdraws(uow, family, family.guardians[0])
        assert (await _records(uow, family, Relation.FATHER)).standing is Standing.WITHDRAWN
        back = await _records(uow, family, Relation.MOTHER)
        assert back.standing is Standing.ADMITTED
        assert await erasures.waiting_for(uow, back) is None


async def test_the_card_says_whose_answer_is_missing(database: Database) -> None:
    """The curator sees whom to talk with."""
    async with database.writing() as uow:
        family = await _two_agree(uow)
        await _withdraws(uow, family, family.guardians[0])
        curator = await _person(uow, family, family.curator)
        card = await cards.look(uow, curator, family.child, LATER)
    waited = Outstanding(kind=GUARDIAN, want=Want.NO, signer=family.guardians[0])
    assert card.awaited == (waited,)


async def test_a_consent_to_publishing_stops_no_erasure(database: Database) -> None:
    """Only a consent to the programme does."""
    async with database.writing() as uow:
        family = await _two_agree(uow)
        gone = await _withdraws(uow, family, family.guardians[0])
        for one in family.guardians:
            with pytest.raises(NotAllowed):
                await answers(uow, family, one, ConsentKind.PUBLISH_GUARDIAN, GIVEN, LATER)
        assert await erasures.waiting_for(uow, gone) is not None


async def test_nobody_but_a_guardian_of_the_child_answers_about_it(database: Database) -> None:
    """The service asks for the tie before it writes anything."""
    async with database.writing() as uow:
        family = await a_family(uow)
        for one in (family.curator, family.child):
            with pytest.raises(NotYours):
                await answers(uow, family, one, GUARDIAN, GIVEN, BEGIN)
        assert await uow.of(family.school_id).consents.all() == ()
