"""The tables, column by column, each with its class of privacy."""

from storage.tables.broadcasts import broadcast_people, broadcasts
from storage.tables.consents import consent_texts, consents, kinships, paper_drafts
from storage.tables.digests import digest_marks, week_sums
from storage.tables.entrances import entry_requests, invitations, roster, uploads, wrong_links
from storage.tables.gatherings import gathering_people, gatherings
from storage.tables.honours import (
    award_sheets,
    awards,
    ballots,
    nominations,
    nominees,
    poll_voters,
    polls,
)
from storage.tables.journals import erasures, journal, journal_details, journal_heads
from storage.tables.metadata import METADATA
from storage.tables.pairs import (
    attendance,
    meeting_times,
    meetings,
    pair_members,
    pairs,
    rematches,
)
from storage.tables.people import (
    accounts,
    people,
    role_terms,
    school_settings,
    schools,
    settings,
)
from storage.tables.period_reports import period_reports
from storage.tables.plans import plan_items, plan_versions, plans
from storage.tables.post import PENDING, inbox, messages, outbox
from storage.tables.programmes import positions, runs
from storage.tables.publicity import (
    contest_pairs,
    contest_proofs,
    contests,
    protocols,
    publications,
)
from storage.tables.questionnaires import answers, interviews, prompts, questionnaires
from storage.tables.rests import pauses, phone_calls, vacations
from storage.tables.road_maps import (
    chosen_runs,
    entered_numbers,
    evidence,
    position_people,
    road_map_uploads,
    school_invitations,
    targets,
)
from storage.tables.school_days import materials, school_days
from storage.tables.tickets import ticket_words, tickets
from storage.tables.training import (
    candidacies,
    certificates,
    training_attendance,
    training_members,
    training_sessions,
    trainings,
)
from storage.tables.waves import anonymous_answers, recipients, spent_sheets, waves
from storage.tables.workshop import attachments, jobs
from storage.tables.year_ends import (
    class_stays,
    pair_decisions,
    pair_wishes,
    year_ends,
    year_people,
)

__all__ = [
    "METADATA",
    "PENDING",
    "accounts",
    "anonymous_answers",
    "answers",
    "attachments",
    "attendance",
    "award_sheets",
    "awards",
    "ballots",
    "broadcast_people",
    "broadcasts",
    "candidacies",
    "certificates",
    "chosen_runs",
    "class_stays",
    "consent_texts",
    "consents",
    "contest_pairs",
    "contest_proofs",
    "contests",
    "digest_marks",
    "entered_numbers",
    "entry_requests",
    "erasures",
    "evidence",
    "gathering_people",
    "gatherings",
    "inbox",
    "interviews",
    "invitations",
    "jobs",
    "journal",
    "journal_details",
    "journal_heads",
    "kinships",
    "materials",
    "meeting_times",
    "meetings",
    "messages",
    "nominations",
    "nominees",
    "outbox",
    "pair_decisions",
    "pair_members",
    "pair_wishes",
    "pairs",
    "paper_drafts",
    "pauses",
    "people",
    "period_reports",
    "phone_calls",
    "plan_items",
    "plan_versions",
    "plans",
    "poll_voters",
    "polls",
    "position_people",
    "positions",
    "prompts",
    "protocols",
    "publications",
    "questionnaires",
    "recipients",
    "rematches",
    "road_map_uploads",
    "role_terms",
    "roster",
    "runs",
    "school_days",
    "school_invitations",
    "school_settings",
    "schools",
    "settings",
    "spent_sheets",
    "targets",
    "ticket_words",
    "tickets",
    "training_attendance",
    "training_members",
    "training_sessions",
    "trainings",
    "uploads",
    "vacations",
    "waves",
    "week_sums",
    "wrong_links",
    "year_ends",
    "year_people",
]
