"""Walks: what a made-up person meets on the way through a questionnaire to its end."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Final

from domain.answers import Value
from domain.ids import InterviewId, PersonId
from domain.interviews import Interview
from domain.moves import ANSWER_WITH_TICKS, answer, submit, tick
from domain.questions import Kind, Question
from domain.repeats import plain
from domain.sittings import Sitting
from handlers import choices, reviews
from tests.locales.walkers import TYPED, Walker

NOON: Final = datetime(2026, 5, 20, 12, tzinfo=UTC)
LONGEST_WALK: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A page that somebody sees; `way` is the deed and the argument of the button they want."""

    sitting: Sitting
    leaf: int = 0
    way: tuple[str, str] | None = None


@dataclass(slots=True, kw_only=True)
class Walk:
    """What a walker met: every page there was to see, and how many could not be avoided."""

    sitting: Sitting
    stops: list[Stop] = field(default_factory=list)
    passed: int = 0
    asked: list[str] = field(default_factory=list)

    @property
    def screens_for_ten(self) -> float:
        """How many screens had to be passed for ten questions, to the thanks at the end."""
        return self.passed / len(self.asked) * 10

    def see(self, way: tuple[str, str] | None = None, *, leaf: int = 0) -> None:
        """Look at a page of what is on the screen, wanting a button of it."""
        self.stops.append(Stop(sitting=self.sitting, leaf=leaf, way=way))


def walked(walker: Walker) -> Walk:
    """Go to the end as a person does, looking at every page on the way."""
    walk = Walk(sitting=_began(walker).start())
    for _ in range(LONGEST_WALK):
        if walk.sitting.question is None:
            break
        _answer(walker, walk, walk.sitting.question)
    for leaf in range(-(-len(walk.asked) // reviews.A_PAGE)):
        walk.see(("submit", ""), leaf=leaf)
    walk.sitting = submit(NOON).made(walk.sitting)
    walk.see()
    walk.passed += len(("the review", "the thanks"))
    return walk


def _began(walker: Walker) -> Sitting:
    interview = Interview(
        id=InterviewId(10**9 - 1),
        person_id=PersonId(1),
        questionnaire_id=walker.paper.id,
        version=walker.paper.version,
        form=walker.form,
        rev=10**4,
    )
    return Sitting(walker.paper, interview, walker.known)


def _answer(walker: Walker, walk: Walk, question: Question) -> None:
    before = [plain(one) for one in walk.asked].count(plain(question.id))
    walk.asked.append(question.id)
    value = walker.answer(walk.sitting, question, before)
    _misunderstand(walk)
    if isinstance(value, tuple):
        _tick(walk, question, value)
    else:
        walk.passed += 1 + _leaf(question, value)
        walk.see(_way(question, value), leaf=_leaf(question, value))
        walk.sitting = answer(value).made(walk.sitting)


def _way(question: Question, value: Value) -> tuple[str, str] | None:
    """Name the button that gives an answer; what is typed has none."""
    if value is None:
        return ("skip", "")
    is_a_correction = question.kind is Kind.CONFIRM and not isinstance(value, str)
    return None if question.kind in TYPED or is_a_correction else ("answer", str(value))


def _misunderstand(walk: Walk) -> None:
    """Look at the longest words a question can get: those after several misunderstandings."""
    sitting = walk.sitting
    walk.sitting = replace(sitting, interview=replace(sitting.interview, misses=9))
    walk.see()
    walk.sitting = sitting


def _tick(walk: Walk, question: Question, options: tuple[str, ...]) -> None:
    walk.passed += 1 + max(_leaf(question, one) for one in options)
    for one in options:
        walk.see(("tick", one), leaf=_leaf(question, one))
        walk.sitting = tick(one, on=True).made(walk.sitting)
    for leaf in range(-(-len(question.option_ids) // choices.A_PAGE)):
        walk.see(("done", ""), leaf=leaf)
    walk.sitting = ANSWER_WITH_TICKS.made(walk.sitting)


def _leaf(question: Question, value: Value) -> int:
    ids = question.option_ids
    is_listed = question.kind is not Kind.SCALE and value in ids
    return ids.index(str(value)) // choices.A_PAGE if is_listed else 0
