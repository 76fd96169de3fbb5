"""Words of indicators: a value, its plan, how it stands, and where both parts come from."""

from collections.abc import Iterator
from datetime import date

from domain.countings import ByHand, Count, Lack, Part, tells_of_people
from domain.entered_numbers import EnteredNumber, Number
from domain.html import Html
from domain.indicators import Unit
from domain.readings import Reading, Status
from locales.dates import said_day
from locales.texts import Texts
from services.indicator_details import Detail

_SAID = frozenset({Status.DONE, Status.CLOSE, Status.BEHIND})


def figures(reading: Reading, texts: Texts) -> str:
    """Say the value beside the plan, and how it stands."""
    said = [value(reading, texts), plan(reading, texts)]
    if reading.status in _SAID:
        said.append(texts.label(f"indicator-status-{reading.status}"))
    return " · ".join(said)


def value(reading: Reading, texts: Texts) -> str:
    """Say the value alone."""
    if reading.is_hidden:
        return texts.label("indicator-hidden")
    if reading.value is None:
        return texts.label("indicator-unknown")
    if reading.indicator.unit is Unit.PERCENT:
        return texts.label("indicator-share", value=float(reading.value))
    if reading.indicator.unit is Unit.YES:
        return texts.label("indicator-yes" if reading.value else "indicator-no")
    return texts.label("indicator-count", value=int(reading.value))


def plan(reading: Reading, texts: Texts) -> str:
    """Say the planned value."""
    if reading.planned is None:
        return texts.label("indicator-plan-none")
    if reading.indicator.unit is Unit.PERCENT:
        return texts.label("indicator-plan-share", value=reading.planned)
    return texts.label("indicator-plan-count", value=reading.planned)


def formula(reading: Reading, texts: Texts) -> str:
    """Say how an indicator is counted."""
    return texts.label(f"formula-{reading.id.replace('_', '-')}")


def number_name(number: Number, texts: Texts) -> str:
    """Name a number that is entered by hand."""
    return texts.label(f"number-{number.replace('_', '-')}")


def number_value(number: EnteredNumber, texts: Texts) -> str:
    """Say a number that was entered."""
    if number.name.is_yes_or_no:
        return texts.label("indicator-yes" if number.value else "indicator-no")
    return texts.label("indicator-count", value=number.value)


def why(lack: Lack | None, texts: Texts) -> str:
    """Say why a count is unknown."""
    return texts.label(f"unknown-{lack or Lack.TIME}")


def parts(detail: Detail, today: date, texts: Texts) -> Iterator[Html]:
    """Say both parts of an indicator, each with its day and where it comes from."""
    reading = detail.reading
    yield _part(
        "numerator", reading.indicator.numerator, reading.sums.numerator, detail, today, texts
    )
    whole, count = reading.indicator.denominator, reading.sums.denominator
    if whole is not None and count is not None:
        yield _part("denominator", whole, count, detail, today, texts)


def _part(name: str, part: Part, count: Count, detail: Detail, today: date, texts: Texts) -> Html:
    """Say one part; a count of so few people that they could be recognised is not told."""
    if count.amount is None:
        return texts.say("indicator-part-unknown", part=name, why=why(count.lack, texts))
    least = detail.reading.least
    if tells_of_people(part) and 0 < count.amount < least:
        return texts.say("indicator-part-few", part=name, few=least)
    if detail.reading.is_hidden and name == "numerator":
        return texts.say("indicator-is-hidden")
    entered = detail.numbers.get(part.number) if isinstance(part, ByHand) else None
    day = said_day(min(today, detail.reading.period.ends_on), texts.language)
    if entered is None:
        return texts.say("indicator-part-counted", part=name, count=str(count.amount), day=day)
    return _entered(name, entered, count, day, texts)


def _entered(name: str, entered: EnteredNumber, count: Count, day: str, texts: Texts) -> Html:
    """Say a number entered by hand; beside what the bot has counted itself, where it has."""
    value, source = number_value(entered, texts), entered.source
    if count.number is None:
        counted = str(count.amount)
        return texts.say(
            "indicator-part-both", part=name, count=counted, day=day, entered=value, source=source
        )
    counted_on = said_day(entered.counted_on, texts.language)
    return texts.say(
        "indicator-part-entered", part=name, count=value, day=counted_on, source=source
    )
