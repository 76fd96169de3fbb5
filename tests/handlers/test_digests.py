"""A digest on the screen: it fits, whatever has gathered in a week."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from domain.candidates import Candidate, Candidates
from domain.digests import attention
from domain.ids import AccountId, PairId, PersonId, SchoolId
from domain.messages import LONGEST, units
from domain.pairs import Pair, PairState
from domain.people import Form, Person, Role, Standing
from domain.school_facts import Enrolled, Facts, Week
from domain.schools import School
from handlers import digests
from locales.texts import texts_for
from services.digests import Digest

NOW = datetime(2021, 10, 4, 6, 0, tzinfo=UTC)
TEXTS = texts_for("ru")


def _person(number: int, name: str = "Анна", **changes: Any) -> Person:
    facts: dict[str, Any] = {
        "id": PersonId(number),
        "school_id": SchoolId(1),
        "account_id": AccountId(number),
        "roles": frozenset({Role.MENTEE}),
        "form": Form.PEER,
        "given_name": name,
        "family_name": "Котова",
        **changes,
    }
    return Person(**facts)


def _crowded(count: int, name: str = "Анна") -> Facts:
    """Put so many things into every section that can have many."""
    people = [_person(number, name) for number in range(1, count + 1)]
    made_at = NOW - timedelta(days=40)
    pairs = tuple(
        PairState(
            pair=Pair(
                id=PairId(one.id),
                school_id=SchoolId(1),
                number=one.id,
                mentor_id=one.id,
                mentee_ids=(one.id,),
                form=Form.PEER,
                made_at=made_at,
            ),
            mentor=one,
            mentees=(one,),
            unreported=one.id % 2,
            unreported_since=made_at if one.id % 2 else None,
        )
        for one in people
    )
    refused = tuple(replace(one, standing=Standing.REFUSED) for one in people)
    ready = tuple(Candidate(person=one, ready_at=NOW) for one in people)
    return Facts(
        now=NOW,
        zone=ZoneInfo("Europe/Moscow"),
        enrolled=tuple(Enrolled(person=one, is_reachable=False) for one in (*people, *refused)),
        candidates=Candidates(mentees=ready, mentors=ready, unfinished=tuple(people)),
        pairs=pairs,
        last_week=Week(planned=1, held=2, missed=3, cancelled=4, answered=3),
        this_week=Week(planned=5, held=1),
    )


def _digest(facts: Facts) -> Digest:
    school = School(id=SchoolId(1), name="Гимназия <№ 2>")
    return Digest(school=school, facts=facts, attention=attention(facts), event=None)


@pytest.mark.parametrize("name", ["Анна", "А" * 60, "&" * 60, "😀" * 60])
def test_a_week_in_which_everything_gathered_fits_one_message(name: str) -> None:
    """Long names and signs that markup spells longer leave fewer lines, never fewer sections."""
    shown = digests.drawn(_digest(_crowded(300, name)), TEXTS)
    assert units(shown.text) <= LONGEST
    assert shown.text.count("и ещё ") == 6
    assert len(shown.rows) <= 10


def test_five_lines_of_a_section_are_shown_and_the_rest_counted() -> None:
    """Eight without consent: five names, and three more."""
    text = digests.drawn(_digest(_crowded(8)), TEXTS).text
    section = next(one for one in text.split("\n\n") if "Нет согласия" in one)
    assert section.count("•") == 5
    assert section.endswith("и ещё 3")


def test_the_sums_of_two_weeks_are_said() -> None:
    """Both the meetings of the last week and those of this one, and who answered."""
    text = digests.drawn(_digest(_crowded(1)), TEXTS).text
    assert "прошло 2, не состоялось 3, без отчёта 1, отменено 4." in text
    assert "Отзывы о них: 3 из 4." in text
    assert "Встреч на этой неделе: 6." in text


def test_the_name_of_the_school_is_no_markup() -> None:
    """It was typed by somebody."""
    text = digests.drawn(_digest(Facts(now=NOW, zone=ZoneInfo("Europe/Moscow"))), TEXTS).text
    assert "Гимназия &lt;№ 2&gt;" in text
    assert "4–10 октября" in text
