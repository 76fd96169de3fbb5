"""Road maps as tables: how their columns are called, and what stands in the cells of a position.

Schools keep their road maps in Russian, whatever language a curator reads.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from domain.deadlines import Deadline, DeadlineKind, Period
from domain.people import Role
from domain.road_map_tables import Column, Known, Reader
from domain.road_maps import Line, RoadMap
from domain.rosters import plain
from domain.schools import Level
from locales.deadlines import read_deadline, said
from locales.texts import FALLBACK, HERE, texts_for

CONTENT: Final = "content"
"""A column of some road maps: their titles, or more words about them beside titles."""

_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?: .*)?")
_BETWEEN: Final = re.compile(r"[,;\n/]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpSheet:
    """The sheet that says what to write in each column, and what becomes of the others."""

    name: str
    title: str
    column: str
    what: str
    shown: str
    columns: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableWords:
    """The words of the table: names of its sheets and columns, and what its choices mean.

    `headings` are accepted in what is sent, the first of each stands in what the bot makes;
    `shown` are the columns that are never read back.
    """

    sheet: str
    indicators: str
    help: HelpSheet
    nowhere: str
    headings: Mapping[str, tuple[str, ...]]
    shown: Mapping[str, str]
    lists: Mapping[str, str]
    names: Mapping[Role, str]
    roles: Mapping[str, Role]
    answers: Mapping[str, bool]
    yes: str
    stage: re.Pattern[str]
    said_stage: str


@cache
def table_words() -> TableWords:
    """Read the words."""
    table = tomllib.loads((HERE / FALLBACK / "road_map_tables.toml").read_text(encoding="utf-8"))
    roles = {Role(role): words for role, words in table["roles"].items()}
    answers = table["answers"]
    stage = "|".join(re.escape(plain(one)) for one in table["stages"]["words"])
    return TableWords(
        **{name: table[name] for name in ("sheet", "indicators", "nowhere")},
        help=HelpSheet(name=table["help"], **table["help_sheet"]),
        headings={name: tuple(words) for name, words in table["columns"].items()},
        shown=table["shown"],
        lists=table["lists"],
        names={role: words[0] for role, words in roles.items()},
        roles={plain(word): role for role, words in roles.items() for word in words},
        answers={plain(word): key == "yes" for key, words in answers.items() for word in words},
        yes=answers["yes"][0],
        stage=re.compile(rf"(?:(?:{stage}) ?)?([0-9]+)(?: ?(?:{stage}))?(?:[ .:)-].*)?"),
        said_stage=table["stages"]["said"],
    )


def known(found: RoadMap) -> tuple[Known, ...]:
    """Put every position of a road map beside its cells, hidden ones in their places, too."""
    order = {one.id: at for at, one in enumerate(found.programme.positions)}
    lines = sorted(
        (*found.lines, *found.hidden),
        key=lambda one: (order.get(one.row.name, len(order)), one.row.id),
    )
    return tuple(Known(line=one, cells=cells(one)) for one in lines)


def cells(line: Line) -> Mapping[str, str]:
    """Write a position as the cells that are read back."""
    words, row, position = table_words(), line.row, line.position
    stage = position.stage
    return {
        Column.NUMBER: position.number,
        Column.ID: row.name,
        Column.STAGE: words.said_stage.format(number=stage[1:]) if stage else "",
        Column.BLOCK: position.block or "",
        Column.TITLE: position.title,
        Column.DEADLINE: _deadline(position.deadline),
        Column.RESPONSIBLE: position.responsible,
        Column.ROLES: ", ".join(name for role, name in words.names.items() if role in row.roles),
        Column.RESULT: position.result or "",
        Column.EVIDENCE: position.evidence or "",
        Column.HIDDEN: words.yes if row.is_hidden else "",
    }


def reader(found: RoadMap, level: Level) -> Reader:
    """Say how the words of a table are read for one run."""
    words, period = table_words(), Period(starts_on=found.run.starts_on, ends_on=found.run.ends_on)
    titles = {plain(one.title): one.id for one in found.programme.stages}
    return Reader(
        stage=lambda typed: titles.get(plain(typed)) or _stage(typed),
        roles=_roles,
        posts=_posts,
        answer=lambda typed: words.answers.get(plain(typed)),
        deadline=lambda typed: read_deadline(_day(typed), period),
        stages=frozenset(one.id for one in found.programme.stages),
        period=period,
        nowhere=words.nowhere,
        usual=Role.MUNICIPAL if level is Level.MUNICIPALITY else Role.CURATOR,
        names=words.names,
    )


def settled(lines: Sequence[Mapping[str, str]]) -> tuple[Mapping[str, str], ...]:
    """Give rows whose words about the content stand where they belong.

    Beside a title they are the result that is expected, unless that has a column of its own;
    without one they are the title.
    """
    return tuple(_settled(dict(one)) for one in lines)


def _settled(line: dict[str, str]) -> Mapping[str, str]:
    if CONTENT in line:
        content = line.pop(CONTENT)
        line.setdefault(Column.RESULT if Column.TITLE in line else Column.TITLE, content)
    return line


def _deadline(deadline: Deadline) -> str:
    """Say a deadline in words that are read as the same days again."""
    if deadline.kind in {DeadlineKind.BLANK, DeadlineKind.UNCLEAR}:
        return deadline.words
    return said(deadline, texts_for(FALLBACK))


def _day(typed: str) -> str:
    """Write a day that a program keeps as people do."""
    found = _ISO.fullmatch(typed)
    return ".".join(reversed(found.groups())) if found else typed


def _stage(typed: str) -> str | None:
    """Read a stage by its number; one of the methodology or not is asked later."""
    found = table_words().stage.fullmatch(plain(typed))
    return f"E{int(found[1])}" if found else None


def _roles(typed: str) -> frozenset[Role] | None:
    words = [plain(one) for one in _BETWEEN.split(typed) if one.strip()]
    roles = table_words().roles
    if any(one not in roles for one in words):
        return None
    return frozenset(roles[one] for one in words)


def _posts(typed: str) -> frozenset[Role]:
    """Find the roles that are named among posts; longer names first, each word counts once."""
    left, found = plain(typed), set[Role]()
    for word, role in sorted(table_words().roles.items(), key=lambda one: -len(one[0])):
        pattern = rf"(?<!\w){re.escape(word)}(?!\w)"
        if re.search(pattern, left):
            found.add(role)
            left = re.sub(pattern, " ", left)
    return frozenset(found)
