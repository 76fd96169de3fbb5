"""Listening: asking a person for words, which come back with a tap as if it were a button."""

from domain.people import Person
from services import UnitOfWork


async def ask(uow: UnitOfWork, person: Person, tap: str) -> None:
    """Let the next typed words of a person answer what the tap stands for."""
    await uow.of(person.school_id).prompts.ask(person.account_id, tap)


async def hush(uow: UnitOfWork, person: Person) -> None:
    """Let the next typed words of a person answer nothing."""
    await uow.of(person.school_id).prompts.hush(person.account_id)
