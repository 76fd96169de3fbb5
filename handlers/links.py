"""Links that are still open: whose, until when, how many came; shutting one, its picture."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.html import NOTHING, Html, joined
from domain.invitations import Invitation, InvitationKind, OpenLink
from domain.letters import Button, Screen
from domain.people import Person
from handlers import menu
from handlers.filters import Tapped
from handlers.pages import paged
from handlers.taps import Tap
from locales.dates import said_moment
from locales.texts import Texts
from services import UnitOfWork, link_pictures, links
from services.zones import zone_of


async def show(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """List the open links, a page at a time."""
    return await _list(uow, person, texts, now, page=tap.rev)


async def look(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Show one link, with what may be done about it."""
    link = await links.get(uow, person, tap.id, now)
    until = await _until(uow, person, link, texts)
    words = texts.say("link-card", name=_name(link, texts), role=_role(link, texts), until=until)
    shut = Button(texts.label("button-revoke-link"), str(Tap("links", "revoke", link.id)))
    picture = Button(texts.label("button-link-qr"), str(Tap("links", "qr", link.id)))
    back = Button(texts.label("button-back"), str(Tap("links", "show")))
    return Screen(joined(words, texts.say("link-qr-explained")), ((picture,), (shut,), (back,)))


async def revoke(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Shut a link."""
    await links.revoke(uow, person, tap.id, now)
    return await _list(uow, person, texts, now, texts.say("link-revoked"))


async def picture(
    _: CallbackQuery, tap: Tap, uow: UnitOfWork, person: Person, texts: Texts, now: datetime
) -> Screen:
    """Let the workshop draw the link; only the hash of the old address is known, so it is new."""
    await link_pictures.ask(uow, person, tap.id, now)
    return await _list(uow, person, texts, now, texts.say("link-qr-asked"))


async def _list(
    uow: UnitOfWork,
    person: Person,
    texts: Texts,
    now: datetime,
    lead: Html = NOTHING,
    page: int = 0,
) -> Screen:
    found = await links.open_ones(uow, person, now)
    shown, turns = paged(found, page, texts, lambda at: str(Tap("links", "show", 0, at)))
    lines = [await _line(uow, person, one, texts) for one in shown]
    rows = tuple((_door(one, texts),) for one in shown)
    more = Button(texts.label("button-invite-more"), str(Tap("invite", "show")))
    words = texts.say("links-title", count=len(found)) if found else texts.say("links-none")
    ways = (*turns, (more,), *menu.back_to_menu(texts))
    return Screen(joined(lead, words, Html("\n".join(lines))), (*rows, *ways))


async def _line(uow: UnitOfWork, person: Person, one: OpenLink, texts: Texts) -> Html:
    link = one.invitation
    until = await _until(uow, person, link, texts)
    facts = {"name": _name(link, texts), "role": _role(link, texts), "until": until}
    if link.kind is InvitationKind.GROUP:
        return texts.say("link-line-many", came=one.came, **facts)
    return texts.say("link-line", **facts)


def _door(one: OpenLink, texts: Texts) -> Button:
    label = texts.label("button-link", name=_name(one.invitation, texts))
    return Button(label, str(Tap("links", "look", one.invitation.id)))


def _name(link: Invitation, texts: Texts) -> str:
    """Name a link by its label; one for a single person has none but its number."""
    if link.label is not None:
        return link.label
    kind = "relink" if link.kind is InvitationKind.RELINK else "single"
    return texts.label("link-nameless", kind=kind, number=str(link.id))


def _role(link: Invitation, texts: Texts) -> str:
    return texts.label(f"role-{link.role.replace('_', '-')}")


async def _until(uow: UnitOfWork, person: Person, link: Invitation, texts: Texts) -> str:
    zone = await zone_of(uow, person)
    return said_moment(link.expires_at, zone, texts.language, "d MMMM")


def router() -> Router:
    """Take what staff does with open links."""
    room = Router(name="links")
    room.callback_query.register(show, Tapped("links", "show"))
    room.callback_query.register(look, Tapped("links", "look"))
    room.callback_query.register(revoke, Tapped("links", "revoke"))
    room.callback_query.register(picture, Tapped("links", "qr"))
    return room
