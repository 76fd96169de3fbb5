"""Plan templates: typical plans of a form of mentoring, which a mentor fills in and changes."""

from datetime import date, timedelta
from typing import Annotated, Final

from pydantic import Field as Ruled
from pydantic import StringConstraints

from domain.cells import Title
from domain.people import Form
from domain.plan_sheets import FEWEST_STEPS, LONGEST_STEP, LONGEST_WORDS, Field, Sheet, Step
from domain.questions import Name, Strict

_Said = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_WORDS)
]
_Brief = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_STEP)
]
_LONGEST_PLAN: Final = 52
"""How many weeks after its beginning the last step of a template may be due."""


class TemplateStep(Strict):
    """A typical step, due so many weeks after the plan was begun."""

    title: _Brief
    weeks: Annotated[int, Ruled(ge=1, le=_LONGEST_PLAN)]
    expected: _Brief | None = None


class PlanTemplate(Strict):
    """A typical plan of one form; the name of its file is its id."""

    id: Name
    title: Title
    form: Form
    goal: _Said
    tasks: _Said | None = None
    criteria: _Said | None = None
    frequency: _Said | None = None
    items: tuple[TemplateStep, ...] = Ruled(min_length=FEWEST_STEPS)

    def onto(self, sheet: Sheet, today: date, last: date) -> Sheet:
        """Fill a sheet in: what was written stays, steps are due within the programme."""
        said = {
            Field.GOAL: self.goal,
            Field.TASKS: self.tasks,
            Field.CRITERIA: self.criteria,
            Field.FREQUENCY: self.frequency,
        }
        for name, words in said.items():
            if words is not None and not sheet.words.get(name):
                sheet = sheet.with_words(name, words)
        for one in self.items:
            due_on = min(today + timedelta(weeks=one.weeks), max(last, today))
            sheet = sheet.with_step(Step(title=one.title, due_on=due_on, expected=one.expected))
        return sheet
