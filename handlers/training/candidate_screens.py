"""Screens of a candidate: how far somebody has come to be a mentor, and what is missing."""

from collections.abc import Iterator
from datetime import date

from domain.candidacies import Candidacy, Lacking, Step, Verdict
from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen
from domain.people import Person
from handlers.meeting_words import moment
from handlers.names import short
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services import UnitOfWork
from services.training import candidacies
from services.training.candidacies import Candidate
from services.zones import zone_of

_DAY = "d MMMM y"


async def screen(
    uow: UnitOfWork, curator: Person, texts: Texts, found: Candidate, lead: Html = NOTHING
) -> Screen:
    """Draw the page of one candidate with everything a curator may do about them."""
    zone = await zone_of(uow, curator)
    known, standing = found.candidacy, found.standing
    interview_at = known.interview_at
    lines = [
        texts.say(
            "candidate-head", name=short(found.person, texts), form=_form(found.person, texts)
        ),
        texts.say("candidate-step", step=standing.step),
        _interview(
            known, texts, "" if interview_at is None else moment(interview_at, texts, zone)
        ),
        _decision(known, texts),
        texts.say("training-attended", done=standing.attended, count=standing.needed),
        *_test(found, texts),
        _paper("agreement", known.agreement_on, texts),
        *([_paper("clearance", known.clearance_on, texts)] if standing.needs_clearance else []),
        texts.say("training-hours", count=standing.certificates, hours=_hours(standing.hours)),
        *_admission(known, texts),
    ]
    return Screen(joined(lead, joined(*lines, by="\n")), _rows(found, texts))


async def page(
    uow: UnitOfWork, curator: Person, texts: Texts, tap: Tap, lead: Html = NOTHING
) -> Screen:
    """Draw the page of the candidate a tap is about, as it stands."""
    found = await candidacies.look(uow, curator, candidacies.person_of(tap.id))
    return await screen(uow, curator, texts, found, lead)


def lacking(found: Candidate, texts: Texts) -> Html:
    """Say what is missing before somebody is admitted."""
    names = ", ".join(texts.label("candidate-lacks", what=one) for one in found.standing.lacks)
    return texts.say("candidate-admit-why", name=short(found.person, texts), lacks=names)


def _interview(known: Candidacy, texts: Texts, at: str) -> Html:
    if known.interviewed_on is not None:
        return texts.say("candidate-interviewed", day=_said(known.interviewed_on, texts))
    return (
        texts.say("candidate-interview-at", at=at) if at else texts.say("candidate-no-interview")
    )


def _decision(known: Candidacy, texts: Texts) -> Html:
    day = "" if known.decided_on is None else _said(known.decided_on, texts)
    match known.verdict:
        case None:
            return texts.say("candidate-undecided")
        case Verdict.SELECTED:
            return texts.say("candidate-was-selected", day=day)
        case Verdict.REFUSED:
            return texts.say("candidate-was-refused", day=day, reason=known.reason or "")


def _test(found: Candidate, texts: Texts) -> Iterator[Html]:
    if found.standing.asks_test or found.standing.tested is not None:
        tested = found.standing.tested
        yield texts.say(
            "training-tested", tested="none" if tested is None else str(tested).lower()
        )


def _paper(paper: str, day: date | None, texts: Texts) -> Html:
    said = "" if day is None else _said(day, texts)
    return texts.say("candidate-paper", paper=paper, known=str(bool(said)).lower(), day=said)


def _admission(known: Candidacy, texts: Texts) -> Iterator[Html]:
    if known.admitted_on is not None:
        yield texts.say("candidate-was-admitted", day=_said(known.admitted_on, texts))
    if known.admitted_because:
        yield texts.say("candidate-because", reason=known.admitted_because)


def _rows(found: Candidate, texts: Texts) -> Rows:
    buttons = [*_deeds(found, texts), *_papers(found, texts)]
    training = Tap("training", "mentor", found.person.id)
    back = Tap("candidates", "show")
    return (
        *((one,) for one in buttons),
        (Button(texts.label("button-training-of"), str(training)),),
        (Button(texts.label("button-to-candidates"), str(back)),),
    )


def _deeds(found: Candidate, texts: Texts) -> Iterator[Button]:
    number, rev = found.person.id, found.candidacy.rev
    step = found.standing.step
    is_refused, is_admitted = step is Step.REFUSED, step is Step.ADMITTED
    if not is_refused and not is_admitted and Lacking.INTERVIEW in found.standing.lacks:
        appoint = Tap("candidates", "ask", number, rev, "interview")
        yield Button(texts.label("button-appoint-interview"), str(appoint))
        note = Tap("candidates", "ask", number, rev, "interviewed")
        yield Button(texts.label("button-note-interview"), str(note))
    if found.candidacy.verdict is not Verdict.SELECTED:
        yield Button(texts.label("button-select"), str(Tap("candidates", "select", number, rev)))
    if not is_refused and not is_admitted:
        yield Button(texts.label("button-admit"), str(Tap("candidates", "admit", number, rev)))
    if not is_refused:
        refuse = Tap("candidates", "ask", number, rev, "refuse")
        yield Button(texts.label("button-refuse-candidate"), str(refuse))


def _papers(found: Candidate, texts: Texts) -> Iterator[Button]:
    if found.candidacy.is_refused:
        return
    for one in (Lacking.AGREEMENT, Lacking.CLEARANCE):
        if one in found.standing.lacks:
            ask = Tap("candidates", "ask", found.person.id, found.candidacy.rev, one)
            yield Button(texts.label("button-note-paper", paper=one), str(ask))


def _form(person: Person, texts: Texts) -> str:
    return texts.label(f"form-{person.form.replace('_', '-')}")


def _said(day: date, texts: Texts) -> str:
    return said_day(day, texts.language, _DAY)


def _hours(hours: float) -> float | int:
    return int(hours) if float(hours).is_integer() else hours
