"""Where a line of the digest is settled, when that is not on the page of what it is about."""

from collections.abc import Iterator

from domain.digest_causes import Cause
from domain.digest_lines import Line
from domain.letters import Button
from domain.people import Person, Role
from handlers.taps import Tap
from locales.texts import Texts


def straight(line: Line, texts: Texts) -> Iterator[Button]:
    """Lead straight to the deed that ends a line; the card of a person does not hold it."""
    number = line.key.subject_id
    match line.key.cause, line.thing:
        case Cause.UNCONFIRMED, _:
            label = texts.label("button-line-papers")
            yield Button(label, str(Tap("people", "kinships")))
        case Cause.UNPAIRED, Person() as one if Role.MENTEE in one.roles:
            label = texts.label("button-line-mentor")
            yield Button(label, str(Tap("pairs", "mentee", number)))
        case Cause.UNPAIRED, _:
            label = texts.label("button-digest-make-pair")
            yield Button(label, str(Tap("pairs", "new")))
        case _:
            return
