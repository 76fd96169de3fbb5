"""Survey screens: choosing whom to ask, until which day, and looking once more before sending."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from domain.html import NOTHING, Html, joined
from domain.letters import Button, Rows, Screen
from domain.listings import by_year
from domain.people import Form, Person, Role
from domain.waves import Audience
from handlers import survey_lists
from handlers.approvals import approved
from handlers.names import short
from handlers.pages import paged
from handlers.pair_words import code
from handlers.survey_choices import Choice, What
from handlers.taps import Tap
from locales.dates import said_day
from locales.texts import Texts
from services.audiences import Askable
from services.sending import Plan

DAYS: Final = (3, 7, 14)
"""After how many days the deadlines end that are offered."""

_PAIRED: Final = frozenset({Role.MENTEE, Role.MENTOR})
_MOST_CLASSES: Final = 60


def whom(choice: Choice, askable: Askable, texts: Texts) -> Screen:
    """Draw the roles to choose from, or where there is one, the parts of it."""
    title = askable.questionnaire.title
    roles = [one for one in askable.questionnaire.who if _count(askable, Audience(role=one))]
    if choice.role is None and len(roles) == 1:
        choice = replace(choice, role=roles[0])
    if choice.role is None:
        rows = tuple(_role(one, choice, askable, texts) for one in roles)
        left_out = sum(
            askable.count_left_out(Audience(role=one)) for one in askable.questionnaire.who
        )
    else:
        rows = tuple(_parts(choice, choice.role, askable, texts))
        left_out = askable.count_left_out(Audience(role=choice.role))
    text = joined(
        texts.say("survey-whom", title=title),
        NOTHING if rows else texts.say("survey-whom-nobody"),
        texts.say("survey-left-out", count=str(left_out)) if left_out else NOTHING,
    )
    return Screen(text, (*rows, *_again(texts)))


def classes(choice: Choice, askable: Askable, texts: Texts) -> Screen:
    """Draw the classes of a role, with how many would be asked in each."""
    role = choice.role or Role.MENTEE
    found = askable.community.classes(askable.chosen(Audience(role=role)))
    buttons = []
    for name in sorted(found, key=by_year)[:_MOST_CLASSES]:
        one = found[name]
        count = _count(askable, Audience(role=role, class_name=one.class_name))
        facts = {"name": one.class_name or "", "count": str(count)}
        chosen = replace(choice, what=What.CLASS, about=one.id)
        buttons.append(Button(texts.label("button-survey-class", **facts), _until(chosen)))
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Screen(texts.say("survey-which-class"), (*rows, *_back(choice, texts)))


def pairs(choice: Choice, askable: Askable, texts: Texts) -> Screen:
    """Draw the pairs one of whom would be asked, a page at a time."""
    role = choice.role or Role.MENTEE
    by_id = {one.id: one for one in askable.community.people}
    open_ = [
        one
        for one in askable.community.pairs
        if _count(askable, Audience(role=role, pair_id=one.id))
    ]

    def turn(page: int) -> str:
        spelt = replace(choice, what=What.PAIR).spelt
        return str(Tap("surveys", "group", max(page, 0), choice.key, spelt))

    here, turns = paged(open_, choice.about, texts, turn)
    rows = tuple(
        (
            Button(
                texts.label(
                    "survey-pair-label",
                    code=code(one, texts),
                    mentor=_named(by_id.get(one.mentor_id), texts),
                    mentee=", ".join(_named(by_id.get(each), texts) for each in one.mentee_ids),
                ),
                _until(replace(choice, what=What.PAIR, about=one.id)),
            ),
        )
        for one in here
    )
    return Screen(texts.say("survey-which-pair"), (*rows, *turns, *_back(choice, texts)))


def until(choice: Choice, today: date, texts: Texts) -> Screen:
    """Draw the deadlines to choose from."""
    rows = tuple(
        (Button(_days(days, today, texts), _plan(choice, today + timedelta(days=days))),)
        for days in DAYS
    )
    typed = Tap("surveys", "other", choice.about, choice.key, choice.spelt)
    other = Button(texts.label("button-survey-other-day"), str(typed))
    return Screen(texts.say("survey-until"), (*rows, (other,), *_back(choice, texts)))


def asked_day(choice: Choice, texts: Texts) -> Screen:
    """Draw the question for a day."""
    return Screen(texts.say("survey-ask-day"), _back(choice, texts))


def plan(choice: Choice, planned: Plan, last: date, texts: Texts) -> Screen:
    """Draw what would be sent to how many, until which day."""
    questionnaire = planned.questionnaire
    facts = {"title": questionnaire.title, "minutes": str(questionnaire.minutes)}
    count = str(len(planned.asked))
    text = joined(
        texts.say("survey-plan", **facts, day=said_day(last, texts.language)),
        approved(questionnaire, texts),
        joined(
            texts.say("survey-plan-count", whom=audience(planned.audience, texts), count=count),
            _if_any(texts.say("survey-left-out", count=str(planned.left_out)), planned.left_out),
            _if_any(texts.say("survey-plan-paper", count=str(planned.on_paper)), planned.on_paper),
            _if_any(texts.say("survey-plan-blocked", count=str(planned.blocked)), planned.blocked),
            by="\n",
        ),
        texts.say("survey-plan-anonymous") if questionnaire.anonymous else NOTHING,
        NOTHING if planned.asked else texts.say("survey-whom-nobody"),
    )
    send = Tap("surveys", "send", choice.about, choice.key, choice.spelt)
    now = ((Button(texts.label("button-survey-now"), str(send)),),) if planned.asked else ()
    return Screen(text, (*now, *_back(choice, texts)))


def audience(asked: Audience, texts: Texts) -> str:
    """Say in a few words whom an audience means."""
    role = asked.role.value
    if asked.pair_id is not None:
        return texts.label("whom-pair")
    if asked.class_name is not None:
        return texts.label("whom-class", role=role, name=asked.class_name)
    if asked.form is not None:
        return texts.label("whom-form", role=role, form=_form(asked.form, texts))
    if asked.among.value == "all":
        return texts.label("survey-role", role=role)
    is_paired = asked.among.value == "paired"
    return texts.label("whom-paired" if is_paired else "whom-unpaired", role=role)


def _role(role: Role, choice: Choice, askable: Askable, texts: Texts) -> tuple[Button, ...]:
    what = texts.label("survey-role", role=role.value)
    label = _counted(what, _count(askable, Audience(role=role)), texts)
    chosen = replace(choice, role=role)
    return (Button(label, str(Tap("surveys", "whom", 0, chosen.key, chosen.spelt[:1]))),)


def _parts(choice: Choice, role: Role, askable: Askable, texts: Texts) -> Iterator[tuple[Button]]:
    """Draw the parts of a role that have somebody in them."""
    for what in (What.ALL, *(_BY_PAIR if role in _PAIRED else ())):
        chosen = replace(choice, what=what)
        if count := _count(askable, chosen.audience(askable)):
            yield (Button(_counted(texts.label(_part(what)), count, texts), _until(chosen)),)
    everybody = askable.chosen(Audience(role=role))
    forms = [one for one in Form if any(each.form is one for each in everybody)]
    for form in forms if len(forms) > 1 else ():
        chosen = replace(choice, what=What.FORM, form=form)
        count = _count(askable, Audience(role=role, form=form))
        yield (Button(_counted(_form(form, texts), count, texts), _until(chosen)),)
    if askable.community.classes(everybody):
        yield (Button(texts.label("survey-by-class"), _group(replace(choice, what=What.CLASS))),)
    if role in _PAIRED and _count(askable, replace(choice, what=What.PAIRED).audience(askable)):
        yield (Button(texts.label("survey-one-pair"), _group(replace(choice, what=What.PAIR))),)


def _part(what: What) -> str:
    if what is What.ALL:
        return "survey-everybody"
    return "survey-paired" if what is What.PAIRED else "survey-unpaired"


_BY_PAIR: Final = (What.PAIRED, What.UNPAIRED)


def _count(askable: Askable, asked: Audience) -> int:
    return len(askable.chosen(asked))


def _counted(what: str, count: int, texts: Texts) -> str:
    return texts.label("button-survey-count", what=what, count=str(count))


def _form(form: Form, texts: Texts) -> str:
    return texts.label(f"form-{form.value.replace('_', '-')}")


def _named(person: Person | None, texts: Texts) -> str:
    return "" if person is None else short(person, texts)


def _days(days: int, today: date, texts: Texts) -> str:
    last = said_day(today + timedelta(days=days), texts.language, "d MMMM")
    return texts.label("button-survey-days", days=days, day=last)


def _if_any(words: Html, count: int) -> Html:
    return words if count else NOTHING


def _until(choice: Choice) -> str:
    return str(Tap("surveys", "until", choice.about, choice.key, choice.spelt))


def _group(choice: Choice) -> str:
    return str(Tap("surveys", "group", 0, choice.key, choice.spelt))


def _plan(choice: Choice, day: date) -> str:
    spelt = replace(choice, due_on=day).spelt
    return str(Tap("surveys", "plan", choice.about, choice.key, spelt))


def _back(choice: Choice, texts: Texts) -> Rows:
    letter = choice.spelt[:1]
    one = Button(texts.label("button-back"), str(Tap("surveys", "whom", 0, choice.key, letter)))
    return ((one,), *_again(texts))


def _again(texts: Texts) -> Rows:
    return survey_lists.back(texts)
