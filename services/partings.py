"""Partings: those whom an early end parts are asked in a few words how it was, for a week."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from domain.ids import PersonId
from domain.pairs import Pair
from domain.people import Person, Role
from domain.waves import Audience
from locales.library import Library
from services import UnitOfWork, asking, sending
from services.asking import Wanted

PAPERS: Final = {Role.MENTEE: "exit_mentee", Role.MENTOR: "exit_mentor"}
"""The short questionnaire of each side."""

WITHIN: Final = timedelta(days=7)
"""How long they may take to answer."""


async def ask(
    uow: UnitOfWork,
    curator: Person,
    library: Library,
    pair: Pair,
    people: Iterable[PersonId],
    now: datetime,
) -> None:
    """Ask some of a pair how it was, each as the side they were.

    Whoever is asked by an earlier parting still is not asked again.

    Raises:
        NotAllowed: the person sends nothing.
    """
    due_on = await sending.today(uow, curator, now) + WITHIN
    due_at = await sending.ends_on(uow, curator, due_on)
    parted = frozenset(people)
    sides = {Role.MENTEE: parted - {pair.mentor_id}, Role.MENTOR: parted & {pair.mentor_id}}
    for role, side in sides.items():
        audience = Audience(role=role, pair_id=pair.id)
        wanted = Wanted(name=PAPERS[role], audience=audience, people=side, due_at=due_at)
        found = await asking.of(uow, curator, library, wanted, now) if side else None
        if found is not None:
            await asking.send(uow, curator, found, now)
