"""Invitations: inviting one person, and coming in by a link."""

from dataclasses import replace
from datetime import datetime

from domain.entrances import Entry, Outcome
from domain.ids import AccountId, PersonId, SchoolId
from domain.invitations import (
    FOR_MANY,
    INVITABLE,
    Invitation,
    InvitationKind,
    fingerprint,
    is_of_guardian,
    is_of_pupil,
)
from domain.people import Account, AgeGroup, Form, Person, Role, Standing
from domain.refusals import LinkForAnother, LinkSpent, NotAllowed, PhoneTaken, SchoolCardEmpty
from domain.rights import Deed, demand, may
from domain.staff import HEAD_OF
from services import UnitOfWork, arrivals, guessing, links, relinking, roster_entries, schools


async def invitable(uow: UnitOfWork, staff: Person, *, many: bool = False) -> tuple[Role, ...]:
    """List in which roles somebody may invite: one by one, or a whole class by one link.

    Raises:
        NotAllowed: the person may not invite.
    """
    demand(staff, Deed.INVITE_CLASS if many else Deed.SEE_LINKS)
    if many:
        return FOR_MANY
    level = (await schools.of_person(uow, staff)).level
    return INVITABLE[level] if may(staff, Deed.INVITE) else ()


async def invite(
    uow: UnitOfWork, person: Person, role: Role, form: Form, age_group: AgeGroup, now: datetime
) -> str:
    """Make a link into the curator's school; give its address, which is shown only now.

    Raises:
        NotAllowed: the person heads nothing, or nobody is invited to such a role there.
        SchoolCardEmpty: the school has not said who it is.
    """
    demand(person, Deed.INVITE)
    school = await schools.of_person(uow, person)
    if role not in INVITABLE[school.level]:
        raise NotAllowed
    if not school.is_ready:
        raise SchoolCardEmpty
    draft = links.draft(person.school_id, role, now)
    draft = replace(draft, form=form, age_group=age_group, made_by=person.id)
    return await links.made(uow, draft, now)


async def invite_guardian(uow: UnitOfWork, child: Person, now: datetime) -> str:
    """Make a link for the guardian of a pupil; give its address.

    Raises:
        NotAllowed: the person is no pupil of the programme.
    """
    demand(child, Deed.INVITE_GUARDIAN)
    if not needs_guardian(child):
        raise NotAllowed
    return await _for_guardian_of(uow, child, child.id, now)


async def invite_guardian_of(
    uow: UnitOfWork, staff: Person, child_id: PersonId, now: datetime
) -> str:
    """Make a link for a guardian, perhaps the second one, of a pupil of the school.

    Raises:
        NotAllowed: the person may not invite guardians, or nobody is asked about this one.
        NotYours: there is nobody of that number for them.
    """
    demand(staff, Deed.INVITE_GUARDIAN_OF)
    school = uow.of(staff.school_id)
    child = await school.people.get(child_id)
    demand(staff, Deed.INVITE_GUARDIAN_OF, child)
    if not needs_guardian(child):
        raise NotAllowed
    school.journal.write(now, staff.id, "invite-guardian", f"person:{child_id}")
    return await _for_guardian_of(uow, child, staff.id, now)


async def invite_head(uow: UnitOfWork, school_id: SchoolId, now: datetime) -> str:
    """Make the operator's link for a curator or a coordinator; give its address."""
    role = HEAD_OF[(await uow.schools.get(school_id)).level]
    return await links.made(uow, links.draft(school_id, role, now), now)


def needs_guardian(person: Person) -> bool:
    """Whether somebody is a pupil of the programme, about whom a guardian is asked."""
    is_gone = person.standing in {Standing.ASKING, Standing.ERASED}
    return person.is_pupil and person.plays(FOR_MANY) and not is_gone


async def enter(
    uow: UnitOfWork, account_id: AccountId, language: str, token: str, now: datetime
) -> Entry | None:
    """Come in by a link; None if it was used, revoked, is too old, or never was.

    None is no refusal, which would undo that the wrong link was counted.

    Raises:
        LinkSpent: somebody opened the link at the same moment.
        LinkForAnother: a guardian's link was opened on a pupil's telephone.
        PhoneTaken: a pupil's link was opened on somebody else's telephone.
    """
    if await guessing.is_barred(uow, account_id, now):
        return None
    invitation = await uow.invitations.by_token(fingerprint(token))
    if invitation is None or not invitation.is_open(now):
        return await _back_or_wrong(uow, account_id, invitation, now)
    await uow.accounts.add(account_id, language)
    account = (await uow.accounts.by_ids([account_id]))[account_id]
    if invitation.kind is InvitationKind.RELINK:
        return await relinking.move(uow, account, invitation, now)
    _demand_own_telephone(account, invitation)
    entry = await _let_in(uow, account, invitation, now)
    if entry.outcome is not Outcome.BACK:
        journal = uow.of(invitation.school_id).journal
        journal.write(now, entry.person.id, "enter", f"invitation:{invitation.id}")
    await uow.accounts.choose_school(account_id, invitation.school_id)
    return entry


async def _back_or_wrong(
    uow: UnitOfWork, account_id: AccountId, invitation: Invitation | None, now: datetime
) -> Entry | None:
    """Welcome back who came by this very link; count it as wrong for anybody else."""
    if invitation is not None and invitation.used_by is not None:
        account = (await uow.accounts.by_ids([account_id])).get(account_id)
        people = account.people if account is not None else ()
        own = next((one for one in people if one.id == invitation.used_by), None)
        if own is not None:
            return Entry(person=own, outcome=Outcome.BACK, role=invitation.role)
    await guessing.note(uow, account_id, now)
    return None


async def _let_in(
    uow: UnitOfWork, account: Account, invitation: Invitation, now: datetime
) -> Entry:
    """Let somebody in at once, or let them ask a curator."""
    known = next((one for one in account.people if one.school_id == invitation.school_id), None)
    if invitation.asks_a_curator:
        entry = await arrivals.ask(uow, account, known, invitation, now)
    else:
        entry = await arrivals.admit(uow, account, known, invitation, now)
    is_spent = invitation.kind is InvitationKind.SINGLE and entry.outcome is not Outcome.BACK
    if is_spent and not await uow.invitations.spend(invitation, entry.person.id, now):
        raise LinkSpent
    if invitation.roster_id is not None and entry.outcome is Outcome.CAME:
        placed = await roster_entries.welcome(uow, entry.person, invitation.roster_id, now)
        return replace(entry, person=placed)
    return entry


def _demand_own_telephone(account: Account, invitation: Invitation) -> None:
    """Keep parent and child apart, and an adult from the link of a pupil."""
    if invitation.child_id is not None and is_of_pupil(account):
        raise LinkForAnother
    is_for_pupil = invitation.role in FOR_MANY and invitation.age_group is not AgeGroup.ADULT
    here = [one for one in account.people if one.school_id == invitation.school_id]
    if is_for_pupil and (is_of_guardian(account) or any(not one.is_pupil for one in here)):
        raise PhoneTaken


async def _for_guardian_of(
    uow: UnitOfWork, child: Person, made_by: PersonId, now: datetime
) -> str:
    draft = replace(links.draft(child.school_id, Role.GUARDIAN, now), form=child.form)
    return await links.made(uow, replace(draft, child_id=child.id, made_by=made_by), now)
