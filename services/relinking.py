"""Relinking: somebody with a new telephone comes back to their own place by a curator's link."""

from dataclasses import replace
from datetime import datetime

from domain import silence
from domain.entrances import Entry, Outcome
from domain.ids import PersonId
from domain.invitations import (
    FOR_MANY,
    RELINK_LIVES,
    Invitation,
    InvitationKind,
    is_of_guardian,
    is_of_pupil,
)
from domain.letters import Draft, Lane, Screen
from domain.people import Account, Person, Role, Standing
from domain.refusals import LinkSpent, NotAllowed, PhoneTaken
from domain.rights import Deed, demand
from services import (
    UnitOfWork,
    interviewing,
    links,
    people,
    school_calendar,
    schools,
    telling,
    wording,
)

_GONE = frozenset({Standing.ASKING, Standing.ERASED})


def may_move(person: Person) -> bool:
    """Whether somebody has a place that a new telephone could be joined to."""
    return person.standing not in _GONE and bool(person.roles)


async def movable(uow: UnitOfWork, curator: Person, person_id: PersonId) -> Person:
    """Find somebody who may be given a link for a new telephone.

    Raises:
        NotAllowed: the person is no curator, or there is no place to come back to.
        NotYours: there is nobody of that number in the school.
    """
    demand(curator, Deed.RELINK)
    subject = await uow.of(curator.school_id).people.get(person_id)
    if not may_move(subject):
        raise NotAllowed
    return subject


async def invite_back(uow: UnitOfWork, curator: Person, person_id: PersonId, now: datetime) -> str:
    """Make the link for somebody's new telephone; an earlier one is shut.

    Raises:
        NotAllowed: the person is no curator, or there is no place to come back to.
        NotYours: there is nobody of that number in the school.
    """
    subject = await movable(uow, curator, person_id)
    school = uow.of(curator.school_id)
    await school.links.revoke_relinks(person_id, now)
    await people.note(uow, curator, "invite-back", person_id, now)
    draft = replace(
        links.draft(curator.school_id, min(subject.roles), now),
        kind=InvitationKind.RELINK,
        form=subject.form,
        age_group=subject.age_group,
        made_by=curator.id,
        person_id=person_id,
        expires_at=now + RELINK_LIVES,
    )
    return await links.made(uow, draft, now)


async def move(uow: UnitOfWork, account: Account, invitation: Invitation, now: datetime) -> Entry:
    """Let a person go on from the account that opened the link; the old one hears of it.

    Raises:
        LinkSpent: somebody opened the link at the same moment, or the person is gone.
        PhoneTaken: somebody else of the school speaks from this account, or a child's guardian.
    """
    if invitation.person_id is None:
        raise LinkSpent
    school = uow.of(invitation.school_id)
    person = await school.people.get(invitation.person_id)
    entry = Entry(person=person, outcome=Outcome.BACK, role=invitation.role)
    if person.account_id == account.id:
        return entry
    _demand_free(account, person)
    is_spent = await uow.invitations.spend(invitation, person.id, now)
    if not is_spent or not may_move(person):
        raise LinkSpent
    await interviewing.pause(uow, person)
    await school.relinking.move(person.id, person.account_id, account.id)
    moved = replace(person, account_id=account.id)
    await uow.accounts.choose_school(account.id, person.school_id)
    await _tell(uow, person, moved, invitation, now)
    return replace(entry, person=moved, outcome=Outcome.PHONE_MOVED)


def _demand_free(account: Account, person: Person) -> None:
    is_taken = any(one.school_id == person.school_id for one in account.people)
    is_pupil = person.is_pupil and person.plays(FOR_MANY)
    is_parents = is_pupil and is_of_guardian(account)
    is_childs = Role.GUARDIAN in person.roles and is_of_pupil(account)
    if is_taken or is_parents or is_childs:
        raise PhoneTaken


async def _tell(
    uow: UnitOfWork, person: Person, moved: Person, invitation: Invitation, now: datetime
) -> None:
    """Tell the chat that was left, the curators, and the messenger's list of commands."""
    telling.offer_commands(uow, moved, now)
    await people.note(uow, moved, "relink", moved.id, now)
    for curator in await people.curators(uow, moved.school_id):
        telling.tell(uow, curator, "phone-moved", f"person:{moved.id}", now)
    if not person.has_telephone:
        return
    texts = await wording.texts_of(uow, person)
    school = await schools.of_person(uow, moved)
    calendar = await school_calendar.heard_by(uow, moved)
    uow.outbox.write(
        Draft(
            key=f"phone-left/{invitation.id}",
            account_id=person.account_id,
            name="phone-left",
            screen=Screen(texts.say("phone-left", school=school.name)),
            lane=Lane.REMINDER,
            not_before=silence.not_before(
                now, school.time_zone, is_pupil=moved.is_pupil, calendar=calendar
            ),
            expires_at=now + telling.KEEPS,
        )
    )
