"""Sections of a digest: what needs the curator, each with its first lines."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Final, TypeVar

from domain.digests import Called, Overdue, Unagreed, Unapproved, Unconfirmed
from domain.html import Html, joined
from domain.late_feedback import Unanswered
from domain.pairs import PairState
from domain.people import Person, Role
from handlers.answers import shortened
from handlers.names import listed, short
from handlers.pair_words import code
from locales import deadlines
from locales.dates import said_moment
from locales.texts import Texts
from services.digests import Digest

USUAL: Final = 5
"""How many lines of a section are shown."""

LONGEST: Final = 4096
"""How many characters Telegram takes."""

_TITLE: Final = 70
_PROGRAMME: Final = 40
_A_DAY: Final = "d MMMM"
_T = TypeVar("_T")


def sections(found: Digest, texts: Texts, most: int) -> Iterator[Html]:
    """Draw the sections that are not empty, in the order of urgency, with `most` lines each."""
    needs = found.attention
    if needs.is_empty:
        yield texts.say("digest-calm")
        return
    draw = _Pen(found, texts, most)
    yield texts.say("digest-attention")
    yield draw.section(texts.say("digest-help"), needs.help_wanted, draw.help_wanted)
    yield draw.section(texts.say("digest-stopped"), needs.stopped, draw.stopped)
    yield draw.section(texts.say("digest-rematches"), needs.rematches, draw.rematch)
    yield draw.section(texts.say("digest-disputed"), needs.disputed, draw.disputed)
    yield draw.section(texts.say("digest-unreported"), needs.unreported, draw.unreported)
    yield draw.section(texts.say("digest-unanswered"), needs.unanswered, draw.unanswered)
    yield draw.section(texts.say("digest-unapproved"), needs.unapproved, draw.unapproved)
    yield draw.section(texts.say("digest-unconfirmed"), needs.unconfirmed, draw.unconfirmed)
    yield draw.section(texts.say("digest-unagreed"), needs.unagreed, draw.unagreed)
    yield draw.section(texts.say("digest-unpaired"), needs.unpaired, draw.unpaired)
    yield draw.section(texts.say("digest-unfinished"), needs.unfinished, draw.name)
    yield draw.section(texts.say("digest-overdue"), needs.overdue, draw.overdue)
    yield draw.section(texts.say("digest-silent"), needs.silent, draw.silent)
    yield draw.section(texts.say("digest-unreachable"), needs.unreachable, draw.name)


class _Pen:
    """Draws the lines of one digest."""

    def __init__(self, found: Digest, texts: Texts, most: int) -> None:
        self._found = found
        self._texts = texts
        self._most = most

    def section(self, heading: Html, things: Sequence[_T], line: Callable[[_T], str]) -> Html:
        """Draw a heading, the first lines, and how many are left out."""
        if not things:
            return Html("")
        lines = [self._texts.say("digest-line", words=line(one)) for one in things[: self._most]]
        rest = len(things) - len(lines)
        more = [self._texts.say("digest-more", count=str(rest))] if rest else []
        return joined(heading, *lines, *more, by="\n")

    def help_wanted(self, one: Called) -> str:
        """Say who wants whose help."""
        return self._texts.label(
            "digest-help-line",
            code=code(one.state.pair, self._texts),
            name=short(one.person, self._texts),
            whom=one.trouble.worry,
        )

    def stopped(self, one: Called) -> str:
        """Say who does not want to go on."""
        return self._texts.label(
            "digest-stopped-line",
            code=code(one.state.pair, self._texts),
            name=short(one.person, self._texts),
        )

    def disputed(self, one: PairState) -> str:
        """Say which pair tells of a meeting differently, and of which day it is."""
        day = self._day(one.disputed_since)
        return self._texts.label("digest-disputed-line", pair=self._pair(one), day=day)

    def unreported(self, one: PairState) -> str:
        """Say which pair has a meeting nobody reported, and since when."""
        day = self._day(one.unreported_since)
        return self._texts.label("digest-unreported-line", pair=self._pair(one), day=day)

    def unanswered(self, one: Unanswered) -> str:
        """Say in which pair feedback is late, and whose."""
        names = listed(one.people, self._texts)
        pair = code(one.state.pair, self._texts)
        return self._texts.label("digest-unanswered-line", code=pair, names=names)

    def rematch(self, one: PairState) -> str:
        """Say in which pair somebody asks for another, and since when."""
        day = self._day(one.rematch_asked_at)
        return self._texts.label("digest-rematch-line", pair=self._pair(one), day=day)

    def unapproved(self, one: Unapproved) -> str:
        """Say which pair has no plan in force, and whether the curator is awaited."""
        sent = "yes" if one.is_sent else "no"
        return self._texts.label("digest-unapproved-line", pair=self._pair(one.state), sent=sent)

    def unconfirmed(self, one: Unconfirmed) -> str:
        """Say who agreed for whom."""
        return self._texts.label(
            "digest-unconfirmed-line",
            guardian=short(one.guardian, self._texts),
            child=short(one.child, self._texts),
        )

    def unagreed(self, one: Unagreed) -> str:
        """Say whose consent is missing, or that it was refused."""
        name = short(one.person, self._texts)
        if one.is_refused:
            return self._texts.label("digest-refused-line", name=name)
        kinds = "both" if len(one.kinds) > 1 else one.kinds[0]
        return self._texts.label("digest-unagreed-line", name=name, kinds=kinds)

    def unpaired(self, one: Person) -> str:
        """Say who is ready, and for what."""
        role = Role.MENTEE if Role.MENTEE in one.roles else Role.MENTOR
        return self._texts.label("digest-unpaired-line", name=short(one, self._texts), role=role)

    def name(self, one: Person) -> str:
        """Say who it is."""
        return short(one, self._texts)

    def overdue(self, one: Overdue) -> str:
        """Say which position is late, when it was due, and of which of several road maps it is."""
        position = one.line.position
        title = shortened(position.title, _TITLE)
        deadline = deadlines.said(position.deadline, self._texts)
        if one.programme is None:
            return self._texts.label("digest-overdue-line", title=title, deadline=deadline)
        programme = shortened(one.programme, _PROGRAMME)
        return self._texts.label(
            "digest-overdue-line-of", title=title, deadline=deadline, programme=programme
        )

    def silent(self, one: PairState) -> str:
        """Say how long a pair has not met, and when it will."""
        days = one.days_without_meeting(self._found.facts.now)
        pair = self._pair(one)
        if one.next_planned_at is None:
            return self._texts.label("digest-silent-line", pair=pair, days=days)
        return self._texts.label(
            "digest-silent-planned-line",
            pair=pair,
            days=days,
            day=self._day(one.next_planned_at),
        )

    def _pair(self, one: PairState) -> str:
        return self._texts.label(
            "digest-pair",
            code=code(one.pair, self._texts),
            mentor=short(one.mentor, self._texts),
            mentee=listed(one.mentees, self._texts),
        )

    def _day(self, moment: datetime | None) -> str:
        if moment is None:
            return ""
        return said_moment(moment, self._found.facts.zone, self._texts.language, _A_DAY)
