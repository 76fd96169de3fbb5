"""Repeats: a section gone through several times, and the ids its questions have each time.

A time is named by the number it has, from 1, or by the token of the person it is about; so the
answers about one person stay theirs, whoever comes or leaves. An author's ids hold no `MARK`, so
no id made here is ever one of theirs.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from domain.questionnaires import Section
from domain.questions import Condition, Kind, Question

MARK: Final = "."
"""What stands between the id of a question and the time it is asked."""

_TOKEN: Final = re.compile(r"p([1-9][0-9]{0,8})")


def at_time(question_id: str, time: str) -> str:
    """Spell the id a question has at one of several times."""
    return f"{question_id}{MARK}{time}"


def plain(question_id: str) -> str:
    """Give the id as the author wrote it, whatever time it is asked."""
    return question_id.partition(MARK)[0]


def time_of(question_id: str) -> str:
    """Say at which time a question is asked; nothing for one that is asked once."""
    return question_id.partition(MARK)[2].removeprefix("m")


def is_more(question_id: str) -> bool:
    """Whether this is the question about going on that the section itself asks."""
    return question_id.partition(MARK)[2].startswith("m")


def repeated(questions: Sequence[Question], time: str) -> Iterator[Question]:
    """Ask questions at one of several times; conditions among them speak of the same time."""
    together = {one.id for one in questions}
    for one in questions:
        changes: dict[str, object] = {"id": at_time(one.id, time)}
        if one.only_if is not None and one.only_if.question in together:
            key = at_time(one.only_if.question, time)
            changes["only_if"] = Condition.model_construct(
                question=key, is_any_of=one.only_if.is_any_of
            )
        yield one.model_copy(update=changes)


def more(section: Section, time: int) -> Question:
    """Ask whether there is to be another time, after the one of this number."""
    words = section.repeat.more if section.repeat is not None else None
    return Question.model_construct(
        id=at_time(section.id, f"m{time}"), section=section.id, kind=Kind.YES_NO, text=words or ""
    )


def people_answered(kept: Iterable[str]) -> list[str]:
    """List the tokens of people whom kept answers are about, by number."""
    found = filter(None, map(_TOKEN.fullmatch, {time_of(key) for key in kept}))
    return [one[0] for one in sorted(found, key=lambda one: int(one[1]))]
