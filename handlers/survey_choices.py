"""Survey choices: what a curator has chosen so far, as it travels in buttons.

Nothing is stored before the sending. A questionnaire travels as a number made of its id, a class
as the number of somebody in it, a day as six digits.
"""

import re
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from domain.ids import PersonId
from domain.people import Form, Role
from domain.questionnaires import Questionnaire
from domain.refusals import NotYours, QuestionnaireUnknown
from domain.waves import Among, Audience
from handlers.taps import Tap
from services.audiences import Askable

_KEYS: Final = 10**9
_CENTURY: Final = 2000


class What(StrEnum):
    """Which part of a role is asked; a form of mentoring stands behind its letter."""

    ALL = "a"
    PAIRED = "p"
    UNPAIRED = "u"
    CLASS = "c"
    PAIR = "o"
    FORM = "f"


_LETTERS: Final[Mapping[Role, str]] = MappingProxyType(
    {
        Role.MENTEE: "e",
        Role.MENTOR: "r",
        Role.GUARDIAN: "g",
        Role.CURATOR: "c",
        Role.WORKGROUP: "w",
        Role.DIRECTOR: "d",
        Role.PSYCHOLOGIST: "p",
        Role.METHODIST: "m",
        Role.CLASS_TEACHER: "t",
        Role.PARTNER: "a",
        Role.MUNICIPAL: "u",
        Role.OPERATOR: "o",
    }
)
_ROLES: Final = MappingProxyType({letter: role for role, letter in _LETTERS.items()})
_FORMS: Final = MappingProxyType({one.value.replace("_", ""): one for one in Form})
_SHAPE: Final = re.compile(r"([a-z])(?:_([apuco]|f[a-z]+)(?:_(\d{6}))?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A choice on its way: the questionnaire, then the role, the part of it, the last day.

    `about` is somebody of the class, or the pair.
    """

    key: int
    role: Role | None = None
    what: What = What.ALL
    form: Form | None = None
    about: int = 0
    due_on: date | None = None

    @property
    def spelt(self) -> str:
        """The choice as the last part of a tap, at most 16 characters; without the day if none."""
        if self.role is None:
            return ""
        form = "" if self.form is None else self.form.value.replace("_", "")
        day = "" if self.due_on is None else f"_{self.due_on:%y%m%d}"
        return f"{_LETTERS[self.role]}_{self.what}{form}{day}"

    def audience(self, askable: Askable) -> Audience:
        """Give whom the choice means.

        Raises:
            NotYours: nobody in this school stands for the class, there is no such pair, or no role
            was chosen.
        """
        if self.role is None:
            raise NotYours
        match self.what:
            case What.CLASS:
                return Audience(role=self.role, class_name=_class_of(askable, self.about))
            case What.PAIR:
                return Audience(role=self.role, pair_id=_pair_of(askable, self.about))
            case What.PAIRED:
                return Audience(role=self.role, among=Among.PAIRED)
            case What.UNPAIRED:
                return Audience(role=self.role, among=Among.UNPAIRED)
            case _:
                return Audience(role=self.role, form=self.form)


def key_of(questionnaire: Questionnaire) -> int:
    """Give the number by which buttons name a questionnaire; it never changes."""
    return zlib.crc32(questionnaire.id.encode()) % _KEYS


def questionnaire_of(choice: Choice, sendable: Iterable[Questionnaire]) -> Questionnaire:
    """Find the questionnaire that a button names.

    Raises:
        QuestionnaireUnknown: none that can be sent has that number.
    """
    found = (one for one in sendable if key_of(one) == choice.key)
    questionnaire = next(found, None)
    if questionnaire is None:
        raise QuestionnaireUnknown
    return questionnaire


def read(tap: Tap) -> Choice:
    """Read the choice that a button holds.

    Raises:
        NotYours: we never made such a button.
    """
    if not tap.arg:
        return Choice(key=tap.rev)
    found = _SHAPE.fullmatch(tap.arg)
    if found is None or found[1] not in _ROLES:
        raise NotYours
    what, form = found[2] or What.ALL, None
    if what.startswith(What.FORM):
        form = _FORMS.get(what.removeprefix(What.FORM))
        what = What.FORM if form else ""
    if what not in set(What):
        raise NotYours
    return Choice(
        key=tap.rev,
        role=_ROLES[found[1]],
        what=What(what),
        form=form,
        about=tap.id,
        due_on=_day(found[3]),
    )


def _day(digits: str | None) -> date | None:
    if digits is None:
        return None
    year, month, day = (int(digits[at : at + 2]) for at in (0, 2, 4))
    try:
        return date(_CENTURY + year, month, day)
    except ValueError:
        raise NotYours from None


def _pair_of(askable: Askable, about: int) -> int:
    if all(one.id != about for one in askable.community.pairs):
        raise NotYours
    return about


def _class_of(askable: Askable, about: int) -> str:
    for one in askable.community.people:
        if one.id == PersonId(about) and one.class_name:
            return one.class_name
    raise NotYours
