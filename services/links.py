"""Links: making the address of an invitation, and what staff does with those still open."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from domain.classes import is_same_class
from domain.entrances import class_in
from domain.ids import SchoolId
from domain.invitations import (
    FOR_MANY,
    LIVES,
    LONGEST_LABEL,
    TOKEN_BYTES,
    Invitation,
    InvitationKind,
    OpenLink,
    fingerprint,
)
from domain.people import AgeGroup, Form, Person, Role
from domain.refusals import Misunderstood, NotAllowed, NotYours, SchoolCardEmpty
from domain.rights import Deed, demand, may
from services import UnitOfWork, schools

BOT_NAME: Final = "bot_username"
"""The key under which the process remembers how the bot is called in links."""


def draft(school_id: SchoolId, role: Role, now: datetime) -> Invitation:
    """Draft an invitation for an adult, which lives as long as they usually do."""
    return Invitation(
        id=0,
        school_id=school_id,
        role=role,
        form=Form.PEER,
        age_group=AgeGroup.ADULT,
        expires_at=now + LIVES,
    )


def fresh() -> str:
    """Draw a token of an invitation; links of other kinds begin with a letter and a dash."""
    while (token := secrets.token_urlsafe(TOKEN_BYTES))[1] == "-":
        continue
    return token


async def made(uow: UnitOfWork, invitation: Invitation, now: datetime) -> str:
    """Write an invitation; give its address, which is shown only now."""
    token = fresh()
    await uow.invitations.add(invitation, fingerprint(token), now)
    return await address(uow, token)


async def make_for_many(
    uow: UnitOfWork, staff: Person, wanted: Invitation, label: str, now: datetime
) -> str:
    """Make a link that a whole class opens; who comes by it waits for a curator.

    A class teacher makes one for their own class only.

    Raises:
        NotAllowed: the person may not invite, or not to such a role.
        NotYours: the class is not the class teacher's.
        SchoolCardEmpty: the school has not said who it is.
        Misunderstood: the label is empty or too long.
    """
    demand(staff, Deed.INVITE_CLASS)
    if wanted.role not in FOR_MANY:
        raise NotAllowed
    if not (await schools.of_person(uow, staff)).is_ready:
        raise SchoolCardEmpty
    spelt = " ".join(label.split())
    if not spelt:
        raise Misunderstood("longer", least=1)
    if len(spelt) > LONGEST_LABEL:
        raise Misunderstood("shorter", length=len(spelt), most=LONGEST_LABEL)
    class_name = class_in(spelt)
    _demand_class(staff, class_name)
    invitation = replace(
        wanted,
        school_id=staff.school_id,
        kind=InvitationKind.GROUP,
        label=spelt,
        class_name=class_name,
        made_by=staff.id,
    )
    address = await made(uow, invitation, now)
    uow.of(staff.school_id).journal.write(
        now, staff.id, "invite-class", f"school:{staff.school_id}"
    )
    return address


async def open_ones(uow: UnitOfWork, staff: Person, now: datetime) -> Sequence[OpenLink]:
    """List the open links of the school; a class teacher sees their own.

    Raises:
        NotAllowed: the person may not invite.
    """
    demand(staff, Deed.SEE_LINKS)
    found = await uow.of(staff.school_id).links.all(now)
    return tuple(one for one in found if _is_theirs(staff, one.invitation))


async def get(uow: UnitOfWork, staff: Person, link_id: int, now: datetime) -> Invitation:
    """Find an open link that this person may see.

    Raises:
        NotAllowed: the person may not invite.
        NotYours: there is none of that number for them.
    """
    demand(staff, Deed.SEE_LINKS)
    found = await uow.of(staff.school_id).links.get(link_id, now)
    if found.child_id is not None or not _is_theirs(staff, found):
        raise NotYours
    return found


async def revoke(uow: UnitOfWork, staff: Person, link_id: int, now: datetime) -> None:
    """Shut a link, which then sounds like one that never was.

    Raises:
        NotAllowed: the person may not invite.
        NotYours: there is none of that number for them.
    """
    await get(uow, staff, link_id, now)
    school = uow.of(staff.school_id)
    await school.links.revoke(link_id, now)
    school.journal.write(now, staff.id, "revoke-link", f"invitation:{link_id}")


async def renew(uow: UnitOfWork, staff: Person, link_id: int, now: datetime) -> str:
    """Give a link another address, for only the hash of the first one is known; that one shuts.

    Raises:
        NotAllowed: the person may not invite.
        NotYours: there is none of that number for them.
    """
    await get(uow, staff, link_id, now)
    token = fresh()
    school = uow.of(staff.school_id)
    await school.links.renew(link_id, fingerprint(token))
    school.journal.write(now, staff.id, "renew-link", f"invitation:{link_id}")
    return await address(uow, token)


async def address(uow: UnitOfWork, token: str) -> str:
    """Spell the address by which a token is opened in Telegram."""
    bot = await uow.settings.get(BOT_NAME) or "bot"
    return f"https://t.me/{bot}?start={token}"


def _is_theirs(staff: Person, invitation: Invitation) -> bool:
    return may(staff, Deed.INVITE) or invitation.made_by == staff.id


def _demand_class(staff: Person, class_name: str | None) -> None:
    if may(staff, Deed.INVITE):
        return
    if class_name is None or not is_same_class(staff, replace(staff, class_name=class_name)):
        raise NotYours
