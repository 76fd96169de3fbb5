"""Crafts of the roster: the empty table, reading a filled one, and slips with links."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from domain.jobs import Job
from domain.letters import Screen
from domain.people import Person
from domain.rights import Deed, demand
from domain.roster_reading import judge
from domain.rosters import NEEDED, Judged, Line, Problem
from locales.rosters import roster_words
from services import UnitOfWork, handing, links, rosters, telling, wording
from services.zones import zone_of

MOST_ROWS: Final = 2000
"""How many participants a table may hold: more than any school has."""


async def _asker(uow: UnitOfWork, job: Job) -> Person:
    """Find who asked; somebody whose role was taken away meanwhile gets nothing any more."""
    asker = await uow.of(job.school_id).people.get(job.person_id)
    demand(asker, Deed.IMPORT_ROSTER)
    return asker


async def template_facts(uow: UnitOfWork, job: Job, _: datetime) -> Mapping[str, Any]:
    """Gather the words of the empty table."""
    texts = await wording.texts_of(uow, await _asker(uow, job))
    words = roster_words()
    columns = [
        {
            "heading": headings[0],
            "example": words.examples[name],
            "options": list(words.options.get(name, ())),
        }
        for name, headings in words.headings.items()
    ]
    notes = [texts.label(f"roster-note-{one}") for one in ("code", "paper", "again")]
    return {"title": texts.label("roster-sheet"), "columns": columns, "notes": notes}


async def give_template(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Hand the empty table over."""
    texts = await wording.texts_of(uow, await _asker(uow, job))
    name, caption = texts.label("roster-template-file"), texts.say("roster-template-caption")
    await handing.hand(uow, job, body, name, caption, now, is_protected=False)


async def reading_facts(uow: UnitOfWork, job: Job, _: datetime) -> Mapping[str, Any]:
    """Ask for the file that was sent, and say which columns to look for."""
    await _asker(uow, job)
    columns = {name: list(words) for name, words in roster_words().headings.items()}
    return {
        "telegram_file": job.facts["file_id"],
        "name": job.facts["name"],
        "columns": columns,
        "required": list(NEEDED),
        "limit": MOST_ROWS,
    }


async def take_read(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Judge what was read, and ask the sender about it; a table that is none is refused."""
    read = json.loads(body)
    if "refused" in read:
        await handing.apologise(uow, job, read["refused"], now)
        return
    asker = await _asker(uow, job)
    judged = _judged(read, (now.astimezone(await zone_of(uow, asker))).date())
    texts = await wording.texts_of(uow, asker)  # others get a turn between two long pieces of work
    number = await uow.of(job.school_id).uploads.add(asker.id, judged, now)
    await handing.show_progress(uow, job, Screen(texts.say("roster-done")), now, is_last=True)
    telling.tell(uow, asker, "roster-read", f"upload:{number}", now)


def _judged(read: Mapping[str, Any], today: Any) -> Judged:
    if read["problems"]:
        wrong = tuple(
            Problem(row=one["row"], column=one["column"], code=one["code"])
            for one in read["problems"]
        )
        return Judged(problems=wrong)
    rows: Sequence[Mapping[str, str]] = [
        {name: str(cell) for name, cell in one.items()} for one in read["lines"]
    ]
    return judge(rows, roster_words().meanings, today)


async def say_how_far(uow: UnitOfWork, job: Job, done: int, of_all: int, now: datetime) -> None:
    """Show how many rows have been read."""
    asker = await uow.of(job.school_id).people.get(job.person_id)
    texts = await wording.texts_of(uow, asker)
    words = texts.say("roster-progress", done=str(done), all=str(of_all))
    await handing.show_progress(uow, job, Screen(words), now)


async def slip_facts(uow: UnitOfWork, job: Job, now: datetime) -> Mapping[str, Any] | None:
    """Make a link for each line; an earlier slip of the same line no longer works."""
    asker = await _asker(uow, job)
    texts = await wording.texts_of(uow, asker)
    lines = await uow.of(job.school_id).roster.all()
    wanted = [one for one in lines if rosters.is_for(one, job.facts["class_name"])]
    if not wanted:
        return None
    await uow.invitations.close_slips([one.id for one in wanted], now)
    slips = [
        {
            "heading": _heading(one),
            "lines": [texts.label(f"slip-step-{step}") for step in ("open", "point", "start")],
            "address": await _address(uow, asker, one, now),
        }
        for one in wanted
    ]
    school = await uow.schools.get(job.school_id)
    return {"title": school.name, "note": texts.label("slips-note"), "slips": slips}


def _heading(line: Line) -> str:
    return " · ".join(filter(None, (line.code, line.class_name)))


async def _address(uow: UnitOfWork, asker: Person, line: Line, now: datetime) -> str:
    draft = replace(
        links.draft(asker.school_id, line.role, now),
        form=line.form,
        age_group=line.age_group,
        made_by=asker.id,
        class_name=line.class_name,
        roster_id=line.id,
    )
    return await links.made(uow, draft, now)


async def give_slips(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Hand the slips over."""
    asker = await _asker(uow, job)
    texts = await wording.texts_of(uow, asker)
    uow.of(job.school_id).journal.write(now, asker.id, "print-slips", f"school:{job.school_id}")
    name, caption = texts.label("slips-file"), texts.say("slips-caption")
    await handing.hand(uow, job, body, name, caption, now, is_protected=False)
