"""Keeping: how long each column is kept that tells of somebody; the nightly purge follows it."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Final

from domain.retention import LASTS, Keep

KEPT: Final[Mapping[str, Mapping[Keep, str]]] = MappingProxyType(
    {
        "accounts": {Keep.UNTIL_ERASURE: "id language school_id unreachable_since zone"},
        "anonymous_answers": {Keep.COUNTED: "value"},
        "answers": {Keep.UNTIL_ERASURE: "given_at value"},
        "attachments": {Keep.DAY: "account_id body file_id name person_id"},
        "chosen_runs": {Keep.UNTIL_ERASURE: "person_id"},
        "consents": {
            Keep.UNTIL_ERASURE: "message_id paper_kept paper_number",
            Keep.COUNTED: (
                "answer answered_at answered_by kind method paper_on person_id relation"
                " renewal_at seen_by valid_until withdrawn_at"
            ),
        },
        "entry_requests": {
            Keep.UNTIL_ERASURE: "question reason said_yes",
            Keep.COUNTED: "asked_at decided_at decided_by person_id verdict",
        },
        "entered_numbers": {Keep.COUNTED: "entered_by"},
        "erasures": {Keep.ACTS: "asked_by person_id"},
        "evidence": {Keep.COUNTED: "added_by file_id number title url"},
        "inbox": {Keep.MAIL: "account_id body"},
        "interviews": {
            Keep.UNTIL_ERASURE: "ticked",
            Keep.COUNTED: ("began_at by_id form person_id replaced_at subject_id submitted_at"),
        },
        "invitations": {
            Keep.UNTIL_ERASURE: "class_name roster_id",
            Keep.COUNTED: "age_group child_id form made_by person_id role used_by",
        },
        "jobs": {Keep.MAIL: "facts person_id"},
        "journal": {Keep.ACTS: "actor_id at"},
        "journal_details": {Keep.UNTIL_ERASURE: "body"},
        "kinships": {
            Keep.UNTIL_ERASURE: "child_id confirmed_at confirmed_by guardian_id relation since"
        },
        "meetings": {
            Keep.UNTIL_ERASURE: "place reason",
            Keep.COUNTED: "pair_id settled_at starts_at state",
        },
        "messages": {Keep.UNTIL_ERASURE: "account_id"},
        "outbox": {Keep.NEWS: "account_id key person_id screen subject"},
        "pairs": {Keep.COUNTED: "closed_at continued_at form made_at mentee_id mentor_id"},
        "paper_drafts": {Keep.UNTIL_ERASURE: "kind number paper_on person_id relation staff_id"},
        "people": {
            Keep.UNTIL_ERASURE: ("account_id born_on class_name family_name given_name standing"),
            Keep.COUNTED: "age_group came_at form is_trial number roles school_id",
        },
        "position_people": {Keep.UNTIL_ERASURE: "person_id"},
        "positions": {Keep.COUNTED: "done_by"},
        "prompts": {Keep.UNTIL_ERASURE: "account_id"},
        "recipients": {Keep.COUNTED: "done_on opened_at person_id refused_at"},
        "road_map_uploads": {Keep.DAY: "made_by problems rows"},
        "role_terms": {Keep.UNTIL_ERASURE: "asked_at given_by person_id role stands_in_for until"},
        "roster": {
            Keep.UNTIL_ERASURE: (
                "age_group born_on class_name code family_name form given_name paper_kept"
                " paper_number paper_on person_id role written_by"
            )
        },
        "school_invitations": {Keep.COUNTED: "made_by"},
        "targets": {Keep.COUNTED: "set_by"},
        "ticket_words": {Keep.UNTIL_ERASURE: "author_id said_at words"},
        "tickets": {
            Keep.UNTIL_ERASURE: (
                "answered_at closed_at opened_at owner_id person_id promised_at to_role"
            )
        },
        "uploads": {Keep.DAY: "lines made_by problems"},
        "waves": {Keep.COUNTED: "sent_by"},
        "wrong_links": {Keep.DAY: "account_id at"},
    }
)
"""The columns of each table by their class; tests ask it of every new column, and of erasing."""


def classes() -> Iterator[tuple[str, Keep]]:
    """Yield every column, as `table.column`, with its class."""
    for table, kept in KEPT.items():
        for keep, names in kept.items():
            for name in names.split():
                yield f"{table}.{name}", keep


def lasts(table: str) -> timedelta:
    """Say how long the rows of a table stay: as long as the longest of its columns."""
    return max(LASTS[one] for one in KEPT[table])
