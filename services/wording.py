"""Wording: in which words a person is spoken to, wherever the bot speaks to them."""

from domain.people import Account, Person
from locales.texts import ADULT, CHILD, Texts, texts_for
from services import UnitOfWork


async def texts_of(uow: UnitOfWork, person: Person) -> Texts:
    """Give the texts for somebody: their language and address, their school's way with names."""
    known = await uow.accounts.by_ids([person.account_id])
    return spoken(known[person.account_id], person)


def spoken(account: Account, person: Person | None) -> Texts:
    """Give the texts for the owner of an account as one of its people, or as a stranger."""
    address = CHILD if person is not None and person.is_child else ADULT
    return texts_for(account.language, address, account.naming_for(person))
