"""Askings: whom a questionnaire would go to at once, with the button that sends it."""

from collections.abc import Sequence

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Screen
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services.asking import Asking


def until(found: Sequence[Asking], texts: Texts) -> str:
    """Say until which day those of an asking may answer."""
    return said_day(found[0].due_at.date(), texts.language)


def sent(count: int, texts: Texts) -> Html:
    """Say how many have just been asked; nothing where nobody was."""
    return texts.say("asking-sent", count=count) if count else NOTHING


def page(text: Html, found: Sequence[Asking], sure: Tap, back: Button, texts: Texts) -> Screen:
    """Draw below some words who would be asked for what; without anybody there is no sending."""
    surveys = Button(texts.label("button-asking-surveys"), str(Tap("surveys", "show")))
    if not found:
        return Screen(text, ((surveys,), (back,)))
    lines = (
        texts.say("asking-line", title=one.questionnaire.title, count=len(one.people))
        for one in found
    )
    label = texts.label("button-asking-send", count=sum(len(one.people) for one in found))
    text = joined(text, joined(*lines, by="\n"))
    return Screen(text, ((Button(label, str(sure)),), (surveys,), (back,)))
