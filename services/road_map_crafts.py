"""Crafts of road maps: a workbook of one, and reading one that was sent back."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from domain.ids import RunId
from domain.jobs import Job
from domain.letters import Screen
from domain.people import Person
from domain.rights import Deed, demand
from domain.road_map_tables import MOST_ROWS, Problem
from locales.road_map_tables import table_words
from services import UnitOfWork, handing, telling, wording


async def book_facts(uow: UnitOfWork, job: Job, _: datetime) -> Mapping[str, Any]:
    """Hand on the sheets as they were when they were asked for."""
    await _asker(uow, job, Deed.READ_ROAD_MAP)
    return {"title": job.facts["title"], "sheets": job.facts["sheets"]}


async def give_book(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Hand the workbook over."""
    texts = await wording.texts_of(uow, await _asker(uow, job, Deed.READ_ROAD_MAP))
    name, caption = texts.label("road-table-file-name"), texts.say("road-table-caption")
    await handing.hand(uow, job, body, name, caption, now, is_protected=False)


async def reading_facts(uow: UnitOfWork, job: Job, _: datetime) -> Mapping[str, Any]:
    """Ask for the file that was sent, and say which columns to look for."""
    await _asker(uow, job, Deed.EDIT_ROAD_MAP)
    return {
        "telegram_file": job.facts["file_id"],
        "name": job.facts["name"],
        "columns": {name: list(words) for name, words in table_words().headings.items()},
        "limit": MOST_ROWS,
    }


async def take_read(uow: UnitOfWork, job: Job, body: bytes, now: datetime) -> None:
    """Keep what was read, and ask the sender about it; a file that is no table is refused."""
    read = json.loads(body)
    if "refused" in read:
        await handing.apologise(uow, job, read["refused"], now)
        return
    asker = await _asker(uow, job, Deed.EDIT_ROAD_MAP)
    rooms = uow.of(job.school_id)
    run = await rooms.runs.get(RunId(job.facts["run"]))
    number = await rooms.road_map_uploads.add(
        run.id,
        asker.id,
        read["columns"],
        [{name: str(cell) for name, cell in one.items()} for one in read["lines"]],
        [Problem(**{name: one[name] for name in _PLACE}) for one in read["problems"]],
        now,
    )
    texts = await wording.texts_of(uow, asker)
    await handing.show_progress(uow, job, Screen(texts.say("road-table-done")), now, is_last=True)
    telling.tell(uow, asker, "road-map-read", f"road-map:{number}", now)


_PLACE = ("row", "column", "code")


async def _asker(uow: UnitOfWork, job: Job, deed: Deed) -> Person:
    """Find who asked; somebody whose role was taken away meanwhile gets nothing any more."""
    asker = await uow.of(job.school_id).people.get(job.person_id)
    demand(asker, deed)
    return asker
