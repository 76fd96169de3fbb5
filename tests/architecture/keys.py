"""Keys of phrases that are put together with a name: how each begins, and the names."""

from collections.abc import Iterable
from typing import Final

from domain import journals, lacks, plan_life, road_map_tables, rosters
from domain.conflicts import Conflict
from domain.consents import ConsentAnswer, ConsentKind, Method
from domain.entered_numbers import Number
from domain.entrances import Reason
from domain.erasures import Reason as ErasureReason
from domain.indicators import INDICATORS
from domain.kinships import Relation
from domain.listings import Part
from domain.meeting_life import MEETING_LIFE
from domain.pair_life import PAIR_LIFE, PairStage
from domain.participant_life import PARTICIPANT_LIFE, ParticipantState
from domain.people import AgeGroup, Role, Standing
from domain.programmes import Fact
from domain.questions import Kind
from domain.schools import CARD
from domain.settings import CHOICES, RANGES, AgePolicy, Naming, Quarters, SatisfactionRule, Switch
from handlers import (
    cards,
    commands,
    covers,
    entries,
    invitations,
    menu_doors,
    people_lists,
    progress_words,
    queues,
    school_cards,
    settings,
)
from services import (
    acts,
    consent_queues,
    consent_register,
    copies,
    handing,
    papers_of,
    position_editing,
)
from storage.my_data import MINE

_BOOK = (
    *("id", "section", "text", "kind", "options", "option", "count", "mean", "answers"),
    *("class", "form", "sent"),
)
"""The columns of a workbook of results."""

_COMPARED = ("paper", "parameter", "before", "after", "difference", "improved", "people")
"""The columns of before and after."""

BY_NAME: Final[dict[str, Iterable[str]]] = {
    "act-": acts.CATEGORIES,
    "act-column-": acts.COLUMNS,
    "act-reason-": ErasureReason,
    "age-": AgeGroup,
    "answer-": ConsentAnswer,
    "button-relation-": Relation,
    "choice-": (*Naming, *AgePolicy, *Quarters, *SatisfactionRule, *Switch),
    "conflict-": Conflict,
    "consent-": ConsentKind,
    "count-": RANGES,
    "decision-": CHOICES,
    "explain-": CHOICES,
    "letter-grown-": ("begun", "soon", "over"),
    "letter-grown-guardian-": ("begun", "soon", "over"),
    "letter-grown-curator-": ("begun", "soon", "over"),
    "method-": Method,
    "ask-paper-": ("number", "day", "place"),
    "papers-": consent_queues.LISTS,
    "register-": consent_register.COLUMNS,
    "roadmap-itself-": Fact,
    "relation-": (*Relation, "unknown"),
    "ask-school-": CARD,
    "button-edit-field-": position_editing.EDITED,
    "edit-ask-": position_editing.FIELDS,
    "button-school-": CARD,
    "command-": commands.EVERY,
    "cover-": [one.removeprefix("cover-") for one in covers.COVERED.values()],
    "book-column-": (*_BOOK, "name", "code"),
    "compare-column-": _COMPARED,
    "deed-": (*journals.KNOWN, "other"),
    "action-": [one.key for one in cards.ACTIONS],
    "queue-": queues.DOORS,
    "door-": menu_doors.ROOMS,
    "menu-group-": menu_doors.Group,
    "menu-about-": menu_doors.Group,
    "entry-refused-": Reason,
    "field-": copies.fields(),
    "form-": invitations.FORMS,
    "formula-": INDICATORS,
    "indicator-status-": ("done", "close", "behind"),
    "lack-": lacks.OF_PEOPLE,
    "number-": Number,
    "unknown-": lacks.OF_COUNTS,
    "job-failed-": handing.REASONS,
    "journal-column-": ("number", "moment", "who", "role", "deed", "about"),
    "kept-": sorted({one.name for one in MINE} - papers_of.TABLES),
    "kind-": Kind,
    "language-": settings.LANGUAGES,
    "link-did-": entries.LEADS.values(),
    "option-": ("yes", "no"),
    "plan-life-": plan_life.PlanState,
    "plan-move-": [one.why.replace("_", "-") for one in plan_life.PLAN_LIFE.moves],
    "reason-": Reason,
    "meeting-move-": sorted({one.why for one in MEETING_LIFE.moves}),
    "meeting-state-": MEETING_LIFE.states,
    "pair-move-": sorted({one.why for one in PAIR_LIFE.moves}),
    "pair-stage-": (*PairStage, *PAIR_LIFE.groups),
    "part-": Part,
    "participant-move-": sorted({one.why for one in PARTICIPANT_LIFE.moves}),
    "participant-state-": (*ParticipantState, *PARTICIPANT_LIFE.groups),
    "role-": Role,
    "roadmap-seen-": progress_words.SAID.values(),
    "road-table-problem-": road_map_tables.PROBLEMS,
    "roster-problem-": rosters.PROBLEMS,
    "roster-note-": ("code", "paper", "again"),
    "slip-step-": ("open", "point", "start"),
    "standing-": Standing,
    "step-": (
        "approval",
        "own-consent",
        "guardian-link",
        "guardian-silent",
        "curator-checks",
        "stopped",
    ),
    "value-": copies.CHOSEN.values(),
    "way-": [f"{tap.room}-{tap.deed}" for _, tap in people_lists.WAYS],
    "zone-": [one.rpartition("/")[2].lower() for one in school_cards.ZONES],
}
