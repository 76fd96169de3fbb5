"""Invitations: who comes in by a link, as whom, and who does not."""

import asyncio
from datetime import timedelta

import pytest

from domain.entrances import Entry, Outcome
from domain.invitations import LIVES
from domain.people import AgeGroup, Person, Role, Standing
from domain.refusals import LinkForAnother, LinkSpent, NotYours, PhoneTaken
from services import invitations, links
from storage.database import Database
from storage.tables import entry_requests, kinships, people
from tests.records import rows
from tests.services import gates
from tests.services.gates import NOW
from tests.tiers import sized

pytestmark = pytest.mark.database
ADULT = AgeGroup.ADULT


async def _race(database: Database, token: str, *accounts: int) -> list[Entry | None]:
    """Let accounts open one link at the same moment."""

    async def one(account: int) -> Entry | None:
        try:
            return await gates.opened(database, account, token)
        except LinkSpent:
            return None

    return list(await asyncio.gather(*map(one, accounts)))


async def _races(database: Database, count: int) -> None:
    curator = await gates.a_curator(database)
    for number in range(count):
        token = await gates.a_link(database, curator)
        entries = await _race(database, token, 10_000 + 2 * number, 10_001 + 2 * number)
        assert sum(one is not None for one in entries) == 1
    assert len(await rows(database, people)) == 1 + count


async def test_of_two_who_open_a_link_at_once_one_comes_in(database: Database) -> None:
    """Fifty races, fifty registrations."""
    await _races(database, 50)


@pytest.mark.slow
async def test_a_thousand_races_let_a_thousand_in(database: Database) -> None:
    """The same at full figures."""
    await _races(database, sized(test=50, ci=1000, nightly=1000))


async def _wrong(database: Database, curator: Person) -> dict[str, str]:
    """Give tokens that let a stranger in no more, by why."""
    used = await gates.a_link(database, curator)
    await gates.came(database, 70, used)
    revoked = await gates.a_link(database, curator)
    async with database.writing() as uow:
        newest = (await links.open_ones(uow, curator, NOW))[0]
        await links.revoke(uow, curator, newest.invitation.id, NOW)
    expired = await gates.a_link(database, curator, now=NOW - LIVES)
    return {"never was": "x" * 24, "used": used, "revoked": revoked, "expired": expired}


async def test_no_invitation_is_taken_for_a_link_of_another_kind() -> None:
    """One token of 64 has a dash after its first letter, as links to surveys and schools have."""
    assert not [one for one in (links.fresh() for _ in range(5_000)) if one[1] == "-"]


async def test_every_wrong_link_sounds_alike(database: Database) -> None:
    """Used, revoked, expired or made up: whoever guesses learns nothing."""
    curator = await gates.a_curator(database)
    wrong = await _wrong(database, curator)
    answers = {why: await gates.opened(database, 71, token) for why, token in wrong.items()}
    assert answers == dict.fromkeys(wrong)


async def test_who_is_known_gets_the_role_added(database: Database) -> None:
    """A second link is no second self."""
    curator = await gates.a_curator(database)
    first = await gates.came(
        database, 80, await gates.a_link(database, curator, Role.MENTOR, ADULT)
    )
    again = await gates.opened(database, 80, await gates.a_link(database, curator, age=ADULT))
    assert again is not None
    assert again.outcome is Outcome.ROLE_ADDED
    assert again.person.id == first.id
    assert again.person.roles == {Role.MENTOR, Role.MENTEE}


async def test_a_link_that_gives_nothing_new_stays_open(database: Database) -> None:
    """A curator who tries it out does not spend it."""
    curator = await gates.a_curator(database)
    mentor = await gates.a_link(database, curator, Role.MENTOR, ADULT)
    person = await gates.came(database, 81, mentor)
    another = await gates.a_link(database, curator, Role.MENTOR, ADULT)
    entry = await gates.opened(database, 81, another)
    assert entry is not None
    assert (entry.outcome, entry.person.id) == (Outcome.BACK, person.id)
    assert await gates.came(database, 82, another) != person


async def test_a_guardian_may_have_several_children_and_a_child_two_guardians(
    database: Database,
) -> None:
    """Each kinship is there once, and each guardian is one person."""
    curator = await gates.a_curator(database)
    anna = await gates.came(database, 90, await gates.a_link(database, curator))
    boris = await gates.came(database, 91, await gates.a_link(database, curator))
    mother = await gates.opened(database, 92, await gates.a_guardians_link(database, anna))
    second = await gates.opened(database, 92, await gates.a_guardians_link(database, boris))
    father = await gates.opened(database, 93, await gates.a_guardians_link(database, anna))
    again = await gates.opened(database, 93, await gates.a_guardians_link(database, anna))
    entries = [one for one in (mother, second, father, again) if one is not None]
    assert [one.outcome for one in entries] == [
        Outcome.CAME,
        Outcome.ANOTHER_CHILD,
        Outcome.CAME,
        Outcome.BACK,
    ]
    ours = [one.person.id for one in entries]
    assert ours[0] == ours[1] != ours[2] == ours[3]
    assert entries[1].child_id == boris.id
    known = {(one["guardian_id"], one["child_id"]) for one in await rows(database, kinships)}
    assert known == {(ours[0], anna.id), (ours[0], boris.id), (ours[2], anna.id)}


async def test_no_pupil_opens_a_guardians_link(database: Database) -> None:
    """Not the child, not a classmate, not from another school either."""
    curator = await gates.a_curator(database)
    other = await gates.a_curator(database, 2, "Лицей")
    anna = await gates.came(database, 100, await gates.a_link(database, curator))
    await gates.came(database, 101, await gates.a_link(database, curator))
    await gates.came(database, 102, await gates.a_link(database, other))
    token = await gates.a_guardians_link(database, anna)
    for account in (100, 101, 102):
        with pytest.raises(LinkForAnother):
            await gates.opened(database, account, token)
    assert await gates.opened(database, 103, token), "and nobody has spent it"


async def test_a_guardians_telephone_does_not_open_a_pupils_link(database: Database) -> None:
    """One telephone for both: it is the child's, and the parent agrees on paper."""
    curator = await gates.a_curator(database)
    anna = await gates.came(database, 110, await gates.a_link(database, curator))
    await gates.came(database, 111, await gates.a_guardians_link(database, anna))
    with pytest.raises(PhoneTaken):
        await gates.opened(database, 111, await gates.a_link(database, curator))


async def test_an_adult_does_not_become_a_pupil_by_a_link(database: Database) -> None:
    """A curator who tries the link of a class stays what they are."""
    curator = await gates.a_curator(database)
    with pytest.raises(PhoneTaken):
        await gates.opened(database, gates.CURATOR, await gates.a_link(database, curator))


async def test_staff_waits_for_a_curator_and_the_operators_curator_does_not(
    database: Database,
) -> None:
    """A forwarded link makes nobody a psychologist."""
    curator = await gates.a_curator(database)
    async with database.writing() as uow:
        address = await invitations.invite_head(uow, curator.school_id, NOW)
    first = await gates.came(database, 120, gates.token_of(address))
    token = await gates.a_link(database, curator, Role.PSYCHOLOGIST, ADULT)
    second = await gates.came(database, 121, token)
    assert first.standing is Standing.WAITING
    assert second.standing is Standing.ASKING
    assert [one["person_id"] for one in await rows(database, entry_requests)] == [second.id]
    assert await gates.opened(database, 122, token) is None, "the link was for one"


async def test_a_link_made_for_one_lets_in_who_waits(database: Database) -> None:
    """They have the role of that link only, for nobody confirmed the other one."""
    curator = await gates.a_curator(database)
    token = await gates.a_link(database, curator, Role.DIRECTOR, ADULT)
    await gates.came(database, 130, token)
    person = await gates.came(
        database, 130, await gates.a_link(database, curator, Role.MENTOR, ADULT)
    )
    assert person.standing is Standing.WAITING
    assert person.roles == {Role.MENTOR}
    assert all(one["decided_at"] for one in await rows(database, entry_requests))


async def test_a_link_of_another_school_is_not_there(database: Database) -> None:
    """Neither to look at, nor to shut, nor to renew."""
    curator = await gates.a_curator(database)
    other = await gates.a_curator(database, 2, "Лицей")
    await gates.a_link(database, curator)
    async with database.reading() as uow:
        link_id = (await links.open_ones(uow, curator, NOW))[0].invitation.id
        assert await links.open_ones(uow, other, NOW) == ()
    for deed in (links.get, links.revoke, links.renew):
        with pytest.raises(NotYours):
            async with database.writing() as uow:
                await deed(uow, other, link_id, NOW)


async def test_a_renewed_link_opens_by_its_new_address_only(database: Database) -> None:
    """So a picture of it can be made, though only hashes are kept."""
    curator = await gates.a_curator(database)
    old = await gates.a_link(database, curator)
    async with database.writing() as uow:
        link_id = (await links.open_ones(uow, curator, NOW))[0].invitation.id
        new = gates.token_of(await links.renew(uow, curator, link_id, NOW))
    assert await gates.opened(database, 140, old) is None
    assert await gates.opened(database, 140, new)
    later = NOW + timedelta(days=1)
    async with database.reading() as uow:
        assert await links.open_ones(uow, curator, later) == ()
