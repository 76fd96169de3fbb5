"""Screens of the staff: who has which role until when, and one person's roles."""

from zoneinfo import ZoneInfo

from domain.html import NOTHING, Html, joined
from domain.ids import PersonId
from domain.letters import Button, Rows, Screen
from domain.people import Person, Role
from domain.staff import Post
from handlers import menu
from handlers.names import short
from handlers.pages import paged
from handlers.taps import Tap
from locales.dates import said_moment
from locales.texts import Texts
from services import UnitOfWork, staff
from services.zones import zone_of

A_PAGE = 10
"""How many posts stand on one page."""


async def listed(
    uow: UnitOfWork, curator: Person, texts: Texts, page: int, lead: Html = NOTHING
) -> Screen:
    """List everybody's posts, a button for each person."""
    zone = await zone_of(uow, curator)
    posts = await staff.posts(uow, curator)
    shown, turns = paged(
        posts, page, texts, lambda one: str(Tap("staff", "show", max(one, 0))), A_PAGE
    )
    lines = Html("\n".join(line(one, texts, zone) for one in shown))
    people = {one.person.id: one.person for one in shown}
    names = [_name(one, texts) for one in people.values()]
    rows = tuple(tuple(names[at : at + 2]) for at in range(0, len(names), 2))
    text = joined(lead, texts.say("staff-title"), lines)
    return Screen(text, (*rows, *turns, *_ways(texts), *menu.back_to_menu(texts)))


async def one_person(
    uow: UnitOfWork, curator: Person, person_id: PersonId, texts: Texts, lead: Html = NOTHING
) -> Screen:
    """Show the roles of one person, with what may be done about each."""
    zone = await zone_of(uow, curator)
    subject, posts = await staff.posts_of(uow, curator, person_id)
    lines = Html("\n".join(line(one, texts, zone) for one in posts))
    head = texts.say("staff-person" if posts else "staff-person-none", name=short(subject, texts))
    rows = [row for one in posts for row in _deeds(one, texts)]
    add = Button(texts.label("button-role-add"), str(Tap("staff", "add", subject.id)))
    card = Button(texts.label("button-card"), str(Tap("card", "show", subject.id)))
    more = ((add,),) if await staff.addable(uow, subject) else ()
    back = (card, _back(texts))
    return Screen(joined(lead, head, lines), (*rows, *more, back, *menu.back_to_menu(texts)))


def sure(post: Post, texts: Texts) -> Screen:
    """Ask whether a role shall really be taken away."""
    said = role(post.role, texts)
    yes = Tap("staff", "revoke", post.person.id, arg=post.role)
    no = Tap("staff", "person", post.person.id)
    words = texts.say("staff-revoke-question", role=said, name=short(post.person, texts))
    rows = (
        (Button(texts.label("button-role-keep"), str(no)),),
        (Button(texts.label("button-role-revoke", role=said), str(yes)),),
    )
    return Screen(words, rows)


def choices(subject: Person, roles: tuple[Role, ...], texts: Texts) -> Screen:
    """Ask which of the roles shall be added."""
    rows = tuple(
        (Button(role(one, texts), str(Tap("staff", "give", subject.id, arg=one))),)
        for one in roles
    )
    keep = Button(texts.label("button-back"), str(Tap("staff", "person", subject.id)))
    return Screen(texts.say("staff-add-question", name=short(subject, texts)), (*rows, (keep,)))


def to_extend(posts: tuple[Post, ...], texts: Texts, zone: ZoneInfo, lead: Html) -> Screen:
    """List the terms that end soon, each with its button."""
    rows = tuple(
        (
            Button(
                texts.label(
                    "button-term-renew", name=short(one.person, texts), role=role(one.role, texts)
                ),
                str(Tap("staff", "renew", one.person.id, arg=one.role)),
            ),
        )
        for one in posts[:A_PAGE]
    )
    lines = Html("\n".join(line(one, texts, zone) for one in posts[:A_PAGE]))
    words = texts.say("terms-title" if posts else "terms-none")
    queue = Button(texts.label("door-queue"), str(Tap("queue", "show")))
    return Screen(joined(lead, words, lines), (*rows, (queue,), *menu.back_to_menu(texts)))


def role(one: Role, texts: Texts) -> str:
    """Name a role."""
    return texts.label(f"role-{one.replace('_', '-')}")


def line(post: Post, texts: Texts, zone: ZoneInfo) -> Html:
    """Say who has which role until when."""
    facts = {"name": short(post.person, texts), "role": role(post.role, texts)}
    if post.term is None:
        return texts.say("staff-line-open", **facts)
    day = said_moment(post.term.until, zone, texts.language, "d MMMM y")
    if post.term.stands_in_for is not None:
        return texts.say("staff-line-stand-in", until=day, **facts)
    return texts.say("staff-line", until=day, **facts)


def _name(person: Person, texts: Texts) -> Button:
    return Button(short(person, texts), str(Tap("staff", "person", person.id)))


def _deeds(post: Post, texts: Texts) -> Rows:
    said, about = role(post.role, texts), post.person.id
    revoke = Button(
        texts.label("button-role-revoke", role=said),
        str(Tap("staff", "ask", about, arg=post.role)),
    )
    if post.term is not None and post.term.stands_in_for is not None:
        return ((revoke,),)
    extend = Tap("staff", "extend", about, arg=post.role)
    return ((Button(texts.label("button-role-extend", role=said), str(extend)),), (revoke,))


def _ways(texts: Texts) -> Rows:
    return (
        (Button(texts.label("button-stand-in"), str(Tap("staff", "stand_in"))),),
        (Button(texts.label("button-invite-staff"), str(Tap("invite", "show"))),),
    )


def _back(texts: Texts) -> Button:
    return Button(texts.label("button-staff"), str(Tap("staff", "show")))
