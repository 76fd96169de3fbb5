"""Screens of quarterly reports: the quarters to choose from, and one of them in a few lines."""

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Screen
from domain.quarters import Quarter
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services.period_reports.quarters import Report


def named(quarter: Quarter, texts: Texts) -> str:
    """Name a quarter by its months."""
    first, last = quarter.period.starts_on, quarter.period.ends_on
    begun = said_day(first, texts.language, "LLLL")
    ended = said_day(last, texts.language, "LLLL y")
    return texts.label("report-quarter", first=begun, last=ended)


def title(found: Report, texts: Texts) -> str:
    """Name the report, as its file is called."""
    quarter = named(found.quarter, texts)
    return texts.label("report-title", quarter=quarter, school=found.school.name)


def quarter(found: Report, texts: Texts, lead: Html = NOTHING) -> Screen:
    """Draw a report in a few lines, with what can be done about it."""
    text = joined(
        lead,
        texts.say("report-quarter-head", quarter=named(found.quarter, texts)),
        _standing(found, texts),
        _figures(found, texts),
        texts.say("report-words", words=found.kept.words) if found.kept.words else NOTHING,
    )
    key, rev = found.quarter.key, found.kept.rev
    book = Button(texts.label("button-report-book"), str(Tap("reports", "book", key)))
    paper = Button(texts.label("button-report-paper"), str(Tap("reports", "paper", key)))
    back = Button(texts.label("button-back"), str(Tap("reports", "show")))
    if found.kept.is_handed_in:
        again = Tap("reports", "reopen", key, rev)
        deeds = ((Button(texts.label("button-report-reopen"), str(again)),),)
        return Screen(text, ((book,), (paper,), *deeds, (back,)))
    ask = Button(texts.label("button-report-risks"), str(Tap("reports", "risks", key, rev)))
    done = Button(texts.label("button-report-hand-in"), str(Tap("reports", "submit", key, rev)))
    return Screen(text, ((book,), (paper,), (ask,), (done,), (back,)))


def _standing(found: Report, texts: Texts) -> Html:
    """Say whether the report was handed in, and otherwise until when it is to be."""
    handed_in_at, due_on = found.kept.handed_in_at, found.quarter.due_on
    if handed_in_at is not None:
        day = handed_in_at.astimezone(found.school.time_zone).date()
        return texts.say("report-handed-in", day=said_day(day, texts.language))
    if due_on is None:
        return NOTHING
    return texts.say("report-due", day=said_day(due_on, texts.language))


def _figures(found: Report, texts: Texts) -> Html:
    sums = found.total
    unknown = texts.label("indicator-unknown")
    return texts.say(
        "report-figures",
        start=sums.at_start,
        begun=sums.begun,
        ended=sums.finished + sums.ended,
        end=sums.at_end,
        meetings=sums.meetings,
        gap=unknown if sums.gap is None else f"{sums.gap:g}",
        feedback=unknown if sums.feedback is None else f"{sums.feedback:g}",
        plan=unknown if sums.plan is None else f"{sums.plan:g}",
        lessons=found.lessons,
        gatherings=len(found.gatherings),
        done=found.done,
        positions=len(found.lines),
    )
