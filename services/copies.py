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
from services.copy_choices import CHOSEN as CHOSEN  # noqa: PLC0414 - read from here, too

TOLD: Final[Mapping[str, str]] = {
    "people": (
        "number given_name family_name roles form age_group standing class_name born_on came_at"
        " is_trial"
    ),
    "accounts": "id language zone unreachable_since",
    "role_terms": "role until given_by stands_in_for asked_at",
    "position_people": "",
    "chosen_runs": "",
    "roster": (
        "code role form age_group class_name given_name family_name born_on paper_number paper_on"
        " paper_kept written_by"
    ),
    "invitations": "role form age_group class_name child_id person_id made_by used_by",
    "entry_requests": "asked_at question said_yes decided_at decided_by verdict reason",
    "wrong_links": "at",
    "consents": (
        "kind person_id answer answered_by answered_at method relation valid_until withdrawn_at"
        " renewal_at paper_number paper_on paper_kept seen_by"
    ),
    "kinships": "guardian_id child_id relation since confirmed_at confirmed_by",
    "pairs": (
        "mentor_id form made_at agreed_at order_number order_on continued_at closed_at outcome"
        " reason final_because"
    ),
    "pair_members": "mentor_id form joined_at left_at reason",
    "rematches": "reason words asked_at verdict settled_at settled_by",
    "meetings": (
        "kind starts_at place state reason settled_at settled_by confirmed_at denied_by denied_at"
        " topic agreed_on"
    ),
    "meeting_times": "starts_at",
    "attendance": "was_there",
    "plans": (
        "kind state words made_at sent_at returned_because approved_at order_number order_on"
    ),
    "plan_items": "title due_on expected actual mentor_mark mentee_mark marked_at",
    "plan_versions": "at by_id body",
    "candidacies": (
        "interview_at interviewed_on verdict reason decided_on decided_by admitted_on"
        " admitted_because agreement_on clearance_on"
    ),
    "training_members": "",
    "training_attendance": "was_there",
    "gatherings": "title starts_at place cancelled_at reason",
    "gathering_people": "is_invited reply replied_at was_there checked_in_at",
    "pauses": "until",
    "vacations": "first_on last_on told_by told_at",
    "phone_calls": "called_by called_at note",
    "protocols": "agenda heard decided",
    "broadcasts": "words sent_at",
    "broadcast_people": "",
    "contest_pairs": "",
    "publications": "published_on title url",
    "nominations": "title reason",
    "nominees": "",
    "poll_voters": "voted_on",
    "awards": "number handed_at",
    "pair_wishes": "wish said_at",
    "pair_decisions": "goes_on decided_at decided_by",
    "year_people": "",
    "class_stays": "",
    "certificates": "title number issued_on hours added_by",
    "materials": "url",
    "waves": "sent_at",
    "recipients": "opened_at refused_at done_on",
    "tickets": "to_role opened_at owner_id promised_at answered_at closed_at",
    "ticket_words": "said_at words",
    "journal": "at deed",
    "journal_details": "body",
}
"""What is told of each table, in this order; questionnaires are told in their own words.

Of a table without columns here only the number of its rows is told.
"""

LEFT_OUT: Final[Mapping[str, str]] = {
    "people": "account_id school_id",
    "accounts": "school_id",
    "role_terms": "person_id",
    "position_people": "person_id",
    "chosen_runs": "person_id",
    "roster": "person_id",
    "invitations": "roster_id",
    "entry_requests": "person_id",
    "wrong_links": "account_id",
    "consents": "message_id",
    "pair_members": "pair_id person_id",
    "rematches": "pair_id person_id",
    "meetings": "pair_id",
    "attendance": "person_id",
    "plans": "pair_id person_id",
    "candidacies": "person_id",
    "training_members": "person_id",
    "training_attendance": "person_id",
    "certificates": "person_id",
    "gathering_people": "person_id",
    "pauses": "person_id",
    "vacations": "person_id",
    "phone_calls": "person_id",
    "protocols": "made_by",
    "broadcasts": "made_by asked_by sent_by",
    "broadcast_people": "person_id",
    "contest_pairs": "pair_id",
    "publications": "made_by pair_id",
    "nominees": "person_id votes",
    "poll_voters": "person_id",
    "awards": "person_id is_winner",
    "pair_wishes": "person_id",
    "year_people": "person_id role state",
    "class_stays": "person_id",
    "materials": "added_by file_id",
    "waves": "sent_by",
    "recipients": "person_id",
    "tickets": "person_id",
    "ticket_words": "author_id",
    "journal": "actor_id",
}
"""What only ties the rows together, or says a second time whose they are."""

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
