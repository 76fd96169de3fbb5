"""What proves a consent: the very text, the signer, the way, the moment, the screen."""

import hashlib
from datetime import date, timedelta

import pytest

from domain.consents import Consent, ConsentAnswer, ConsentKind, Method, Paper
from domain.ids import MessageId, PersonId
from domain.kinships import Relation
from domain.people import Person, Standing
from domain.refusals import Misunderstood, NotAllowed
from locales.consents import consent_text
from services import UnitOfWork, consents, kinships, paper_consents
from services.signing import Sheet
from storage.database import Database
from storage.tables import consent_texts
from tests.records import rows
from tests.services.families import BEGIN, Family, a_family, answers

GIVEN, REFUSED = ConsentAnswer.GIVEN, ConsentAnswer.REFUSED


async def _person(uow: UnitOfWork, family: Family, who: PersonId) -> Person:
    return await uow.of(family.school_id).people.get(who)


async def _known(uow: UnitOfWork, family: Family) -> tuple[Consent, ...]:
    return await uow.of(family.school_id).consents.all()


async def test_the_evidence_of_an_answer_is_whole(database: Database) -> None:
    """Hash, version, signer, relation, way, moment, screen and last day, byte for byte."""
    async with database.writing() as uow:
        family = await a_family(uow)
        guardian = await _person(uow, family, family.guardians[0])
        await kinships.relate(uow, guardian, family.child, Relation.MOTHER, BEGIN)
        text = await consents.text_for(uow, guardian, ConsentKind.GUARDIAN)
        sheet = Sheet(
            about=family.child,
            kind=ConsentKind.GUARDIAN,
            seen=text.sha256[:12],
            message_id=MessageId(77),
        )
        await consents.answer(uow, guardian, sheet, GIVEN, BEGIN)
        (kept,) = await _known(uow, family)
    assert kept == Consent(
        person_id=family.child,
        kind=ConsentKind.GUARDIAN,
        answered_by=guardian.id,
        text_sha256=text.sha256,
        answer=GIVEN,
        answered_at=BEGIN,
        version=2,
        is_confirmed=False,
        relation=Relation.MOTHER,
        message_id=MessageId(77),
        valid_until=date(2022, 9, 30),
    )
    (sheet_kept,) = await rows(database, consent_texts)
    assert hashlib.sha256(sheet_kept["body"].encode()).hexdigest() == kept.text_sha256
    assert sheet_kept["body"] == text.body


async def test_an_old_text_can_be_made_again_from_its_file(database: Database) -> None:
    """Files of old versions stay, so what was agreed to can be shown as it was."""
    async with database.writing() as uow:
        family = await a_family(uow)
        school = await uow.schools.get(family.school_id)
        decided = await uow.of(family.school_id).decisions.read()
    old = consent_text(ConsentKind.OWN, school, decided, version=1)
    assert old.version == 1
    assert old.body != consent_text(ConsentKind.OWN, school, decided).body


async def test_of_two_guardians_the_no_stands_until_its_own_signer_takes_it_back(
    database: Database,
) -> None:
    """The other's yes, even confirmed and later, does not outweigh it."""
    kind = ConsentKind.GUARDIAN
    async with database.writing() as uow:
        family = await a_family(uow)
        curator = await _person(uow, family, family.curator)
        first, second = family.guardians
        for one in (first, second):
            await consents.confirm(uow, curator, one, family.child, BEGIN)
        child = await answers(uow, family, first, kind, GIVEN, BEGIN)
        assert child.standing is Standing.ADMITTED
        later = BEGIN + timedelta(hours=1)
        child = await answers(uow, family, second, kind, REFUSED, later)
        assert child.standing is Standing.REFUSED
        child = await answers(uow, family, first, kind, GIVEN, later)
        assert child.standing is Standing.REFUSED
        child = await answers(uow, family, second, kind, GIVEN, later + timedelta(hours=1))
        assert child.standing is Standing.ADMITTED


async def test_a_paper_admits_like_a_button_and_says_who_saw_it(database: Database) -> None:
    """A guardian without a telephone signs on paper; no copy is kept."""
    paper = Paper(number="12-С", on=date(2021, 9, 1), kept="кабинет 12", relation=Relation.FATHER)
    async with database.writing() as uow:
        family = await a_family(uow)
        curator = await _person(uow, family, family.curator)
        child = await _person(uow, family, family.child)
        admitted = await paper_consents.record(
            uow, curator, child, ConsentKind.GUARDIAN, paper, BEGIN
        )
        (kept,) = await _known(uow, family)
        gone = await paper_consents.withdraw(uow, curator, family.child, BEGIN)
    assert admitted.standing is Standing.ADMITTED
    assert (kept.method, kept.paper, kept.seen_by) == (Method.PAPER, paper, curator.id)
    assert gone.standing is Standing.WITHDRAWN


@pytest.mark.parametrize("on", [date(2021, 9, 7), date(2018, 9, 5)])
async def test_a_paper_of_tomorrow_or_of_long_ago_is_refused(database: Database, on: date) -> None:
    """A slip of the finger does not become evidence."""
    async with database.writing() as uow:
        family = await a_family(uow)
        curator = await _person(uow, family, family.curator)
        child = await _person(uow, family, family.child)
        paper = Paper(number="1", on=on, kept="папка")
        with pytest.raises(Misunderstood):
            await paper_consents.record(uow, curator, child, ConsentKind.GUARDIAN, paper, BEGIN)
        assert await _known(uow, family) == ()


async def test_what_the_law_wants_in_writing_cannot_be_given_by_a_button(
    database: Database,
) -> None:
    """Health and the labour code ask for ink."""
    async with database.writing() as uow:
        family = await a_family(uow)
        for kind in (ConsentKind.SPECIAL, ConsentKind.MENTOR_AGREEMENT):
            with pytest.raises(NotAllowed):
                await answers(uow, family, family.child, kind, GIVEN, BEGIN)
