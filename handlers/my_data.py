"""My data: the page about what is kept, a copy to take away, and correcting one's own data."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.ids import PersonId
from domain.letters import Button, Rows, Screen
from domain.my_data import Looked, MyData
from domain.people import Person
from domain.refusals import NotAllowed
from handlers import menu
from handlers.filters import Answered, Tapped
from handlers.names import code, short
from handlers.taps import Tap
from locales.dates import said_day, said_moment
from locales.texts import Texts
from services import UnitOfWork, births, listening, my_data
from services.zones import zone_of


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Show what is kept about a guardian's child."""
    words = await page(uow, person, PersonId(tap.id), texts)
    back = Button(texts.label("button-my-data"), str(Tap("privacy", "show")))
    return Screen(words, (*actions(PersonId(tap.id), texts), (back,)))


async def page(uow: UnitOfWork, person: Person, about: PersonId, texts: Texts) -> Html:
    """Tell what is kept about somebody, and who has looked at it."""
    found = await my_data.look(uow, person, about)
    subject = found.subject
    who = texts.say("my-data-who", name=short(subject, texts), code=code(subject, texts))
    pieces = [who, _details(subject, texts), texts.say("my-data-counts", **found.counts)]
    return joined(
        joined(*pieces, by="\n"), await _looked(uow, person, found, texts), _end(found, texts)
    )


def actions(about: PersonId, texts: Texts) -> Rows:
    """Offer a copy."""
    return ((Button(texts.label("button-copy"), str(Tap("mydata", "copy", about))),),)


def correction(person: Person, texts: Texts) -> Rows:
    """Offer to correct one's own name, and the birth date where there is one."""
    name = Button(texts.label("button-correct"), str(Tap("mydata", "correct")))
    born = Button(texts.label("button-correct-birth-date"), str(Tap("mydata", "birth")))
    return ((name,), (born,)) if births.may_correct(person) else ((name,),)


async def copy(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let the copy be made."""
    await my_data.ask_for_copy(uow, person, PersonId(tap.id), now)
    back = Button(texts.label("button-my-data"), str(Tap("privacy", "show")))
    return Screen(texts.say("copy-asked"), ((back,), *menu.back_to_menu(texts)))


async def correct(_: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask for the given name as it should be; who has given none is shown where they are."""
    if not person.is_admitted:
        raise NotAllowed
    await listening.ask(uow, person, str(Tap("mydata", "given")))
    keep = Button(texts.label("button-keep-name"), str(Tap("privacy", "show")))
    return Screen(texts.say("correct-given"), ((keep,),))


async def take_given(
    message: Message, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take the given name, and ask for the family name."""
    await my_data.rename(uow, person, _cleaned(message), person.family_name, now)
    await listening.ask(uow, person, str(Tap("mydata", "family")))
    keep = Button(texts.label("button-keep-name"), str(Tap("privacy", "show")))
    return Screen(texts.say("correct-family"), ((keep,),))


async def take_family(
    message: Message, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take the family name, and show the page anew."""
    named = await my_data.rename(uow, person, person.given_name, _cleaned(message), now)
    await listening.hush(uow, named)
    return await _corrected(uow, named, texts)


async def correct_birth(_: CallbackQuery, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask for the birth date as it should be."""
    if not births.may_correct(person):
        raise NotAllowed
    await listening.ask(uow, person, str(Tap("mydata", "born")))
    keep = Button(texts.label("button-keep-name"), str(Tap("privacy", "show")))
    return Screen(texts.say("correct-birth-date"), ((keep,),))


async def take_birth(
    message: Message, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take the birth date, and show the page anew."""
    told = await births.correct(uow, person, message.text or "", texts.language, now)
    await listening.hush(uow, told)
    return await _corrected(uow, told, texts)


async def _corrected(uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    words = await page(uow, person, person.id, texts)
    back = Button(texts.label("button-my-data"), str(Tap("privacy", "show")))
    return Screen(joined(texts.say("corrected"), words), ((back,), *menu.back_to_menu(texts)))


def _details(subject: Person, texts: Texts) -> Html:
    """Tell roles, class and birthday, as far as they are known."""
    roles = ", ".join(
        texts.label(f"role-{one.replace('_', '-')}") for one in sorted(subject.roles)
    )
    lines = [texts.say("my-data-roles", roles=roles)]
    if subject.class_name is not None:
        lines.append(texts.say("my-data-class", name=subject.class_name))
    if subject.born_on is not None:
        day = said_day(subject.born_on, texts.language)
        lines.append(texts.say("my-data-born", day=day))
    return joined(*lines, by="\n")


async def _looked(uow: UnitOfWork, person: Person, found: MyData, texts: Texts) -> Html:
    if not found.looked:
        return texts.say("my-data-unseen")
    zone = await zone_of(uow, person)
    seen = dict.fromkeys(
        texts.label(
            "my-data-look",
            role=_staff_role(one, texts),
            day=said_moment(one.at, zone, texts.language, "d MMMM"),
        )
        for one in found.looked
    )
    return texts.say("my-data-seen", who="; ".join(seen))


def _staff_role(one: Looked, texts: Texts) -> str:
    return texts.label(f"role-{min(one.roles).replace('_', '-')}")


def _end(found: MyData, texts: Texts) -> Html:
    if found.erasure is None:
        return NOTHING
    return texts.say("my-data-go", day=said_day(found.erasure.due_on, texts.language))


def _cleaned(message: Message) -> str:
    return " ".join((message.text or "").split())


def router() -> Router:
    """Take the buttons of the page, from newcomers and from those who left, too."""
    room = Router(name="my_data")
    room.callback_query.register(show, Tapped("mydata", "show"))
    room.callback_query.register(copy, Tapped("mydata", "copy"))
    room.callback_query.register(correct, Tapped("mydata", "correct"))
    room.callback_query.register(correct_birth, Tapped("mydata", "birth"))
    room.message.register(take_birth, Answered("mydata", "born"))
    room.message.register(take_given, Answered("mydata", "given"))
    room.message.register(take_family, Answered("mydata", "family"))
    return room
