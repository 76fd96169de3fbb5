"""Covers: news that was told by a neutral line, read at last by whom it is for."""

from dataclasses import dataclass
from typing import Final

from domain.ids import LetterId
from domain.letters import Letter
from domain.people import Person, Standing
from domain.reminders import BY_NAME
from locales.texts import Texts
from services import UnitOfWork, wording

_LEFT_IN_PEACE: Final = frozenset({Standing.REFUSED, Standing.WITHDRAWN, Standing.ERASED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The letters that came in one message, whom they speak to, and in which words."""

    letters: tuple[Letter, ...]
    person: Person
    texts: Texts


async def open_message(uow: UnitOfWork, person: Person, letter_id: LetterId) -> Opened | None:
    """Find what came in a message to the person's account; None: it is not kept any more.

    Whoever is in several schools reads each letter as the person it was written for.
    """
    letters = await uow.outbox.sent_with(letter_id, person.account_id)
    account = (await uow.accounts.by_ids([person.account_id]))[person.account_id]
    readers = {one.id: one for one in account.people}
    if not letters or letters[0].person_id not in readers:
        return None
    reader = readers[letters[0].person_id]
    due = tuple(one for one in letters if is_for(reader, one))
    return Opened(letters=due, person=reader, texts=wording.spoken(account, reader))


def is_for(person: Person, letter: Letter) -> bool:
    """Ask role and consent again: they may have changed since the letter was written."""
    reminder = BY_NAME.get(letter.name)
    if reminder is not None:
        return reminder.is_for(person)
    return person.standing not in _LEFT_IN_PEACE
