"""The training of one mentor: lessons, the test, and certificates of other bodies."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.html import NOTHING, Html, joined
from domain.ids import CertificateId, PersonId
from domain.letters import Button, Screen
from domain.people import Person
from domain.rights import Deed, may
from domain.training import Certificate
from handlers.filters import Answered, SentFile, Tapped
from handlers.names import short
from handlers.pages import paged
from handlers.taps import Tap
from locales.certificates import read_certificate, read_hours
from locales.dates import said_day
from locales.texts import Texts
from services import UnitOfWork, listening
from services.training import certificates
from services.training.certificates import Learned, Learner


async def list_mentors(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """List the mentors of the school; each opens their training."""
    await listening.hush(uow, person)
    known = await certificates.mentors(uow, person)
    shown, turning = paged(
        known, tap.id, texts, lambda page: str(Tap("training", "mentors", page))
    )
    rows = tuple(
        (
            Button(
                texts.label(
                    "training-mentor",
                    name=short(one, texts),
                    done=standing.attended,
                    count=standing.needed,
                ),
                str(Tap("training", "mentor", one.id)),
            ),
        )
        for one, standing in shown
    )
    back = Button(texts.label("button-to-training"), str(Tap("training", "show")))
    words = texts.say("training-mentors" if known else "candidates-none")
    return Screen(words, (*rows, *turning, (back,)))


async def open_one(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Show the training of one mentor."""
    await listening.hush(uow, person)
    return await _page(uow, person, texts, PersonId(tap.id))


async def ask(_: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts) -> Screen:
    """Ask for a certificate in one line."""
    found = await certificates.look(uow, person, PersonId(tap.id))
    await listening.ask(uow, person, str(Tap("training", "certificate", found.person.id)))
    return Screen(texts.say("certificate-ask"), ((_back(found.person, texts),),))


async def hear(
    message: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take a typed line as a certificate."""
    words = message.text or ""
    proof = read_certificate(words, texts.language)
    learned = Learned(
        title=proof.title or "",
        number=proof.number,
        issued_on=proof.dated_on or now.date(),
        hours=read_hours(words, texts.language),
    )
    await certificates.add(uow, person, PersonId(tap.id), learned, now)
    await listening.hush(uow, person)
    return await _page(uow, person, texts, PersonId(tap.id), texts.say("certificate-added"))


async def decline_scan(
    _: Message, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Say that a line of words is enough; the picture is neither opened nor stored."""
    found = await certificates.look(uow, person, PersonId(tap.id))
    return Screen(texts.say("certificate-no-scans"), ((_back(found.person, texts),),))


async def ask_drop(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts
) -> Screen:
    """Ask whether a certificate shall really be taken away."""
    found, mentor = await certificates.find(uow, person, CertificateId(tap.id))
    sure = Button(
        texts.label("button-drop-certificate-sure"), str(Tap("training", "dropped", tap.id))
    )
    words = texts.say("certificate-drop-sure", what=_said(found, texts))
    return Screen(words, ((sure,), (_back(mentor, texts),)))


async def drop(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Take a certificate away."""
    mentor = await certificates.drop(uow, person, CertificateId(tap.id), now)
    return await _page(uow, person, texts, mentor.id, texts.say("certificate-dropped"))


def lines(known: tuple[Certificate, ...], texts: Texts) -> tuple[Html, ...]:
    """Say certificates, a line each."""
    return tuple(
        texts.say("certificate-line", place=str(place), what=_said(one, texts))
        for place, one in enumerate(known, start=1)
    )


async def _page(
    uow: UnitOfWork, person: Person, texts: Texts, person_id: PersonId, lead: Html = NOTHING
) -> Screen:
    found = await certificates.look(uow, person, person_id)
    text = joined(
        lead,
        joined(*_head(found, texts), by="\n"),
        joined(*lines(found.certificates, texts), by="\n"),
    )
    drops = [
        Button(
            texts.label("button-drop-certificate", place=place),
            str(Tap("training", "drop", one.id)),
        )
        for place, one in enumerate(found.certificates, start=1)
    ]
    add = Button(texts.label("button-add-certificate"), str(Tap("training", "learned", person_id)))
    back = Button(texts.label("button-to-mentors"), str(Tap("training", "mentors")))
    candidate = Button(
        texts.label("button-open-candidate"), str(Tap("candidates", "open", person_id))
    )
    others = [add, *([candidate] if may(person, Deed.ADMIT_MENTOR) else []), back]
    return Screen(text, tuple((one,) for one in (*drops, *others)))


def _head(found: Learner, texts: Texts) -> list[Html]:
    standing = found.standing
    tested = "none" if standing.tested is None else str(standing.tested).lower()
    head = texts.say("training-of", name=short(found.person, texts))
    attended = texts.say("training-attended", done=standing.attended, count=standing.needed)
    test = [texts.say("training-tested", tested=tested)] if standing.asks_test else []
    hours = hours_of(standing.certificates, standing.hours, texts)
    return [head, attended, *test, hours]


def hours_of(count: int, hours: float, texts: Texts) -> Html:
    """Say how many certificates there are, and how many hours they come to."""
    whole = int(hours) if float(hours).is_integer() else hours
    return texts.say("training-hours", count=count, hours=whole)


def _said(one: Certificate, texts: Texts) -> str:
    return texts.label(
        "certificate-said",
        title=one.title or "",
        number=one.number or "",
        numbered=str(bool(one.number)).lower(),
        day=said_day(one.issued_on, texts.language),
        hours=int(one.hours) if float(one.hours).is_integer() else one.hours,
    )


def _back(mentor: Person, texts: Texts) -> Button:
    return Button(texts.label("button-back"), str(Tap("training", "mentor", mentor.id)))


def router() -> Router:
    """Take what is done about the training of one mentor."""
    room = Router(name="certificates")
    room.callback_query.register(list_mentors, Tapped("training", "mentors"))
    room.callback_query.register(open_one, Tapped("training", "mentor"))
    room.callback_query.register(ask, Tapped("training", "learned"))
    room.callback_query.register(ask_drop, Tapped("training", "drop"))
    room.callback_query.register(drop, Tapped("training", "dropped"))
    room.message.register(decline_scan, SentFile("training", "certificate", pictures=True))
    room.message.register(hear, F.text, Answered("training", "certificate"))
    return room
