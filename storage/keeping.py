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
        "attendance": {Keep.COUNTED: "person_id was_there"},
        "attachments": {Keep.DAY: "account_id body file_id name person_id"},
        "candidacies": {
            Keep.UNTIL_ERASURE: "admitted_because interview_at reason",
            Keep.COUNTED: (
                "admitted_on agreement_on clearance_on decided_by decided_on interviewed_on"
                " person_id verdict"
            ),
        },
        "certificates": {
            Keep.UNTIL_ERASURE: "number title",
            Keep.COUNTED: "added_by hours issued_on person_id",
        },
        "chosen_runs": {Keep.UNTIL_ERASURE: "person_id"},
        "consents": {
            Keep.UNTIL_ERASURE: "message_id paper_kept paper_number",
            Keep.COUNTED: (
                "answer answered_at answered_by kind method paper_on person_id relation"
                " renewal_at seen_by valid_until withdrawn_at"
            ),
        },
        "digest_marks": {Keep.MAIL: "at curator_id reason subject_id"},
        "entry_requests": {
            Keep.UNTIL_ERASURE: "question reason said_yes",
            Keep.COUNTED: "asked_at decided_at decided_by person_id verdict",
        },
        "entered_numbers": {Keep.COUNTED: "entered_by"},
        "erasures": {Keep.ACTS: "asked_by person_id"},
        "evidence": {Keep.COUNTED: "added_by file_id number title url"},
        "inbox": {Keep.MAIL: "account_id body"},
        "interviews": {
            Keep.UNTIL_ERASURE: "ticked worries",
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
        "materials": {Keep.COUNTED: "added_by file_id url"},
        "meetings": {
            Keep.UNTIL_ERASURE: "agreed_on place reason topic",
            Keep.COUNTED: (
                "confirmed_at denied_at denied_by pair_id settled_at settled_by starts_at state"
            ),
        },
        "meeting_times": {Keep.UNTIL_ERASURE: "starts_at"},
        "messages": {Keep.UNTIL_ERASURE: "account_id"},
        "outbox": {Keep.NEWS: "account_id key person_id screen subject"},
        "pair_members": {
            Keep.UNTIL_ERASURE: "reason",
            Keep.COUNTED: "form joined_at left_at mentor_id pair_id person_id",
        },
        "pairs": {
            Keep.UNTIL_ERASURE: "final_because order_number reason",
            Keep.COUNTED: (
                "agreed_at closed_at continued_at form made_at mentor_id order_on outcome"
            ),
        },
        "paper_drafts": {Keep.UNTIL_ERASURE: "kind number paper_on person_id relation staff_id"},
        "pauses": {Keep.UNTIL_ERASURE: "person_id until"},
        "people": {
            Keep.UNTIL_ERASURE: ("account_id born_on class_name family_name given_name standing"),
            Keep.COUNTED: "age_group came_at form is_trial number roles school_id",
        },
        "phone_calls": {Keep.UNTIL_ERASURE: "called_at called_by note person_id"},
        "period_reports": {Keep.UNTIL_ERASURE: "words", Keep.COUNTED: "written_by"},
        "plan_items": {
            Keep.UNTIL_ERASURE: "actual expected title",
            Keep.COUNTED: "due_on marked_at mentee_mark mentor_mark",
        },
        "plan_versions": {Keep.UNTIL_ERASURE: "body", Keep.COUNTED: "at by_id"},
        "plans": {
            Keep.UNTIL_ERASURE: "order_number returned_because words",
            Keep.COUNTED: "approved_at made_at order_on pair_id person_id sent_at state",
        },
        "position_people": {Keep.UNTIL_ERASURE: "person_id"},
        "positions": {Keep.COUNTED: "done_by"},
        "prompts": {Keep.UNTIL_ERASURE: "account_id"},
        "recipients": {Keep.COUNTED: "done_on opened_at person_id refused_at"},
        "rematches": {
            Keep.UNTIL_ERASURE: "reason words",
            Keep.COUNTED: "asked_at pair_id person_id settled_at settled_by verdict",
        },
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
        "pair_decisions": {Keep.COUNTED: "decided_at decided_by goes_on"},
        "pair_wishes": {Keep.UNTIL_ERASURE: "person_id said_at wish"},
        "year_people": {Keep.COUNTED: "person_id role state"},
        "class_stays": {Keep.UNTIL_ERASURE: "person_id"},
        "gatherings": {Keep.UNTIL_ERASURE: "reason"},
        "gathering_people": {
            Keep.UNTIL_ERASURE: "reply",
            Keep.COUNTED: "checked_in_at is_invited person_id replied_at was_there",
        },
        "broadcasts": {Keep.YEAR: "words", Keep.COUNTED: "asked_by made_by sent_by"},
        "broadcast_people": {Keep.COUNTED: "person_id"},
        "contests": {Keep.COUNTED: "made_by"},
        "contest_pairs": {Keep.COUNTED: "pair_id"},
        "contest_proofs": {Keep.COUNTED: "added_by file_id number title url"},
        "publications": {Keep.UNTIL_ERASURE: "title url", Keep.COUNTED: "made_by pair_id"},
        "protocols": {Keep.UNTIL_ERASURE: "agenda decided heard", Keep.COUNTED: "made_by"},
        "nominations": {Keep.UNTIL_ERASURE: "reason"},
        "nominees": {Keep.COUNTED: "person_id votes"},
        "poll_voters": {Keep.COUNTED: "person_id voted_on"},
        "awards": {Keep.COUNTED: "handed_at is_winner person_id"},
        "training_attendance": {Keep.COUNTED: "person_id was_there"},
        "training_members": {Keep.COUNTED: "person_id"},
        "uploads": {Keep.DAY: "lines made_by problems"},
        "vacations": {Keep.UNTIL_ERASURE: "first_on last_on person_id told_at told_by"},
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
