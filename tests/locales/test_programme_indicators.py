"""Indicators of the programme files: each is known, can be counted, and has words."""

import tomllib
from pathlib import Path

import pytest

from domain.indicators import INDICATORS, Unit
from handlers.taps import Tap
from locales.texts import HERE, languages, texts_for

PROGRAMMES = sorted((HERE / "ru" / "programmes").glob("*.toml"))

OF_THE_METHODOLOGY = {
    *("mentee_coverage_10_18", "mentor_coverage_15_19", "mentee_coverage_young_teachers"),
    *("companies_giving_mentors", "mentee_satisfaction", "mentor_satisfaction"),
    *("mentee_coverage_pupils", "mentee_coverage_teachers", "consents_given"),
    *("training_groups_ready", "plans_realised", "plans_participation"),
    *("final_event_attendance", "diagnostics_passed", "publications", "parents_meetings"),
    *("parents_reached", "teachers_council_attendance", "class_hours_attendance"),
    *("event_representatives", "roadmap_done", "roadmap_in_time"),
    *("young_teachers_involved", "pupils_involved"),
}
"""What the five documents are measured by, besides the district of teachers."""


def _named(path: Path) -> list[str]:
    body = tomllib.loads(path.read_text(encoding="utf-8"))
    return [one["id"] for one in body.get("indicators", ())]


def _unknown(path: Path) -> list[str]:
    return [f"{path.name}: {one}" for one in _named(path) if one not in INDICATORS]


@pytest.mark.parametrize("path", PROGRAMMES, ids=lambda one: str(one.name))
def test_every_indicator_of_a_file_can_be_counted(path: Path) -> None:
    """An unknown one is told by the file and its id."""
    assert _unknown(path) == []


def test_an_unknown_indicator_is_told_by_file_and_id(tmp_path: Path) -> None:
    """The test above fails where it should."""
    path = tmp_path / "village-2025.toml"
    path.write_text('[[indicators]]\nid = "happiness"\n', encoding="utf-8")
    assert _unknown(path) == ["village-2025.toml: happiness"]


def test_every_formula_of_the_documents_is_there() -> None:
    """Also those that no file asks for yet."""
    asked = {one for path in PROGRAMMES for one in _named(path)}
    assert INDICATORS.keys() == asked | OF_THE_METHODOLOGY


def test_every_indicator_says_how_it_is_counted_and_where_it_comes_from() -> None:
    """In every language; a share has a denominator, and nothing else has one."""
    for one in INDICATORS.values():
        assert one.source, one.id
        assert (one.denominator is not None) is (one.unit is Unit.PERCENT), one.id
        for language in languages():
            key = f"formula-{one.id.replace('_', '-')}"
            assert texts_for(language).label(key), one.id


@pytest.mark.parametrize("name", sorted(INDICATORS))
def test_the_longest_button_about_an_indicator_fits(name: str) -> None:
    """A tap carries the indicator by its id, beside a year and a page."""
    assert str(Tap("indicators", "counted", 9999, 999, name))
    assert str(Tap("numbers", "planned", 9999, 0, name))
