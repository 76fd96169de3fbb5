"""People: letting somebody into a school."""

from collections.abc import Collection

from domain.ids import AccountId, SchoolId
from domain.people import Form, Person, Role
from services import UnitOfWork


async def open_school(uow: UnitOfWork, name: str) -> SchoolId:
    """Find the school of that name, or open it."""
    return await uow.schools.by_name(name) or await uow.schools.add(name)


async def let_in(
    uow: UnitOfWork,
    school_id: SchoolId,
    account_id: AccountId,
    roles: Collection[Role],
    form: Form = Form.PEER,
    language: str = "ru",
) -> Person:
    """Make an account's owner a person of the school; who is in already stays as they are."""
    await uow.accounts.add(account_id, language)
    account = (await uow.accounts.by_ids([account_id]))[account_id]
    known = next((one for one in account.people if one.school_id == school_id), None)
    return known or await uow.of(school_id).people.add(account_id, roles, form)
