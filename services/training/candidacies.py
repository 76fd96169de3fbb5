"""Candidacies: a curator meets somebody, decides about them, and admits them as a mentor.

What a school decides about somebody is told them in neutral words; the reason stays with it. A
button drawn before things changed changes nothing: what comes back is the candidacy as it is.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from domain.candidacies import Candidacy, MentorStanding, Paper, Step
from domain.ids import PersonId
from domain.people import Person, Role, Standing
from domain.refusals import Misunderstood, MomentPassed, NotYours
from domain.rights import Deed, demand
from services import UnitOfWork
from services.telling import tell
from services.training import standings


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A mentor with how far they have come; `candidacy` is what was written down about them."""

    person: Person
    standing: MentorStanding
    candidacy: Candidacy


@dataclass(frozen=True, slots=True)
class Card:
    """Whose candidacy is meant, as it was when the button was drawn."""

    person_id: PersonId
    rev: int


async def all_of(uow: UnitOfWork, curator: Person) -> tuple[tuple[Person, MentorStanding], ...]:
    """List the mentors of the school, each with how far they have come.

    Raises:
        NotAllowed: the person admits nobody.
    """
    demand(curator, Deed.ADMIT_MENTOR)
    known = await standings.standing(uow, curator.school_id)
    people = await uow.of(curator.school_id).people.all()
    return tuple((one, known[one.id]) for one in people if one.id in known)


async def counted(uow: UnitOfWork, curator: Person) -> tuple[Mapping[Step, int], int]:
    """Count the mentors by their step, and those who wait for a curator; no name is read for it.

    Raises:
        NotAllowed: the person admits nobody.
    """
    demand(curator, Deed.ADMIT_MENTOR)
    known = (await standings.standing(uow, curator.school_id)).values()
    return Counter(one.step for one in known), sum(one.awaits_curator for one in known)


async def waiting(uow: UnitOfWork, curator: Person, _: datetime) -> int:
    """Count the candidates whose next step is a curator's.

    Raises:
        NotAllowed: the person admits nobody.
    """
    demand(curator, Deed.ADMIT_MENTOR)
    return await standings.awaiting_curator(uow, curator.school_id)


async def read(uow: UnitOfWork, curator: Person, person_id: PersonId, now: datetime) -> Candidate:
    """Read everything about one candidate; the journal remembers who did.

    Raises:
        NotAllowed: the person admits nobody.
        NotYours: there is no such mentor in the school.
    """
    found = await look(uow, curator, person_id)
    journal = uow.of(curator.school_id).journal
    journal.write(now, curator.id, "read-candidate", f"person:{person_id}")
    return found


async def look(uow: UnitOfWork, curator: Person, person_id: PersonId) -> Candidate:
    """Find one candidate, for a deed about them or after it.

    Raises:
        NotAllowed: the person admits nobody.
        NotYours: there is no such mentor in the school.
    """
    demand(curator, Deed.ADMIT_MENTOR)
    school = uow.of(curator.school_id)
    person = await school.people.get(person_id)
    if Role.MENTOR not in person.roles or person.standing is not Standing.ADMITTED:
        raise NotYours
    return Candidate(
        person=person,
        standing=await standings.of(uow, person),
        candidacy=await school.candidacies.of(person_id),
    )


async def appoint(
    uow: UnitOfWork, curator: Person, card: Card, at: datetime, now: datetime
) -> Candidacy:
    """Let the interview be at a moment; the candidate is told.

    Raises:
        NotAllowed: the person admits nobody.
        NotYours: there is no such mentor in the school.
        MomentPassed: the moment has gone by.
    """
    if at <= now:
        raise MomentPassed
    return await _change(
        uow, curator, card, lambda one: one.candidacy.appointed(at), "interview", now
    )


async def interviewed(
    uow: UnitOfWork, curator: Person, card: Card, day: date, now: datetime
) -> Candidacy:
    """Note when the interview was.

    Raises:
        NotAllowed: the person admits nobody.
        NotYours: there is no such mentor in the school.
        Misunderstood: the day is still to come.
    """
    await _demand_past(uow, curator, day, now)
    return await _change(uow, curator, card, lambda one: one.candidacy.interviewed(day), "", now)


async def select(uow: UnitOfWork, curator: Person, card: Card, now: datetime) -> Candidacy:
    """Let somebody go on to the training; they are told.

    Raises:
        NotAllowed: the person admits nobody.
        NotYours: there is no such mentor in the school.
    """
    today = await _today(uow, curator, now)
    return await _change(
        uow, curator, card, lambda one: one.candidacy.selected(curator.id, today), "selected", now
    )


async def refuse(
    uow: UnitOfWork, curator: Person, card: Card, reason: str, now: datetime
) -> Candidacy:
    """Say no, with a reason that stays in the school; the candidate is told kindly.

    Raises:
        NotAllowed: the person admits nobody.
        NotYours: there is no such mentor in the school.
        ReasonMissing: no reason is given.
        Misunderstood: the reason is too long.
    """
    today = await _today(uow, curator, now)
    return await _change(
        uow,
        curator,
        card,
        lambda one: one.candidacy.refused(reason, curator.id, today),
        "refused",
        now,
    )


async def admit(
    uow: UnitOfWork, curator: Person, card: Card, reason: str, now: datetime
) -> Candidacy:
    """Let somebody be a mentor, with a reason where something is missing; they are told.

    Raises:
        NotAllowed: the person admits nobody.
        NotYours: there is no such mentor in the school.
        CandidateUndecided: the school said no to them.
        ReasonMissing: something is missing, and no reason is given.
        Misunderstood: the reason is too long.
    """
    today = await _today(uow, curator, now)
    return await _change(
        uow,
        curator,
        card,
        lambda one: one.candidacy.admitted(one.standing, reason, today),
        "admitted",
        now,
    )


async def note_paper(
    uow: UnitOfWork, curator: Person, card: Card, paper: Paper, day: date, now: datetime
) -> Candidacy:
    """Note the day of a paper; the paper itself is never kept.

    Raises:
        NotAllowed: the person admits nobody.
        NotYours: there is no such mentor in the school.
        Misunderstood: the day is still to come.
    """
    await _demand_past(uow, curator, day, now)
    return await _change(uow, curator, card, lambda one: one.candidacy.noted(paper, day), "", now)


async def _change(
    uow: UnitOfWork,
    curator: Person,
    card: Card,
    change: Callable[[Candidate], Candidacy],
    tells: str,
    now: datetime,
) -> Candidacy:
    """Change a candidacy that is as its button shows it, write it down, and tell of it."""
    found = await look(uow, curator, card.person_id)
    if found.candidacy.rev != card.rev:
        return found.candidacy
    school = uow.of(curator.school_id)
    saved = await school.candidacies.save(change(found))
    deed = f"candidate-{tells or 'note'}"
    school.journal.write(now, curator.id, deed, f"person:{card.person_id}")
    if tells:
        tell(uow, found.person, f"candidate-{tells}", f"person:{card.person_id}", now)
    return saved


async def _demand_past(uow: UnitOfWork, curator: Person, day: date, now: datetime) -> None:
    demand(curator, Deed.ADMIT_MENTOR)
    if day > await _today(uow, curator, now):
        raise Misunderstood("day_gone")


async def _today(uow: UnitOfWork, curator: Person, now: datetime) -> date:
    demand(curator, Deed.ADMIT_MENTOR)
    school = await uow.schools.get(curator.school_id)
    return now.astimezone(school.time_zone).date()


def by_step(
    known: tuple[tuple[Person, MentorStanding], ...], step: Step
) -> tuple[tuple[Person, MentorStanding], ...]:
    """Leave those who stand at one step."""
    return tuple(one for one in known if one[1].step is step)


def person_of(number: int) -> PersonId:
    """Read whom a button is about."""
    return PersonId(number)
