"""The people of one school."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, PersonId, SchoolId
from domain.people import AgeGroup, Form, Person, Role, Standing
from domain.refusals import NotYours
from storage.tables import people

_NEXT: Final = (
    select(func.coalesce(func.max(people.c.number), 0) + 1)
    .where(people.c.school_id == bindparam("of_school"))
    .scalar_subquery()
)
_ADD: Final = insert(people).values(number=_NEXT).returning(people.c.id, people.c.number)
_ALL: Final = select(people).where(people.c.school_id == bindparam("school")).order_by(people.c.id)
_GET: Final = _ALL.where(people.c.id == bindparam("id"))
_SOME: Final = _ALL.where(people.c.id.in_(bindparam("ids", expanding=True)))
_BORN: Final = _ALL.where(people.c.born_on.in_(bindparam("days", expanding=True)))
_SAVE: Final = (
    update(people)
    .where(people.c.id == bindparam("known"), people.c.school_id == bindparam("school"))
    .values(
        roles=bindparam("roles"),
        form=bindparam("form"),
        age_group=bindparam("age_group"),
        standing=bindparam("standing"),
        given_name=bindparam("given_name"),
        family_name=bindparam("family_name"),
        class_name=bindparam("class_name"),
        born_on=bindparam("born_on"),
        is_trial=bindparam("is_trial"),
    )
)


@lru_cache(maxsize=1024)
def _played(words: str) -> frozenset[Role]:
    """Read roles from one column; few sets of them occur, and every list reads thousands."""
    return frozenset(map(Role, words.split()))


def as_person(row: Iterable[Any]) -> Person:
    """Read a person from the columns of the table in their order."""
    person_id, school_id, account_id, roles, form, age, standing, given, family, *rest = row
    number, class_name, born_on, is_trial, came_at = rest
    return Person(
        id=PersonId(person_id),
        school_id=SchoolId(school_id),
        account_id=AccountId(account_id),
        roles=_played(roles),
        form=Form(form),
        age_group=AgeGroup(age),
        standing=Standing(standing),
        given_name=given,
        family_name=family,
        number=number,
        class_name=class_name,
        born_on=born_on,
        is_trial=is_trial,
        came_at=came_at,
    )


class People:
    """Who belongs to the school."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def get(self, person_id: PersonId) -> Person:
        """Find somebody of this school.

        Raises:
            NotYours: there is nobody of that number here.
        """
        found = await self._connection.execute(_GET, {"id": person_id, "school": self._school_id})
        row = found.one_or_none()
        if row is None:
            raise NotYours
        return as_person(row)

    async def some(self, ids: Collection[PersonId]) -> dict[PersonId, Person]:
        """Find several people of this school; those unknown are left out."""
        facts = {"ids": list(ids), "school": self._school_id}
        rows = await self._connection.execute(_SOME, facts)
        return {one.id: one for one in map(as_person, rows)}

    async def born_on(self, *days: date) -> tuple[Person, ...]:
        """List those of some birth dates."""
        facts = {"days": days, "school": self._school_id}
        return tuple(map(as_person, await self._connection.execute(_BORN, facts)))

    async def all(self) -> tuple[Person, ...]:
        """List everybody, in the order they came."""
        rows = await self._connection.execute(_ALL, {"school": self._school_id})
        return tuple(map(as_person, rows))

    async def add(self, draft: Person) -> Person:
        """Write somebody new; they get their id and their number here."""
        facts = _facts(draft) | {"school_id": self._school_id, "account_id": draft.account_id}
        facts |= {"of_school": self._school_id, "came_at": draft.came_at}
        added = (await self._connection.execute(_ADD, facts)).one()
        return replace(draft, id=PersonId(added.id), number=added.number)

    async def save(self, person: Person) -> Person:
        """Write what changed about somebody."""
        known = {"known": person.id, "school": self._school_id}
        await self._connection.execute(_SAVE, _facts(person) | known)
        return person


def _facts(person: Person) -> dict[str, Any]:
    return {
        "roles": " ".join(sorted(person.roles)),
        "form": person.form,
        "age_group": person.age_group,
        "standing": person.standing,
        "given_name": person.given_name,
        "family_name": person.family_name,
        "class_name": person.class_name,
        "born_on": person.born_on,
        "is_trial": person.is_trial,
    }
