"""Words of awards: what a school's text says, and what is filled in for each reader."""

from collections.abc import Mapping
from datetime import date

from domain.awards import Kind, Place, filled
from domain.runs import Run
from locales.dates import said_day
from locales.texts import Texts


def spoken(texts: Texts) -> Mapping[Place, str]:
    """Give the plain words people type in braces."""
    return {one: texts.label("award-place", place=one) for one in Place}


def shown(words: str, texts: Texts) -> str:
    """Spell a kept text as it was typed, with plain words in braces."""
    return filled(words, {key: f"{{{word}}}" for key, word in spoken(texts).items()})


def usual(kind: Kind, texts: Texts) -> str:
    """Give the text a sheet begins with."""
    places = {one.value: f"{{{one}}}" for one in Place}
    return texts.label("award-words", kind=kind, **places)


def title(kind: Kind, texts: Texts) -> str:
    """Name a paper as it stands on it."""
    return texts.label("award-title", kind=kind)


def years(run: Run) -> str:
    """Spell the school year of a run."""
    first, last = run.starts_on.year, run.ends_on.year
    return str(first) if first == last else f"{first}/{last}"


def dated(day: date | None, texts: Texts) -> str:
    """Spell a day as it stands on paper; an empty one where none was chosen."""
    return "" if day is None else texts.label("award-day", day=said_day(day, texts.language))


def ground(number: str | None, on: date | None, texts: Texts) -> str:
    """Spell the order that a paper rests on; nothing where there is none."""
    if number is None or on is None:
        return ""
    return texts.label("award-ground", number=number, day=dated(on, texts))
