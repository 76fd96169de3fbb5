"""Two people side by side in words: what each wants, can and has, and how well they fit."""

from collections.abc import Iterator
from datetime import datetime

from domain.candidates import Candidate
from domain.html import NOTHING, Html, joined
from domain.matching import CHOICE_POINTS, REQUEST_POINTS, Fit
from handlers.names import short
from locales.texts import Texts
from services.wishes import Couple


def side_by_side(couple: Couple, texts: Texts, now: datetime) -> Html:
    """Show the facts; free words of the surveys are never shown."""
    mentee = texts.say(
        "couple-mentee",
        name=short(couple.mentee.person, texts),
        wait=wait(couple.mentee, texts, now),
    )
    mentor = texts.say("couple-mentor", **load(couple.mentor, texts))
    asked, offered, times = (
        ", ".join(one.values()) for one in (couple.asked, couple.offered, couple.times)
    )
    wants = texts.say("couple-asked", labels=asked) if asked else NOTHING
    helps = texts.say("couple-offered", labels=offered) if offered else NOTHING
    has = texts.say("couple-times", labels=times) if times else NOTHING
    return joined(
        texts.say("pair-sure"),
        joined(mentee, _class_of(couple.mentee, texts), wants, by="\n"),
        joined(mentor, _class_of(couple.mentor, texts), helps, has, by="\n"),
        _training(couple, texts),
        _shared(couple, texts),
        joined(*_points(couple.fit, texts), by="\n"),
        texts.say("couple-unwilling") if couple.fit.is_unwilling else NOTHING,
        texts.say("couple-barred") if couple.is_barred else NOTHING,
    )


def wait(one: Candidate, texts: Texts, now: datetime) -> str:
    """Say how long somebody has waited."""
    return texts.label("waits-days", days=max((now - one.ready_at).days, 0))


def load(one: Candidate, texts: Texts) -> dict[str, str]:
    """Give the facts of a mentor as phrases take them."""
    name = short(one.person, texts)
    return {"name": name, "load": str(one.load), "capacity": str(one.capacity)}


def _class_of(one: Candidate, texts: Texts) -> Html:
    name = one.person.class_name
    return texts.say("card-class", name=name) if name else NOTHING


def _training(couple: Couple, texts: Texts) -> Html:
    found = couple.training
    if found is None:
        return NOTHING
    return texts.say(
        "couple-training",
        attended=str(found.attended),
        needed=str(found.needed),
        admitted="yes" if found.is_admitted else "no",
    )


def _shared(couple: Couple, texts: Texts) -> Html:
    if couple.shared:
        return texts.say("couple-shared", labels=", ".join(couple.shared))
    return texts.say("couple-shared-none") if couple.asked and couple.offered else NOTHING


def _points(found: Fit, texts: Texts) -> Iterator[Html]:
    """Say what the order of mentors rests on, part by part."""
    if found.choice is not None:
        yield texts.say("couple-choice", points=str(found.choice), most=str(CHOICE_POINTS))
    if found.request is not None:
        yield texts.say("couple-request", points=str(found.request), most=str(REQUEST_POINTS))
