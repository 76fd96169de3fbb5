"""What every tap asks of SQLite is found by an index, so it costs the same in a year."""

import re
from typing import Any

import pytest
from sqlalchemy import ClauseElement, create_engine
from sqlalchemy.dialects import sqlite

from storage import (
    accounts,
    broken_promises,
    digest_marks,
    entry_requests,
    feedback,
    first_surveys,
    inbox,
    interviews,
    invitations,
    links,
    materials,
    meeting_occurrences,
    meetings,
    occurrences,
    outbox,
    pair_states,
    pairs,
    positions,
    runs,
    signals,
    tickets,
    unanswered,
    unasked,
    unpaired_occurrences,
    wave_occurrences,
    waves,
    week_sums,
    wrong_links,
    year_occurrences,
)
from storage.awards import awards
from storage.broadcasts import broadcasts, under_way
from storage.contests import contests
from storage.gatherings import gatherings, turnouts
from storage.gatherings import occurrences as gathering_occurrences
from storage.honours import occurrences as vote_occurrences
from storage.honours import polls, voices
from storage.mentor_weeks import occurrences as mentor_weeks
from storage.period_reports import activities
from storage.period_reports import occurrences as report_readers
from storage.period_reports import reports as period_reports
from storage.protocols import protocols
from storage.publications import publications
from storage.reports import guests, replies, rolls, surveys, weeks
from storage.rests import idle_pairs, quiet_days
from storage.seasons import seasons
from storage.tables import METADATA
from storage.year_ends import occurrences as year_end_occurrences
from storage.year_ends import year_ends

HOT: dict[str, ClauseElement] = {
    f"{module.__name__}.{name}": getattr(module, name)
    for module, names in (
        (inbox, ("_NEXT", "_NEXT_MOMENT", "_FINISH")),
        (outbox, ("_REPLIES", "_UNASKED", "_NEXT_MOMENT", "_SENDING", "_SETTLE", "_RETIRE")),
        (accounts, ("_BY_IDS",)),
        (wrong_links, ("_OF_ACCOUNT", "_OF_ALL")),
        (invitations, ("_BY_TOKEN", "_SPEND")),
        (links, ("_ALL", "_GET", "_REVOKE", "_RENEW")),
        (entry_requests, ("_OPEN", "_GET", "_OF_PERSON", "_COUNT", "_DECIDE")),
        (interviews, ("_GET", "_HEARD", "_OF_PERSON", "_SAVE")),
        (pairs, ("_GET", "_OPEN", "_BETWEEN", "_NEXT_NUMBER", "_SAVE")),
        (pair_states, ("_PAIRS", "_PAIRS_OF", "_PAIR")),
        (meetings, ("_GET", "_OF_PAIRS", "_SAVE")),
        (meeting_occurrences, ("_PLANNED", "_EXPECTED", "_AFTER_FORGOTTEN", "_WITHOUT_FEEDBACK")),
        (feedback, ("_GIVEN", "_TROUBLES", "_LATELY", "_TROUBLES_OF", "_CALL")),
        (signals, ("_SUMS", "_REMARKS")),
        (unanswered, ("_OWED",)),
        (materials, ("_ALL", "_GET")),
        (digest_marks, ("_LIVE", "_DROP")),
        (week_sums, ("_OF",)),
        (first_surveys, ("_SENT", "_ANSWERS")),
        (unasked, ("COMPANIONS", "HELD_UP", "SENT")),
        (occurrences, ("_CURATORS", "_UNFINISHED")),
        (runs, ("_ALL", "_GET", "_SAVE")),
        (positions, ("_OF_RUN", "_GET", "_SAVE")),
        (year_occurrences, ("_DUE", "_NAMED", "_READERS", "_EVENTS")),
        (guests, ("_ALL", "_ONE")),
        (rolls, ("_ALL",)),
        (weeks, ("_SUMS",)),
        (surveys, ("_GIVEN", "_GIVEN_BY", "_FORMS", "_SENT", "_SEALED", "_OPEN_SHEETS")),
        (replies, ("_GET", "_WORDS")),
        (tickets, ("_GET", "_OPEN", "_OPEN_OF", "_SAVE", "_SAID")),
        (broken_promises, ("_UNANSWERED",)),
        (waves, ("_GET", "_RECENT", "_OPEN", "_OPEN_OF", "_RECIPIENTS", "_STAGE_OF")),
        (waves, ("_PROGRESS", "_BUSY", "_ANSWERED", "_SAVE", "_OPENED", "_REFUSE")),
        (wave_occurrences, ("_DUE",)),
        (unpaired_occurrences, ("_WAITING",)),
        (gatherings, ("_ALL", "_GET", "_OF_RUN", "_OF_PERSON", "_SAVE", "_REPLY")),
        (gathering_occurrences, ("_GUESTS", "_CURATORS")),
        (activities, ("_SPANS", "_MET", "_TALKS")),
        (period_reports, ("_OF", "_SAVE")),
        (report_readers, ("_STAFF",)),
        (mentor_weeks, ("_MENTORS",)),
        (broadcasts, ("_ALL", "_GET", "_SAVE", "_DELIVERIES", "_SETTLE")),
        (under_way, ("_WAITING",)),
        (contests, ("_ALL", "_GET", "_OF_PAIR", "_SAVE", "_PROOFS")),
        (publications, ("_ALL", "_GET", "_SAVE")),
        (protocols, ("_GET", "_SAVE")),
        (turnouts, ("_CAME",)),
        (polls, ("_GET", "_OF_RUN", "_NOMINATIONS", "_NOMINEES", "_POLL_OF", "_SAVE")),
        (voices, ("_VOTERS", "_VOTED", "_CHOSEN", "_COUNT", "_BURN")),
        (vote_occurrences, ("_OPENED", "_CLOSING", "_UNDER_WAY")),
        (idle_pairs, ("_IDLE", "_STOPS")),
        (quiet_days, ("_DAYS",)),
        (awards, ("_GET", "_OF_RUN", "_PAPERS", "_LAST", "_HANDED", "_TAKEN_BACK")),
        (year_ends, ("_GET", "_WISHES", "_DECISIONS", "_DECISION", "_STAYS", "_STATES")),
        (seasons, ("_OF",)),
        (
            year_end_occurrences,
            ("_RESTING", "_ENDING", "_CELEBRATING", "_OF_SCHOOLS", "_IN_PAIRS"),
        ),
    )
    for name in names
}
WHOLE_TABLE = re.compile(r"SCAN (?!anon)\w+(?! USING (?:COVERING )?INDEX ix_\w+_waiting)\b")


@pytest.mark.parametrize("name", HOT)
def test_no_tap_reads_a_whole_table(name: str) -> None:
    """A plan reads what waits, or finds rows by a key; nothing grows with what was done before.

    Once `state = ?` hid from SQLite that the index of what waits would do, and every tap read all
    letters and updates of the week; and every answer read everybody's prompts.
    """
    assert [step for step in _plan(HOT[name]) if WHOLE_TABLE.search(step)] == []


def test_a_plan_that_reads_a_whole_table_is_noticed() -> None:
    """The pattern above sees a scan where there is one."""
    assert [one for one in _plan(outbox._FORGET) if WHOLE_TABLE.search(one)] != []  # noqa: SLF001 - a statement is what is tested


@pytest.mark.parametrize(
    ("name", "index"),
    [
        ("storage.signals._REMARKS", "ix_interviews_worries"),
        ("storage.pair_states._PAIRS", "ix_meetings_denied"),
    ],
)
def test_what_is_rare_is_found_by_an_index_of_its_own(name: str, index: str) -> None:
    """Answers that worry and disputed meetings are few; by another index all would be read.

    An index of some rows says in its own words which; where the rules differ, it is no use.
    """
    assert [one for one in _plan(HOT[name]) if index in one] != []


def _plan(statement: Any) -> list[str]:
    """Ask SQLite how it would go about a statement."""
    sql = str(statement.compile(dialect=sqlite.dialect(paramstyle="named")))
    sql = re.sub(r":\w+", "?", re.sub(r"\(__\[POSTCOMPILE_\w+\]\)", "(1, 2)", sql))
    sql = re.sub(r"__\[POSTCOMPILE_\w+\]", "' '", sql)
    engine = create_engine("sqlite://")
    METADATA.create_all(engine)
    with engine.connect() as connection:
        asked = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", (1,) * sql.count("?"))
        steps = [str(row[3]) for row in asked]
    engine.dispose()
    return steps
