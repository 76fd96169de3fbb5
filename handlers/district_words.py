"""What a municipality reads of a school: sums in words, and how its road map was agreed to."""

from collections.abc import Iterator

from domain import agreements
from domain.html import Html, joined
from domain.municipalities import Overview, Shown, Summary
from domain.road_maps import RoadMap
from domain.runs import Agreement
from locales.dates import said_day
from locales.texts import Texts


def line(summary: Summary, texts: Texts) -> Html:
    """Sum up a school in a few lines, as it stands in the list of all."""
    return joined(head(summary, texts), *facts(summary, texts), by="\n")


def head(summary: Summary, texts: Texts) -> Html:
    """Name a school, and say since when it belongs here."""
    school = summary.school
    day = said_day(school.joined_on, texts.language) if school.joined_on else ""
    pilot = "yes" if school.is_pilot else "no"
    return texts.say("district-school", name=school.name, day=day, pilot=pilot)


def facts(summary: Summary, texts: Texts) -> Iterator[Html]:
    """Yield how far the road map has come, what is said of people, and the agreement."""
    yield _map(summary, texts)
    yield people(summary.shown, texts)
    if summary.run is not None and summary.run.agreement is not Agreement.NONE:
        yield texts.say("district-agreement", state=summary.run.agreement)


def total(found: Overview, texts: Texts) -> Html:
    """Sum up every school."""
    said = texts.say("district-total", count=len(found.summaries))
    return joined(said, _numbers(found.total, texts), by="\n")


def people(shown: Shown, texts: Texts) -> Html:
    """Say how many take part, or that they are so few that it is not said."""
    said = _numbers(shown, texts)
    if shown.is_nearly_all:
        return joined(said, texts.say("district-consents-nearly"), by=" ")
    if shown.consents is None:
        return said
    return joined(said, texts.say("district-consents", percent=str(shown.consents)), by=" ")


def agreement(found: RoadMap, texts: Texts) -> Html:
    """Say whether a map was agreed to and when, with the remark if it was given back."""
    run = found.run
    if run.agreement_on is None:
        return texts.say("agreement-none")
    day = said_day(run.agreement_on, texts.language)
    state = "changed" if agreements.is_changed(found) else run.agreement
    return texts.say("agreement-state", state=state, day=day, words=run.agreement_words or "")


def _map(summary: Summary, texts: Texts) -> Html:
    done = summary.done
    if not done.count:
        return texts.say("district-no-map")
    counts = {"done": str(done.done), "count": str(done.count), "percent": str(done.percent)}
    return texts.say("district-map", late=done.late, **counts)


def _numbers(shown: Shown, texts: Texts) -> Html:
    def said(count: int | None) -> str:
        return texts.label("district-hidden") if count is None else str(count)

    return texts.say(
        "district-people",
        people=said(shown.participants),
        pairs=said(shown.pairs),
        meetings=said(shown.meetings),
    )
