"""The tables, column by column, each with its class of privacy."""

from storage.tables.consents import consent_texts, consents, kinships, paper_drafts
from storage.tables.entrances import entry_requests, invitations, roster, uploads, wrong_links
from storage.tables.journals import erasures, journal, journal_details, journal_heads
from storage.tables.metadata import METADATA
from storage.tables.pairs import meetings, pairs
from storage.tables.people import (
    accounts,
    people,
    role_terms,
    school_settings,
    schools,
    settings,
)
from storage.tables.post import PENDING, inbox, messages, outbox
from storage.tables.programmes import positions, runs
from storage.tables.questionnaires import answers, interviews, prompts, questionnaires
from storage.tables.road_maps import (
    chosen_runs,
    entered_numbers,
    evidence,
    position_people,
    road_map_uploads,
    school_invitations,
    targets,
)
from storage.tables.tickets import ticket_words, tickets
from storage.tables.waves import anonymous_answers, recipients, spent_sheets, waves
from storage.tables.workshop import attachments, jobs

__all__ = [
    "METADATA",
    "PENDING",
    "accounts",
    "anonymous_answers",
    "answers",
    "attachments",
    "chosen_runs",
    "consent_texts",
    "consents",
    "entered_numbers",
    "entry_requests",
    "erasures",
    "evidence",
    "inbox",
    "interviews",
    "invitations",
    "jobs",
    "journal",
    "journal_details",
    "journal_heads",
    "kinships",
    "meetings",
    "messages",
    "outbox",
    "pairs",
    "paper_drafts",
    "people",
    "position_people",
    "positions",
    "prompts",
    "questionnaires",
    "recipients",
    "road_map_uploads",
    "role_terms",
    "roster",
    "runs",
    "school_invitations",
    "school_settings",
    "schools",
    "settings",
    "spent_sheets",
    "targets",
    "ticket_words",
    "tickets",
    "uploads",
    "waves",
    "wrong_links",
]
