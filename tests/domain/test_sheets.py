"""Sheets: answers that travel in buttons come back as they were given, or not at all."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import sheet_pages, sheets
from domain.answers import Value
from domain.questionnaires import Questionnaire
from domain.questions import Kind, Question
from domain.refusals import AnswersMissing, Misunderstood
from handlers.taps import LONGEST, Tap, read

DAY = date(2021, 9, 7)
OPTIONS = [{"id": one, "text": one.upper()} for one in "abcde"]


def _paper(*questions: Mapping[str, object], **more: object) -> Questionnaire:
    asked = [{"section": "s", "text": "Что?", **one} for one in questions]
    body = {"version": 1, "title": "Запрос", "minutes": 2, "who": ["mentee"], "about": "school"}
    rest = {"thanks": "Спасибо", "sections": [{"id": "s", "title": "Раздел"}], "anonymous": True}
    return Questionnaire.model_validate({"id": "ask", **body, **rest, "questions": asked, **more})


PAPER = _paper(
    {"id": "who", "kind": "choice", "options": OPTIONS},
    {"id": "need", "kind": "yes_no"},
    {
        "id": "what",
        "kind": "many",
        "options": OPTIONS,
        "max": 2,
        "only_if": {"question": "need", "is_any_of": ["yes"]},
    },
    {"id": "glad", "kind": "scale", "required": False},
)
IDS = [one.id for one in PAPER.questions]


def _of(question: Question) -> st.SearchStrategy[Value]:
    ids = list(question.option_ids)
    if question.kind is Kind.MANY:
        some = st.sets(st.sampled_from(ids), min_size=1)
        return some.map(lambda chosen: tuple(one for one in ids if one in chosen))
    if question.kind is Kind.SCALE:
        return st.sampled_from([int(one) for one in ids])
    return st.sampled_from(ids)


answered = st.fixed_dictionaries({}, optional={one.id: _of(one) for one in PAPER.questions})


@given(answered)
def test_answers_come_back_as_they_were_given(answers: Mapping[str, Value]) -> None:
    """Whatever is answered and whatever is left out."""
    assert sheets.read(PAPER.questions, sheets.spelt(PAPER.questions, answers)) == answers


@given(st.text(max_size=30) | st.text("0123456789abcdefghijklmnopqrstuvwxyz", max_size=30))
def test_made_up_letters_are_no_answers_or_are_spelt_so(letters: str) -> None:
    """Nothing can be smuggled in that has no place in the questionnaire."""
    found = sheets.read(PAPER.questions, letters)
    if found is None:
        return
    assert sheets.spelt(PAPER.questions, found) == (letters.lstrip("0") or "0")
    for question in PAPER.questions:
        if question.id in found:
            value = found[question.id]
            values = value if isinstance(value, tuple) else (value,)
            assert {str(one) for one in values} <= set(question.option_ids)


@given(st.integers(1, 999_999_999), st.text(sheets.LETTERS, min_size=8, max_size=8))
def test_the_fullest_sheet_fits_a_button(wave_id: int, token: str) -> None:
    """With the longest numbers there are, and it is read back by the taps' own rules."""
    letters = token + sheets.mark("0" * 64, wave_id, token, DAY) + "z" * sheets.ROOM
    spelt = str(Tap("sheet", "show", wave_id, 999, letters))
    assert len(spelt) <= LONGEST
    tap = read(spelt)
    assert tap is not None
    assert tap.arg == letters


@given(st.integers(1, 10**9), st.text(sheets.LETTERS, min_size=8, max_size=8), st.integers(0, 9))
def test_a_sheet_lives_for_the_day_it_was_handed_out_and_the_next(
    wave_id: int, token: str, days: int
) -> None:
    """By then its token is forgotten, and it could be sent off twice."""
    letters = token + sheets.mark("hash", wave_id, token, DAY)
    found = sheets.stub_of("hash", wave_id, letters + "abc", DAY + timedelta(days=days))
    assert (found == letters) is (days <= 1)


def test_a_proof_is_of_one_link_one_wave_and_one_token() -> None:
    """Nobody makes a sheet of a wave whose link they have not."""
    letters = "abcdefgh" + sheets.mark("hash", 7, "abcdefgh", DAY)
    assert sheets.stub_of("hash", 7, letters, DAY) == letters
    assert sheets.stub_of("other", 7, letters, DAY) is None
    assert sheets.stub_of("hash", 8, letters, DAY) is None
    assert sheets.stub_of("hash", 7, "b" + letters[1:], DAY) is None
    assert sheets.stub_of("hash", 7, "", DAY) is None


@pytest.mark.parametrize(
    "paper",
    [
        _paper({"id": "q", "kind": "rank", "options": OPTIONS}),
        _paper({"id": "q", "kind": "yes_no"}, anonymous=False),
        _paper({"id": "q", "kind": "yes_no", "forms": ["peer"]}),
        _paper(*({"id": f"q{n}", "kind": "scale"} for n in range(60))),
    ],
)
def test_what_does_not_fit_into_buttons_has_no_link(paper: Questionnaire) -> None:
    """The form of a stranger is not known, and a button is short."""
    assert not sheets.is_open_to_all(paper)
    assert sheets.is_open_to_all(PAPER)


def test_the_way_leads_past_questions_that_are_not_asked() -> None:
    """Forwards and backwards, by what was answered; after a change back to what waits."""
    given = {"who": "a", "need": "no"}
    assert sheet_pages.page_after(PAPER, given, 1) == IDS.index("glad")
    assert sheet_pages.page_before(PAPER, given, IDS.index("glad")) == IDS.index("need")
    assert sheet_pages.page_after(PAPER, {**given, "need": "yes"}, 1) == IDS.index("what")
    assert sheet_pages.page_after(PAPER, given, IDS.index("glad")) == len(IDS)
    assert sheet_pages.page_after(PAPER, {**given, "glad": 3}, 0) == len(IDS)
    assert sheet_pages.page_before(PAPER, given, 0) == 0


def test_no_more_is_ticked_than_may_be() -> None:
    """The mark beyond the last one changes nothing; taking a mark away always does."""
    what = PAPER.questions[2]
    two = {"what": ("a", "b")}
    assert sheet_pages.ticking(two, what, "c") == two
    assert sheet_pages.ticking(two, what, "a") == {"what": ("b",)}
    assert sheet_pages.ticking({"what": ("b",)}, what, "b") == {}


def test_only_what_is_asked_is_sent_off() -> None:
    """Answers of a closed branch go, what was left out stays empty, what misses is missed."""
    given: dict[str, Value] = {"who": "a", "need": "no", "what": ("a",)}
    assert sheet_pages.finished(PAPER, given) == {"who": "a", "need": "no", "glad": None}
    with pytest.raises(AnswersMissing):
        sheet_pages.finished(PAPER, {"who": "a", "need": "yes"})
    with pytest.raises(Misunderstood):
        sheet_pages.finished(PAPER, {**given, "need": "yes", "what": ("a", "b", "c")})
