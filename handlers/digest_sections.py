"""Sections of a digest: what needs the curator, each with its first lines."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import Final, TypeAlias, TypeVar

from domain.awaited_consents import Unagreed
from domain.digest_causes import Cause
from domain.digest_lines import Key, number
from domain.digests import Called, Thing, Unapproved, Unconfirmed
from domain.html import Html, joined
from domain.late_feedback import Unanswered
from domain.light_lines import Lit
from domain.overdue_positions import Overdue
from domain.pairs import PairState
from domain.people import Person, Role
from handlers import digest_changes, digest_light_words
from handlers.answers import shortened
from handlers.names import listed, short
from handlers.pair_words import code
from locales import deadlines
from locales.dates import said_moment
from locales.texts import Texts
from services.digests import Digest

USUAL: Final = 5
"""How many lines of a section are shown."""

_TITLE: Final = 70
_PROGRAMME: Final = 40
_A_DAY: Final = "d MMMM"
_T = TypeVar("_T")
OfPair: TypeAlias = PairState | Called | Unanswered | Unapproved | Lit
"""What a line about a pair can be about."""


def sections(found: Digest, texts: Texts, most: int) -> Iterator[Html]:
    """Draw the sections that are not empty, in the order of urgency, with `most` lines each."""
    needs = found.attention
    if needs.is_empty:
        yield joined(texts.say("digest-calm"), *digest_changes.all_lines(found, texts), by="\n")
        return
    draw = Pen(found, texts, most)
    yield joined(texts.say("digest-attention"), *digest_changes.all_lines(found, texts), by="\n")
    for cause in Cause:
        yield draw.section(heading(cause, texts), needs.of(cause), partial(draw.line, cause))


def heading(cause: Cause, texts: Texts) -> Html:
    """Say what stands under a cause."""
    return texts.say("digest-heading", cause=cause)


class Pen:
    """Draws the lines of one digest."""

    def __init__(self, found: Digest, texts: Texts, most: int = USUAL) -> None:
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

    def line(self, cause: Cause, thing: Thing) -> str:
        """Say one thing that needs a curator, and who has taken it on."""
        said = self._said(cause, thing)
        taker = self._found.takers.get(Key(cause=cause, subject_id=number(thing)))
        if taker is None:
            return said
        return self._texts.label("digest-taken", line=said, name=short(taker, self._texts))

    def _said(self, cause: Cause, thing: Thing) -> str:
        match thing:
            case Overdue():
                said = self._overdue(thing)
            case Unconfirmed():
                said = self._unconfirmed(thing)
            case Unagreed():
                said = self._unagreed(thing)
            case Person():
                said = self._person(cause, thing)
            case _:
                said = self._of_pair(cause, thing)
        return said

    def _of_pair(self, cause: Cause, one: OfPair) -> str:
        match one:
            case Lit():
                zone, pair = self._found.facts.zone, self._pair(one.state)
                said = digest_light_words.said(cause, one, pair, self._texts, zone)
            case Called():
                said = self._called(cause, one)
            case Unanswered():
                said = self._unanswered(one)
            case Unapproved():
                said = self._unapproved(one)
            case _:
                said = self._of_state(cause, one)
        return said

    def _of_state(self, cause: Cause, one: PairState) -> str:
        draw = {
            Cause.REMATCHES: self._rematch,
            Cause.DISPUTED: self._disputed,
            Cause.UNREPORTED: self._unreported,
        }
        return draw.get(cause, self._silent)(one)

    def _called(self, cause: Cause, one: Called) -> str:
        return self._stopped(one) if cause is Cause.STOPPED else self._help_wanted(one)

    def _person(self, cause: Cause, one: Person) -> str:
        return self._unpaired(one) if cause is Cause.UNPAIRED else short(one, self._texts)

    def _help_wanted(self, one: Called) -> str:
        """Say who wants whose help."""
        return self._texts.label(
            "digest-help-line",
            code=code(one.state.pair, self._texts),
            name=short(one.person, self._texts),
            whom=one.trouble.worry,
        )

    def _stopped(self, one: Called) -> str:
        """Say who does not want to go on."""
        return self._texts.label(
            "digest-stopped-line",
            code=code(one.state.pair, self._texts),
            name=short(one.person, self._texts),
        )

    def _disputed(self, one: PairState) -> str:
        """Say which pair tells of a meeting differently, and of which day it is."""
        day = self._day(one.disputed_since)
        return self._texts.label("digest-disputed-line", pair=self._pair(one), day=day)

    def _unreported(self, one: PairState) -> str:
        """Say which pair has a meeting nobody reported, and since when."""
        day = self._day(one.unreported_since)
        return self._texts.label("digest-unreported-line", pair=self._pair(one), day=day)

    def _unanswered(self, one: Unanswered) -> str:
        """Say in which pair feedback is late, and whose."""
        names = listed(one.people, self._texts)
        pair = code(one.state.pair, self._texts)
        return self._texts.label("digest-unanswered-line", code=pair, names=names)

    def _rematch(self, one: PairState) -> str:
        """Say in which pair somebody asks for another, and since when."""
        day = self._day(one.rematch_asked_at)
        return self._texts.label("digest-rematch-line", pair=self._pair(one), day=day)

    def _unapproved(self, one: Unapproved) -> str:
        """Say which pair has no plan in force, and whether the curator is awaited."""
        sent = "yes" if one.is_sent else "no"
        return self._texts.label("digest-unapproved-line", pair=self._pair(one.state), sent=sent)

    def _unconfirmed(self, one: Unconfirmed) -> str:
        """Say who agreed for whom."""
        return self._texts.label(
            "digest-unconfirmed-line",
            guardian=short(one.guardian, self._texts),
            child=short(one.child, self._texts),
        )

    def _unagreed(self, one: Unagreed) -> str:
        """Say whose consent is missing, or that it was refused."""
        name = short(one.person, self._texts)
        if one.is_refused:
            return self._texts.label("digest-refused-line", name=name)
        kinds = "both" if len(one.kinds) > 1 else one.kinds[0]
        return self._texts.label("digest-unagreed-line", name=name, kinds=kinds)

    def _unpaired(self, one: Person) -> str:
        """Say who is ready, and for what."""
        role = Role.MENTEE if Role.MENTEE in one.roles else Role.MENTOR
        return self._texts.label("digest-unpaired-line", name=short(one, self._texts), role=role)

    def _overdue(self, one: Overdue) -> str:
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

    def _silent(self, one: PairState) -> str:
        """Say how long a pair has not met, and when it will."""
        days = self._found.facts.idle(one)
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
