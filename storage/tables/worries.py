"""The index of answers that worry: lights look for the few of them among all answers."""

from collections.abc import Collection, Mapping
from typing import Final

from sqlalchemy import ColumnElement, Index, Text, and_, cast, literal_column, or_

from domain.lights import ALARMS, DOUBTS, Said
from storage.tables.questionnaires import answers

_VALUE: Final = cast(answers.c.value, Text)


def spelt(said: Said) -> str:
    """Spell an answer as the database keeps it: options in quotes, numbers bare."""
    return str(said) if isinstance(said, int) else f'"{said}"'


def _is_one_of(worrying: Mapping[str, Collection[Said]]) -> ColumnElement[bool]:
    return or_(
        *(
            and_(
                answers.c.question_id == literal_column(f"'{question}'"),
                _VALUE.in_([literal_column(f"'{one}'") for one in sorted(map(spelt, said))]),
            )
            for question, said in worrying.items()
        )
    )


WORRIES: Final = or_(_is_one_of(ALARMS), _is_one_of(DOUBTS))
"""Whether an answer worries; spelt out, for only so databases see that the index serves."""

Index(
    "ix_answers_worries",
    answers.c.interview_id,
    sqlite_where=WORRIES,
    postgresql_where=WORRIES,
)
