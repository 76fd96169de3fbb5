"""Taps that somebody made up: nothing of another school or of other people is seen or changed."""

from random import Random

import pytest

from tests.rights import forgeries, matrix
from tests.rights.halls import Answer, Hall
from tests.rights.matrix import HERE, Row
from tests.tiers import sized

pytestmark = pytest.mark.asyncio(loop_scope="module")

ACTORS = ("mentee", "mentor", "guardian", "class_teacher", "curator", "psychologist", "municipal")
TRIES = sized(test=1, ci=4, nightly=30)
TWISTS = sized(test=2, ci=4, nightly=9)
SHAPES = sized(test=3, ci=8, nightly=19)

each_tap = pytest.mark.parametrize("row", forgeries.taps(), ids=lambda one: one.name)


@each_tap
async def test_numbers_of_another_school_open_nothing(hall: Hall, row: Row) -> None:
    """Whatever the number names there, and also where it names nothing at all."""
    dice = Random(row.name)  # noqa: S311 - a choice that a test can repeat, no secret
    for actor in ACTORS:
        there = matrix.abroad(hall, actor).id
        for tap in forgeries.borrowed(hall, row, actor, dice, TRIES):
            async with hall.undone():
                before = await hall.changes()
                answer = await hall.taps(matrix.account_of(matrix.home(hall, actor), actor), tap)
                if await hall.changes() != before:
                    assert await hall.seals(there) == hall.each[there], (actor, tap)
            _shows_nothing_hidden(hall, actor, tap, answer)


@each_tap
async def test_a_word_that_no_button_has_breaks_nothing(hall: Hall, row: Row) -> None:
    """Where a role, a day or a page should stand there may be anything."""
    dice = Random(row.name)  # noqa: S311 - a choice that a test can repeat, no secret
    for actor in ACTORS:
        for tap in forgeries.twisted(hall, row, actor, dice, TWISTS):
            async with hall.undone():
                answer = await hall.taps(matrix.account_of(matrix.home(hall, actor), actor), tap)
            _shows_nothing_hidden(hall, actor, tap, answer)


@each_tap
async def test_a_misshapen_tap_is_answered_as_an_old_button(hall: Hall, row: Row) -> None:
    """Parts left out, parts too many, another prefix: nothing happens, and it is said kindly."""
    dice = Random(row.name)  # noqa: S311 - a choice that a test can repeat, no secret
    curator = matrix.account_of(hall.towns[HERE], "curator")
    async with hall.undone():
        kindly = await hall.taps(curator, "nowhere.nothing|0|0|")
    for tap in dice.sample(list(forgeries.misshapen(row)), SHAPES):
        async with hall.undone():
            before = await hall.changes()
            answer = await hall.taps(curator, tap)
            assert await hall.changes() == before, tap
        assert answer.seen == kindly.seen, tap


def _shows_nothing_hidden(hall: Hall, actor: str, tap: str, answer: Answer) -> None:
    """Somebody is always answered, and reads no word that is not for them."""
    assert answer.handled.fault is None, (actor, tap)
    assert answer.handled.answer is not None, (actor, tap)
    read = " ".join((answer.words, *answer.labels)).casefold()
    seen = [one for one in forgeries.hidden_from(hall, actor) if one in read]
    assert seen == [], (actor, tap, answer.words)
