"""What stands on the screen of a position, line by line."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from zoneinfo import ZoneInfo

from domain.deadlines import DeadlineKind
from domain.doubts import DoubtKind, warnings
from domain.evidence import Proof
from domain.html import NOTHING, Html
from domain.ids import PersonId
from domain.people import Person
from domain.positions import MoveReason, PositionState, SkipReason
from domain.road_maps import Line, RoadMap
from handlers.answers import shortened
from handlers.names import short
from locales import deadlines, evidence, programmes
from locales.dates import said_moment
from locales.texts import Texts

_SHOWN: Final = (DoubtKind.EARLY, DoubtKind.LATE, DoubtKind.UNAPPROVED, DoubtKind.ODD)
"""What is told of a row that is odd; a deadline without any day is shown as such already."""

_GIVEN: Final = 5
_LONGEST: Final = 80
"""How many pieces of evidence are named, and how much of each is said."""

Known = Mapping[PersonId, Person]


def facts(line: Line, found: RoadMap, known: Known, texts: Texts) -> Iterator[Html]:
    """Say what is to be done, until when, and by whom."""
    position = line.position
    yield texts.say("roadmap-row-head", title=position.title)
    if position.number:
        yield texts.say("roadmap-row-number", number=position.number)
    yield from _deadline(line, found, texts)
    yield texts.say("roadmap-row-responsible", who=position.responsible)
    named = [known[one] for one in sorted(line.row.people) if one in known]
    if named:
        names = ", ".join(short(one, texts) for one in named)
        yield texts.say("roadmap-row-people", names=names)
    if position.result:
        yield texts.say("roadmap-row-result", result=_set_apart(position.result))
    if position.evidence:
        yield texts.say("roadmap-row-evidence", evidence=_set_apart(position.evidence))
    yield from _doubts(line, found, texts)


def state(line: Line, known: Known, texts: Texts, zone: ZoneInfo) -> Iterator[Html]:
    """Say how the position stands, and who said so."""
    row = line.row
    if row.done_at is not None:
        day = said_moment(row.done_at, zone, texts.language, "d MMMM y")
        yield texts.say("roadmap-row-done", day=day)
        if row.done_by is None:
            yield texts.say("roadmap-row-done-by-bot")
        elif row.done_by in known:
            yield texts.say("roadmap-row-done-by", name=short(known[row.done_by], texts))
        return
    if row.state is PositionState.NOT_APPLICABLE and row.reason is not None:
        yield texts.say("roadmap-row-left", reason=skip_reason(row.reason, texts))
        return
    yield texts.say("roadmap-row-state", state=row.state)
    if line.position.done_by is not None:
        when = texts.label(f"roadmap-itself-{line.position.done_by.replace('_', '-')}")
        yield texts.say("roadmap-row-by-itself", when=when)


def given(proofs: Sequence[Proof], texts: Texts) -> Html:
    """Say what proves the position, the last pieces by name and the others by their number."""
    if not proofs:
        return NOTHING
    rest = len(proofs) - _GIVEN
    said = [shortened(evidence.said(one, texts), _LONGEST) for one in proofs[-_GIVEN:]]
    more = [texts.label("roadmap-row-given-more", count=str(rest))] if rest > 0 else []
    return texts.say("roadmap-row-given", given=" · ".join([*said, *more]))


def skip_reason(reason: SkipReason, texts: Texts) -> str:
    """Say why a position does not concern a school."""
    return texts.label("skip-reason", reason=reason)


def move_reason(reason: MoveReason, texts: Texts) -> str:
    """Say why a deadline was moved."""
    return texts.label("move-reason", reason=reason)


def _deadline(line: Line, found: RoadMap, texts: Texts) -> Iterator[Html]:
    deadline = line.position.deadline
    if line.row.moved_because is not None:
        yield from _moved(line, line.row.moved_because, found, texts)
    elif deadline.kind is DeadlineKind.BLANK:
        yield texts.say("roadmap-row-blank")
    elif deadline.kind is DeadlineKind.UNCLEAR:
        yield texts.say("roadmap-row-unclear", words=deadline.words)
    else:
        is_late = line.row.is_late(found.today)
        said = deadlines.said(deadline, texts)
        yield texts.say("roadmap-row-late" if is_late else "roadmap-row-deadline", deadline=said)


def _moved(line: Line, because: MoveReason, found: RoadMap, texts: Texts) -> Iterator[Html]:
    """Say the new day and why, and what the author wrote."""
    is_late = line.row.is_late(found.today)
    yield texts.say(
        "roadmap-row-moved-late" if is_late else "roadmap-row-moved",
        deadline=deadlines.said(line.position.deadline, texts),
        reason=move_reason(because, texts),
    )
    written = found.programme.position(line.row.name)
    if written is not None and written.deadline.kind is not DeadlineKind.BLANK:
        yield texts.say("roadmap-row-was", deadline=deadlines.said(written.deadline, texts))


def _doubts(line: Line, found: RoadMap, texts: Texts) -> Iterator[Html]:
    for doubt in warnings(found.programme):
        if doubt.position_id == line.position.id and doubt.kind in _SHOWN:
            words = programmes.worded(doubt, found.programme, texts)
            yield texts.say("roadmap-row-doubt", doubt=words)


def _set_apart(words: str) -> str:
    """Let a list begin on a line of its own."""
    return f"\n{words}" if "\n" in words else words
