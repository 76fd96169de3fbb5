"""Screens on which a position is changed: its fields, and the words of its author."""

from typing import Final

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen
from handlers import origins
from handlers.taps import Tap
from locales import deadlines
from locales.texts import Texts
from services.position_editing import FIELDS, Sheet

NEW: Final = "new"
"""How a button says that the position is just being added, so that the next question follows."""

ONE: Final = "one"
"""How a button says that nothing but this is changed."""


def flagged(arg: str) -> tuple[str, str]:
    """Read out of a button whether the position is just being added, and its origin."""
    (flag,), origin = origins.taken(arg, 1)
    return (NEW if flag == NEW else ONE), origin


def fields(known: Sheet, origin: str, texts: Texts, lead: Html = NOTHING) -> Screen:
    """Draw what may be changed about a position."""
    row, notice = known.line.row, NOTHING
    if row.is_own:
        notice = texts.say("edit-own")
    elif known.is_changed:
        notice = texts.say("edit-changed")
    words = [_to_field(known, one, origin, texts) for one in FIELDS]
    when = Tap("editing", "deadline", row.id, row.rev, f"{ONE}.{origin}")
    roles = Tap("editing", "roles", row.id, row.rev, f"{ONE}.{origin}")
    buttons = [
        *words,
        Button(texts.label("button-edit-field-deadline"), str(when)),
        Button(texts.label("button-edit-field-roles"), str(roles)),
    ]
    head = texts.say("edit-head", title=known.line.position.title)
    return Screen(
        joined(lead, joined(head, notice, by="\n")),
        (
            *(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)),
            *_to_original(known, origin, texts),
            back(known, origin, texts),
        ),
    )


def question(known: Sheet, field: str, flag: str, origin: str, texts: Texts) -> Screen:
    """Ask for the words of a field, beside those that stand there."""
    words = getattr(known.line.position, field)
    now = texts.say("edit-field-now", words=words) if words else texts.say("edit-field-nothing")
    keep = _keep_posts(known, origin, texts) if (field, flag) == ("responsible", NEW) else ()
    way = back(known, origin, texts) if flag == NEW else to_fields(known, origin, texts)
    return Screen(joined(texts.say(f"edit-ask-{field}"), now), (*keep, way))


def original(known: Sheet, origin: str, texts: Texts) -> Screen:
    """Draw what the author wrote, to come back to."""
    written, row = known.written, known.line.row
    if written is None or not known.is_changed:
        return fields(known, origin, texts, texts.say("edit-original-same"))
    text = texts.say(
        "edit-original",
        title=written.title,
        deadline=deadlines.said(written.deadline, texts),
        who=written.responsible,
    )
    restore = Tap("editing", "restore", row.id, row.rev, origin)
    sure = Button(texts.label("button-edit-restore"), str(restore))
    return Screen(text, ((sure,), to_fields(known, origin, texts)))


def back(known: Sheet, origin: str, texts: Texts) -> tuple[Button, ...]:
    """Draw the row that leads back to the position."""
    row = known.line.row
    tap = Tap("roadmap", "row", row.id, row.rev, origin)
    return (Button(texts.label("button-edit-back"), str(tap)),)


def to_fields(known: Sheet, origin: str, texts: Texts) -> tuple[Button, ...]:
    """Draw the row that leads back to what may be changed."""
    row = known.line.row
    tap = Tap("editing", "show", row.id, row.rev, origin)
    return (Button(texts.label("button-edit-again"), str(tap)),)


def posts(known: Sheet, texts: Texts) -> str:
    """Name the roles that answer for a position, as words about who does."""
    return ", ".join(texts.label(f"role-{_spelt(one)}") for one in sorted(known.line.row.roles))


def _keep_posts(known: Sheet, origin: str, texts: Texts) -> Rows:
    row = known.line.row
    label = texts.label("button-edit-posts", roles=posts(known, texts))
    tap = Tap("editing", "posts", row.id, row.rev, origin)
    return ((Button(label, str(tap)),),)


def _to_field(known: Sheet, field: str, origin: str, texts: Texts) -> Button:
    row = known.line.row
    tap = Tap("editing", "field", row.id, row.rev, f"{field}.{ONE}.{origin}")
    return Button(texts.label(f"button-edit-field-{field}"), str(tap))


def _to_original(known: Sheet, origin: str, texts: Texts) -> Rows:
    if not known.is_changed:
        return ()
    row = known.line.row
    tap = Tap("editing", "original", row.id, row.rev, origin)
    return ((Button(texts.label("button-edit-original"), str(tap)),),)


def _spelt(role: str) -> str:
    return role.replace("_", "-")
