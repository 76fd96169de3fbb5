"""Reading leaves a trace: whoever of the staff looks at one person is written in the journal.

The services are found by looking at what they take and give: each that gives staff something about
one person is tried below, or named among those that show nobody closely, with the reason.
"""

import importlib
import inspect
import pkgutil
import typing
from collections.abc import Awaitable, Callable, Iterator, Mapping
from types import NoneType, UnionType
from typing import Any, Final

import pytest
from sqlalchemy import select

import services
from domain.ids import InterviewId, JobId, PersonId, RematchId, TicketId, TrainingId
from domain.jobs import Job
from domain.people import Person
from services import (
    acts,
    cards,
    consent_register,
    crafts,
    departures,
    journals,
    people,
    rematch_desk,
    replies,
    result_books,
    roster_crafts,
    talk_desk,
    wishes,
)
from services.results import Scope
from services.training import journal as training_journal
from storage.tables import journal
from storage.unit_of_work import UnitOfWork
from tests.rights.halls import Hall
from tests.rights.matrix import HERE, OTHER, OWN
from tests.rights.reviewed import NOT_ABOUT_PEOPLE, SHOWS_NO_SINGLE_PERSON
from tests.rights.towns import NOW

pytestmark = pytest.mark.asyncio(loop_scope="module")

STAFF: Final = ("curator", "coordinator", "staff", "by", "asker")
"""How services call somebody of the staff who looks at others."""

SAYING_NOTHING: Final = (NoneType, str, int, bool)
"""What tells of nobody: a link, a count, whether something was done."""

Call = Callable[[UnitOfWork, Person, Hall], Awaitable[Any]]


def _thing(hall: Hall, kind: str, side: str = OWN) -> int:
    return hall.towns[HERE].things[kind, side]


def _mentee(hall: Hall) -> PersonId:
    return PersonId(_thing(hall, "mentee"))


def _ticket(hall: Hall, side: str = OTHER) -> TicketId:
    return TicketId(_thing(hall, "ticket", side))


def _rematch(hall: Hall) -> RematchId:
    return RematchId(_thing(hall, "rematch"))


def _job(hall: Hall) -> Job:
    town = hall.towns[HERE]
    asker = PersonId(town.things["curator", OWN])
    facts = {"class_name": None}
    return Job(id=JobId(1), craft="", school_id=town.id, person_id=asker, made_at=NOW, facts=facts)


READING: Final[Mapping[str, tuple[Call, tuple[str, ...]]]] = {
    "people.card": (
        lambda uow, staff, hall: people.card(uow, staff, _mentee(hall), NOW),
        ("read-card person mentee",),
    ),
    "cards.look": (
        lambda uow, staff, hall: cards.look(uow, staff, _mentee(hall), NOW),
        ("read-card person mentee",),
    ),
    "departures.leaver": (
        lambda uow, staff, hall: departures.leaver(uow, staff, _mentee(hall), NOW),
        ("read-card person mentee",),
    ),
    "acts.ask_again": (
        lambda uow, staff, hall: acts.ask_again(uow, staff, _thing(hall, "erasure"), NOW),
        ("print-act person trial",),
    ),
    "wishes.compare": (
        lambda uow, staff, hall: wishes.compare(
            uow,
            staff,
            hall.library,
            PersonId(_thing(hall, "free_mentor")),
            PersonId(_thing(hall, "free_mentee")),
            NOW,
        ),
        ("read-answers person free_mentee", "read-answers person free_mentor"),
    ),
    "replies.of_person": (
        lambda uow, staff, hall: replies.of_person(uow, staff, hall.library, _mentee(hall), NOW),
        ("read-answers person mentee",),
    ),
    "replies.opened": (
        lambda uow, staff, hall: replies.opened(
            uow, staff, hall.library, InterviewId(_thing(hall, "interview_free_mentee")), NOW
        ),
        ("read-answers person free_mentee",),
    ),
    "talk_desk.look": (
        lambda uow, staff, hall: talk_desk.look(uow, staff, _ticket(hall), NOW),
        ("read-talk ticket ticket",),
    ),
    "rematch_desk.look": (
        lambda uow, staff, hall: rematch_desk.look(uow, staff, _rematch(hall), NOW),
        ("read-rematch rematch rematch",),
    ),
    "talk_desk.take": (
        lambda uow, staff, hall: talk_desk.take(uow, staff, _ticket(hall), NOW),
        ("take-talk ticket ticket", "read-talk ticket ticket"),
    ),
}
"""What is tried as the curator, and what it writes: a deed, a kind, whose it is.

A reading of a talk names the talk and not the child, since curators read the journal, and whom a
child turned to is none of theirs.
"""

READERS: Final = {
    ("class_teacher", "people.card"): READING["people.card"],
    ("class_teacher", "cards.look"): READING["cards.look"],
    ("psychologist", "talk_desk.look"): (
        lambda uow, staff, hall: talk_desk.look(uow, staff, _ticket(hall, OWN), NOW),
        ("read-talk ticket ticket",),
    ),
} | {("curator", name): call for name, call in READING.items()}

EXPORTS: Final[Mapping[str, tuple[Call, str]]] = {
    consent_register.CRAFT: (
        lambda uow, staff, _: consent_register.ask(uow, staff, NOW),
        "export-consents",
    ),
    journals.EXPORT: (lambda uow, staff, _: journals.export(uow, staff, NOW), "export-journal"),
    result_books.CRAFT: (
        lambda uow, staff, hall: result_books.ask(
            uow, staff, hall.library, Scope(questionnaire_id="mentee_first"), NOW
        ),
        "export-answers",
    ),
    "roster-slips": (
        lambda uow, _, hall: roster_crafts.give_slips(uow, _job(hall), b"x", NOW),
        "print-slips",
    ),
}
"""The tables and papers about many; what is written names the school."""


def _functions() -> Iterator[tuple[str, Any]]:
    for found in pkgutil.walk_packages(services.__path__, "services."):
        module = importlib.import_module(found.name)
        for name, one in inspect.getmembers(module, inspect.iscoroutinefunction):
            if not name.startswith("_") and one.__module__ == module.__name__:
                yield f"{found.name.removeprefix('services.')}.{name}", one


def _is_a_list(kind: Any) -> bool:
    """Whether there are any number of them, so that nobody is looked at closely."""
    origin = typing.get_origin(kind)
    if origin is tuple:
        return Ellipsis in typing.get_args(kind)
    return inspect.isclass(origin) and not isinstance(kind, UnionType)


def _shows_one(function: Any) -> bool:
    names = list(inspect.signature(function).parameters)
    hints = typing.get_type_hints(function)
    is_for_staff = len(names) > 1 and names[1] in STAFF and hints[names[1]] is Person
    given = hints.get("return")
    return is_for_staff and given not in SAYING_NOTHING and not _is_a_list(given)


async def _lines(hall: Hall) -> list[str]:
    found = await hall.connection.execute(
        select(journal.c.deed, journal.c.subject).order_by(journal.c.id)
    )
    return [f"{one.deed} {one.subject}" for one in found]


async def _written(hall: Hall, role: str, call: Call) -> list[str]:
    """Let somebody of the staff do it, and give what the journal has more than before."""
    async with hall.undone():
        before = await _lines(hall)
        uow = UnitOfWork(hall.connection)
        town = hall.towns[HERE]
        staff = await uow.of(town.id).people.get(PersonId(town.things[role, OWN]))
        await call(uow, staff, hall)
        await uow.finish()
        after = await _lines(hall)
    assert after[: len(before)] == before
    return after[len(before) :]


async def test_every_service_that_shows_one_person_is_tried_or_was_looked_at() -> None:
    """A new one is named here by whoever writes it; one that is gone loses its place."""
    shown = {name for name, one in _functions() if _shows_one(one)}
    assert shown == READING.keys() | SHOWS_NO_SINGLE_PERSON.keys()


@pytest.mark.parametrize(("role", "name"), sorted(READERS))
async def test_whoever_looks_at_somebody_is_written_down_once(
    hall: Hall, role: str, name: str
) -> None:
    """A card, answers, a talk, an act: one line each time, about the one who was looked at."""
    call, expected = READERS[role, name]
    side = OWN if role == "psychologist" else OTHER
    lines = [one.split() for one in expected]
    named = [
        f"{deed} {kind}:{_thing(hall, whose, side if kind == 'ticket' else OWN)}"
        for deed, kind, whose in lines
    ]
    assert await _written(hall, role, call) == named


async def test_every_craft_is_tried_or_was_looked_at() -> None:
    """A new paper that takes people's data out is written in the journal."""
    assert (
        set(crafts.CRAFTS) == EXPORTS.keys() | {training_journal.CRAFT} | NOT_ABOUT_PEOPLE.keys()
    )


@pytest.mark.parametrize("name", sorted(EXPORTS))
async def test_whoever_takes_a_table_out_is_written_down_once(hall: Hall, name: str) -> None:
    """The line names the school, since it is about everybody."""
    call, deed = EXPORTS[name]
    assert await _written(hall, "curator", call) == [f"{deed} school:{hall.towns[HERE].id}"]


async def test_whoever_takes_a_training_out_is_written_down_once(hall: Hall) -> None:
    """The line names the training, since it is about everybody in it."""
    one = TrainingId(_thing(hall, "training"))
    call: Call = lambda uow, staff, _: training_journal.ask(uow, staff, one, NOW)  # noqa: E731 - as those above
    assert await _written(hall, "curator", call) == [f"export-training training:{one}"]
