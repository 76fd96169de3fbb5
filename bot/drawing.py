"""Drawing: what a letter that nobody asked for says, worked out at the moment it leaves."""

from datetime import datetime

from domain.letters import COMMANDS, Letter, Screen
from domain.refusals import NotAllowed, NotYours
from handlers import correspondence, covers
from handlers.letters import Told
from handlers.quiet import with_quiet_row
from handlers.rests import later
from locales.library import Library
from services import UnitOfWork, wording
from services.covers import is_for


async def drawn(uow: UnitOfWork, letter: Letter, library: Library, now: datetime) -> Screen | None:
    """Draw a letter for its reader as things stand now; None: it is not worth sending any more.

    Somebody whose roles no longer allow them to read a letter does not get it. A letter that
    names people or topics is drawn as its cover; with others, as that of them all.
    """
    account = (await uow.accounts.by_ids([letter.account_id])).get(letter.account_id)
    people = account.people if account is not None else ()
    person = next((one for one in people if one.id == letter.person_id), None)
    if account is None or person is None or not is_for(person, letter):
        return None
    texts = wording.spoken(account, person)
    told = Told(
        uow=uow,
        letter=letter,
        person=person,
        texts=texts,
        library=library.for_school(person.school_id),
        now=now,
    )
    try:
        screen = await later.offered(told, await correspondence.draw(told))
    except (NotAllowed, NotYours):
        return None
    if screen is None or letter.name == COMMANDS:
        return screen
    shown = covers.cover(letter, texts) if letter.name in covers.COVERED else screen
    return with_quiet_row(shown, person, texts)
