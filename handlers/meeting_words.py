"""Meetings in words: what, when and where, for screens and letters alike."""

from datetime import datetime
from zoneinfo import ZoneInfo

from domain.html import Html, joined
from domain.meetings import Meeting
from locales.dates import said_day, said_moment
from locales.texts import Texts


def kind_of(meeting: Meeting, texts: Texts) -> str:
    """Name the kind of a meeting."""
    return texts.label("meeting-kind", kind=meeting.kind)


def when(meeting: Meeting, texts: Texts, zone: ZoneInfo) -> str:
    """Spell the start of a meeting."""
    return said_moment(meeting.starts_at, zone, texts.language)


def day(meeting: Meeting, texts: Texts, zone: ZoneInfo) -> str:
    """Spell the day of a meeting."""
    return said_day(meeting.starts_at.astimezone(zone).date(), texts.language, "d MMMM")


def place(meeting: Meeting, texts: Texts) -> Html:
    """Say where a meeting is, or that nobody knows yet."""
    if meeting.place is None:
        return texts.say("meeting-place-later")
    return texts.say("meeting-place", place=meeting.place)


def what_and_when(meeting: Meeting, texts: Texts, zone: ZoneInfo) -> Html:
    """Name the kind and the start of a meeting."""
    facts = {"kind": kind_of(meeting, texts), "when": when(meeting, texts, zone)}
    return texts.say("agenda-planned", **facts)


def planned(meeting: Meeting, texts: Texts, zone: ZoneInfo) -> Html:
    """Say what, when and where."""
    return joined(what_and_when(meeting, texts, zone), place(meeting, texts), by="\n")


def past(meeting: Meeting, texts: Texts, zone: ZoneInfo) -> Html:
    """Say in one line what became of a meeting."""
    return texts.say(
        "meeting-past",
        day=day(meeting, texts, zone),
        kind=kind_of(meeting, texts),
        state=meeting.state,
    )


def moment(at: datetime, texts: Texts, zone: ZoneInfo) -> str:
    """Spell any moment as the starts of meetings are."""
    return said_moment(at, zone, texts.language)
