"""The tables, column by column, each with its class of privacy."""

from storage.tables.metadata import METADATA
from storage.tables.pairs import meetings, pairs
from storage.tables.people import (
    accounts,
    consent_texts,
    consents,
    invitations,
    journal,
    kinships,
    people,
    schools,
    settings,
)
from storage.tables.post import PENDING, inbox, messages, outbox
from storage.tables.programmes import positions, runs
from storage.tables.questionnaires import answers, interviews, prompts, questionnaires

__all__ = [
    "METADATA",
    "PENDING",
    "accounts",
    "answers",
    "consent_texts",
    "consents",
    "inbox",
    "interviews",
    "invitations",
    "journal",
    "kinships",
    "meetings",
    "messages",
    "outbox",
    "pairs",
    "people",
    "positions",
    "prompts",
    "questionnaires",
    "runs",
    "schools",
    "settings",
]
