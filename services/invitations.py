"""Invitations: making single-use links, and coming in by one."""

import secrets
from dataclasses import replace
from datetime import datetime
from typing import Final

from domain.ids import AccountId, PersonId, SchoolId
from domain.invitations import INVITABLE, LIVES, TOKEN_BYTES, Invitation, fingerprint
from domain.people import AgeGroup, Form, Person, Role, Standing
from domain.refusals import LinkForAnother, LinkSpent, NotAllowed, SchoolCardEmpty
from domain.rights import Deed, demand
from services import UnitOfWork, schools, telling

BOT_NAME: Final = "bot_username"
"""The key under which the process remembers how the bot is called in links."""


async def invite(
    uow: UnitOfWork, person: Person, role: Role, form: Form, age_group: AgeGroup, now: datetime
) -> str:
    """Make a link into the curator's school; give its address, which is shown only now.

    Raises:
        NotAllowed: the person is no curator, or nobody is invited to such a role.
        SchoolCardEmpty: the school has not said who it is.
    """
    demand(person, Deed.INVITE)
    if role not in INVITABLE:
        raise NotAllowed
    if not (await schools.of_person(uow, person)).is_ready:
        raise SchoolCardEmpty
    draft = _draft(person.school_id, role, now)
    draft = replace(draft, form=form, age_group=age_group, made_by=person.id)
    return await _made(uow, draft, now)


async def invite_guardian(uow: UnitOfWork, child: Person, now: datetime) -> str:
    """Make a link for the guardian of a pupil; give its address.

    Raises:
        NotAllowed: the person is neither mentee nor mentor.
    """
    demand(child, Deed.INVITE_GUARDIAN)
    draft = replace(_draft(child.school_id, Role.GUARDIAN, now), form=child.form)
    return await _made(uow, replace(draft, child_id=child.id, made_by=child.id), now)


async def invite_curator(uow: UnitOfWork, school_id: SchoolId, now: datetime) -> str:
    """Make the operator's link for a school's curator; give its address."""
    return await _made(uow, _draft(school_id, Role.CURATOR, now), now)


async def enter(
    uow: UnitOfWork, account_id: AccountId, language: str, token: str, now: datetime
) -> Person:
    """Come in by a link; whoever is known already gets the added role.

    Raises:
        LinkSpent: the link was used, is too old, or never was.
        LinkForAnother: a guardian's link was opened by the child.
    """
    invitation = await uow.invitations.by_token(fingerprint(token))
    if invitation is None or not invitation.is_open(now):
        raise LinkSpent
    person = await _who(uow, account_id, language, invitation)
    if person.id == invitation.child_id:
        raise LinkForAnother
    if not await uow.invitations.spend(invitation, person.id, now):
        raise LinkSpent
    if invitation.child_id is not None:
        await uow.of(person.school_id).kinships.add(person.id, invitation.child_id, now)
    await uow.accounts.choose_school(account_id, person.school_id)
    telling.offer_commands(uow, person, now)
    uow.of(person.school_id).journal.write(now, person.id, "enter", f"invitation:{invitation.id}")
    return person


async def _who(
    uow: UnitOfWork, account_id: AccountId, language: str, invitation: Invitation
) -> Person:
    """Find or make the person who comes in, with the role they were invited to."""
    await uow.accounts.add(account_id, language)
    account = (await uow.accounts.by_ids([account_id]))[account_id]
    people = uow.of(invitation.school_id).people
    known = next((one for one in account.people if one.school_id == invitation.school_id), None)
    if known is not None:
        return await people.save(replace(known, roles=known.roles | {invitation.role}))
    draft = Person(
        id=PersonId(0),
        school_id=invitation.school_id,
        account_id=account_id,
        roles=frozenset({invitation.role}),
        form=invitation.form,
        age_group=invitation.age_group,
        standing=Standing.WAITING,
    )
    return await people.add(draft)


def _draft(school_id: SchoolId, role: Role, now: datetime) -> Invitation:
    return Invitation(
        id=0,
        school_id=school_id,
        role=role,
        form=Form.PEER,
        age_group=AgeGroup.ADULT,
        expires_at=now + LIVES,
    )


async def _made(uow: UnitOfWork, draft: Invitation, now: datetime) -> str:
    token = secrets.token_urlsafe(TOKEN_BYTES)
    await uow.invitations.add(draft, fingerprint(token), now)
    bot = await uow.settings.get(BOT_NAME) or "bot"
    return f"https://t.me/{bot}?start={token}"
