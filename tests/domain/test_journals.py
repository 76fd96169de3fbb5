"""The chain of a journal: what binds a line to the lines before it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from domain.ids import PersonId, SchoolId
from domain.journals import KNOWN, Entry, chained, family, person_in, root, sealed

NOW = datetime(2021, 9, 6, 6, 0, tzinfo=UTC)
ENTRY = Entry(at=NOW, actor_id=PersonId(1), deed="read-card", subject="person:2")


@pytest.mark.parametrize(
    "change",
    [
        {"at": NOW + timedelta(microseconds=1)},
        {"actor_id": PersonId(2)},
        {"deed": "read-cards"},
        {"subject": "person:3"},
    ],
)
def test_whatever_changes_in_a_line_changes_its_hash(change: dict[str, Any]) -> None:
    """Moment, actor, deed and subject are all bound."""
    assert chained("", 1, replace(ENTRY, **change)) != chained("", 1, ENTRY)


def test_number_seal_and_the_line_before_are_bound_too() -> None:
    """So lines cannot change places, lose details or move to another school."""
    hashes = {
        chained("", 1, ENTRY),
        chained("", 2, ENTRY),
        chained("", 1, ENTRY, "seal"),
        chained(root(SchoolId(1)), 1, ENTRY),
        chained(root(SchoolId(2)), 1, ENTRY),
    }
    assert len(hashes) == 5


def test_the_hash_does_not_depend_on_the_zone_a_moment_is_written_in() -> None:
    """A database gives moments back in UTC."""
    moscow = NOW.astimezone(timezone(timedelta(hours=3)))
    assert chained("", 1, replace(ENTRY, at=moscow)) == chained("", 1, ENTRY)


def test_a_seal_needs_its_key() -> None:
    """Whoever has the journal alone cannot try out which details fit."""
    assert sealed({"a": "1", "b": "2"}, b"key") == sealed({"b": "2", "a": "1"}, b"key")
    assert sealed({"a": "1"}, b"key") != sealed({"a": "1"}, b"other")


def test_a_deed_is_told_by_the_nearest_words_there_are() -> None:
    """By its own, by its family's, or as something else."""
    told = {
        "read-card": "read-card",
        "read_talk": "read",
        "consent-given": "consent",
        "make_pair": "make-pair",
        "names": "other",
        "submit": "other",
    }
    assert {one: family(replace(ENTRY, deed=one)) for one in told} == told
    assert family(replace(ENTRY, deed="place", subject="meeting:1")) == "meeting"
    for at, longer in enumerate(KNOWN):
        assert not [one for one in KNOWN[:at] if f"{longer}-".startswith(f"{one}-")], longer


def test_only_a_person_is_found_in_a_subject() -> None:
    """Other things have numbers too."""
    assert person_in("person:12") == PersonId(12)
    assert [person_in(one) for one in ("pair:12", "school:address", "person:")] == [None] * 3
