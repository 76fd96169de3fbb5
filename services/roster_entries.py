"""Roster entries: somebody of the roster comes in, by their slip or on paper alone."""

from dataclasses import replace
from datetime import datetime

from domain.admission import needed
from domain.consents import ConsentKind, Paper
from domain.ids import PersonId
from domain.people import Person, Standing
from domain.refusals import NotAllowed
from domain.rights import Deed, may
from domain.rosters import Line
from services import UnitOfWork, paper_consents, people, rosters


async def welcome(uow: UnitOfWork, person: Person, line_id: int, now: datetime) -> Person:
    """Write who came in by a line's slip; a consent on paper counts for them from now on.

    Raises:
        NotYours: the school has no such line.
    """
    school = uow.of(person.school_id)
    found = await school.roster.get(line_id)
    await school.roster.link(line_id, person.id)
    placed = await school.people.save(replace(person, class_name=found.class_name))
    return await _with_paper(uow, placed, found, now)


async def join_on_paper(uow: UnitOfWork, curator: Person, line_id: int, now: datetime) -> Person:
    """Let somebody without a telephone take part: their consent on paper is in the roster.

    Raises:
        NotAllowed: the person is no curator, somebody came in by the line, or there is no paper.
        NotYours: the school has no such line.
    """
    found = await rosters.line(uow, curator, line_id)
    if found.person_id is not None or not found.has_paper:
        raise NotAllowed
    draft = Person(
        id=PersonId(0),
        school_id=curator.school_id,
        account_id=await uow.accounts.add_on_paper(now),
        roles=frozenset({found.role}),
        form=found.form,
        age_group=found.age_group,
        standing=Standing.WAITING,
        came_at=now,
    )
    person = await uow.of(curator.school_id).people.add(draft)
    await people.note(uow, curator, "join-on-paper", person.id, now)
    return await welcome(uow, person, line_id, now)


async def _with_paper(uow: UnitOfWork, person: Person, found: Line, now: datetime) -> Person:
    """Let a consent on paper count, if whoever sent the table in may still vouch for it."""
    writer = await _writer(uow, person, found)
    if found.paper_number is None or found.paper_on is None or writer is None:
        return person
    named = await uow.of(person.school_id).people.save(
        replace(
            person,
            given_name=found.given_name,
            family_name=found.family_name,
            born_on=found.born_on,
        )
    )
    policy = (await uow.of(person.school_id).decisions.read()).age_policy
    kinds = needed(person.age_group, policy)
    kind = ConsentKind.GUARDIAN if ConsentKind.GUARDIAN in kinds else ConsentKind.OWN
    paper = Paper(number=found.paper_number, on=found.paper_on, kept=found.paper_kept or "-")
    return await paper_consents.record(uow, writer, named, kind, paper, now)


async def _writer(uow: UnitOfWork, person: Person, found: Line) -> Person | None:
    if found.written_by is None:
        return None
    known = await uow.of(person.school_id).people.some([found.written_by])
    writer = known.get(found.written_by)
    may_vouch = writer is not None and may(writer, Deed.RECORD_PAPER, person)
    return writer if may_vouch else None
