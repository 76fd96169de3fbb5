"""Standings: how far the mentors of a school have come.

Nobody's rights are asked here: whoever calls has asked.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from domain.candidacies import MentorStanding, Verdict
from domain.ids import PersonId, SchoolId
from domain.people import Form, Person
from domain.questionnaires import Questionnaire
from domain.refusals import NotYours
from domain.scores import score
from domain.settings import SchoolSettings, Switch
from locales.checks import BrokenFile
from locales.papers import parsed
from services import UnitOfWork
from storage.training.standings import Tested

APPLICATION: Final = "mentor_candidate"
"""The questionnaire of somebody who wants to be a mentor."""

TEST: Final = "training_test"
"""The questionnaire with a mark to pass that ends the training."""


async def standing(uow: UnitOfWork, school_id: SchoolId) -> Mapping[PersonId, MentorStanding]:
    """Say of every mentor of a school how far they have come, in three statements for any number.

    Mentors on trial and those who may not take part are left out.
    """
    return await _read(uow, school_id)


async def awaiting_curator(uow: UnitOfWork, school_id: SchoolId) -> int:
    """Count those whose next step is a curator's, without looking at who is a mentor already."""
    school = uow.of(school_id)
    rows = await school.standings.on_the_way(APPLICATION)
    if not rows:
        return 0
    decided, tests = await school.decisions.read(), await school.standings.tests(TEST)
    return sum(_standing(row, tests.get(row.id), decided).awaits_curator for row in rows)


async def of(uow: UnitOfWork, mentor: Person) -> MentorStanding:
    """Say the same of one mentor.

    Raises:
        NotYours: the person is no mentor who takes part.
    """
    found = await _read(uow, mentor.school_id, mentor.id)
    if mentor.id not in found:
        raise NotYours
    return found[mentor.id]


async def _read(
    uow: UnitOfWork, school_id: SchoolId, person_id: PersonId | None = None
) -> dict[PersonId, MentorStanding]:
    school = uow.of(school_id)
    decided = await school.decisions.read()
    tests = await school.standings.tests(TEST, person_id)
    rows = await school.standings.all(APPLICATION, person_id)
    return {row.id: _standing(row, tests.get(row.id), decided) for row in rows}


def _standing(row: Any, tested: Tested | None, decided: SchoolSettings) -> MentorStanding:
    return MentorStanding(
        person_id=PersonId(row.id),
        form=Form(row.form),
        needed=decided.training_sessions,
        asks_test=decided.training_test is Switch.ON,
        has_applied=bool(row.has_applied),
        interview_at=row.interview_at,
        interviewed_on=row.interviewed_on,
        verdict=None if row.verdict is None else Verdict(row.verdict),
        admitted_on=row.admitted_on,
        agreement_on=row.agreement_on,
        clearance_on=row.clearance_on,
        trainings=row.trainings,
        attended=row.attended,
        tested=None if tested is None else _passed(tested),
        certificates=row.certificates,
        hours=row.hours,
    )


def _passed(tested: Tested) -> bool | None:
    """Say whether the answers pass the test they belong to; None where it is none."""
    asked = _sheet(tested.body)
    if asked is None:
        return None
    answered = [one for one in asked.questions if one.id in tested.answers]
    reached = score(asked, answered, tested.answers)
    return None if reached is None else reached.passed


@lru_cache(maxsize=8)
def _sheet(body: str) -> Questionnaire | None:
    """Read the text of a test; None for one written under rules that hold no more."""
    try:
        return parsed(Path(f"{TEST}.toml"), body)
    except BrokenFile:
        return None
