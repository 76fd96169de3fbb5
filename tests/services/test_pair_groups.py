"""Groups and orders of pairs: who may join and leave, and which papers a pair has."""

from datetime import date

import pytest

from domain.answers import Value
from domain.candidacies import ReasonMissing
from domain.consents import ConsentAnswer
from domain.orders import Order
from domain.pairs import FIRST_SURVEYS, Parting
from domain.people import Person, Role
from domain.refusals import (
    AlreadyPaired,
    LastOfGroup,
    MentorNotAdmitted,
    NotAllowed,
    NotYours,
    PairNotAgreed,
)
from services import (
    agendas,
    decisions,
    pair_agreements,
    pair_groups,
    pair_orders,
    pairing,
    readiness,
)
from storage.database import Database
from tests.pairs import DAY, NO_PAPERS, NOW, a_pair, an_interview, someone, two
from tests.services import plans

pytestmark = pytest.mark.database

ORDER = Order(number="5", on=date(2021, 10, 12))


async def _ready(database: Database, number: int, role: Role) -> Person:
    person = await someone(database, number, role)
    await an_interview(database, person, FIRST_SURVEYS[role], {"c8": "2"})
    return person


async def _two_and_a_curator(database: Database) -> tuple[Person, Person, Person]:
    curator = await someone(database, 1, Role.CURATOR)
    return curator, await _ready(database, 2, Role.MENTOR), await _ready(database, 3, Role.MENTEE)


async def _with_a_card(database: Database, person: Person) -> None:
    async with database.writing() as uow:
        school = await uow.schools.get(person.school_id)
        for field in school.missing:
            words = "Europe/Moscow" if field == "zone" else "Гимназия"
            school = school.with_field(field, words)
        await uow.schools.save(school)


async def test_a_group_grows_to_the_room_of_its_mentor(database: Database) -> None:
    """Capacity counts mentees; the group goes on while the new one is asked."""
    curator, mentor, mentee = await _two_and_a_curator(database)
    pair = await a_pair(database, mentor, mentee)
    others = [await _ready(database, number, Role.MENTEE) for number in (4, 5)]
    async with database.writing() as uow:
        assert [one.id for one in await pair_groups.may_join(uow, curator, pair.id)] == [
            one.id for one in others
        ]
        joined = await pair_groups.join(uow, curator, pair.id, others[0].id, NOW)
    assert joined.is_group
    assert joined.agreed_at is not None
    async with database.reading() as uow:
        agenda = await agendas.one_of(uow, mentor, pair.id, NOW)
        assert [one.id for one in agenda.awaited_people] == [mentor.id, mentee.id, others[0].id]
        assert agenda.next_kinds
        assert await pair_groups.may_join(uow, curator, pair.id) == ()
    with pytest.raises(NotYours):
        async with database.writing() as uow:
            await pair_groups.join(uow, curator, pair.id, others[1].id, NOW)
    with pytest.raises(NotYours):
        async with database.writing() as uow:
            await pair_groups.join(uow, curator, pair.id, others[0].id, NOW)
    told = await plans.told(database)
    assert told == [("group-grew", mentor.id), ("pair-made-mentee", others[0].id)]


async def test_who_leaves_a_group_waits_again_and_the_last_cannot_leave(
    database: Database,
) -> None:
    """The group goes on with those who stay; ending it is another deed."""
    curator, mentor, mentee = await _two_and_a_curator(database)
    other = await _ready(database, 4, Role.MENTEE)
    pair = await a_pair(database, mentor, mentee)
    async with database.writing() as uow:
        await pair_groups.join(uow, curator, pair.id, other.id, NOW)
        left = await pair_groups.leave(
            uow, curator, NO_PAPERS, pair.id, mentee.id, Parting.MISMATCH, NOW + DAY
        )
    assert left.mentee_ids == (other.id,)
    async with database.reading() as uow:
        waiting = await readiness.unpaired(uow, curator, NOW + 3 * DAY)
        assert [(one.person.id, one.days) for one in waiting] == [(mentee.id, 2)]
    with pytest.raises(LastOfGroup):
        async with database.writing() as uow:
            await pair_groups.leave(
                uow, curator, NO_PAPERS, pair.id, other.id, Parting.CURATOR, NOW
            )


async def test_an_order_waits_until_everybody_has_agreed(database: Database) -> None:
    """One paper may be about many pairs; those that have one keep theirs."""
    curator, mentor, mentee = await _two_and_a_curator(database)
    async with database.writing() as uow:
        proposed = await pairing.make(uow, curator, mentor.id, mentee.id, NOW)
    _, _, agreed = await two(database, 7)
    async with database.writing() as uow:
        with pytest.raises(PairNotAgreed):
            await pair_orders.write(uow, curator, proposed.id, ORDER, NOW)
        assert [one.id for one in await pair_orders.without_order(uow, curator)] == [agreed.id]
        both = (proposed.id, agreed.id)
        (written,) = await pair_orders.write_all(uow, curator, both, ORDER, NOW)
        assert (written.order_number, written.order_on) == ("5", ORDER.on)
        assert await pair_orders.write_all(uow, curator, both, ORDER, NOW) == ()


async def test_the_last_yes_begins_the_pair_and_its_mentor_hears_of_it(
    database: Database,
) -> None:
    """Of several answers only the last one tells, and a second yes changes nothing."""
    curator, mentor, mentee = await _two_and_a_curator(database)
    await _with_a_card(database, curator)
    async with database.writing() as uow:
        pair = await pairing.make(uow, curator, mentor.id, mentee.id, NOW)
        assert pair.agreed_at is None
        first = await pair_agreements.agree(uow, mentor, pair.id, NOW)
        assert first.agreed_at is None
        last = await pair_agreements.agree(uow, mentee, pair.id, NOW + DAY)
        again = await pair_agreements.agree(uow, mentee, pair.id, NOW + 2 * DAY)
    assert last.agreed_at == again.agreed_at == NOW + DAY
    assert (await plans.told(database))[-1] == ("pair-agreed", mentor.id)


async def test_the_curator_writes_down_what_somebody_without_a_telephone_said(
    database: Database,
) -> None:
    """Whoever has one answers in the chat, and nobody else for them."""
    curator, mentor, mentee = await _two_and_a_curator(database)
    on_paper = await _ready(database, -5, Role.MENTEE)
    await _with_a_card(database, curator)
    async with database.writing() as uow:
        pair = await pairing.make(uow, curator, mentor.id, on_paper.id, NOW)
        await pair_agreements.agree(uow, mentor, pair.id, NOW)
        with pytest.raises(NotAllowed):
            await pair_agreements.note(uow, curator, pair.id, mentor.id, ConsentAnswer.GIVEN, NOW)
        with pytest.raises(NotYours):
            await pair_agreements.note(uow, curator, pair.id, mentee.id, ConsentAnswer.GIVEN, NOW)
        noted = await pair_agreements.note(
            uow, curator, pair.id, on_paper.id, ConsentAnswer.GIVEN, NOW
        )
    assert noted.agreed_at == NOW


async def test_who_said_not_ready_is_paired_with_a_reason_only(database: Database) -> None:
    """In either direction; without a preference nothing is asked."""
    curator, mentor, mentee = await _two_and_a_curator(database)
    said: dict[str, Value] = {"q6": "yes", "q4": (f"p{mentee.id}",)}
    await an_interview(database, mentor, "preference_mentor", said)
    with pytest.raises(ReasonMissing):
        async with database.writing() as uow:
            await pairing.make(uow, curator, mentor.id, mentee.id, NOW)
    async with database.writing() as uow:
        pair = await pairing.make(uow, curator, mentor.id, mentee.id, NOW, "Просили оба")
    assert pair.mentor_id == mentor.id
    with pytest.raises(AlreadyPaired):
        async with database.writing() as uow:
            await pairing.make(uow, curator, mentor.id, mentee.id, NOW, "Просили оба")


async def test_a_school_may_ask_for_the_admission_of_mentors(database: Database) -> None:
    """Until it does, mentors are paired as they come."""
    curator, mentor, mentee = await _two_and_a_curator(database)
    async with database.writing() as uow:
        await decisions.decide(uow, curator, "mentor_gate", 0, NOW)
    with pytest.raises(MentorNotAdmitted):
        async with database.writing() as uow:
            await pairing.make(uow, curator, mentor.id, mentee.id, NOW)
