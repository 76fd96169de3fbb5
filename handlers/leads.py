"""Leads: the line above a question that says of whom it is, where that is not oneself."""

from domain.html import NOTHING, Html
from domain.pairs import Pair
from domain.people import Person
from domain.sittings import Sitting
from handlers.names import code, short
from handlers.pair_words import code as pair_code
from locales.texts import Texts
from services import UnitOfWork, blanks


async def lead(uow: UnitOfWork, person: Person, sitting: Sitting, texts: Texts) -> Html:
    """Say whose answers are put in, or about whom or which pair they are.

    Raises:
        NotAllowed: the person may not answer for others any more.
        NotYours: who is spoken of takes no part any more.
    """
    other = await blanks.spoken_of(uow, person, sitting)
    if other is None:
        return NOTHING
    if isinstance(other, Pair):
        return texts.say("filled-in-of-pair", code=pair_code(other, texts))
    facts = {"code": code(other, texts), "name": short(other, texts)}
    is_about = sitting.questionnaire.about == "person"
    return texts.say("filled-in-of" if is_about else "filled-in-for", **facts)
