"""Odd letters on their real way: whatever somebody typed, Telegram refuses none of it."""

import random
from pathlib import Path
from typing import Final

from sqlalchemy import delete

from domain.html import Html, escaped, joined
from domain.ids import AccountId, SchoolId
from domain.letters import Draft, Lane, Screen
from simulator.markup import parse, units
from storage.tables import outbox
from tests.bot.letters import fates
from tests.tiers import sized
from tests.world import a_world

TEXTS: Final = sized(test=150, ci=300, nightly=30_000)
AT_ONCE: Final = 150
PEOPLE: Final = 125
LONGEST: Final = 4096
SIGNS: Final = (
    *"яЩь &<>\"'\n\t;/{}",
    "\N{GRINNING FACE}",
    "\N{FAMILY}\N{ZERO WIDTH JOINER}\N{BOY}",
    "\u0301\u202e\u200b\ufe0f",
    "\N{REGIONAL INDICATOR SYMBOL LETTER R}\N{REGIONAL INDICATOR SYMBOL LETTER U}",
    *("&amp;", "</b>", "<i>", "https://e.org/?a=1&b", "0\ufe0f\u20e3"),
)
FORMS: Final = (
    *("{}", "<b>{}</b>", "<i><b>{}</b> я</i>", "<code>{}</code>"),
    '<a href="https://e.org/?a=1&amp;b">{}</a>',
)


def odd(chance: random.Random) -> Html:
    """Make up some words as screens do: what was typed is escaped, what is ours marks it up."""
    pieces = []
    for _ in range(chance.randint(1, 3)):
        signs = chance.choices(SIGNS, k=chance.choice((3, 3, 30, 30, 300, 2000)))
        pieces.append(Html(chance.choice(FORMS).format(escaped("я" + "".join(signs)))))
    return joined(*pieces)


async def test_telegram_refuses_none_of_many_odd_letters(tmp_path: Path) -> None:
    """Each arrives as it was written, or as its beginning where it is too long for a message."""
    chance = random.Random(7)  # noqa: S311 - a plan of a test, no secret
    async with a_world(tmp_path) as world:
        crowd = await world.crowd(PEOPLE)
        ledger = world.telegram.ledger
        for begun in range(0, TEXTS, AT_ONCE):
            ledger.clear()
            texts = {
                f"odd-{number}": joined(Html(f"odd-{number} "), odd(chance))
                for number in range(begun, begun + AT_ONCE)
            }
            async with world.app.database.writing() as uow:
                await uow.of(SchoolId(1)).connection.execute(delete(outbox))
                for number, (key, text) in enumerate(texts.items()):
                    draft = Draft(
                        key=key,
                        account_id=AccountId(crowd[number % PEOPLE].phone.id),
                        name="news",
                        screen=Screen(text),
                        lane=Lane.BROADCAST,
                        not_before=world.clock.now(),
                    )
                    uow.outbox.write(draft)
            await world.app.courier.drain(world.clock.turn)
            known = await fates(world)
            assert {known[key] for key in texts} == {("sent", 0)}
            assert [one.error_code for one in ledger if not one.ok] == []
            shown = [str(one.text) for one in ledger if one.method == "sendMessage"]
            said = {one.partition(" ")[0]: one for one in shown}
            assert len(shown) == len(texts)
            wrong = [key for key, text in texts.items() if not is_whole(said[key], text)]
            assert wrong == []


def is_whole(shown: str, text: Html) -> bool:
    """Whether a telephone shows all of a text, or as much of its beginning as a message holds."""
    whole = parse(text).text.strip()
    if units(whole) <= LONGEST:
        return shown == whole
    is_beginning = shown.endswith("…") and whole.startswith(shown.removesuffix("…"))
    return is_beginning and LONGEST - 100 < units(shown) <= LONGEST
