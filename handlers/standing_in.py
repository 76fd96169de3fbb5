"""Standing in: the line above the menu of somebody who is curator in another's place."""

from domain.html import NOTHING, Html
from domain.people import Person
from handlers.names import short
from locales.dates import said_moment
from locales.texts import Texts
from services import UnitOfWork, substitutes
from services.zones import zone_of


async def notice(uow: UnitOfWork, person: Person, texts: Texts) -> Html:
    """Say for whom somebody stands in, and until when; nothing to everybody else."""
    found = await substitutes.standing_in(uow, person)
    if found is None:
        return NOTHING
    day = said_moment(found.until, await zone_of(uow, person), texts.language, "d MMMM y")
    return texts.say("stand-in-notice", name=short(found.curator, texts), until=day)
