"""Places: which page of which results a button stands for."""

from dataclasses import dataclass, replace
from typing import Final

from domain.ids import WaveId
from domain.letters import Button, Rows
from domain.people import Form
from domain.refusals import NotYours
from handlers.taps import Tap
from locales.texts import Texts
from services.results import Scope

_FORMS: Final = tuple(Form)
_DIGIT: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A page of the results of a scope."""

    scope: Scope
    page: int = 0

    def at(self, page: int) -> "Place":
        """Turn to another page."""
        return replace(self, page=max(page, 0))

    def among(self, form: Form | None) -> "Place":
        """Look at the first page of one form of mentoring, or of all."""
        return Place(scope=replace(self.scope, form=form))


def place_of(tap: Tap) -> Place:
    """Read where a button leads: the last digit of its revision is the form of mentoring.

    Raises:
        NotYours: there is no such form, so nobody drew that button.
    """
    page, number = divmod(tap.rev, _DIGIT)
    form = form_of(number)
    scope = Scope(wave_id=WaveId(tap.id), questionnaire_id=tap.arg, form=form)
    return Place(scope=scope, page=page)


def results_tap(place: Place, deed: str) -> str:
    """Spell the tap that does something with these results."""
    scope = place.scope
    rev = place.page * _DIGIT + number_of(scope.form)
    paper = "" if scope.wave_id else scope.questionnaire_id
    return str(Tap("results", deed, scope.wave_id, rev, paper))


def number_of(form: Form | None) -> int:
    """Give the number of a form; 0 stands for all of them."""
    return 0 if form is None else _FORMS.index(form) + 1


def form_of(number: int) -> Form | None:
    """Find a form by its number.

    Raises:
        NotYours: there is none.
    """
    if number > len(_FORMS):
        raise NotYours
    return _FORMS[number - 1] if number else None


def turns(texts: Texts, before: str | None, after: str | None) -> Rows:
    """Draw the row that turns pages, by the taps that do so."""
    row = (
        *((Button(texts.label("button-page-before"), before),) if before else ()),
        *((Button(texts.label("button-page-after"), after),) if after else ()),
    )
    return (row,) if row else ()
