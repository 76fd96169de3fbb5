"""Rows that a test of the storage begins with; only what the test is about has to be said."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from domain.html import Html
from domain.ids import AccountId, InterviewId, PersonId, SchoolId
from domain.interviews import Interview
from domain.letters import Button, Draft, Screen
from domain.people import Form, Person, Role
from domain.updates import Incoming
from storage.database import Database
from storage.questionnaires import Edition

NOW = datetime(2021, 9, 6, 6, 0, tzinfo=UTC)
ANNA = AccountId(7)
BORIS = AccountId(8)
EDITION = Edition("paper", 1, "0" * 64, "version = 1")
SCREEN = Screen(Html("<b>Анна</b> 🌿"), ((Button("Да", "a.b|1|2|"), Button("Нет", "a.c|1|2|")),))


async def person(
    database: Database, account: AccountId = ANNA, school: str = "Гимназия"
) -> Person:
    """Let a pupil into a school, opening the school first if it is new."""
    async with database.writing() as uow:
        known = await uow.schools.by_name(school) or await uow.schools.add(school)
        await uow.accounts.add(account, "ru")
        return await uow.of(known.id).people.add(newcomer(known.id, account))


def newcomer(school_id: SchoolId, account: AccountId = ANNA, **changes: Any) -> Person:
    """Draft a pupil who may take part."""
    draft = Person(
        id=PersonId(0),
        school_id=school_id,
        account_id=account,
        roles=frozenset({Role.MENTEE}),
        form=Form.PEER,
    )
    return replace(draft, **changes)


async def interview(database: Database, whose: Person, **changes: Any) -> Interview:
    """Begin an interview at its first revision."""
    facts = {"questionnaire_id": EDITION.id, "version": EDITION.version, "form": Form.PEER}
    draft = Interview(id=InterviewId(0), person_id=whose.id, **{**facts, **changes})
    async with database.writing() as uow:
        if EDITION not in await uow.questionnaires.all():
            await uow.questionnaires.add(EDITION)
        return await uow.of(whose.school_id).interviews.add(draft, NOW)


def letter(key: str, to: AccountId = ANNA, **changes: Any) -> Draft:
    """Draft a reply that may leave at once."""
    facts = {"name": "reply", "screen": SCREEN, "not_before": NOW}
    return Draft(key=key, account_id=to, **{**facts, **changes})


def told(number: int, account: AccountId = ANNA, bot: int = 42) -> Incoming:
    """Make an update as Telegram would tell it."""
    return Incoming(bot, number, account, f'{{"update_id": {number}}}')
