"""Editions: what became of a questionnaire since people were asked it in an earlier version."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from domain.questionnaires import Questionnaire
from domain.questions import Kind, Question
from locales.checks import BrokenFile, broken
from locales.lines import line_of, lines_of
from locales.papers import Paper, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something that answers kept so far no longer fit, and the line where it shows.

    `option` is one that is gone; None: the change is of the question. `is_grave` says that old
    and new answers could not be counted together.
    """

    code: str
    question: str
    line: int
    option: str | None = None
    is_grave: bool = True

    def said(self, path: Path, count: int) -> BrokenFile:
        """Put the change into words; `count` answers are kept, and nobody says whose."""
        option = self.option or ""
        return broken(path, self.line, self.code, name=self.question, given=option, limit=count)


def silently_edited(source: Source) -> BrokenFile:
    """Say of a file that its text is another one than people were asked under its version."""
    path = source.path or Path(f"{source.id}.toml")
    line = line_of(lines_of(source.body), ("version",))
    return broken(path, line, "version_same", name=str(source.version), limit=source.version + 1)


def changes(before: Questionnaire, paper: Paper) -> Iterator[Change]:
    """Yield what changed for answers that may be kept: questions, kinds, scales, options."""
    places = {one.id: place for place, one in enumerate(paper.questionnaire.questions)}
    lines = lines_of(paper.body)
    for old in before.questions:
        new = paper.questionnaire.question(old.id)
        if new is None:
            top = line_of(lines, ("questions",))
            yield Change(code="question_gone", question=old.id, line=top, is_grave=False)
            continue
        way = ("questions", places[new.id])
        code = _changed(old, new)
        if code is not None:
            yield Change(code=code, question=old.id, line=line_of(lines, (*way, "kind")))
            continue
        line = line_of(lines, (*way, "options"))
        for option in _gone(old, new):
            yield Change(code="option_gone", question=old.id, line=line, option=option)


def _changed(old: Question, new: Question) -> str | None:
    if old.kind is not new.kind:
        return "kind_changed"
    is_wider = old.kind is Kind.SCALE and (old.least, old.most) != (new.least, new.most)
    return "scale_changed" if is_wider else None


def _gone(old: Question, new: Question) -> Iterator[str]:
    if old.kind is not Kind.SCALE:
        yield from (one for one in old.option_ids if one not in new.option_ids)
