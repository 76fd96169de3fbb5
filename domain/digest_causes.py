"""Causes: why something stands in a digest; after how long it does is published here."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from domain.thresholds import (
    LINE_PUT_OFF,
    LINE_TAKEN,
    MEETING_REPORTED,
    SURVEY_UNFINISHED,
)

REPORT_WITHIN: Final = MEETING_REPORTED.after
"""How long a mentor may take to say whether a meeting took place."""

SURVEY_WITHIN: Final = SURVEY_UNFINISHED.after
"""How long the bot itself reminds of a first survey; afterwards a curator is asked to."""

SNOOZED_FOR: Final = LINE_PUT_OFF.after
"""How long a line that is put off stays away."""

TAKEN_FOR: Final = LINE_TAKEN.after
"""How long other curators see that somebody has taken a line on."""


class Cause(StrEnum):
    """Why something needs a curator, the most pressing first; each is a field of `Attention`."""

    HELP_WANTED = "help_wanted"
    STOPPED = "stopped"
    REMATCHES = "rematches"
    DISPUTED = "disputed"
    ALARMED = "alarmed"
    LONG_SILENT = "long_silent"
    UNREPORTED = "unreported"
    UNANSWERED = "unanswered"
    UNAPPROVED = "unapproved"
    UNCONFIRMED = "unconfirmed"
    UNAGREED = "unagreed"
    UNPAIRED = "unpaired"
    UNFINISHED = "unfinished"
    OVERDUE = "overdue"
    DOUBTED = "doubted"
    MISSED = "missed"
    SILENT = "silent"
    UNREACHABLE = "unreachable"


class Subject(StrEnum):
    """What a line is about."""

    PAIR = "pair"
    PERSON = "person"
    POSITION = "position"


ABOUT: Final[Mapping[Cause, Subject]] = MappingProxyType(
    {
        Cause.HELP_WANTED: Subject.PAIR,
        Cause.STOPPED: Subject.PAIR,
        Cause.REMATCHES: Subject.PAIR,
        Cause.DISPUTED: Subject.PAIR,
        Cause.ALARMED: Subject.PAIR,
        Cause.LONG_SILENT: Subject.PAIR,
        Cause.UNREPORTED: Subject.PAIR,
        Cause.UNANSWERED: Subject.PAIR,
        Cause.UNAPPROVED: Subject.PAIR,
        Cause.UNCONFIRMED: Subject.PERSON,
        Cause.UNAGREED: Subject.PERSON,
        Cause.UNPAIRED: Subject.PERSON,
        Cause.UNFINISHED: Subject.PERSON,
        Cause.OVERDUE: Subject.POSITION,
        Cause.DOUBTED: Subject.PAIR,
        Cause.MISSED: Subject.PAIR,
        Cause.SILENT: Subject.PAIR,
        Cause.UNREACHABLE: Subject.PERSON,
    }
)
"""What the lines of each cause are about."""
