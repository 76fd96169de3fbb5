"""Meetings in words: what, when and where, for screens and letters alike."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.html import NOTHING, Html, joined
from domain.meetings import USUAL_LENGTH, Meeting
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


def length(meeting: Meeting, texts: Texts) -> Html:
    """Say how long a meeting lasts, where that is not the usual hour."""
    if meeting.length == USUAL_LENGTH:
        return NOTHING
    return texts.say("meeting-length", minutes=meeting.length // timedelta(minutes=1))


def what_and_when(meeting: Meeting, texts: Texts, zone: ZoneInfo) -> Html:
    """Name the kind and the start of a meeting."""
    facts = {"kind": kind_of(meeting, texts), "when": when(meeting, texts, zone)}
    return texts.say("agenda-planned", **facts)


def planned(meeting: Meeting, texts: Texts, zone: ZoneInfo) -> Html:
    """Say what, when and where."""
    lines = (what_and_when(meeting, texts, zone), length(meeting, texts), place(meeting, texts))
    return joined(*lines, by="\n")


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
