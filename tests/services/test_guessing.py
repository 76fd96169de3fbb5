"""Guessing links: nobody gets in, and the operators hear of it."""

import secrets
from datetime import timedelta

import pytest

from benchmarks.screens import metered
from domain.entrances import ALARM_AT, WRONG_LINKS
from domain.invitations import TOKEN_BYTES
from domain.people import Role
from services import alarms
from storage.database import Database
from storage.tables import outbox, people, wrong_links
from tests.records import rows
from tests.services import gates
from tests.services.gates import NOW, OPERATOR
from tests.tiers import sized

pytestmark = pytest.mark.database
HOUR = timedelta(hours=1)


async def _guesses(database: Database, count: int, accounts: int) -> int:
    """Let accounts guess in turn; give how many got in."""
    hits = 0
    for number in range(count):
        token = secrets.token_urlsafe(TOKEN_BYTES)
        hits += await gates.opened(database, 1000 + number % accounts, token) is not None
    return hits


async def _nobody_gets_in(database: Database, count: int, accounts: int) -> None:
    """Let strangers guess while links are open, and look what is left of it."""
    curator = await gates.a_curator(database)
    for _ in range(20):
        await gates.a_link(database, curator)
    async with database.writing() as uow:
        await alarms.name_operators(uow, [OPERATOR])
    assert await _guesses(database, count, accounts) == 0
    noted = await rows(database, wrong_links)
    assert len(noted) == min(count, accounts * WRONG_LINKS)
    assert len(await rows(database, people)) == 1, "the curator alone"
    letters = [one for one in await rows(database, outbox) if one["name"] == alarms.ALARM]
    assert len(letters) == 1, "one alarm, however many guesses"


async def test_three_hundred_guesses_open_nothing(database: Database) -> None:
    """Of each account five are looked up, and the operators hear of it once."""
    await _nobody_gets_in(database, 300, 15)


@pytest.mark.slow
async def test_a_thousand_accounts_guess_nothing(database: Database) -> None:
    """A million guesses at night, twenty thousand in between."""
    count = sized(test=300, ci=20_000, nightly=1_000_000)
    await _nobody_gets_in(database, count, sized(test=15, ci=1000, nightly=1000))


async def test_after_five_wrong_links_a_guess_costs_one_query(database: Database) -> None:
    """The token is not looked up: not even a right one gets in before the hour is over."""
    curator = await gates.a_curator(database)
    token = await gates.a_link(database, curator)
    for _ in range(WRONG_LINKS):
        assert await gates.opened(database, 50, "wrong") is None
    with metered() as meter:
        assert await gates.opened(database, 50, token) is None
    assert meter.statements <= 2, "the beginning of the transaction, and the count"
    assert await gates.opened(database, 50, token, NOW + HOUR + timedelta(seconds=1))


async def test_another_account_is_not_harmed(database: Database) -> None:
    """Only who guessed is barred."""
    token = await gates.a_link(database, await gates.a_curator(database))
    await _guesses(database, WRONG_LINKS * 2, 1)
    assert await gates.opened(database, 51, token)


async def test_the_operators_are_alarmed_once_an_hour(database: Database) -> None:
    """Fewer wrong links than that are the usual mistakes."""
    async with database.writing() as uow:
        await alarms.name_operators(uow, [OPERATOR])
    await _guesses(database, ALARM_AT - 1, ALARM_AT)
    assert await rows(database, outbox) == []
    await gates.opened(database, 5001, "wrong")
    await gates.opened(database, 5002, "wrong")
    assert len(await rows(database, outbox)) == 1
    for number in range(ALARM_AT):
        await gates.opened(database, 6000 + number, "wrong", NOW + 2 * HOUR)
    assert len(await rows(database, outbox)) == 2


async def test_who_comes_back_by_their_own_link_did_not_guess(database: Database) -> None:
    """Tapping the old link again is how people find the chat."""
    token = await gates.a_link(database, await gates.a_curator(database), Role.MENTOR)
    person = await gates.came(database, 60, token)
    for _ in range(WRONG_LINKS + 1):
        again = await gates.opened(database, 60, token)
        assert again is not None
        assert again.person == person
    assert await rows(database, wrong_links) == []
