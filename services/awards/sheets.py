"""Sheets of awards as their curator writes them: words, ground, day, and who gets one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.awards import (
    CROWDS,
    AwardSheet,
    AwardsNumbered,
    Crowd,
    Kind,
    a_post,
    kept,
    the_partners,
)
from domain.ids import AwardSheetId
from domain.orders import Order
from domain.people import Person
from domain.refusals import NothingToAnswer
from domain.rights import Deed, demand
from locales.texts import Texts
from services import UnitOfWork, runs
from services.awards import crowds, words


@dataclass(frozen=True, slots=True)
class Card:
    """Which sheet is meant, as it was when the button was drawn."""

    sheet_id: AwardSheetId
    rev: int


async def all_of(uow: UnitOfWork, curator: Person, now: datetime) -> tuple[AwardSheet, ...]:
    """List the sheets of the run the curator looks at.

    Raises:
        NotAllowed: the person honours nobody.
    """
    demand(curator, Deed.MANAGE_HONOURS)
    run = await runs.looked_at(uow, curator, now)
    return () if run is None else await uow.of(curator.school_id).awards.of_run(run.id)


async def begin(
    uow: UnitOfWork, curator: Person, kind: Kind, texts: Texts, now: datetime
) -> AwardSheet | None:
    """Begin a sheet with the usual words, dated today; None: no programme was begun.

    An untouched sheet of the kind is that sheet: a second tap begins none.

    Raises:
        NotAllowed: the person honours nobody.
    """
    for one in await all_of(uow, curator, now):
        if one.kind is kind and one.rev == 1:
            return one
    run = await runs.looked_at(uow, curator, now)
    if run is None:
        return None
    school = uow.of(curator.school_id)
    zone = (await uow.schools.get(curator.school_id)).time_zone
    draft = AwardSheet(
        id=AwardSheetId(0),
        school_id=curator.school_id,
        run_id=run.id,
        kind=kind,
        crowd=CROWDS[kind][0],
        words=words.usual(kind, texts),
        dated_on=now.astimezone(zone).date(),
        post=texts.label("award-post"),
        made_at=now,
    )
    added = await school.awards.add(draft)
    school.journal.write(now, curator.id, "award-begin", f"award_sheet:{added.id}")
    return added


async def look(uow: UnitOfWork, curator: Person, sheet_id: AwardSheetId) -> AwardSheet:
    """Open a sheet.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
    """
    demand(curator, Deed.MANAGE_HONOURS)
    return await uow.of(curator.school_id).awards.get(sheet_id)


async def count(uow: UnitOfWork, curator: Person, sheet: AwardSheet) -> int:
    """Count the papers: those with numbers, or those there would be now.

    Raises:
        NotAllowed: the person honours nobody.
    """
    demand(curator, Deed.MANAGE_HONOURS)
    if sheet.numbered_at is not None:
        return len(sheet.awards)
    return len(await crowds.of_sheet(uow, sheet))


async def choose(
    uow: UnitOfWork, curator: Person, card: Card, crowd: Crowd, now: datetime
) -> AwardSheet:
    """Choose who gets a paper.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
        NothingToAnswer: papers of the kind are not for these people.
        AwardsNumbered: the papers have their numbers.
    """

    def chosen(one: AwardSheet) -> AwardSheet:
        if crowd not in CROWDS[one.kind]:
            raise NothingToAnswer
        return replace(one, crowd=crowd)

    return await change(uow, curator, card, chosen, now)


async def write(
    uow: UnitOfWork, curator: Person, card: Card, said: str, texts: Texts, now: datetime
) -> AwardSheet:
    """Put other words into the papers.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
        AwardsNumbered: the papers have their numbers.
        Misunderstood: a word in braces means nothing, or the text is none or too long.
    """
    text = kept(said, words.spoken(texts))
    return await change(uow, curator, card, lambda one: replace(one, words=text), now)


async def sign(
    uow: UnitOfWork, curator: Person, card: Card, post: str, now: datetime
) -> AwardSheet:
    """Say the post of who signs.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
        AwardsNumbered: the papers have their numbers.
        Misunderstood: it is no words, or too long.
    """
    said = a_post(post)
    return await change(uow, curator, card, lambda one: replace(one, post=said), now)


async def base(
    uow: UnitOfWork, curator: Person, card: Card, order: Order, now: datetime
) -> AwardSheet:
    """Say which order the papers rest on.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
        AwardsNumbered: the papers have their numbers.
    """
    return await change(
        uow,
        curator,
        card,
        lambda one: replace(one, order_number=order.number, order_on=order.on),
        now,
    )


async def date_on(
    uow: UnitOfWork, curator: Person, card: Card, day: date, now: datetime
) -> AwardSheet:
    """Say which day stands on the papers.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
        AwardsNumbered: the papers have their numbers.
    """
    return await change(uow, curator, card, lambda one: replace(one, dated_on=day), now)


async def address(
    uow: UnitOfWork, curator: Person, card: Card, said: str, now: datetime
) -> AwardSheet:
    """Say to which organisations the letters go.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
        AwardsNumbered: the papers have their numbers.
        Misunderstood: there is none, one is too long, or there are too many.
    """
    partners = the_partners(said)
    return await change(uow, curator, card, lambda one: replace(one, partners=partners), now)


async def drop(uow: UnitOfWork, curator: Person, card: Card, now: datetime) -> bool:
    """Take a sheet away; False: an old button does nothing.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
        AwardsNumbered: the papers have their numbers.
    """
    found = await look(uow, curator, card.sheet_id)
    if found.rev != card.rev:
        return False
    if found.numbered_at is not None:
        raise AwardsNumbered
    school = uow.of(curator.school_id)
    await school.awards.drop(found.id)
    school.journal.write(now, curator.id, "award-drop", f"award_sheet:{found.id}")
    return True


async def change(
    uow: UnitOfWork,
    curator: Person,
    card: Card,
    changed: Callable[[AwardSheet], AwardSheet],
    now: datetime,
) -> AwardSheet:
    """Save a sheet as it is after a change; an old button changes nothing.

    Raises:
        NotAllowed: the person honours nobody.
        NotYours: there is none of that number in the school.
        AwardsNumbered: the papers have their numbers.
    """
    before = await look(uow, curator, card.sheet_id)
    if before.rev != card.rev:
        return before
    school = uow.of(curator.school_id)
    after = await school.awards.save(changed(before.open()))
    school.journal.write(now, curator.id, "award-change", f"award_sheet:{after.id}")
    return after
