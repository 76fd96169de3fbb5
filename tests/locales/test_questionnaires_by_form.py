"""What the surveys of both sides ask, form by form, as the methodology has it."""

from typing import Final

import pytest

from domain.people import Form
from domain.questionnaires import Questionnaire
from locales.library import read_library

PAPERS: Final = read_library().current


def _asked(paper: Questionnaire, form: Form) -> dict[str, str]:
    return {question.id: question.kind.value for question in paper.for_form(form)}


FORMS: Final = {
    "P": Form.PEER,
    "T": Form.TEACHER,
    "S": Form.STUDENT,
    "E": Form.EMPLOYER,
    "W": Form.EMPLOYER_STUDENT,
    "U": Form.TEACHER_PUPIL,
}
"""A letter for each form; W is work for a student, U is a teacher with a pupil."""

EVERY: Final = "PTSEWU"
MENTEE_ITEMS: Final = {
    "m1": ("yes_no", EVERY),
    "m1_where": ("text", EVERY),
    "m_e3": ("yes_no", EVERY),
    "m2": ("scale", EVERY),
    "m3": ("scale", EVERY),
    "m4": ("scale", "PSEWU"),
    "m5": ("scale", "PSEWU"),
    "m6": ("scale", EVERY),
    "m7": ("scale", "PSU"),
    "m8": ("scale", "PSEWU"),
    "m9": ("scale", "PSU"),
    "m10": ("scale", "PSEU"),
    "c3_m": ("number", "T"),
    "m11": ("scale", "T"),
    "m12": ("scale", "TW"),
    "m13": ("scale", "TW"),
    "m14": ("scale", "TEW"),
    "m15": ("scale", "T"),
    "m16": ("choice", "TEW"),
    "m17": ("scale", "SEWU"),
    "m18": ("scale", "EW"),
    "m19": ("many", "T"),
    "m19_other": ("text", "T"),
    "m20": ("yes_no", "PSEU"),
    "m21_study": ("scale", "PSEWU"),
    "m21_study_t": ("scale", "T"),
    "m21_sure": ("scale", EVERY),
    "m21_talk": ("scale", EVERY),
    "m21_order": ("scale", EVERY),
    "m21_mood": ("scale", "PTSEU"),
    "m21_mood_s": ("scale", "W"),
    "m_req": ("many", "PSU"),
    "m_req_other": ("text", "PSU"),
    "m_req_w": ("many", "EW"),
    "m_req_w_other": ("text", "EW"),
    "m_e1": ("text", EVERY),
    "m_e2": ("text", EVERY),
}
MENTOR_ITEMS: Final = {
    "n1": ("yes_no", EVERY),
    "n1_where": ("text", EVERY),
    "n_e3": ("yes_no", EVERY),
    "n2": ("scale", EVERY),
    "n3": ("scale", EVERY),
    "n4": ("scale", EVERY),
    "n5": ("scale", EVERY),
    "n6_one": ("scale", "PSEWU"),
    "n6_group": ("scale", "PSEWU"),
    "n7": ("scale", "T"),
    "n8_theory": ("scale", "TSEWU"),
    "n8_practice": ("scale", "TSEWU"),
    "n9": ("scale", "TSEWU"),
    "n10_training": ("scale", EVERY),
    "n10_role": ("scale", EVERY),
    "n11": ("choice", "TSEWU"),
    "n12": ("scale", "PSEWU"),
    "c4": ("many", "PSU"),
    "c4_other": ("text", "PSU"),
    "c4_t": ("many", "T"),
    "c4_t_other": ("text", "T"),
    "c4_w": ("many", "EW"),
    "c4_w_other": ("text", "EW"),
    "c8": ("choice", EVERY),
    "c9_hours": ("choice", EVERY),
    "c9_days": ("many", EVERY),
    "c10": ("choice", EVERY),
    "n_e1": ("text", EVERY),
    "n_e2": ("text", EVERY),
}
"""What the methodology asks at first, how, and in which forms."""

CANDIDATE_ITEMS: Final = {
    "c1": ("many", "TSEWU"),
    "c1_peer": ("many", "P"),
    "c2": ("text", EVERY),
    "c3": ("number", "TEWU"),
    "c5": ("text", EVERY),
    "c6": ("many", EVERY),
    "c6_other": ("text", EVERY),
    "c7": ("choice", "PSEU"),
    "c7_t": ("choice", "T"),
    "c7_s": ("choice", "W"),
    "c12": ("many", EVERY),
    "c12_other": ("text", EVERY),
    "c13_listen": ("scale", EVERY),
    "c13_explain": ("scale", EVERY),
    "c13_support": ("scale", EVERY),
    "c13_plan": ("scale", EVERY),
    "c13_promise": ("scale", EVERY),
    "c13_calm": ("scale", EVERY),
    "c14": ("yes_no", EVERY),
    "c15": ("yes_no", "T"),
    "c16": ("yes_no", "SEWU"),
}
"""What a candidate is asked beside the first survey; a teacher alone signs an agreement."""


@pytest.mark.parametrize(
    ("name", "items"),
    [
        ("mentee_first", MENTEE_ITEMS),
        ("mentor_first", MENTOR_ITEMS),
        ("mentor_candidate", CANDIDATE_ITEMS),
    ],
)
@pytest.mark.parametrize("letter", EVERY)
def test_each_form_is_asked_what_the_methodology_asks(
    name: str, items: dict[str, tuple[str, str]], letter: str
) -> None:
    """A teacher is asked about the profession, not about clubs; a pupil the other way round."""
    wanted = {key: kind for key, (kind, forms) in items.items() if letter in forms}
    assert _asked(PAPERS[name], FORMS[letter]) == wanted


@pytest.mark.parametrize("form", Form)
def test_a_survey_ends_before_patience_does(form: Form) -> None:
    """Even somebody who opens every branch is done in some eight minutes."""
    surveys = ("mentee_first", "mentor_first", "mentee_second", "mentor_second")
    assert max(len(PAPERS[name].for_form(form)) for name in surveys) <= 28
    assert max(PAPERS[name].minutes for name in surveys) <= 8


@pytest.mark.parametrize(
    ("need", "offer"), [("m_req", "c4"), ("m19", "c4_t"), ("m_req_w", "c4_w")]
)
def test_needs_and_offers_share_their_option_ids(need: str, offer: str) -> None:
    """A curator finds pairs by what one lacks and another can give."""
    questions = PAPERS["mentee_first"].questions + PAPERS["mentor_first"].questions
    options = {one.id: (one.option_ids, one.forms) for one in questions}
    assert options[need] == options[offer]
