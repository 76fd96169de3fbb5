"""Markup: Telegram's HTML, read as strictly as Telegram reads it."""

import re
from dataclasses import dataclass, field
from html import escape, unescape

from simulator.refusals import Refused, bad_request

STYLES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
}
SAFE = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
ATTRIBUTE = r"[\w-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))?"
TOKEN = re.compile(
    rf"<(?P<close>/?)(?P<tag>[a-zA-Z][\w-]*)(?P<rest>(?:\s+{ATTRIBUTE})*)\s*>"
    r"|(?P<wrong><)|&(?P<entity>#?\w+);|(?P<text>[^<&]+|&)"
)
VALUE = re.compile(r"([\w-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+)))?")
CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
LINKS = re.compile(r"(https?|tg|mailto|tel):\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A text as people read it, its safe HTML, and the entities that mark it up."""

    text: str
    html: str
    entities: tuple[dict[str, object], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Open:
    tag: str
    offset: int
    details: dict[str, object]
    closing: str
    style: str | None


@dataclass(slots=True)
class _Reader:
    source: str
    text: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    entities: list[dict[str, object]] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    offset: int = 0

    def fail(self, reason: str, position: int) -> Refused:
        where = len(self.source[:position].encode())
        return bad_request(f"can't parse entities: {reason} at byte offset {where}")

    def add(self, text: str) -> None:
        self.text.append(text)
        self.html.append(escape(text))
        self.offset += units(text)

    def take(self, token: re.Match[str]) -> None:
        if token["wrong"]:
            raise self.fail("Unsupported start tag or unescaped '<'", token.start())
        if token["entity"]:
            self.add(self.character(token))
        elif token["text"]:
            self.add(token["text"])
        elif token["close"]:
            self.close(token)
        else:
            self.open(token)

    def character(self, token: re.Match[str]) -> str:
        name = token["entity"]
        if name in CHARACTERS:
            return CHARACTERS[name]
        if re.fullmatch(r"#(\d+|x[0-9a-fA-F]+)", name):
            return unescape(token[0])
        raise self.fail(f'Unsupported entity "&{name};"', token.start())

    def open(self, token: re.Match[str]) -> None:
        tag = token["tag"].lower()
        values = {
            name.lower(): unescape(quoted or single or bare)
            for name, quoted, single, bare in VALUE.findall(token["rest"])
        }
        if tag not in STYLES:
            raise self.fail(f'Unsupported start tag "{tag}"', token.start())
        if tag == "span" and values.get("class") != "tg-spoiler":
            raise self.fail('Tag "span" must have class "tg-spoiler"', token.start())
        style, details = _style(tag, values, inside=self.stack[-1].tag if self.stack else "")
        opening, closing = _safe(style, details)
        self.html.append(opening)
        self.stack.append(
            _Open(tag=tag, offset=self.offset, details=details, closing=closing, style=style)
        )

    def close(self, token: re.Match[str]) -> None:
        tag = token["tag"].lower()
        if not self.stack:
            raise self.fail("Unexpected end tag", token.start())
        opened = self.stack.pop()
        if tag != opened.tag or token["rest"]:
            wanted = f'Unmatched end tag, expected "</{opened.tag}>", found "</{tag}>"'
            raise self.fail(wanted, token.start())
        self.html.append(opened.closing)
        length = self.offset - opened.offset
        if opened.style:
            entity: dict[str, object] = {"type": opened.style, "offset": opened.offset}
            self.entities.append(entity | {"length": length} | opened.details)


def units(text: str) -> int:
    """Measure a text as Telegram does: in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def plain(text: str) -> Parsed:
    """Take a text without markup."""
    text = text.strip()
    return Parsed(text=text, html=escape(text))


def parse(source: str) -> Parsed:
    """Read Telegram's HTML.

    Raises:
        Refused: 400 where Telegram could not parse it, and for entities it leaves unread.
    """
    reader = _Reader(source)
    for token in TOKEN.finditer(source):
        reader.take(token)
    if reader.stack:
        raise bad_request(
            "can't parse entities: Can't find end tag corresponding to start tag "
            f'"{reader.stack[-1].tag}"'
        )
    whole = "".join(reader.text)
    text = whole.strip()
    lead = units(whole[: len(whole) - len(whole.lstrip())])
    entities = _within(reader.entities, lead, units(text))
    return Parsed(text=text, html="".join(reader.html).strip(), entities=entities)


def _style(
    tag: str, values: dict[str, str], *, inside: str
) -> tuple[str | None, dict[str, object]]:
    """Choose the entity of a tag; a link that leads nowhere is plain text, as in Telegram."""
    style = STYLES[tag]
    if style == "text_link":
        href = values.get("href", "")
        return (style, {"url": href}) if LINKS.fullmatch(href) else (None, {})
    if style == "custom_emoji":
        return style, {"custom_emoji_id": values.get("emoji-id", "")}
    if style == "blockquote" and "expandable" in values:
        return "expandable_blockquote", {}
    if style == "code" and inside == "pre":
        return None, {}
    return style, {}


def _safe(style: str | None, details: dict[str, object]) -> tuple[str, str]:
    """Write the tags that a browser may be given for an entity."""
    if style == "text_link":
        return f'<a href="{escape(str(details["url"]))}" rel="noopener" target="_blank">', "</a>"
    if style == "spoiler":
        return '<span class="tg-spoiler">', "</span>"
    if style == "expandable_blockquote":
        style = "blockquote"
    if style not in SAFE:
        return "", ""
    return f"<{SAFE[style]}>", f"</{SAFE[style]}>"


def _within(
    entities: list[dict[str, object]], lead: int, length: int
) -> tuple[dict[str, object], ...]:
    """Move entities to where the text stands after its outer blanks are gone."""
    moved = []
    for entity in entities:
        begin, size = int(str(entity["offset"])), int(str(entity["length"]))
        start = min(max(begin - lead, 0), length)
        end = min(max(begin + size - lead, 0), length)
        if end > start:
            moved.append(entity | {"offset": start, "length": end - start})
    order = {id(one): (int(str(one["offset"])), -int(str(one["length"]))) for one in moved}
    return tuple(sorted(moved, key=lambda one: order[id(one)]))
