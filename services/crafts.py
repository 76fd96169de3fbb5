"""Crafts: how each kind of slow work is done; `bot/workshop.py` does it outside transactions.

A craft gathers facts in a transaction that only reads, lets a child process make bytes of them
(`python -m documents <task>`), and delivers these in a transaction that writes. To add one, write
its functions in the module of its area and put a `Craft` of them together here, in `_ALL`.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final

from domain.jobs import Job
from services import (
    UnitOfWork,
    acts,
    calendar_files,
    consent_register,
    digest_books,
    digest_pictures,
    evidence_photos,
    evidence_sheets,
    handing,
    journals,
    link_pictures,
    my_data,
    result_books,
    result_pictures,
    road_map_crafts,
    road_map_tables,
    roster_crafts,
)
from services.awards import handing_out as award_handing
from services.awards import printing as award_printing
from services.gatherings import codes
from services.period_reports import papers as period_papers
from services.protocols import papers as protocols
from services.training import journal

LARGEST_FILE: Final = 1 << 20
"""Bytes of a file that somebody may send us, where a craft says nothing else."""

Facts = Mapping[str, Any]
Gather = Callable[[UnitOfWork, Job, datetime], Awaitable[Facts | None]]
"""Gathers what the task needs as JSON can hold it; None: there is nothing to do any more.

Under `telegram_file` it may ask for a file somebody sent: the task then finds its bytes, in
base64, under `file`.
"""

Deliver = Callable[[UnitOfWork, Job, bytes, datetime], Awaitable[None]]
"""Takes what the task made."""

Fail = Callable[[UnitOfWork, Job, str, datetime], Awaitable[None]]
"""Tells the person that it cannot be done; the words are a reason's code, as `too-big`."""

Progress = Callable[[UnitOfWork, Job, int, int, datetime], Awaitable[None]]
"""Tells the person how far the task is: so many of so many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Craft:
    """One kind of slow work; `task` is its name in `documents`.

    Gathering that `writes` happens in a transaction that is committed before the task begins: new
    links are written so, because only their hashes are kept. `largest` is how many bytes a file
    may have that somebody sent for it.
    """

    name: str
    task: str
    gather: Gather
    deliver: Deliver
    fail: Fail = handing.apologise
    progress: Progress | None = None
    writes: bool = False
    largest: int = LARGEST_FILE


_ALL: Final[tuple[Craft, ...]] = (
    Craft(
        name=calendar_files.CRAFT,
        task="calendar-file",
        gather=calendar_files.gather,
        deliver=calendar_files.deliver,
    ),
    Craft(
        name=consent_register.CRAFT,
        task="table",
        gather=consent_register.gather,
        deliver=consent_register.deliver,
    ),
    Craft(
        name=digest_pictures.CRAFT,
        task="charts",
        gather=digest_pictures.gather,
        deliver=digest_pictures.deliver,
    ),
    Craft(
        name=digest_books.CRAFT,
        task="survey-book",
        gather=digest_books.gather,
        deliver=digest_books.deliver,
    ),
    Craft(
        name=evidence_sheets.CRAFT,
        task="evidence-sheet",
        gather=evidence_sheets.gather,
        deliver=evidence_sheets.deliver,
    ),
    Craft(
        name=evidence_photos.CRAFT,
        task="read-codes",
        gather=evidence_photos.gather,
        deliver=evidence_photos.deliver,
        fail=evidence_photos.fail,
        largest=8 << 20,
    ),
    Craft(name=codes.CRAFT, task="qr", gather=codes.facts, deliver=codes.give),
    Craft(
        name=period_papers.BOOK,
        task="survey-book",
        gather=period_papers.book_facts,
        deliver=period_papers.give_book,
    ),
    Craft(
        name=period_papers.PAPER,
        task="draft-paper",
        gather=period_papers.paper_facts,
        deliver=period_papers.give_paper,
    ),
    Craft(
        name=protocols.CRAFT,
        task="protocol",
        gather=protocols.gather,
        deliver=protocols.deliver,
    ),
    Craft(
        name=award_printing.PREVIEW,
        task="award-picture",
        gather=award_printing.preview_facts,
        deliver=award_printing.give_preview,
    ),
    Craft(
        name=award_printing.PRINT,
        task="awards",
        gather=award_printing.print_facts,
        deliver=award_printing.give,
        progress=award_printing.say_how_far,
    ),
    Craft(
        name=award_handing.CRAFT,
        task="awards",
        gather=award_handing.gather,
        deliver=award_handing.give,
        progress=award_printing.say_how_far,
    ),
    Craft(
        name="roster-template",
        task="roster-template",
        gather=roster_crafts.template_facts,
        deliver=roster_crafts.give_template,
    ),
    Craft(
        name="roster-reading",
        task="read-roster",
        gather=roster_crafts.reading_facts,
        deliver=roster_crafts.take_read,
        progress=roster_crafts.say_how_far,
    ),
    Craft(
        name="roster-slips",
        task="slips",
        writes=True,
        gather=roster_crafts.slip_facts,
        deliver=roster_crafts.give_slips,
    ),
    Craft(
        name=road_map_tables.BOOK,
        task="survey-book",
        gather=road_map_crafts.book_facts,
        deliver=road_map_crafts.give_book,
    ),
    Craft(
        name=road_map_tables.READING,
        task="read-road-map",
        gather=road_map_crafts.reading_facts,
        deliver=road_map_crafts.take_read,
    ),
    Craft(
        name=journals.EXPORT,
        task="table-csv",
        gather=journals.gather,
        deliver=journals.deliver,
    ),
    Craft(
        name=link_pictures.CRAFT,
        task="qr",
        gather=link_pictures.facts,
        deliver=link_pictures.give,
    ),
    Craft(
        name="act",
        task="act",
        gather=acts.gather,
        deliver=acts.deliver,
    ),
    Craft(
        name="act-journal",
        task="table-csv",
        gather=acts.gather_journal,
        deliver=acts.deliver_journal,
    ),
    Craft(
        name="my-data",
        task="report",
        gather=my_data.gather,
        deliver=my_data.deliver,
    ),
    Craft(
        name="my-data-json",
        task="record",
        gather=my_data.gather_json,
        deliver=my_data.deliver_json,
    ),
    Craft(
        name=result_pictures.CRAFT,
        task="charts",
        gather=result_pictures.gather,
        deliver=result_pictures.deliver,
    ),
    Craft(
        name=journal.CRAFT,
        task="table",
        gather=journal.gather,
        deliver=journal.deliver,
    ),
    Craft(
        name=result_books.CRAFT,
        task="survey-book",
        gather=result_books.gather,
        deliver=result_books.deliver,
    ),
)

CRAFTS: Final[Mapping[str, Craft]] = MappingProxyType({one.name: one for one in _ALL})
"""Every craft by its name."""
