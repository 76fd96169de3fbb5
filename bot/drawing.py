"""Drawing: what a letter that nobody asked for says, worked out at the moment it leaves."""

from datetime import datetime
from typing import Final

from domain.letters import Letter, Screen
from domain.people import Person, Standing
from domain.reminders import BY_NAME
from handlers.correspondence import LETTERS
from handlers.letters import Told
from locales.library import Library
from locales.texts import ADULT, CHILD, texts_for
from services import UnitOfWork

_LEFT_IN_PEACE: Final = frozenset({Standing.REFUSED, Standing.WITHDRAWN})


async def drawn(uow: UnitOfWork, letter: Letter, library: Library, now: datetime) -> Screen | None:
    """Draw a letter for its reader as things stand now; None: it is not worth sending any more."""
    account = (await uow.accounts.by_ids([letter.account_id])).get(letter.account_id)
    people = account.people if account is not None else ()
    person = next((one for one in people if one.id == letter.person_id), None)
    if account is None or person is None or not _may_get(person, letter):
        return None
    texts = texts_for(account.language, CHILD if person.is_child else ADULT)
    told = Told(uow=uow, letter=letter, person=person, texts=texts, library=library, now=now)
    return await LETTERS[letter.name](told)


def _may_get(person: Person, letter: Letter) -> bool:
    """Ask role and consent again: they may have changed since the letter was written."""
    reminder = BY_NAME.get(letter.name)
    if reminder is not None:
        return reminder.is_for(person)
    return person.standing not in _LEFT_IN_PEACE
