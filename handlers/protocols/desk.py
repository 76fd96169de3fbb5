"""The protocol of a gathering: asked for part by part, kept, and given as a file for Word."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.ids import GatheringId
from domain.letters import Button, Rows, Screen
from domain.people import Person
from domain.protocols import LONGEST, Part, Protocol
from domain.refusals import NothingToAnswer
from handlers.filters import Answered, Tapped
from handlers.taps import Tap
from locales.texts import Texts
from services import UnitOfWork, listening
from services.protocols import papers, writing
from services.protocols.writing import Draft


async def take(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let the file be made; what was not typed yet is asked for first."""
    number = GatheringId(tap.id)
    is_asked = await papers.ask(uow, person, number, now)
    found = await writing.look(uow, person, number, now)
    if not is_asked:
        return await _next(uow, person, texts, found)
    await listening.hush(uow, person)
    return _page(found, texts, texts.say("protocol-coming"))


async def ask(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Ask for one part anew."""
    if tap.arg not in set(Part):
        raise NothingToAnswer
    found = await writing.look(uow, person, GatheringId(tap.id), now)
    return await _ask(uow, person, texts, found, Part(tap.arg))


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Keep a part, and ask for the next one that is missing."""
    if tap.arg not in set(Part):
        raise NothingToAnswer
    said, part = message.text or "", Part(tap.arg)
    found = await writing.keep(uow, person, GatheringId(tap.id), part, said, now)
    return await _next(uow, person, texts, found)


async def _next(uow: UnitOfWork, person: Person, texts: Texts, found: Draft) -> Screen:
    missing = found.protocol.missing
    if missing is not None:
        return await _ask(uow, person, texts, found, missing)
    await listening.hush(uow, person)
    return _page(found, texts)


async def _ask(uow: UnitOfWork, person: Person, texts: Texts, found: Draft, part: Part) -> Screen:
    number = found.gathering.id
    await listening.ask(uow, person, str(Tap("protocol", "words", number, 0, part)))
    head = texts.say("protocol-head", title=found.gathering.title)
    known = found.protocol.part(part)
    now = NOTHING if known is None else texts.say("protocol-now", words=known)
    asked = texts.say("protocol-ask", part=part, most=LONGEST)
    return Screen(joined(head, now, asked), _back(found, texts))


def _page(found: Draft, texts: Texts, lead: Html = NOTHING) -> Screen:
    number = found.gathering.id
    get = Button(texts.label("button-protocol-file"), str(Tap("protocol", "take", number)))
    changes = tuple(
        (
            Button(
                texts.label("button-protocol-part", part=part),
                str(Tap("protocol", "ask", number, 0, part)),
            ),
        )
        for part in Part
    )
    head = texts.say("protocol-head", title=found.gathering.title)
    text = joined(lead, head, *_parts(found.protocol, texts))
    return Screen(text, ((get,), *changes, *_back(found, texts)))


def _parts(protocol: Protocol, texts: Texts) -> tuple[Html, ...]:
    return tuple(
        texts.say("protocol-part", part=part, words=_short(protocol.part(part) or ""))
        for part in Part
    )


def _short(words: str) -> str:
    most = 400
    return words if len(words) <= most else f"{words[:most].rstrip()}…"


def _back(found: Draft, texts: Texts) -> Rows:
    back = Tap("gathering", "open", found.gathering.id)
    return ((Button(texts.label("button-to-gathering"), str(back)),),)


def router() -> Router:
    """Take what a curator does about protocols."""
    room = Router(name="protocols")
    room.callback_query.register(take, Tapped("protocol", "take"))
    room.callback_query.register(ask, Tapped("protocol", "ask"))
    room.message.register(hear, F.text, Answered("protocol", "words"))
    return room
