"""The matrix: who may do what to whose, read from a reviewed table and tried on a real house."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import Final

from domain.people import STAFF, Role
from storage import tables
from tests.rights.districts import COORDINATOR, DISTRICT
from tests.rights.halls import OPERATOR, STRANGER, Answer, Hall, written
from tests.rights.towns import OTHER as OTHER  # noqa: PLC0414 - read from here, too
from tests.rights.towns import OWN as OWN  # noqa: PLC0414 - read from here, too
from tests.rights.towns import Town

TABLE: Final = Path(__file__).parent / "table.toml"
HERE: Final = "альфа"
THERE: Final = "бета"
FOREIGN: Final = "foreign"
PLACES: Final = (OWN, OTHER, FOREIGN)
BEFORE: Final = "before"
"""The column of those who may do it before their consent."""

OUTSIDERS: Final = ("stranger", "operator", "asking", "waiting")
PLAYERS: Final = tuple(str(one) for one in Role if one is not Role.OPERATOR)
ACTORS: Final = (*OUTSIDERS, *PLAYERS, "new_guardian", "roleless")
"""Besides the roles: a guardian whom no curator has seen, and somebody whose roles are gone."""
_SETS: Final[Mapping[str, frozenset[str]]] = {
    "everybody": frozenset({*PLAYERS, "new_guardian", "roleless", "waiting", "asking"}),
    "known": frozenset({*PLAYERS, "new_guardian", "roleless", "waiting"}),
    "members": frozenset({*PLAYERS, "new_guardian", "roleless"}),
    "players": frozenset({*PLAYERS, "new_guardian"}),
    "adults": frozenset({*PLAYERS, "new_guardian", "roleless"}) - {"mentee"},
    "staff": frozenset(map(str, STAFF)),
}
_RIGHTS: Final = frozenset(
    {"not-allowed", "not-yours", "questionnaire-unknown", "nothing-to-answer"}
)
"""What is said to somebody for whom a thing is not; the last is said of what was never begun."""

_KINDS: Final = ("tap", "words", "file", "command")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the table: an update with places for numbers, and who may send it with effect."""

    kind: str
    update: str
    says: str
    allowed: Mapping[str, frozenset[str]]

    @property
    def name(self) -> str:
        """What the line decides about: the kind of the update, the room and the deed."""
        return f"{self.kind} {self.update.partition('|')[0].partition(' ')[0]}"

    @property
    def things(self) -> tuple[str, ...]:
        """The things whose numbers the update holds."""
        named = (name for _, name, _, _ in Formatter().parse(self.update) if name)
        return tuple(one for one in named if not one.startswith("text_"))

    @property
    def places(self) -> tuple[str, ...]:
        """Whose things it may be tried on."""
        return PLACES if self.things else (OWN,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What became of one line, tried by one role on one place."""

    answer: Answer
    is_refused: bool
    changed: frozenset[str] = frozenset()


def rows() -> tuple[Row, ...]:
    """Read the table."""
    written_down = tomllib.loads(TABLE.read_text(encoding="utf-8"))["row"]
    return tuple(map(_row, written_down))


def _row(line: Mapping[str, str]) -> Row:
    kind = next(one for one in _KINDS if one in line)
    columns = (*PLACES, BEFORE)
    allowed = {one: _names(line.get(one, "")) for one in columns}
    return Row(kind=kind, update=line[kind], says=line.get("says", "9В"), allowed=allowed)


def _names(words: str) -> frozenset[str]:
    """Spell out a column; a name that nobody bears is a mistake."""
    found = frozenset(
        name for word in words.split() for name in _SETS.get(word, frozenset({word}))
    )
    assert found <= set(ACTORS), found - set(ACTORS)
    return found


def home(hall: Hall, actor: str) -> Town:
    """Give the town an actor belongs to: a coordinator to the municipality."""
    return hall.towns[DISTRICT if actor == COORDINATOR else HERE]


def abroad(hall: Hall, actor: str) -> Town:
    """Give a town that is not an actor's own; to a coordinator it is a school that joined them."""
    return hall.towns[HERE if actor == COORDINATOR else THERE]


def account_of(town: Town, actor: str) -> int:
    """Give the account an actor speaks from."""
    outside = {"stranger": STRANGER, "operator": OPERATOR}
    return outside.get(actor) or town.people[actor, OWN].account


def spelt(row: Row, hall: Hall, actor: str, place: str) -> str:
    """Write the update with the numbers of somebody's things."""
    town = abroad(hall, actor) if place == FOREIGN else home(hall, actor)
    side = OTHER if place == OTHER else OWN
    numbers = {one: _number(town, one, actor, side) for one in row.things}
    return row.update.format(**numbers, **town.texts)


def _number(town: Town, thing: str, actor: str, side: str) -> int:
    """Find the number of a thing; some belong to whoever acts."""
    if thing == "self":
        return town.things.get((actor if side == OWN else "free_mentor", OWN), 0)
    if thing == "school":
        return town.id
    if thing in {"interview", "letter"}:
        mine = f"{thing}_{actor}"
        thing = mine if (mine, side) in town.things else f"{thing}_mentee"
    return town.things.get((thing, side)) or town.things[thing, OWN]


async def sends(hall: Hall, row: Row, actor: str, update: str) -> Answer:
    """Let an actor send the update of a line."""
    account = account_of(home(hall, actor), actor)
    if row.kind == "tap":
        return await hall.taps(account, update)
    if row.kind == "command":
        return await hall.says(account, update)
    await listen(hall, account, update)
    if row.kind == "words":
        return await hall.says(account, row.says)
    document = {"file_id": "f", "file_unique_id": "u", "file_name": "a.csv", "file_size": 9}
    return await hall.takes(account, written(account, document=document))


async def listen(hall: Hall, account: int, asks: str) -> None:
    """Let the bot be listening to somebody for a room, whoever asked for it."""
    prompts = tables.prompts
    await hall.connection.execute(prompts.delete().where(prompts.c.account_id == account))
    if account not in {STRANGER, OPERATOR} and asks:
        await hall.connection.execute(prompts.insert().values(account_id=account, asks=asks))


async def nothing(hall: Hall, row: Row, actor: str) -> Answer:
    """Let an actor send an update of the same kind that no room is for."""
    account = account_of(home(hall, actor), actor)
    async with hall.undone():
        if row.kind == "tap":
            return await hall.taps(account, "nowhere.nothing|0|0|")
        if row.kind == "command":
            return await hall.says(account, "/nothing")
        await listen(hall, account, "")
        return await hall.says(account, row.says)


async def wait(hall: Hall, actor: str) -> None:
    """Take an actor's consent away, as if it had never been given."""
    people, consents = tables.people, tables.consents
    number = home(hall, actor).things[actor, OWN]
    nameless = {"standing": "waiting", "given_name": None, "family_name": None}
    for change in (
        people.update().where(people.c.id == number).values(**nameless),
        consents.delete().where(consents.c.person_id == number),
    ):
        await hall.connection.execute(change)


def is_refused(answer: Answer, own: Answer) -> bool:
    """Say whether somebody was refused, or was only shown where they are, whatever stands above.

    Their own screen has the same buttons, and ends with the same words.
    """
    if answer.refusal in _RIGHTS:
        return True
    ends_alike = answer.words.endswith(own.words.rpartition("\n\n")[2])
    return ends_alike and answer.labels == own.labels


async def cell(hall: Hall, row: Row, actor: str, place: str, own: Answer) -> Cell:
    """Try one line in one place, and undo it.

    Who is shown their own screen, but has changed something, was not refused.
    """
    async with hall.undone():
        update = spelt(row, hall, actor, place)
        before = await hall.changes()
        answer = await sends(hall, row, actor, update)
        refused = is_refused(answer, own)
        changed = frozenset[str]()
        if refused and await hall.changes() != before:
            changed = await _changed(hall, row)
        was_refused = answer.refusal in _RIGHTS
        return Cell(
            answer=answer, is_refused=refused and (was_refused or not changed), changed=changed
        )


async def _changed(hall: Hall, row: Row) -> frozenset[str]:
    """Name the tables that changed, but for the prompt that words and files begin with."""
    seals = await hall.seals()
    kept = hall.kept
    passing = set() if row.kind in {"tap", "command"} else {"prompts"}
    return frozenset(one for one in seals if seals[one] != kept[one]) - passing


def anything() -> tuple[str, ...]:
    """Name the handlers that take whatever comes, and so have no lines."""
    return tuple(tomllib.loads(TABLE.read_text(encoding="utf-8"))["anything"])


def crafts() -> Mapping[str, frozenset[str]]:
    """Read who gets what each kind of slow work makes."""
    lines = tomllib.loads(TABLE.read_text(encoding="utf-8"))["crafts"]
    return {name: _names(words) for name, words in lines.items()}
