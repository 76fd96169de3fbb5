"""Staff: who has which role until when; giving roles, extending them and taking them away."""

from dataclasses import replace
from datetime import datetime

from domain import staff as rules
from domain.ids import PersonId, SchoolId
from domain.people import HEADS, STAFF, AgeGroup, Person, Role, Standing
from domain.refusals import LastCoordinator, LastCurator, NotAllowed, NotYours
from domain.rights import Deed, demand
from domain.schools import Level
from domain.staff import GIVEN, HEAD_OF, Post, RoleTerm
from services import UnitOfWork, alarms, people, telling


async def posts(uow: UnitOfWork, curator: Person) -> tuple[Post, ...]:
    """List who has which role of the staff of the curator's school, and until when.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.MANAGE_STAFF)
    return await _posts(uow, curator.school_id)


async def posts_of(
    uow: UnitOfWork, curator: Person, person_id: PersonId
) -> tuple[Person, tuple[Post, ...]]:
    """Give one person with the roles of the staff they have.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: there is nobody of that number in the school.
    """
    demand(curator, Deed.MANAGE_STAFF)
    school = uow.of(curator.school_id)
    subject = await school.people.get(person_id)
    return subject, rules.posts([subject], await school.role_terms.of_person(person_id))


async def ending_soon(uow: UnitOfWork, curator: Person, now: datetime) -> tuple[Post, ...]:
    """List the posts whose terms end within two weeks.

    Raises:
        NotAllowed: the person is no curator.
    """
    demand(curator, Deed.MANAGE_STAFF)
    school = uow.of(curator.school_id)
    terms = [one for one in await school.role_terms.all() if one.ends_soon(now)]
    if not terms:
        return ()
    known = await school.people.some({one.person_id for one in terms})
    people = [known[one] for one in sorted(known) if known[one].standing is not Standing.ERASED]
    return tuple(one for one in rules.posts(people, terms) if one.term is not None)


async def begin(
    uow: UnitOfWork, person: Person, role: Role, now: datetime, given_by: PersonId | None = None
) -> None:
    """Let the term of a role of the staff begin; other roles have none."""
    if role not in STAFF:
        return
    zone = (await uow.schools.get(person.school_id)).time_zone
    term = RoleTerm(
        person_id=person.id,
        school_id=person.school_id,
        role=role,
        until=rules.ending(now, zone),
        given_by=given_by,
    )
    await uow.of(person.school_id).role_terms.set(term)


async def give(
    uow: UnitOfWork, curator: Person, person_id: PersonId, role: Role, now: datetime
) -> Person:
    """Add a role to somebody who takes part, and tell them; one they have stays as it is.

    Raises:
        NotAllowed: the person is no curator of their own, or the role is not for this one.
        NotYours: there is nobody of that number in the school.
    """
    await demand_own(uow, curator)
    subject = await uow.of(curator.school_id).people.get(person_id)
    if role not in await roles_for(uow, subject):
        raise NotAllowed
    if role in subject.roles:
        return subject
    changed = await _saved(uow, replace(subject, roles=subject.roles | {role}), now)
    await begin(uow, changed, role, now, curator.id)
    await _note(uow, curator, "give-role", changed, role, now)
    telling.tell(uow, changed, "role-given", f"{role}:{changed.id}", now)
    return changed


async def revoke(
    uow: UnitOfWork, curator: Person, person_id: PersonId, role: Role, now: datetime
) -> Person:
    """Take a role of the staff away; it is felt at the person's next tap.

    Raises:
        NotAllowed: the person is no curator of their own, or the role is none of the staff.
        NotYours: there is nobody of that number in the school.
        LastCurator: a curator wants to go, and nobody else would be left.
        LastCoordinator: the same of a coordinator.
    """
    await demand_own(uow, curator)
    school = uow.of(curator.school_id)
    subject = await school.people.get(person_id)
    if role not in STAFF:
        raise NotAllowed
    if role not in subject.roles:
        return subject
    if role in HEADS and person_id == curator.id and not await _has_others(uow, curator):
        raise LastCurator if role is Role.CURATOR else LastCoordinator
    changed = await take_away(uow, subject, role, now)
    await _note(uow, curator, "revoke-role", changed, role, now)
    telling.tell(uow, changed, "role-revoked", f"{role}:{changed.id}", now)
    return changed


async def extend(
    uow: UnitOfWork, curator: Person, person_id: PersonId, role: Role, now: datetime
) -> None:
    """Let a term last until the next 31 August; a role without one gets its first.

    Raises:
        NotAllowed: the person is no curator of their own.
        NotYours: there is nobody with such a role in the school, or they only stand in.
    """
    await demand_own(uow, curator)
    subject, held = await posts_of(uow, curator, person_id)
    post = next((one for one in held if one.role is role), None)
    if post is None or (post.term is not None and post.term.stands_in_for is not None):
        raise NotYours
    await begin(uow, subject, role, now, curator.id)
    if post.term is not None:
        zone = (await uow.schools.get(curator.school_id)).time_zone
        until = rules.next_ending(max(post.term.until, now), zone)
        changed = replace(post.term, until=until, given_by=curator.id, asked_at=None)
        await uow.of(curator.school_id).role_terms.set(changed)
    await _note(uow, curator, "extend-role", subject, role, now)


async def take_away(uow: UnitOfWork, person: Person, role: Role, now: datetime) -> Person:
    """Write that somebody has a role no more; who decided it has been asked already."""
    await uow.of(person.school_id).role_terms.drop(person.id, role)
    return await _saved(uow, replace(person, roles=person.roles - {role}), now)


async def left_without_curator(uow: UnitOfWork, school_id: SchoolId, now: datetime) -> bool:
    """Alarm the operators if nobody is left who heads an organisation; say whether it is so."""
    left = [one for one in await people.curators(uow, school_id) if one.has_telephone]
    if left:
        return False
    school = await uow.schools.get(school_id)
    is_school = school.level is Level.SCHOOL
    await alarms.alarm(
        uow,
        f"no-curator:{school_id}:{now:%Y%m%d}",
        lambda texts: texts.say(
            "alarm-no-curator" if is_school else "alarm-no-coordinator", school=school.name
        ),
        now,
    )
    return True


async def miss(uow: UnitOfWork, person: Person, now: datetime) -> None:
    """Look whether anybody heads an organisation now that somebody takes part no more."""
    if person.plays(HEADS):
        await left_without_curator(uow, person.school_id, now)


async def demand_own(uow: UnitOfWork, curator: Person) -> None:
    """Go on only for a curator who has the role for themselves, not in place of another.

    Raises:
        NotAllowed: the person is no curator, or stands in for one.
    """
    demand(curator, Deed.MANAGE_STAFF)
    terms = await uow.of(curator.school_id).role_terms.of_person(curator.id)
    if any(one.stands_in_for is not None for one in terms if one.role in HEADS):
        raise NotAllowed


async def head_of(uow: UnitOfWork, school_id: SchoolId) -> Role:
    """Give the role that answers for an organisation."""
    return HEAD_OF[(await uow.schools.get(school_id)).level]


async def roles_for(uow: UnitOfWork, person: Person) -> tuple[Role, ...]:
    """List the roles that may be given to somebody: those of the staff are for adults."""
    if not person.is_admitted:
        return ()
    is_adult = person.age_group is AgeGroup.ADULT
    given = GIVEN[(await uow.schools.get(person.school_id)).level]
    return tuple(role for role in given if is_adult or role not in STAFF)


async def addable(uow: UnitOfWork, person: Person) -> tuple[Role, ...]:
    """List the roles that may be added to somebody and that they do not have."""
    return tuple(one for one in await roles_for(uow, person) if one not in person.roles)


async def _posts(uow: UnitOfWork, school_id: SchoolId) -> tuple[Post, ...]:
    school = uow.of(school_id)
    known = [one for one in await school.people.all() if one.standing is not Standing.ERASED]
    return rules.posts(known, await school.role_terms.all())


async def _has_others(uow: UnitOfWork, curator: Person) -> bool:
    """Whether somebody else heads the organisation who does not only stand in."""
    return any(
        post.role in HEADS
        and post.person.id != curator.id
        and post.person.is_admitted
        and (post.term is None or post.term.stands_in_for is None)
        for post in await _posts(uow, curator.school_id)
    )


async def _saved(uow: UnitOfWork, changed: Person, now: datetime) -> Person:
    telling.offer_commands(uow, changed, now)
    return await uow.of(changed.school_id).people.save(changed)


async def _note(
    uow: UnitOfWork, curator: Person, deed: str, about: Person, role: Role, now: datetime
) -> None:
    await people.note(uow, curator, f"{deed}-{role.replace('_', '-')}", about.id, now)
