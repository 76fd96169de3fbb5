"""Copies: what is kept about somebody in words that anybody reads, column by column.

A new column that tells of people gets a place in `TOLD` and words under its name, or stands in
`LEFT_OUT` with those that only tie rows together.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from domain.consents import ConsentKind
from domain.journals import family_of
from domain.my_data import Record
from domain.positions import MoveReason, SkipReason
from locales.dates import said_day, said_moment
from locales.texts import Texts
from services.copied_columns import LEFT_OUT as LEFT_OUT  # noqa: PLC0414 - read from here, too
from services.copied_columns import TOLD as TOLD  # noqa: PLC0414 - as above
from services.copy_choices import CHOSEN as CHOSEN  # noqa: PLC0414 - as above

_WORDED: Final[Mapping[str, Callable[[Texts, str], str]]] = {
    "age_group": lambda texts, key: texts.label(f"age-{key}"),
    "answer": lambda texts, key: texts.label(f"answer-{key}"),
    "form": lambda texts, key: texts.label(f"form-{key}"),
    "kind": lambda texts, key: texts.label(f"consent-{key}"),
    "language": lambda texts, key: texts.label(f"language-{key}"),
    "method": lambda texts, key: texts.label(f"method-{key}"),
    "relation": lambda texts, key: texts.label(f"relation-{key}"),
    "role": lambda texts, key: texts.label(f"role-{key}"),
    "roles": lambda texts, key: ", ".join(texts.label(f"role-{one}") for one in key.split()),
    "standing": lambda texts, key: texts.label(f"standing-{key}"),
    "to_role": lambda texts, key: texts.label(f"role-{key}"),
}
"""How the codes of a column are put into words, whatever the table."""

_AT_LENGTH: Final = frozenset({"accounts", "people"})
_MOMENT: Final = "d MMMM y, HH:mm"
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CODE: Final = re.compile(r"[a-z][a-z0-9_]*")


def sections(found: Record, texts: Texts, zone: ZoneInfo) -> Iterator[dict[str, Any]]:
    """Tell each table that has rows: one thing a line, or a line for each of many."""
    for table in TOLD:
        known = (row for row in found.get(table, ()) if not _is_a_move(row))
        rows = [list(_told(table, row, texts, zone)) for row in known]
        is_counted = not TOLD[table] and bool(rows)
        if any(rows) or is_counted:
            heading = texts.label(f"kept-{table.replace('_', '-')}", count=len(rows))
            at_length = [pair for row in rows for pair in row] if table in _AT_LENGTH else []
            is_short = is_counted or bool(at_length)
            lines = [] if is_short else ["; ".join(map(": ".join, row)) for row in rows]
            yield {"heading": heading, "lines": lines, "rows": at_length}


def _is_a_move(row: Mapping[str, Any]) -> bool:
    """Whether a deed is a step inside a questionnaire, which is told in its own words."""
    return str(row.get("subject")).startswith("interview:")


def fields() -> set[str]:
    """Name every column that has words of its own."""
    return {name.replace("_", "-") for names in TOLD.values() for name in names.split()}


def _told(
    table: str, row: Mapping[str, Any], texts: Texts, zone: ZoneInfo
) -> Iterator[tuple[str, str]]:
    for name in TOLD[table].split():
        value = row.get(name)
        if name == "deed":
            yield texts.label("field-deed"), _deed(row, texts)
        elif value not in (None, ""):
            label = texts.label(f"field-{name.replace('_', '-')}")
            yield label, _said(table, name, value, texts, zone)


def _said(table: str, name: str, value: Any, texts: Texts, zone: ZoneInfo) -> str:
    """Say a value: days and moments as people write them, codes in words, people by number."""
    if isinstance(value, bool):
        return texts.label(f"option-{'yes' if value else 'no'}")
    if name.endswith(("_at", "_on")) or name in {"at", "since", "until", "valid_until"}:
        return _when(value, texts, zone)
    if name.endswith(("_by", "_id", "_for")):
        return texts.label("copy-person", number=str(value))
    if isinstance(value, Mapping):
        return _details(value, texts)
    return _coded(table, name, str(value), texts)


def _when(value: str, texts: Texts, zone: ZoneInfo) -> str:
    if "T" not in value:
        return said_day(date.fromisoformat(value), texts.language)
    return said_moment(datetime.fromisoformat(value), zone, texts.language, _MOMENT)


def _details(body: Mapping[str, Any], texts: Texts) -> str:
    """Say what a deed was done with: which consent and which version, which day and why."""
    version = body.get("version")
    more = [texts.label("copy-version", number=str(version))] if version else []
    rest = [_detail(key, str(one), texts) for key, one in body.items() if key != "version"]
    return ", ".join([one for one in (*rest[:1], *more, *rest[1:]) if one])


def _detail(key: str, value: str, texts: Texts) -> str:
    """Put one detail into words; a code that has none is left out."""
    if key == "kind" and value in set(ConsentKind):
        return texts.label(f"consent-{value.replace('_', '-')}")
    if key == "because" and value in set(MoveReason):
        return texts.label("move-reason", reason=value)
    if key == "reason" and value in set(SkipReason):
        return texts.label("skip-reason", reason=value)
    if key == "person":
        return texts.label("copy-person", number=value)
    return _plain(value, texts)


def _plain(value: str, texts: Texts) -> str:
    """Spell a day; leave a code out, and words as they are."""
    if _DAY.fullmatch(value):
        return said_day(date.fromisoformat(value), texts.language)
    return "" if _CODE.fullmatch(value) else value


def _deed(row: Mapping[str, Any], texts: Texts) -> str:
    known = family_of(row["deed"], row["subject"])
    if known == "other":
        return texts.label("copy-other-deed")
    return texts.label(f"deed-{known}")


def _coded(table: str, name: str, value: str, texts: Texts) -> str:
    """Put words for a code; what is no code is said as it stands."""
    chosen = CHOSEN.get(f"{table}.{name}")
    if chosen is not None:
        return texts.label(f"value-{chosen}", value=value)
    worded = _WORDED.get(name)
    return worded(texts, value.replace("_", "-")) if worded else value
