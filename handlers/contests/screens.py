"""The pages of a contest: what and when, the pairs and their results, and what proves it."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from domain.contests import Contest, ContestProof, Level
from domain.html import NOTHING, Html, joined
from domain.ids import ContestId, PairId
from domain.letters import Button, Rows, Screen
from domain.pairs import PairState
from domain.people import Person
from handlers.answers import shortened
from handlers.names import listed
from handlers.pages import paged
from handlers.pair_words import code
from handlers.taps import Tap
from locales.dates import said_day
from locales.evidence import said
from locales.texts import Texts
from services import UnitOfWork
from services.contests import keeping, proving


async def page(
    uow: UnitOfWork,
    curator: Person,
    texts: Texts,
    contest_id: ContestId,
    now: datetime,
    lead: Html = NOTHING,
) -> Screen:
    """Draw a contest."""
    one = await keeping.look(uow, curator, contest_id)
    known = {each.pair.id: each for each in await keeping.pairs(uow, curator, now)}
    proofs = await proving.all_of(uow, curator, contest_id)
    text = joined(lead, facts(one, texts), _entrants(one, known, texts), _proofs(proofs, texts))
    return Screen(text, (*_deeds(one, texts), *_proof_rows(one, proofs, texts), _to_all(texts)))


async def pairs(
    uow: UnitOfWork,
    curator: Person,
    texts: Texts,
    contest_id: ContestId,
    now: datetime,
    number: int = 0,
    lead: Html = NOTHING,
) -> Screen:
    """List the pairs; a tap on one changes what it came to."""
    one = await keeping.look(uow, curator, contest_id)
    known = await keeping.pairs(uow, curator, now)
    shown, turning = paged(
        known,
        number,
        texts,
        lambda at: str(Tap("contest", "pairs", one.id, one.rev, str(max(at, 0)))),
    )
    rows = tuple(
        (
            Button(
                texts.label(
                    "contest-pair",
                    code=code(each.pair, texts),
                    names=listed(each.mentees, texts),
                    result=one.of(each.pair.id) or "none",
                ),
                str(Tap("contest", "turn", one.id, one.rev, f"{each.pair.id}.{number}")),
            ),
        )
        for each in shown
    )
    back = Button(texts.label("button-contest"), str(Tap("contest", "open", one.id)))
    head = texts.say("contest-pairs" if known else "contest-no-pairs", title=one.title)
    return Screen(joined(lead, head), (*rows, *turning, (back,)))


def levels(one: Contest, texts: Texts) -> Screen:
    """Ask who holds a contest."""
    rows = tuple(
        (
            Button(
                texts.label("contest-level", level=level),
                str(Tap("contest", "level", one.id, one.rev, level)),
            ),
        )
        for level in Level
    )
    back = Button(texts.label("button-contest"), str(Tap("contest", "open", one.id)))
    return Screen(texts.say("contest-ask-level"), (*rows, (back,)))


def facts(one: Contest, texts: Texts) -> Html:
    """Say what, where and when."""
    return texts.say(
        "contest-facts",
        title=one.title,
        level=texts.label("contest-level", level=one.level),
        first=said_day(one.starts_on, texts.language),
        last=said_day(one.ends_on, texts.language),
        is_short=str(one.starts_on == one.ends_on).lower(),
    )


def titled(one: Contest, texts: Texts) -> str:
    """Name a contest on a button."""
    day = said_day(one.starts_on, texts.language, "d MMM y")
    return texts.label(
        "contest-label", day=day, title=shortened(one.title, 40), count=len(one.entrants)
    )


def _entrants(one: Contest, known: Mapping[PairId, PairState], texts: Texts) -> Html:
    if not one.entrants:
        return texts.say("contest-nobody")
    lines = (
        texts.say(
            "contest-entrant",
            code=code(known[each.pair_id].pair, texts),
            names=listed(known[each.pair_id].people, texts),
            result=each.result,
        )
        for each in one.entrants
        if each.pair_id in known
    )
    return joined(texts.say("contest-entrants"), *lines, by="\n")


def _proofs(proofs: Sequence[ContestProof], texts: Texts) -> Html:
    if not proofs:
        return NOTHING
    lines = (
        texts.say("evidence-line", place=str(at), what=said(one.proof, texts))
        for at, one in enumerate(proofs, start=1)
    )
    return joined(texts.say("contest-proofs"), *lines, by="\n")


def _deeds(one: Contest, texts: Texts) -> Rows:
    number, rev = one.id, one.rev
    return (
        (Button(texts.label("button-contest-pairs"), str(Tap("contest", "pairs", number, rev))),),
        (Button(texts.label("button-contest-prove"), str(Tap("contest", "prove", number, rev))),),
        (Button(texts.label("button-contest-level"), str(Tap("contest", "levels", number, rev))),),
        (
            Button(
                texts.label("button-contest-end"), str(Tap("contest", "ask", number, rev, "end"))
            ),
        ),
        (
            Button(
                texts.label("button-contest-rename"),
                str(Tap("contest", "ask", number, rev, "title")),
            ),
        ),
    )


def _proof_rows(one: Contest, proofs: Sequence[ContestProof], texts: Texts) -> Rows:
    return tuple(
        (
            *(
                (
                    Button(
                        texts.label("button-evidence-open", place=str(at)),
                        str(Tap("contest", "file", one.id, each.id)),
                    ),
                )
                if each.proof.file_id is not None
                else ()
            ),
            Button(
                texts.label("button-evidence-drop", place=str(at)),
                str(Tap("contest", "drop", one.id, each.id)),
            ),
        )
        for at, each in enumerate(proofs, start=1)
    )


def _to_all(texts: Texts) -> tuple[Button, ...]:
    return (Button(texts.label("button-contests"), str(Tap("contest", "show"))),)
