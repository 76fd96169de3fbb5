"""The digest of the week: shown when asked for, and by its Monday letter."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.html import Html, joined
from domain.letters import Screen, Toast
from domain.messages import LONGEST, units
from domain.people import Person
from domain.rights import Deed, may
from handlers import digest_buttons, digest_numbers, digest_sections
from handlers.filters import Called, Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, digest_books, digest_pictures, digests, listening
from services.digests import Digest


async def show(
    _: CallbackQuery | Message,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Show how the week stands now."""
    await listening.hush(uow, person)
    return await screen(uow, person, texts, library, now)


async def remind(
    _: CallbackQuery,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Toast:
    """Let the bot write to those who have not finished their survey."""
    count = await digests.remind_of_surveys(uow, person, library, now)
    return Toast(texts.label("digest-reminded", count=count))


async def picture(
    _: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Toast:
    """Let the state of the programme be drawn."""
    await digest_pictures.ask(uow, person, now)
    return Toast(texts.label("results-being-made"))


async def table(
    _: CallbackQuery,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Toast:
    """Let the whole digest be put in a workbook."""
    await digest_books.ask(uow, person, library, now)
    return Toast(texts.label("results-being-made"))


async def screen(
    uow: UnitOfWork, person: Person, texts: Texts, library: Library, now: datetime
) -> Screen:
    """Draw the digest as the week stands now; who may not read of people gets its sums."""
    if not may(person, Deed.SEE_SCHOOL):
        return _sums(await digests.sums(uow, person, library, now), texts)
    return drawn(await digests.look(uow, person, library, now), texts)


def drawn(found: Digest, texts: Texts) -> Screen:
    """Draw a digest; where much has gathered, its sections show fewer lines each."""
    sizes = range(digest_sections.USUAL, -1, -1)
    said = (_text(found, texts, most) for most in sizes)
    fitting = (one for one in said if units(one) <= LONGEST)
    return Screen(next(fitting), digest_buttons.rows(found, texts))


def _sums(found: Digest, texts: Texts) -> Screen:
    head, numbers = digest_numbers.head(found, texts), digest_numbers.numbers(found, texts)
    return Screen(joined(head, numbers), digest_buttons.ways(found, texts))


def _text(found: Digest, texts: Texts, most: int) -> Html:
    return joined(
        digest_numbers.head(found, texts),
        *digest_sections.sections(found, texts, most),
        digest_numbers.numbers(found, texts),
    )


def router() -> Router:
    """Take the buttons that lead to the digest, and those under it."""
    room = Router(name="digests")
    room.message.register(show, Called("digest", Tap("digest", "show")))
    room.callback_query.register(show, Tapped("digest", "show"))
    room.callback_query.register(remind, Tapped("digest", "remind"))
    room.callback_query.register(picture, Tapped("digest", "picture"))
    room.callback_query.register(table, Tapped("digest", "table"))
    return room
