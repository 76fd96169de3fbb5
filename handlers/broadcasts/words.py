"""Words about broadcasts: the message as it is read, whom it is for, and what became of it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from domain.broadcasts import Broadcast, Reach, State
from domain.deliveries import Outcome
from domain.gatherings import Crowd
from domain.html import NOTHING, Html, joined
from locales.dates import said_moment
from locales.texts import Texts
from services.broadcasts.reporting import Report

_LABEL: Final = 30


def message(one: Broadcast, texts: Texts) -> Html:
    """Draw the message as everybody reads it; the preview is this very drawing."""
    return texts.say(
        "broadcast-head" if one.corrects_id is None else "broadcast-head-corrected",
        words=one.words or "",
    )


def titled(one: Broadcast, texts: Texts, zone: ZoneInfo) -> str:
    """Name a broadcast on a button by its day and its first words."""
    words = " ".join((one.words or "").split())
    return texts.label(
        "broadcast-label",
        day=moment(one.sent_at or one.made_at, zone, texts, "d MMM"),
        words=words if len(words) <= _LABEL else f"{words[:_LABEL].rstrip()}…",
        state=one.state,
    )


def whom(one: Broadcast, texts: Texts) -> Html:
    """Say whom it is for."""
    if one.corrects_id is not None:
        return texts.say("broadcast-whom-corrected")
    if one.crowd is None:
        return texts.say("broadcast-nobody-chosen")
    return texts.say(
        "broadcast-whom",
        crowd=one.crowd,
        has_class=str(one.class_name is not None).lower(),
        in_class=one.class_name or "",
    )


def counts(reach: Reach, texts: Texts) -> Html:
    """Say how many get it, and how many of those meant do not, and why."""
    away = (
        ("paper", reach.on_paper),
        ("blocked", reach.blocked),
        ("consent", reach.without_consent),
    )
    return joined(
        texts.say("broadcast-count", count=len(reach.told)),
        *(texts.say("broadcast-away", why=why, count=count) for why, count in away if count),
        by="\n",
    )


def progress(report: Report, texts: Texts, zone: ZoneInfo) -> Html:
    """Say what became of the letters, and when that changed last."""
    return joined(*_lines(report, texts, zone), by="\n")


def _lines(report: Report, texts: Texts, zone: ZoneInfo) -> Iterator[Html]:
    yield texts.say("broadcast-asked", count=report.asked)
    for outcome in Outcome:
        if count := report.of(outcome):
            yield texts.say("broadcast-outcome", outcome=outcome, count=count)
    changed_at = report.tally.changed_at
    if changed_at is not None:
        yield texts.say("broadcast-changed", moment=moment(changed_at, zone, texts))


def state(one: Broadcast, texts: Texts) -> Html:
    """Say how far it is; a stopped one goes nowhere any more."""
    if one.state is State.UNDER_WAY and one.cancelled_at is not None:
        return texts.say("broadcast-stopped")
    return texts.say("broadcast-state", state=one.state)


def crowd(one: Crowd, texts: Texts) -> str:
    """Name a crowd on a button."""
    return texts.label("button-broadcast-crowd", crowd=one)


def moment(at: datetime, zone: ZoneInfo, texts: Texts, pattern: str = "d MMMM, HH:mm") -> str:
    """Spell a moment shortly."""
    return said_moment(at, zone, texts.language, pattern)


def waiting(one: Broadcast, texts: Texts, zone: ZoneInfo) -> Html:
    """Say that a second person was asked, and from when on it goes without them."""
    if one.asked_at is None or one.alone_from is None:
        return NOTHING
    return texts.say(
        "broadcast-waiting",
        asked=moment(one.asked_at, zone, texts, "HH:mm"),
        alone=moment(one.alone_from, zone, texts, "HH:mm"),
    )
