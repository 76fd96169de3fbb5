"""The people of one school."""

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import AccountId, PersonId, SchoolId
from domain.people import Form, Person, Role
from storage.tables import people


def as_person(row: Iterable[Any]) -> Person:
    """Read a person from the columns of the table in their order."""
    person_id, school_id, account_id, roles, form = row
    return Person(
        id=PersonId(person_id),
        school_id=SchoolId(school_id),
        account_id=AccountId(account_id),
        roles=frozenset(map(Role, roles.split())),
        form=Form(form),
    )


class People:
    """Who belongs to the school."""

    def __init__(self, connection: AsyncConnection, school_id: SchoolId) -> None:
        self._connection = connection
        self._school_id = school_id

    async def add(self, account_id: AccountId, roles: Collection[Role], form: Form) -> Person:
        """Let somebody in."""
        draft = {
            "school_id": self._school_id,
            "account_id": account_id,
            "roles": " ".join(sorted(roles)),
            "form": form,
        }
        rows = await self._connection.execute(insert(people).returning(people), draft)
        return as_person(rows.one())
