"""Sums: the answers to a questionnaire counted, as far as its reader may know them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from domain.hiding import LEAST, LEAST_ANONYMOUS
from domain.ids import NO_WAVE
from domain.people import Form, Person
from domain.questionnaires import Questionnaire
from domain.questions import Kind, Question
from domain.refusals import NotYours
from domain.repeats import plain
from domain.results import COUNTED, Given, Tally, tally, unsealed, visible_forms
from domain.satisfaction import Satisfaction
from domain.waves import Stage, Wave, response_rate
from services import UnitOfWork, contentment, readers


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """The sums of a questionnaire, of one `wave` or of all, of one form of mentoring or of all.

    `forms` may be looked at by themselves. `asked`, `finished` and `rate` are of a wave only.
    Where anonymous answers still come, `is_early` and nothing is counted yet. Counts of fewer
    people than `least` hide. `named` holds the names behind the tokens of people; `words` are the
    questions answered in one's own words.
    """

    questionnaire: Questionnaire
    wave: Wave | None
    form: Form | None
    forms: tuple[Form, ...]
    papers: int
    asked: int | None = None
    finished: int = 0
    rate: float | None = None
    is_early: bool = False
    least: int = LEAST
    tallies: tuple[Tally, ...] = ()
    satisfaction: Satisfaction | None = None
    named: Mapping[str, str] = field(default_factory=dict)
    words: tuple[Question, ...] = ()


async def count(
    uow: UnitOfWork,
    reader: Person,
    questionnaire: Questionnaire,
    wave: Wave | None,
    form: Form | None,
    now: datetime,
) -> Results:
    """Count the answers of a wave, or of all there are, in one form of mentoring or in all.

    Raises:
        NotYours: too few of that form have answered.
    """
    if questionnaire.anonymous:
        return await _anonymous(uow, reader, questionnaire, wave, now)
    surveys = uow.of(reader.school_id).surveys
    wave_id = None if wave is None else wave.id
    counts = await surveys.forms(questionnaire.id, wave_id)
    forms = visible_forms({one: people for one, (_, people) in counts.items()})
    if form is not None and form not in forms:
        raise NotYours
    given = await surveys.given(
        questionnaire.id,
        wave_id,
        [one.id for one in questionnaire.questions if one.kind not in COUNTED],
        by_person=_repeats(questionnaire, counts),
    )
    papers = [count for one, (count, _) in counts.items() if form in {None, one}]
    tallies = _tallies(questionnaire, reader, given, form, LEAST)
    asked, finished, rate = await _asked(uow, reader, wave)
    return Results(
        questionnaire=questionnaire,
        wave=wave,
        form=form,
        forms=forms if len(forms) > 1 else (),
        papers=sum(papers),
        asked=asked,
        finished=finished,
        rate=rate,
        tallies=tallies,
        satisfaction=await contentment.of(uow, reader, questionnaire, wave, form, now),
        named=await _named(uow, reader, tallies),
        words=readers.words(questionnaire, reader),
    )


async def _anonymous(
    uow: UnitOfWork, reader: Person, questionnaire: Questionnaire, wave: Wave | None, now: datetime
) -> Results:
    is_early = wave is not None and wave.is_open(now)
    wave_id = NO_WAVE if wave is None else wave.id
    sealed = await uow.of(reader.school_id).surveys.sealed(questionnaire.id, wave_id)
    zone = (await uow.schools.get(reader.school_id)).time_zone
    today = now.astimezone(zone).date()
    given = unsealed(sealed, today) if wave is None else unsealed(sealed, date.max, least=1)
    asked, finished, rate = await _asked(uow, reader, wave)
    return Results(
        questionnaire=questionnaire,
        wave=wave,
        form=None,
        forms=(),
        papers=_most(given),
        asked=asked,
        finished=finished,
        rate=rate,
        is_early=is_early,
        least=LEAST_ANONYMOUS,
        tallies=() if is_early else _tallies(questionnaire, reader, given, None, LEAST_ANONYMOUS),
    )


def _tallies(
    questionnaire: Questionnaire,
    reader: Person,
    given: Iterable[Given],
    form: Form | None,
    least: int,
) -> tuple[Tally, ...]:
    """Sum up question by question; one that another form is asked is left out."""
    answers: defaultdict[str, list[Given]] = defaultdict(list)
    for one in given:
        answers[plain(one.question_id)].append(one)
    return tuple(
        tally(one, answers[one.id], form, least)
        for one in readers.readable(questionnaire, reader)
        if one.kind in COUNTED and (form is None or not one.forms or form in one.forms)
    )


def _repeats(questionnaire: Questionnaire, counts: Mapping[Form, tuple[int, int]]) -> bool:
    """Whether somebody may stand behind several answers to the same question."""
    has_repeats = any(one.repeat is not None for one in questionnaire.sections)
    return has_repeats or any(papers > people for papers, people in counts.values())


async def _asked(
    uow: UnitOfWork, reader: Person, wave: Wave | None
) -> tuple[int | None, int, float | None]:
    """Count whom a wave asks, and how many of them have answered, in per cent."""
    if wave is None or wave.has_link:
        return None, 0, None
    recipients = await uow.of(reader.school_id).waves.recipients(wave.id)
    finished = sum(one.stage is Stage.FINISHED for one in recipients)
    return len(recipients), finished, response_rate(recipients)


async def _named(uow: UnitOfWork, reader: Person, tallies: Sequence[Tally]) -> Mapping[str, str]:
    """Name the people whom answers name, as the reader's school has decided."""
    tokens = {bar.id for one in tallies if one.question.kind is Kind.PEOPLE for bar in one.bars}
    return await readers.named(uow, reader, tokens)


def _most(given: Iterable[Given]) -> int:
    """Count those who took part by the question that most have answered."""
    sheets: defaultdict[str, int] = defaultdict(int)
    for one in given:
        sheets[one.question_id] += one.answers
    return max(sheets.values(), default=0)
