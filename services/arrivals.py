"""Arrivals: somebody stands at the door with an open link: they come in, or ask to."""

from dataclasses import replace
from datetime import datetime

from domain.entrances import Entry, Outcome, Verdict
from domain.ids import PersonId
from domain.invitations import Invitation
from domain.people import Account, Person, Standing
from services import UnitOfWork, people, roster_entries, schools, staff, telling


async def admit(
    uow: UnitOfWork, account: Account, known: Person | None, invitation: Invitation, now: datetime
) -> Entry:
    """Let somebody in with the role of the link; who is known gets it added."""
    before = await _children(uow, known)
    if known is not None and _has_all(known, before, invitation):
        return _entry(known, Outcome.BACK, invitation)
    if known is None:
        person = await _written(uow, account, invitation, Standing.WAITING, now)
        outcome = Outcome.CAME
    else:
        person = await _added(uow, known, invitation, now)
        outcome = _addition(invitation, has_children=bool(before))
    if invitation.child_id is not None:
        kinships = uow.of(person.school_id).kinships
        await kinships.add(person.id, invitation.child_id, now)
    if invitation.roster_id is not None:
        person = await roster_entries.welcome(uow, person, invitation.roster_id, now)
    await staff.begin(uow, person, invitation.role, now, invitation.made_by)
    telling.offer_commands(uow, person, now)
    return _entry(person, outcome, invitation)


async def ask(
    uow: UnitOfWork, account: Account, known: Person | None, invitation: Invitation, now: datetime
) -> Entry:
    """Let somebody ask a curator for the role of the link; they are their number until then."""
    school = uow.of(invitation.school_id)
    if known is not None:
        waits = await school.entry_requests.of_person(known.id) is not None
        if waits or invitation.role in known.roles:
            return _entry(known, Outcome.BACK, invitation)
    person = known or await _written(uow, account, invitation, Standing.ASKING, now)
    await school.entry_requests.add(person.id, invitation.id, now)
    zone = (await schools.of_person(uow, person)).time_zone
    for curator in await people.curators(uow, person.school_id):
        subject = f"school:{person.school_id}"
        telling.tell_once_a_day(uow, curator, "entry-asked", subject, zone, now)
    outcome = Outcome.CAME if known is None else Outcome.ROLE_ASKED
    return _entry(person, outcome, invitation)


async def _children(uow: UnitOfWork, person: Person | None) -> frozenset[PersonId]:
    if person is None:
        return frozenset()
    kinships = await uow.of(person.school_id).kinships.of_guardian(person.id)
    return frozenset(one.child_id for one in kinships)


def _has_all(known: Person, children: frozenset[PersonId], invitation: Invitation) -> bool:
    """Whether a link gives somebody nothing they do not have."""
    has_role = invitation.role in known.roles and known.standing is not Standing.ASKING
    return has_role and (invitation.child_id is None or invitation.child_id in children)


def _addition(invitation: Invitation, *, has_children: bool) -> Outcome:
    if invitation.child_id is None:
        return Outcome.ROLE_ADDED
    return Outcome.ANOTHER_CHILD if has_children else Outcome.CHILD_ADDED


async def _written(
    uow: UnitOfWork,
    account: Account,
    invitation: Invitation,
    standing: Standing,
    now: datetime,
) -> Person:
    """Write somebody new; of who asks nothing is kept but what the link says of everybody."""
    draft = Person(
        id=PersonId(0),
        school_id=invitation.school_id,
        account_id=account.id,
        roles=frozenset({invitation.role}),
        form=invitation.form,
        age_group=invitation.age_group,
        standing=standing,
        class_name=None if standing is Standing.ASKING else invitation.class_name,
        came_at=now,
    )
    return await uow.of(invitation.school_id).people.add(draft)


async def _added(uow: UnitOfWork, known: Person, invitation: Invitation, now: datetime) -> Person:
    """Add the role; a link made for one person also lets in who waited for a curator."""
    school = uow.of(known.school_id)
    changed = replace(known, roles=known.roles | {invitation.role})
    if known.standing is Standing.ASKING:
        own = frozenset({invitation.role})
        changed = replace(known, roles=own, standing=Standing.WAITING)
        waiting = await school.entry_requests.of_person(known.id)
        if waiting is not None:
            await school.entry_requests.decide(waiting.id, Verdict.ACCEPTED, None, now)
    return await school.people.save(changed)


def _entry(person: Person, outcome: Outcome, invitation: Invitation) -> Entry:
    return Entry(
        person=person, outcome=outcome, role=invitation.role, child_id=invitation.child_id
    )
