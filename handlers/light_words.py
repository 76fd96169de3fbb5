"""Lights in words: what was noticed about a pair, and never what anybody said."""

from zoneinfo import ZoneInfo

from domain.html import Html
from domain.lights import Signal, Signals
from locales.dates import said_moment
from locales.texts import Texts


def reasons(known: Signals, texts: Texts, zone: ZoneInfo) -> tuple[Html, ...]:
    """Say why a light is not green, the most pressing first."""
    return tuple(_reason(one, texts, zone) for one in known.why)


def day(one: Signal, texts: Texts, zone: ZoneInfo) -> str:
    """Spell the day of the meeting a signal speaks of."""
    return "" if one.met_at is None else said_moment(one.met_at, zone, texts.language, "d MMMM")


def _reason(one: Signal, texts: Texts, zone: ZoneInfo) -> Html:
    return texts.say("light-reason", why=one.why, day=day(one, texts, zone), count=one.count)
