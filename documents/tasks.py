"""Tasks: what the child process can make of facts, by name; each is imported when it is asked for.

A task is a function from facts, as JSON holds them, to bytes. To add one, write it in a module of
this folder and name it here.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any, Final

Task = Callable[[Mapping[str, Any]], bytes]

TASKS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "act": "documents.acts:act",
        "award-picture": "documents.awards:award_picture",
        "awards": "documents.awards:awards",
        "calendar-file": "documents.calendar_files:calendar_file",
        "charts": "documents.charts:charts",
        "draft-paper": "documents.draft_papers:draft_paper",
        "evidence-sheet": "documents.evidence_sheets:evidence_sheet",
        "protocol": "documents.protocols:protocol",
        "qr": "documents.codes:qr",
        "read-codes": "documents.code_reading:read_codes",
        "read-road-map": "documents.road_map_readers:read_road_map",
        "read-roster": "documents.rosters:read_roster",
        "record": "documents.records:record",
        "report": "documents.reports:report",
        "roster-template": "documents.roster_templates:roster_template",
        "slips": "documents.slips:slips",
        "survey-book": "documents.survey_books:survey_book",
        "table": "documents.tables:table",
        "table-csv": "documents.comma_tables:table_csv",
    }
)
"""Where each task is found: `module:function`."""


def task(name: str, known: Mapping[str, str] = TASKS) -> Task:
    """Import a task.

    Raises:
        KeyError: there is none of that name.
    """
    module, _, function = known[name].partition(":")
    found: Task = getattr(import_module(module), function)
    return found
