"""Materials for mentors: looked through by stage and theme, read, added and taken away."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.ids import MaterialId
from domain.letters import Button, Screen
from domain.materials import Loan, Occasion, file, link
from domain.people import Person
from domain.refusals import Misunderstood, NotYours
from domain.rights import Deed, may
from handlers import material_screens, material_words
from handlers.files import sent_in
from handlers.filters import Answered, Called, SentFile, Tapped
from handlers.taps import Tap
from locales.library import Library
from locales.texts import Texts
from services import UnitOfWork, listening, materials


async def show(
    _: CallbackQuery | Message, uow: UnitOfWork, person: Person, texts: Texts, library: Library
) -> Screen:
    """List the stages."""
    await listening.hush(uow, person)
    return material_screens.stages(await materials.shelf(uow, person, library), texts)


async def stage(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, library: Library
) -> Screen:
    """List the themes of a stage."""
    await listening.hush(uow, person)
    known = await materials.shelf(uow, person, library)
    return material_screens.stage(known, _occasion(tap), person, texts)


async def theme(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, library: Library
) -> Screen:
    """List the materials of a theme."""
    await listening.hush(uow, person)
    known = await materials.shelf(uow, person, library)
    return material_screens.theme(known, _place(tap), tap.id, person, texts)


async def read(
    _: CallbackQuery, tap: Tap, person: Person, texts: Texts, library: Library
) -> Screen:
    """Show a page of a material of the house."""
    return material_screens.page_of(materials.read(person, library, tap.arg), tap.id, texts)


async def open_own(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show what the school lends: its address, or the file itself."""
    opened = await materials.open_own(uow, person, MaterialId(tap.id), now)
    one = opened.material
    back = material_words.back(one.kind, texts)
    drop = Button(texts.label("button-material-drop"), str(Tap("materials", "drop", one.id)))
    rows = (*(((drop,),) if may(person, Deed.LEND_MATERIALS) else ()), *back)
    if opened.file is not None:
        return Screen(texts.say("material-head", title=one.title), rows, file=opened.file)
    return Screen(texts.say("material-link", title=one.title, url=one.url or ""), rows)


async def add(_: CallbackQuery, tap: Tap, person: Person, texts: Texts) -> Screen:
    """Ask for the theme of something new."""
    materials.demand_lending(person)
    return material_screens.themes(_occasion(tap), texts)


async def ask(_: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask for an address or a file, and listen for it."""
    materials.demand_lending(person)
    kind, about = place = _place(tap)
    spelt = material_words.spelt(place)
    await listening.ask(uow, person, str(Tap("materials", "take", arg=spelt)))
    text = texts.say(
        "materials-ask",
        stage=material_words.stage(kind, texts),
        theme=material_words.theme(about, texts),
    )
    back = Button(texts.label("button-back"), str(Tap("materials", "theme", arg=spelt)))
    return Screen(text, ((back,),))


async def take_words(
    message: Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take an address with its title."""
    materials.demand_lending(person)
    return await _lent(uow, person, texts, library, (tap, link(message.text or "")), now)


async def take_file(
    message: Message,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take a file or a picture with the words under it.

    Raises:
        Misunderstood: the message carries neither.
    """
    materials.demand_lending(person)
    sent = sent_in(message)
    if sent is None:
        raise Misunderstood("material")
    return await _lent(uow, person, texts, library, (tap, file(sent)), now)


async def drop(
    _: CallbackQuery,
    tap: Tap,
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    now: datetime,
) -> Screen:
    """Take something of the school's away, and list what is left of its theme."""
    gone = await materials.drop(uow, person, MaterialId(tap.id), now)
    known = await materials.shelf(uow, person, library)
    lead = texts.say("material-dropped", title=gone.title)
    return material_screens.theme(known, (gone.kind, gone.theme), 0, person, texts, lead)


async def _lent(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    library: Library,
    what: tuple[Tap, Loan],
    now: datetime,
) -> Screen:
    tap, loan = what
    place = _place(tap)
    added = await materials.lend(uow, person, loan, place, now)
    await listening.hush(uow, person)
    known = await materials.shelf(uow, person, library)
    lead = texts.say("material-added", title=added.title)
    return material_screens.theme(known, place, 0, person, texts, lead)


def _occasion(tap: Tap) -> Occasion:
    """Read a stage from a tap.

    Raises:
        NotYours: no button of ours carries it.
    """
    if tap.arg not in set(Occasion):
        raise NotYours
    return Occasion(tap.arg)


def _place(tap: Tap) -> material_words.Place:
    """Read a stage and a theme from a tap.

    Raises:
        NotYours: no button of ours carries them.
    """
    place = material_words.place_of(tap.arg)
    if place is None:
        raise NotYours
    return place


def router() -> Router:
    """Take everything that is done about materials."""
    room = Router(name="materials")
    room.message.register(show, Called("materials", Tap("materials", "show")))
    room.message.register(take_file, SentFile("materials", "take", pictures=True))
    room.message.register(take_words, Answered("materials", "take"))
    room.callback_query.register(show, Tapped("materials", "show"))
    room.callback_query.register(stage, Tapped("materials", "stage"))
    room.callback_query.register(theme, Tapped("materials", "theme"))
    room.callback_query.register(read, Tapped("materials", "read"))
    room.callback_query.register(open_own, Tapped("materials", "open"))
    room.callback_query.register(add, Tapped("materials", "add"))
    room.callback_query.register(ask, Tapped("materials", "ask"))
    room.callback_query.register(drop, Tapped("materials", "drop"))
    return room
