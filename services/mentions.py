"""Mentions: whom answers name, so that whoever goes, goes from the answers of others, too."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, Final

from domain.my_data import Record
from domain.people import Person
from domain.questions import Kind
from domain.repeats import at_time, plain, time_of
from services import UnitOfWork
from storage.mentions import Naming

_TOKEN: Final = re.compile(r"p([0-9]{1,9})")


async def naming(uow: UnitOfWork) -> Naming:
    """Find the questions of every questionnaire ever asked that are answered with people."""
    return {
        (one.id, one.version): frozenset(_of_people(tomllib.loads(one.body)))
        for one in await uow.questionnaires.all()
        if Kind.PEOPLE in one.body
    }


async def forget(uow: UnitOfWork, person: Person) -> None:
    """Take somebody out of what others of the school have answered."""
    await uow.of(person.school_id).mentions.take_out(person.id, await naming(uow))


def named(found: Record, known: Naming) -> frozenset[int]:
    """Give the numbers of the people whom answers in a record name or are about."""
    asked = _asked(found, known)
    said = [one for row in found.get("answers", ()) for one in _tokens(row, asked)]
    return frozenset(int(one[1]) for one in map(_TOKEN.fullmatch, said) if one)


def with_codes(found: Record, known: Naming, codes: Mapping[int, str]) -> Record:
    """Put codes where answers in a record name people or are about them."""
    if "answers" not in found:
        return found
    asked = _asked(found, known)
    spelt = {f"p{number}": code for number, code in codes.items()}
    return {**found, "answers": [_coded(row, asked, spelt) for row in found["answers"]]}


def _of_people(body: Mapping[str, Any]) -> Iterator[str]:
    return (one["id"] for one in body.get("questions", ()) if one.get("kind") == Kind.PEOPLE)


def _asked(found: Record, known: Naming) -> Mapping[int, frozenset[str]]:
    """Give for each interview of a record its questions that are answered with people."""
    return {
        row["id"]: known.get((row["questionnaire_id"], row["version"]), frozenset())
        for row in found.get("interviews", ())
    }


def _names_people(row: Mapping[str, Any], asked: Mapping[int, frozenset[str]]) -> bool:
    is_asked = plain(row["question_id"]) in asked.get(row["interview_id"], ())
    return is_asked and isinstance(row["value"], list)


def _tokens(row: Mapping[str, Any], asked: Mapping[int, frozenset[str]]) -> Iterator[str]:
    yield time_of(row["question_id"])
    if _names_people(row, asked):
        yield from row["value"]


def _coded(
    row: Mapping[str, Any], asked: Mapping[int, frozenset[str]], spelt: Mapping[str, str]
) -> Mapping[str, Any]:
    about = spelt.get(time_of(row["question_id"]))
    name = at_time(plain(row["question_id"]), about) if about else row["question_id"]
    value = row["value"]
    if _names_people(row, asked):
        value = [spelt.get(one, one) for one in value]
    return {**row, "question_id": name, "value": value}
