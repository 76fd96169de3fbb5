"""Thresholds: every limit of lateness in the programme, what happens then, and who asked for it.

`docs/reminders.md` lists them for curators; a test holds the page and these objects together. The
rooms that keep a limit take its number from here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType
from typing import Final

OURS: Final = "our own decision"
METHOD: Final = "methodology of the target model (R-145)"
MORSHANSK: Final = "road map of Morshansk, row 31, for the duty; the hours are ours"
LAW: Final = "law 152-FZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """A limit: its name, after how long something is late, what happens then, and its source."""

    name: str
    after: timedelta
    then: str
    source: str = OURS

    @property
    def days(self) -> int:
        """The limit in whole days."""
        return self.after.days


def _limit(
    name: str, then: str, source: str = OURS, *, days: int = 0, hours: int = 0
) -> Threshold:
    after = timedelta(days=days, hours=hours)
    return Threshold(name=name, after=after, then=then, source=source)


_TILL_RED: Final = timedelta(days=16)


def long_gap(gap: int) -> int:
    """Give after how many days without a meeting a pair is red, where `gap` turn it yellow.

    Sixteen days more, as from 14 to the published 30: a mentor is asked three times in fifteen
    days, and only then is it time for a curator, however often a school wants its pairs to meet.
    """
    return gap + _TILL_RED.days


PAIR_GAP: Final = _limit("pair-gap", "the pair turns yellow", METHOD, days=14)
PAIR_LONG_GAP: Final = _limit("pair-long-gap", "the pair turns red", days=long_gap(PAIR_GAP.days))
PAIR_AGREED: Final = _limit("pair-agreed", "the pair needs a look", days=7)
PAIR_NO_WISH: Final = _limit("pair-wish-again", "another partner may be asked for", days=7)
MEETING_ASKED: Final = _limit("meeting-asked", "the mentor is asked of it", hours=2)
MEETING_ASKED_MENTEE: Final = _limit("meeting-asked-mentee", "the mentee is asked, too", hours=24)
MEETING_REPORTED: Final = _limit("meeting-reported", "the digest says so", hours=48)
MEETING_BACKDATED: Final = _limit("meeting-backdated", "only a curator writes it down", days=14)
FEEDBACK_AGAIN: Final = _limit("feedback-again", "who is silent is asked again", hours=24)
FEEDBACK_LAST: Final = _limit(
    "feedback-last", "who is silent is asked for the last time", hours=44
)
FEEDBACK_DUE: Final = _limit("feedback-due", "the digest says so", MORSHANSK, hours=48)
FEEDBACK_COUNTED: Final = _limit("feedback-counted", "it counts as missing no more", days=30)
SURVEY_UNFINISHED: Final = _limit("survey-unfinished", "the digest says so", days=9)
UNPAIRED: Final = _limit("unpaired", "a psychologist keeps company", days=14)
CONSENTS_AWAITED: Final = _limit("consents-awaited", "the queue shows it", days=3)
CONSENT_RENEWED: Final = _limit(
    "consent-renewed", "it is asked for again, before its end", days=30
)
BIRTHDAY_GRACE: Final = _limit("birthday-grace", "the younger consent ends", days=30)
BIRTHDAY_TOLD: Final = _limit("birthday-told", "people are told again, before its end", days=7)
TALK_PAUSE: Final = _limit("talk-pause", "automatic letters come again", days=2)
POSITION_LATE: Final = _limit("position-late", "curators are told", days=1)
POSITION_LATER: Final = _limit("position-later", "curators are told again", days=7)
PLAN_SENT: Final = _limit("plan-sent", "the curator hears of it", days=14)
TERM_ASKED: Final = _limit(
    "term-asked", "curators are asked to extend it, before its end", days=14
)
LINK_LIVES: Final = _limit("link-lives", "the link opens nothing", days=14)
RELINK_LIVES: Final = _limit("relink-lives", "the link opens nothing", days=3)
HELD_LETTERS: Final = _limit("held-letters", "nothing of them is sent", days=7)
LINE_PUT_OFF: Final = _limit("line-put-off", "the line of the digest is back", days=7)
LINE_TAKEN: Final = _limit("line-taken", "others see the line again", days=14)
NEWS_KEPT: Final = _limit("news-kept", "news is told no more", days=7)
PUT_OFF_FURTHEST: Final = _limit("put-off-furthest", "no letter is put off farther", days=30)
PAUSE_LONGEST: Final = _limit("pause-longest", "no pause is longer", days=30)
VACATION_LONGEST: Final = _limit("vacation-longest", "no vacation is longer", days=60)
ERASED_BY: Final = _limit("erased-by", "the data must be gone", LAW, days=30)

THRESHOLDS: Final[Mapping[str, Threshold]] = MappingProxyType(
    {one.name: one for one in tuple(globals().values()) if isinstance(one, Threshold)}
)
"""All of them by name."""
