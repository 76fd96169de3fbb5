"""What proves a contest: sent as words or as a file, shown again, taken back."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain import evidence
from domain.ids import ContestId, ContestProofId
from domain.letters import Button, Screen
from domain.people import Person
from domain.refusals import Misunderstood
from handlers.contests import screens
from handlers.files import sent_in
from handlers.filters import Answered, SentFile, Tapped
from handlers.taps import Tap
from locales.evidence import read, said
from locales.texts import Texts
from services import UnitOfWork, listening
from services.contests import keeping, proving


async def ask(_: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask for a link, a document or a file."""
    found = await keeping.look(uow, person, ContestId(tap.id))
    await listening.ask(uow, person, str(Tap("contest", "take", found.id)))
    back = Button(texts.label("button-contest"), str(Tap("contest", "open", found.id)))
    return Screen(texts.say("contest-ask-proof"), ((back,),))


async def take_words(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take a link, or a document by its title, number and day."""
    proof = read(message.text or "", texts.language)
    added = await proving.add(uow, person, ContestId(tap.id), proof, now)
    await listening.hush(uow, person)
    lead = texts.say("evidence-added", what=said(added.proof, texts))
    return await screens.page(uow, person, texts, ContestId(tap.id), now, lead)


async def take_file(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take a picture or a file.

    Raises:
        Misunderstood: the message carries neither.
    """
    sent = sent_in(message)
    if sent is None:
        raise Misunderstood("evidence")
    proof = evidence.file(sent.file_id, sent.kind, sent.name)
    added = await proving.add(uow, person, ContestId(tap.id), proof, now)
    await listening.hush(uow, person)
    lead = texts.say("evidence-added", what=said(added.proof, texts))
    return await screens.page(uow, person, texts, ContestId(tap.id), now, lead)


async def look(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Send a picture or a file once more."""
    proof_id = ContestProofId(tap.rev)
    found, file = await proving.open_file(uow, person, ContestId(tap.id), proof_id, now)
    return Screen(texts.say("evidence-file-caption", title=said(found.proof, texts)), file=file)


async def drop(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take something back from beside a contest."""
    await proving.drop(uow, person, ContestId(tap.id), ContestProofId(tap.rev), now)
    lead = texts.say("evidence-dropped")
    return await screens.page(uow, person, texts, ContestId(tap.id), now, lead)


def router() -> Router:
    """Take what proves contests."""
    room = Router(name="proofs of contests")
    room.callback_query.register(ask, Tapped("contest", "prove"))
    room.callback_query.register(look, Tapped("contest", "file"))
    room.callback_query.register(drop, Tapped("contest", "drop"))
    room.message.register(take_file, SentFile("contest", "take", pictures=True))
    room.message.register(take_words, F.text, Answered("contest", "take"))
    return room
