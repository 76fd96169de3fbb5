"""Invitations of schools: a coordinator makes a link, and whoever opens it brings a school."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.ids import AccountId, SchoolId
from domain.invitations import LIVES, TOKEN_BYTES, fingerprint, is_of_pupil
from domain.municipalities import LONGEST_NAME, SHORTEST_NAME, SchoolInvitation
from domain.people import Person, Role
from domain.refusals import LinkSpent, Misunderstood, NotAllowed, NotYours
from domain.rights import Deed, demand
from domain.schools import School
from locales.library import Library
from services import UnitOfWork, arrivals, guessing, links, municipalities

PREFIX: Final = "s-"
"""How the tokens of these links begin, so that other links are not looked up here."""

_PROOF: Final = 16
"""How many letters of a hash prove on a button that the link has been opened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A link that a school may still join by, and the municipality it leads to."""

    invitation: SchoolInvitation
    municipality: School

    @property
    def proof(self) -> str:
        """What a button carries so that only who opened the link can answer it."""
        return self.invitation.token_sha256[:_PROOF]


async def invite(
    uow: UnitOfWork, coordinator: Person, name: str, now: datetime, *, is_pilot: bool
) -> str:
    """Make a link for one school; give its address, which is shown only now.

    Raises:
        NotAllowed: the person is no coordinator.
        Misunderstood: the name is too short or too long.
    """
    demand(coordinator, Deed.INVITE_SCHOOL)
    spelt = " ".join(name.split())
    if len(spelt) < SHORTEST_NAME:
        raise Misunderstood("longer", least=SHORTEST_NAME)
    if len(spelt) > LONGEST_NAME:
        raise Misunderstood("shorter", length=len(spelt), most=LONGEST_NAME)
    token = f"{PREFIX}{secrets.token_urlsafe(TOKEN_BYTES)}"
    draft = SchoolInvitation(
        id=0,
        municipality_id=coordinator.school_id,
        token_sha256=fingerprint(token),
        name=spelt,
        is_pilot=is_pilot,
        expires_at=now + LIVES,
    )
    await uow.school_invitations.add(draft, coordinator.id, now)
    journal = uow.of(coordinator.school_id).journal
    journal.write(now, coordinator.id, "invite-school", f"school:{coordinator.school_id}")
    return await links.address(uow, token)


async def opened(
    uow: UnitOfWork, account_id: AccountId, token: str, now: datetime
) -> Opened | None:
    """Find an open link; None for whatever is none, or for whom guessed too often."""
    if await guessing.is_barred(uow, account_id, now):
        return None
    return await _still_open(uow, await uow.school_invitations.by_token(fingerprint(token)), now)


async def found_school(
    uow: UnitOfWork,
    account_id: AccountId,
    language: str,
    link: Opened,
    library: Library,
    now: datetime,
) -> Person:
    """Open the school a link names, and let its holder in as the first curator.

    Raises:
        NotAllowed: a pupil speaks from the account.
        LinkSpent: somebody opened the link at the same moment.
    """
    await uow.accounts.add(account_id, language)
    account = (await uow.accounts.by_ids([account_id]))[account_id]
    if is_of_pupil(account):
        raise NotAllowed
    school = await uow.schools.add(link.invitation.name)
    invitation = links.draft(school.id, Role.CURATOR, now)
    person = (await arrivals.admit(uow, account, None, invitation, now)).person
    await _spend(uow, link, school.id, now)
    uow.of(school.id).journal.write(now, person.id, "enter", f"school:{school.id}")
    await uow.accounts.choose_school(account_id, school.id)
    await municipalities.add(uow, school, link.municipality, library, now, link.invitation)
    return person


async def accept(
    uow: UnitOfWork, curator: Person, number: int, proof: str, library: Library, now: datetime
) -> School:
    """Let the curator's school join by a link they have opened.

    Raises:
        NotAllowed: the person is no curator.
        NotYours: they have opened no such link, or the school belongs to a municipality.
        LinkSpent: the link was used, or is too old.
    """
    demand(curator, Deed.JOIN_MUNICIPALITY)
    known = await uow.school_invitations.find(number)
    if known is None or known.token_sha256[:_PROOF] != proof:
        raise NotYours
    link = await _still_open(uow, known, now)
    if link is None:
        raise LinkSpent
    school = await uow.schools.get(curator.school_id)
    if school.municipality_id is not None:
        raise NotYours
    await _spend(uow, link, school.id, now)
    journal = uow.of(school.id).journal
    journal.write(now, curator.id, "join-municipality", f"school:{link.municipality.id}")
    await municipalities.add(uow, school, link.municipality, library, now, link.invitation)
    return link.municipality


async def _still_open(
    uow: UnitOfWork, invitation: SchoolInvitation | None, now: datetime
) -> Opened | None:
    if invitation is None or not invitation.is_open(now):
        return None
    municipality = await uow.schools.get(invitation.municipality_id)
    return Opened(invitation=invitation, municipality=municipality)


async def _spend(uow: UnitOfWork, link: Opened, school_id: SchoolId, now: datetime) -> None:
    if not await uow.school_invitations.spend(link.invitation.id, school_id, now):
        raise LinkSpent
