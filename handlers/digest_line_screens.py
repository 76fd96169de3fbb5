"""Screens of a digest's lines: the list by cause, and one line with what can be done about it."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby

from domain.awaited_consents import Unagreed
from domain.digest_causes import ABOUT, Cause, Subject
from domain.digest_lines import Line
from domain.digest_marks import Pretext
from domain.html import NOTHING, Html, joined
from domain.ids import PairId
from domain.letters import Button, Rows, Screen
from domain.overdue_positions import Overdue
from domain.people import Person
from handlers import menu
from handlers.digest_line_ways import straight
from handlers.digest_sections import Pen, heading
from handlers.names import listed as listed_names
from handlers.pages import A_PAGE, paged
from handlers.taps import Tap
from locales.dates import said_moment
from locales.texts import Texts
from services.digest_lines import Found
from services.digest_reminders import asked
from services.digests import Digest

_A_ROW = 2
Numbered = tuple[int, Line]


def listed(found: Digest, texts: Texts, page: int, lead: Html = NOTHING) -> Screen:
    """List the lines of a page by cause, with a button each."""
    numbered = tuple(enumerate(found.lines, start=1))
    shown, turning = paged(numbered, page, texts, lambda at: str(Tap("lines", "show", at)))
    head = texts.say("lines-title" if numbered else "lines-none", count=str(len(numbered)))
    buttons = [_door(number, line, texts) for number, line in shown]
    rows = tuple(tuple(buttons[at : at + _A_ROW]) for at in range(0, A_PAGE, _A_ROW))
    text = joined(lead, head, *_groups(shown, found, texts))
    return Screen(text, (*filter(None, rows), *turning, *_to_digest(texts)))


def one(found: Found, reader: Person, texts: Texts) -> Screen:
    """Show a line; of one whose cause is gone only that it is gone."""
    if found.line is None:
        return listed(found.digest, texts, 0, texts.say("lines-gone"))
    line, pen = found.line, Pen(found.digest, texts)
    said = texts.say("digest-line", words=_words(line, pen))
    text = joined(heading(line.key.cause, texts), said, *_notes(found, line, texts))
    ways = (*straight(line, texts), *_ways(found, line, texts))
    buttons = (*ways, *_deeds(found, line, reader, texts))
    return Screen(text, (*((button,) for button in buttons), *_to_list(texts)))


def why(found: Found, texts: Texts) -> Screen:
    """Ask why a line is put off; each reason is a button."""
    if found.line is None:
        return listed(found.digest, texts, 0, texts.say("lines-gone"))
    key = found.line.key
    rows = tuple(
        (
            Button(
                texts.label("lines-reason", reason=reason),
                str(Tap("lines", "put_off", key.subject_id, arg=f"{key.cause}.{reason}")),
            ),
        )
        for reason in Pretext
    )
    back = Button(texts.label("button-back"), str(_to_line(found.line)))
    words = texts.say("digest-line", words=_words(found.line, Pen(found.digest, texts)))
    return Screen(joined(words, texts.say("lines-why")), (*rows, (back,)))


def already(at: datetime, digest: Digest, texts: Texts) -> str:
    """Say when somebody was reminded of a line today."""
    time = said_moment(at, digest.facts.zone, texts.language, "HH:mm")
    return texts.label("lines-reminded-at", time=time)


def _notes(found: Found, line: Line, texts: Texts) -> Iterator[Html]:
    """Say whom to phone because the bot cannot write, and that somebody was reminded today."""
    thing = line.thing
    if isinstance(thing, Unagreed) and thing.unheard:
        of = "guardian" if thing.is_guardian_unknown else "them"
        yield texts.say("lines-phone", whose=of, names=listed_names(thing.unheard, texts))
    if (at := found.digest.reminded.get(line.key)) is not None:
        yield texts.say("lines-note", words=already(at, found.digest, texts))


def _words(line: Line, pen: Pen) -> str:
    return pen.line(line.key.cause, line.thing)


def _groups(shown: Sequence[Numbered], found: Digest, texts: Texts) -> Iterator[Html]:
    pen = Pen(found, texts)
    for cause, some in groupby(shown, key=lambda each: each[1].key.cause):
        said = (
            texts.say("lines-line", number=str(number), words=_words(line, pen))
            for number, line in some
        )
        yield joined(heading(cause, texts), *said, by="\n")


def _door(number: int, line: Line, texts: Texts) -> Button:
    return Button(texts.label("button-line", number=str(number)), str(_to_line(line)))


def _to_line(line: Line) -> Tap:
    return Tap("lines", "open", line.key.subject_id, arg=line.key.cause.value)


def _ways(found: Found, line: Line, texts: Texts) -> Iterator[Button]:
    """Lead to what the line is about; a position can be moved from here."""
    number = line.key.subject_id
    if isinstance(line.thing, Overdue):
        row = line.thing.line.row
        yield Button(texts.label("button-line-open"), str(Tap("roadmap", "row", row.id, row.rev)))
        move = Tap("position", "move", row.id, row.rev)
        yield Button(texts.label("button-line-move"), str(move))
    elif ABOUT[line.key.cause] is Subject.PAIR:
        yield Button(texts.label("button-line-open"), str(Tap("pairs", "open", number)))
    else:
        yield Button(texts.label("button-line-open"), str(Tap("card", "show", number)))
    if line.key.cause in {Cause.ALARMED, Cause.DOUBTED} and _can_be_settled(found, number):
        yield Button(texts.label("button-light-settle"), str(Tap("lights", "settle", number)))


def _can_be_settled(found: Found, number: int) -> bool:
    known = found.digest.facts.signals.get(PairId(number))
    return known is not None and known.can_be_settled


def _deeds(found: Found, line: Line, reader: Person, texts: Texts) -> Iterator[Button]:
    number, cause = line.key.subject_id, line.key.cause.value
    if asked(line, reader):
        yield Button(
            texts.label("button-line-remind"), str(Tap("lines", "remind", number, arg=cause))
        )
    yield Button(texts.label("button-line-snooze"), str(Tap("lines", "snooze", number, arg=cause)))
    if found.taken_by is None:
        yield Button(texts.label("button-line-take"), str(Tap("lines", "take", number, arg=cause)))
    elif found.taken_by.id == reader.id:
        back = Tap("lines", "give_back", number, arg=cause)
        yield Button(texts.label("button-line-give-back"), str(back))


def _to_list(texts: Texts) -> Rows:
    return ((Button(texts.label("button-lines"), str(Tap("lines", "show"))),),)


def _to_digest(texts: Texts) -> Rows:
    back = Button(texts.label("button-digest"), str(Tap("digest", "show")))
    return ((back,), *menu.back_to_menu(texts))
