"""Lines of red and yellow pairs in words: what was noticed, and never what anybody said."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from domain.digest_causes import Cause
from domain.light_lines import Lit
from locales.dates import said_moment
from locales.texts import Texts

_A_DAY: Final = "d MMMM"


def said(cause: Cause, one: Lit, pair: str, texts: Texts, zone: ZoneInfo) -> str:
    """Say of which meeting the feedback was, or how many meetings failed in a row."""
    if cause is not Cause.MISSED:
        day = _day(one.signal.met_at, texts, zone)
        return texts.label("digest-told-line", pair=pair, day=day)
    line = texts.label("digest-missed-line", pair=pair, count=one.signal.count)
    if one.state.next_planned_at is None:
        return line
    day = _day(one.state.next_planned_at, texts, zone)
    return texts.label("digest-line-planned", line=line, day=day)


def _day(moment: datetime | None, texts: Texts, zone: ZoneInfo) -> str:
    return "" if moment is None else said_moment(moment, zone, texts.language, _A_DAY)
