"""Families: a school with a curator, a child of twelve and two guardians, ready to answer."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from domain.consents import ConsentAnswer, ConsentKind
from domain.ids import AccountId, PersonId, SchoolId
from domain.people import AgeGroup, Form, Person, Role, Standing
from services import UnitOfWork, consents
from services.signing import Sheet

BEGIN = datetime(2021, 9, 6, 9, tzinfo=UTC)
BORN = date(2009, 9, 20)


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Who there is, by number."""

    school_id: SchoolId
    curator: PersonId
    child: PersonId
    guardians: tuple[PersonId, PersonId]


async def a_family(uow: UnitOfWork, born_on: date | None = BORN) -> Family:
    """Write a school and a family; the child waits for consents and has a name already."""
    school = await uow.schools.add("Гимназия")
    for field, words in (
        ("legal_name", "МБОУ «Гимназия № 2»"),
        ("address", "101000, Москва, Садовая ул., 1"),
        ("contact", "school@example.org"),
        ("zone", "Europe/Moscow"),
    ):
        school = school.with_field(field, words)
    await uow.schools.save(school)
    people = []
    for number, role in enumerate((Role.CURATOR, Role.MENTEE, Role.GUARDIAN, Role.GUARDIAN)):
        await uow.accounts.add(AccountId(100 + number), "ru")
        is_child = role is Role.MENTEE
        draft = Person(
            id=PersonId(0),
            school_id=school.id,
            account_id=AccountId(100 + number),
            roles=frozenset({role}),
            form=Form.PEER,
            age_group=AgeGroup.UNDER_14 if is_child else AgeGroup.ADULT,
            standing=Standing.WAITING if is_child else Standing.ADMITTED,
            given_name="Аня",
            family_name="Соколова",
            born_on=born_on if is_child else None,
            came_at=BEGIN,
        )
        people.append((await uow.of(school.id).people.add(draft)).id)
    curator, child, *guardians = people
    for one in guardians:
        await uow.of(school.id).kinships.add(one, child, BEGIN)
    return Family(
        school_id=school.id, curator=curator, child=child, guardians=(guardians[0], guardians[1])
    )


async def answers(
    uow: UnitOfWork,
    family: Family,
    signer: PersonId,
    kind: ConsentKind,
    said: ConsentAnswer,
    now: datetime,
) -> Person:
    """Let somebody answer the newest text about the child."""
    person = await uow.of(family.school_id).people.get(signer)
    seen = (await consents.text_for(uow, person, kind)).sha256
    sheet = Sheet(about=family.child, kind=kind, seen=seen)
    return await consents.answer(uow, person, sheet, said, now)
