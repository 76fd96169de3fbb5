"""Acts of destruction: the paper that proves an erasure, and its extract of the journal.

What must stand in them is named in the order of Roskomnadzor No. 179 of 28.10.2022.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from domain.erasures import Erasure
from domain.jobs import Job
from domain.people import Person, Role
from domain.rights import Deed, demand
from locales.dates import said_day
from locales.texts import Texts
from services import UnitOfWork, handing, jobs, people, wording

CATEGORIES: Final = ("questionnaires", "answers", "pairs", "meetings", "consents", "messages")
"""What is counted in an act, in this order."""

COLUMNS: Final = ("subject", "data", "system", "reason", "date")
"""What a line of the extract says."""

_ROLES: Final = (Role.MENTEE, Role.MENTOR, Role.GUARDIAN)


async def every(uow: UnitOfWork, curator: Person) -> tuple[Erasure, ...]:
    """List what was erased in the curator's school, the newest first.

    Raises:
        NotAllowed: the person takes nobody out.
    """
    demand(curator, Deed.ERASE)
    return tuple(reversed(await uow.erasures.done(curator.school_id)))


async def ask_again(uow: UnitOfWork, curator: Person, number: int, now: datetime) -> Erasure:
    """Let an act be made again for a curator.

    Raises:
        NotAllowed: the person takes nobody out.
        NotYours: there is no such act in the school.
    """
    demand(curator, Deed.ERASE)
    found = await uow.erasures.get(number, curator.school_id)
    await ask_for(uow, curator, (found,), now)
    await people.note(uow, curator, "print-act", found.person_id, now)
    return found


async def ask_for(
    uow: UnitOfWork, curator: Person, erased: Sequence[Erasure], now: datetime
) -> None:
    """Let one act and its extract be made about one person or several."""
    for craft in ("act", "act-journal"):
        await jobs.ask(uow, curator, craft, {"erasures": [one.id for one in erased]}, now)


async def gather(uow: UnitOfWork, job: Job, now: datetime) -> Mapping[str, Any] | None:
    """Gather the words of an act."""
    texts, erased = await _read(uow, job)
    school = await uow.schools.get(job.school_id)
    curator = await uow.of(job.school_id).people.get(job.person_id)
    log = [_line(one, texts) for one in erased]
    return {
        "number": _number(erased),
        "made_on": said_day(now.astimezone(school.time_zone).date(), texts.language),
        "operator_name": school.legal_name or school.name,
        "operator_address": school.address or "—",
        "processor": "",
        "subject": ", ".join(dict.fromkeys(one["subject"] for one in log)),
        "system": texts.label("act-system"),
        "method": texts.label("act-method"),
        "reason": "; ".join(dict.fromkeys(one["reason"] for one in log)),
        "destroyed_on": ", ".join(dict.fromkeys(one["date"] for one in log)),
        "data": [texts.label("act-who"), *_summed(erased, texts)],
        "failures": _failures(erased, texts),
        "destroyed_by": [
            {"post": texts.label("role-curator"), "name": _full_name(curator)},
        ],
        "log": log,
    }


async def gather_journal(uow: UnitOfWork, job: Job, _: datetime) -> Mapping[str, Any] | None:
    """Gather the extract of the journal, a line for each person."""
    texts, erased = await _read(uow, job)
    lines = [_line(one, texts) for one in erased]
    return {
        "headings": [texts.label(f"act-column-{one}") for one in COLUMNS],
        "rows": [[line[one] for one in COLUMNS] for line in lines],
    }


async def deliver(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Give the act to the curator."""
    texts, erased = await _read(uow, job)
    name = texts.label("act-file", number=_number(erased).replace("/", "-"))
    words = texts.say("act-ready", number=_number(erased))
    await handing.hand(uow, job, body, f"{name}.docx", words, now, is_protected=False)


async def deliver_journal(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Give the extract to the curator."""
    texts, erased = await _read(uow, job)
    name = texts.label("act-journal-file", number=_number(erased).replace("/", "-"))
    words = texts.say("act-journal-ready", number=_number(erased))
    await handing.hand(uow, job, body, f"{name}.csv", words, now, is_protected=False)


def code_of(erasure: Erasure, texts: Texts) -> str:
    """Name whom an erasure was about by the code they had."""
    roles = set(erasure.facts.get("roles", ()))
    role = next((one for one in _ROLES if one in roles), "staff")
    number = f"{erasure.facts.get('number', 0):03}"
    return texts.label("person-code", role=role, number=number)


async def _read(uow: UnitOfWork, job: Job) -> tuple[Texts, list[Erasure]]:
    curator = await uow.of(job.school_id).people.get(job.person_id)
    demand(curator, Deed.ERASE)
    found = [await uow.erasures.get(one, job.school_id) for one in job.facts["erasures"]]
    return await wording.texts_of(uow, curator), found


def _number(erased: Sequence[Erasure]) -> str:
    """Number an act by the first person's number in the school: ids of rows are never shown."""
    first = erased[0]
    return f"{first.facts.get('number', 0):03}/{(first.done_at or first.asked_at).year}"


def _line(erasure: Erasure, texts: Texts) -> dict[str, str]:
    done_at = erasure.done_at or erasure.asked_at
    return {
        "subject": code_of(erasure, texts),
        "data": "; ".join([texts.label("act-who"), *_summed([erasure], texts)]),
        "system": texts.label("act-system"),
        "reason": texts.label(f"act-reason-{erasure.reason}"),
        "date": said_day(done_at.date(), texts.language),
    }


def _summed(erased: Sequence[Erasure], texts: Texts) -> list[str]:
    counts = {one: sum(each.facts.get(one, 0) for each in erased) for one in CATEGORIES}
    return [texts.label(f"act-{one}", count=count) for one, count in counts.items() if count]


def _failures(erased: Sequence[Erasure], texts: Texts) -> list[str]:
    left = sum(one.facts.get("messages_left", 0) for one in erased)
    return [texts.label("act-messages-left", count=left)] if left else []


def _full_name(person: Person) -> str:
    return " ".join(filter(None, (person.family_name, person.given_name)))
