"""How a pupil under 14 is spoken to who is a mentor."""

import re
from collections.abc import Mapping
from typing import Final

from locales.texts import CHILD, texts_for

ADULT_WORDS: Final = re.compile(r"\b(вы|вас|вам|ваш\w*|[а-яё]+[ийь]те)\b", re.IGNORECASE)
NO_FACTS: Final = (
    "mentor-week-title",
    "mentor-week-again",
    "mentor-week-free",
    "plan-ask-step",
    "plan-ask-title",
    "plan-ask-expected",
    "plan-ask-why",
    "plan-filled-in",
    "pair-agreed",
    "pair-refused",
    "letter-rematch-kept",
    "letter-training-cancelled",
    "expected-later-day",
    "cover-attention",
    "cover-soon",
)
DAYS: Final[Mapping[str, str | int]] = {
    "whose": "own",
    "first": "1",
    "last": "2",
    "name": "",
    "most": 30,
}


def test_a_child_who_is_a_mentor_was_spoken_to_as_an_adult() -> None:
    """The list of the week, plans, vacations and covers say «ты» to a child."""
    texts = texts_for("ru", CHILD)
    said = [texts.label(one) for one in NO_FACTS]
    fields = ("goal", "strengths", "difficulties", "tasks", "criteria", "frequency")
    said += [texts.label("plan-hint", field=one) for one in fields]
    said += [texts.label("vacation-when", **DAYS), texts.label("letter-vacation-begins", **DAYS)]
    said += [texts.label("letter-vacation-over", **DAYS)]
    said += [texts.label("later-when", day="1"), texts.label("letter-plan-sent", code="П")]
    assert [one for one in said if ADULT_WORDS.search(one)] == []
