"""Wave screens: the page of a wave, in full for curators, in sums for others."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen
from domain.sheets import is_open_to_all
from domain.waves import Stage
from handlers import survey_lists, survey_screens
from handlers.approvals import approved
from handlers.names import short
from handlers.taps import Tap
from locales.texts import Texts
from services.surveys import Progress

_IN_ORDER: Final = (
    Stage.UNDER_WAY,
    Stage.OPENED,
    Stage.SENT,
    Stage.REFUSED,
    Stage.UNREACHABLE,
    Stage.FINISHED,
)
_MOST_ON_PAPER: Final = 10
"""How many people without a telephone have a button; the others stand in the list."""


def whole(found: Progress, added: int, texts: Texts, now: datetime, lead: Html) -> Screen:
    """Draw how many are how far, and everything that may be done."""
    anonymous = found.questionnaire.anonymous
    on_paper = str(len(found.on_paper))
    text = joined(
        lead,
        _head(found, texts, now),
        joined(_answered(found, texts), *_counts(found, texts), by="\n"),
        texts.say("wave-anonymous") if anonymous else NOTHING,
        texts.say("wave-on-paper", count=on_paper) if found.on_paper else NOTHING,
    )
    rows = (
        *_papers(found, texts, now),
        *(() if anonymous else _lists(found, texts)),
        *_deeds(found, added, texts, now),
        *_ways(found, texts),
    )
    return Screen(text, rows)


def sums(found: Progress, texts: Texts, now: datetime) -> Screen:
    """Draw how many have answered, for those who read sums alone."""
    return Screen(joined(_head(found, texts, now), _answered(found, texts)), _ways(found, texts))


def stage_in_words(stage: Stage, texts: Texts) -> str:
    """Say how far somebody is."""
    return texts.label("wave-stage", stage=stage.value)


def back(wave_id: int, texts: Texts) -> Rows:
    """Draw the row that leads back to the wave."""
    return ((Button(texts.label("button-wave"), str(Tap("wave", "show", wave_id))),),)


def _head(found: Progress, texts: Texts, now: datetime) -> Html:
    wave = found.wave
    day = survey_lists.day_of(wave.due_at, found.zone, texts)
    if not wave.is_open(now):
        until = texts.say("wave-over")
    else:
        until = texts.say("wave-open", day=day) if day else NOTHING
    title = texts.say("wave-title", title=found.questionnaire.title)
    whom = texts.say("wave-whom", whom=survey_screens.audience(wave.audience, texts))
    return joined(title, whom, until, approved(found.questionnaire, texts), by="\n")


def _answered(found: Progress, texts: Texts) -> Html:
    facts = {"finished": str(found.counts.get(Stage.FINISHED, 0)), "asked": str(found.asked)}
    if found.rate is None:
        return texts.say("wave-answered", **facts)
    return texts.say("wave-answered-rate", **facts, percent=f"{found.rate:.0f}")


def _counts(found: Progress, texts: Texts) -> Iterator[Html]:
    for stage in _IN_ORDER:
        count = found.counts.get(stage, 0)
        if count and stage is not Stage.FINISHED:
            yield texts.say("wave-stage-line", what=stage_in_words(stage, texts), count=str(count))


def _papers(found: Progress, texts: Texts, now: datetime) -> Rows:
    """Draw a button for each whose answers may be filled in from paper."""
    if not found.wave.is_open(now):
        return ()
    return tuple(
        (
            Button(
                texts.label("button-wave-paper", name=short(one, texts)),
                str(Tap("filling", "paper", found.wave.id, one.id)),
            ),
        )
        for one in found.on_paper[:_MOST_ON_PAPER]
    )


def _lists(found: Progress, texts: Texts) -> Rows:
    """Draw the lists of names, two in a row."""
    buttons = [
        Button(
            texts.label("button-wave-stage", what=stage_in_words(stage, texts), count=str(count)),
            str(Tap("wave", "people", found.wave.id, arg=stage.value)),
        )
        for stage in _IN_ORDER
        if (count := found.counts.get(stage, 0))
    ]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _deeds(found: Progress, added: int, texts: Texts, now: datetime) -> Rows:
    wave = found.wave
    if not wave.is_open(now):
        if found.questionnaire.anonymous:
            return ()
        label = texts.label("button-wave-reopen")
        return ((Button(label, str(Tap("wave", "extend", wave.id, wave.rev))),),)
    rows = []
    if found.waiting:
        label = texts.label("button-wave-remind", count=str(found.waiting))
        rows.append((Button(label, str(Tap("wave", "remind", wave.id))),))
    if added:
        label = texts.label("button-wave-add", count=str(added))
        rows.append((Button(label, str(Tap("wave", "add", wave.id))),))
    if is_open_to_all(found.questionnaire):
        rows.append(
            (Button(texts.label("button-survey-link"), str(Tap("sheet", "link", wave.id))),)
        )
    extend = str(Tap("wave", "extend", wave.id, wave.rev))
    rows.append((Button(texts.label("button-wave-extend"), extend),))
    close = str(Tap("wave", "close", wave.id, wave.rev))
    rows.append((Button(texts.label("button-wave-close"), close),))
    return tuple(rows)


def _ways(found: Progress, texts: Texts) -> Rows:
    results = str(Tap("results", "show", found.wave.id))
    return (
        (Button(texts.label("button-wave-results"), results),),
        *survey_lists.back(texts),
    )
