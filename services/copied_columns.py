"""Copied columns: which columns a copy of somebody's data tells, and which it leaves out."""

from collections.abc import Mapping
from typing import Final

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
    "period_reports": "words",
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
    "period_reports": "written_by",
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
