"""Reminders of reports before their day, on it and once after, and letters to staff by roles."""

from datetime import time, timedelta
from typing import Final

from domain.letters import Lane
from domain.occurrences import Moment
from domain.people import Role
from domain.promises import Reminder
from domain.rights import Deed

_HOUR: Final = time(10)


def _report(name: str, moment: Moment, days: int, useful: float, deed: Deed) -> Reminder:
    return Reminder(
        name=name,
        moment=moment,
        offset=timedelta(days=days),
        hour=_HOUR,
        to=frozenset({Role.CURATOR}),
        expires_after=timedelta(days=useful),
        group="roadmap",
        asks=deed,
    )


OF_REPORTS: Final = (
    _report("report-due-7", Moment.REPORT_DUE, -7, 3, Deed.WRITE_REPORTS),
    _report("report-due-0", Moment.REPORT_DUE, 0, 0.5, Deed.WRITE_REPORTS),
    _report("report-late-3", Moment.REPORT_DUE, 3, 5, Deed.WRITE_REPORTS),
    *(
        _report(
            f"statistics-due-{days}", Moment.STATISTICS_DUE, -days, useful, Deed.COUNT_STATISTICS
        )
        for days, useful in ((14, 3), (7, 3), (3, 1), (1, 1))
    ),
    Reminder(
        name="month-report",
        moment=Moment.MONTH_BEGINS,
        offset=timedelta(),
        to=frozenset({Role.DIRECTOR, Role.MUNICIPAL}),
        lane=Lane.DIGEST,
        expires_after=timedelta(days=3),
        asks=Deed.READ_REPORTS,
    ),
    Reminder(
        name="unpaired-long",
        moment=Moment.UNPAIRED_LONG,
        offset=timedelta(days=14),
        hour=_HOUR,
        to=frozenset({Role.PSYCHOLOGIST}),
        expires_after=timedelta(days=3),
        asks=Deed.SEE_UNPAIRED,
    ),
)
"""All of these; a number in a name counts days, and 0 is the day itself."""
