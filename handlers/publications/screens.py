"""The page of a publication, and the list of pairs it may be about."""

from datetime import datetime

from domain.html import NOTHING, Html, joined
from domain.ids import PublicationId
from domain.letters import Button, Rows, Screen
from domain.pairs import PairState
from domain.people import Person
from domain.publications import Publication
from handlers.answers import shortened
from handlers.names import listed
from handlers.pages import paged
from handlers.pair_words import code
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services import UnitOfWork
from services.publications import keeping


async def page(
    uow: UnitOfWork,
    curator: Person,
    texts: Texts,
    publication_id: PublicationId,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    """Draw a publication."""
    one = await keeping.look(uow, curator, publication_id)
    text = joined(lead, joined(_facts(one, texts), await _about(uow, curator, one, texts, now)))
    return Screen(text, (*_link(one, texts), *_deeds(one, texts), _to_all(texts)))


async def pairs(
    uow: UnitOfWork,
    curator: Person,
    texts: Texts,
    publication_id: PublicationId,
    now: datetime,
    number: int = 0,
) -> Screen:
    """Ask which pair a publication is about."""
    one = await keeping.look(uow, curator, publication_id)
    known = await keeping.pairs(uow, curator, now)
    shown, turning = paged(
        known,
        number,
        texts,
        lambda at: str(Tap("publication", "pairs", one.id, one.rev, str(max(at, 0)))),
    )
    rows = tuple(
        (
            Button(
                texts.label(
                    "publication-pair", code=code(each.pair, texts), names=_names(each, texts)
                ),
                str(Tap("publication", "about", one.id, one.rev, str(each.pair.id))),
            ),
        )
        for each in shown
    )
    nobody = Button(
        texts.label("button-publication-nobody"),
        str(Tap("publication", "about", one.id, one.rev, "0")),
    )
    back = Button(texts.label("button-publication"), str(Tap("publication", "open", one.id)))
    return Screen(texts.say("publication-ask-pair"), (*rows, *turning, (nobody,), (back,)))


def titled(one: Publication, texts: Texts) -> str:
    """Name a publication on a button."""
    day = said_day(one.published_on, texts.language, "d MMM y")
    title = shortened(one.title, 40) if one.title else texts.label("publication-untitled")
    return texts.label("publication-label", day=day, title=title)


def _names(state: PairState, texts: Texts) -> str:
    return listed(state.mentees, texts)


def _facts(one: Publication, texts: Texts) -> Html:
    return texts.say(
        "publication-facts",
        title=one.title or texts.label("publication-untitled"),
        day=said_day(one.published_on, texts.language),
        place=one.place or "",
        has_place=str(one.place is not None).lower(),
        url=one.url or "",
        has_url=str(one.url is not None).lower(),
    )


async def _about(
    uow: UnitOfWork, curator: Person, one: Publication, texts: Texts, now: datetime
) -> Html:
    if one.pair_id is None:
        return NOTHING
    known = await keeping.pairs(uow, curator, now)
    state = next((each for each in known if each.pair.id == one.pair_id), None)
    if state is None:
        return NOTHING
    return texts.say(
        "publication-about", code=code(state.pair, texts), names=listed(state.people, texts)
    )


def _link(one: Publication, texts: Texts) -> Rows:
    return () if one.url is None else ((Button(texts.label("button-publication-read"), one.url),),)


def _deeds(one: Publication, texts: Texts) -> Rows:
    number, rev = one.id, one.rev
    place = Tap("publication", "ask", number, rev, "place")
    link = Tap("publication", "ask", number, rev, "link")
    about = Tap("publication", "pairs", number, rev, "0")
    drop = Tap("publication", "drop", number, rev)
    return (
        (Button(texts.label("button-publication-place"), str(place)),),
        (Button(texts.label("button-publication-link"), str(link)),),
        (Button(texts.label("button-publication-about"), str(about)),),
        (Button(texts.label("button-publication-drop"), str(drop)),),
    )


def _to_all(texts: Texts) -> tuple[Button, ...]:
    return (Button(texts.label("button-publications"), str(Tap("publication", "show"))),)
