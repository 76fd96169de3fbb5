"""Health in words: how a pair goes and why somebody should look, for a list and for its page."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from domain.html import Html
from domain.pair_health import OF_LIGHT, Concern, Health, Noticed
from domain.pairs import PairState
from handlers.pair_words import line as plain
from locales.texts import Texts
from services.pair_health import Ward

_SAID_ELSEWHERE: Final = OF_LIGHT | {Concern.OVERDUE}
"""What the paragraphs about the light and the plan say on the page of a pair."""

_FIRST: Final = 2
"""How many reasons stand in a line of a list."""


def line(ward: Ward, state: PairState, texts: Texts, zone: ZoneInfo, now: datetime) -> Html:
    """Say who works with whom, what comes next, and why somebody should look."""
    said = plain(state, ward.signals.idle, texts, zone, now)
    if ward.checkup.health is not Health.CHECK:
        return said
    known = ward.checkup.concerns
    why = ", ".join(reason(one, texts) for one in known[:_FIRST])
    rest = len(known) - _FIRST
    if rest > 0:
        why = texts.label("health-more", why=why, count=str(rest))
    return texts.say("pair-line-check", line=said, why=why)


def paragraph(ward: Ward, texts: Texts) -> Html:
    """Say how a pair goes, and each reason that no other paragraph names."""
    return Html("\n".join(_lines(ward, texts)))


def reason(one: Noticed, texts: Texts) -> str:
    """Say why somebody should look, and never what anybody said."""
    return texts.label("concern", concern=one.concern, count=one.count)


def _lines(ward: Ward, texts: Texts) -> Iterator[Html]:
    checkup = ward.checkup
    yield texts.say("pair-health", health=texts.label("health", health=checkup.health))
    for one in checkup.concerns:
        if one.concern not in _SAID_ELSEWHERE:
            yield texts.say("pair-concern", why=reason(one, texts))
