"""Lines of a digest as things: each has a cause and a subject, so that it can be acted upon."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from domain.awaited_consents import Unagreed
from domain.digest_causes import ABOUT, Cause
from domain.digests import Attention, Thing, Unapproved, Unconfirmed
from domain.late_feedback import Unanswered
from domain.light_lines import Lit
from domain.overdue_positions import Overdue
from domain.pairs import PairState
from domain.people import Person

_NOT_MEETING: Final = frozenset({Cause.SILENT, Cause.LONG_SILENT, Cause.MISSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What makes a line the same from one week to the next."""

    cause: Cause
    subject_id: int

    @property
    def subject(self) -> str:
        """What it is about, as the journal spells it."""
        return f"{ABOUT[self.cause]}:{self.subject_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Something that needs a curator; `count` says how many things of the cause it stands for."""

    key: Key
    thing: Thing
    count: int = 1

    @property
    def waits_for(self) -> tuple[Person, ...]:
        """Say who can be reminded of it; nobody where it waits for the curator."""
        return _waits_for(self.key.cause, self.thing)


def lines(needs: Attention) -> tuple[Line, ...]:
    """List what needs a curator by cause, the most pressing first, each subject once a cause."""
    found: dict[Key, Line] = {}
    for key, thing in _keyed(needs):
        known = found.get(key)
        found[key] = (
            Line(key=key, thing=thing) if known is None else replace(known, count=known.count + 1)
        )
    return tuple(found.values())


def without(needs: Attention, hidden: Collection[Key]) -> Attention:
    """Leave out the lines that were put off."""
    if not hidden:
        return needs
    kept: dict[str, Any] = {
        cause.value: tuple(
            one
            for one in needs.of(cause)
            if Key(cause=cause, subject_id=number(one)) not in hidden
        )
        for cause in Cause
    }
    return replace(needs, **kept)


def number(thing: Thing) -> int:
    """Give the number of the pair, the person or the position that a thing is about."""
    found: int
    match thing:
        case PairState():
            found = thing.pair.id
        case Person():
            found = thing.id
        case Unconfirmed():
            found = thing.child.id
        case Unagreed():
            found = thing.person.id
        case Overdue():
            found = thing.line.row.id
        case _:
            found = thing.state.pair.id
    return found


def _keyed(needs: Attention) -> Iterator[tuple[Key, Thing]]:
    for cause in Cause:
        for one in needs.of(cause):
            yield Key(cause=cause, subject_id=number(one)), one


def _waits_for(cause: Cause, thing: Thing) -> tuple[Person, ...]:
    found: tuple[Person, ...] = ()
    match thing:
        case Unanswered() | Overdue():
            found = thing.people
        case Unagreed():
            found = thing.awaited
        case Person() if cause is Cause.UNFINISHED:
            found = (thing,)
        case PairState() | Lit() | Unapproved():
            found = _mentor(cause, thing)
        case _:
            pass
    return found


def _mentor(cause: Cause, thing: PairState | Lit | Unapproved) -> tuple[Person, ...]:
    """Give the mentor where something is theirs to do; a pair that will meet needs no word.

    What somebody said after a meeting is no matter to remind a mentor of.
    """
    if isinstance(thing, Unapproved):
        return () if thing.is_sent else (thing.state.mentor,)
    state = thing.state if isinstance(thing, Lit) else thing
    will_meet = state.next_planned_at is not None
    is_theirs = cause is Cause.UNREPORTED or (cause in _NOT_MEETING and not will_meet)
    return (state.mentor,) if is_theirs else ()
