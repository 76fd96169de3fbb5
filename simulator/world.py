"""The world: everything Telegram remembers about one bot and the people around it."""

import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

from simulator import bodies
from simulator.faults import Faults
from simulator.files import Cabinet
from simulator.hands import Hands
from simulator.ledger import Entry
from simulator.limits import Limits, Pace
from simulator.phones import Group, Message, Phone, Toast
from simulator.refusals import bad_request, forbidden
from simulator.updates import UpdateQueue

FIRST_PHONE = 1001
FIRST_QUERY = 7_000_000_000_000_000

Commands = dict[tuple[str, str], list[dict[str, str]]]


class World:
    """State and its bookkeeping; people act in `Telegram`, the bot in `methods`."""

    def __init__(self, *, checks: bool = True, seed: int = 0) -> None:
        self.checks = checks
        self.revoked = False
        self.now: Callable[[], float] = time.time
        self.hands: Hands | None = None
        self.bot: dict[str, Any] = {
            "id": 1,
            "is_bot": True,
            "first_name": "Mentoring",
            "username": "mentoring_bot",
        }
        self.phones: dict[int, Phone] = {}
        self.groups: dict[int, Group] = {}
        self.cabinet = Cabinet()
        self.updates = UpdateQueue()
        self.polls = 0
        self.commands: Commands = {}
        self.queries: dict[str, tuple[int, float]] = {}
        self.next_query = FIRST_QUERY
        self.next_message_id = 1
        self.faults = Faults(seed)
        self.limits: Limits | None = None
        self.pace = Pace()
        self.ledger: list[Entry] = []
        self.watchers: list[Callable[[Phone, Message], None]] = []
        self.on_change: list[Callable[[Phone | None], None]] = []
        self.on_toast: list[Callable[[Phone, Toast], None]] = []

    def wear(self, hands: Hands) -> None:
        """Live by a clock whose hands a person can send ahead, instead of real time."""
        self.hands = hands
        self.now = hands.timestamp
        hands.on_change.append(self.changed)

    def reach(self, at: datetime) -> None:
        """Let time be where the bot says it is; a tap that waits does not grow old by the jump."""
        if self.hands is not None:
            jump = self.hands.reach(at)
            self.queries = {key: (who, at + jump) for key, (who, at) in self.queries.items()}

    def place(self, chat_id: object) -> Phone | Group:
        """Find a chat the bot knows.

        Raises:
            Refused: 400 when there is none.
        """
        if isinstance(chat_id, int):
            found = self.phones.get(chat_id) or self.groups.get(chat_id)
            if found and not (isinstance(found, Phone) and found.state == "unknown"):
                return found
        raise bad_request("chat not found")

    def open_place(self, chat_id: object) -> Phone | Group:
        """Find a chat the bot may speak in.

        Raises:
            Refused: 400 when there is none, 403 when the person or the group shut the bot out.
        """
        place = self.place(chat_id)
        if isinstance(place, Group):
            if not place.member:
                raise forbidden("bot is not a member of the group chat")
        elif place.state == "blocked":
            raise forbidden("bot was blocked by the user")
        elif place.state == "deactivated":
            raise forbidden("user is deactivated")
        return place

    def take_message_id(self) -> int:
        """Number a new message; private chats and groups of a bot share one counter."""
        taken = self.next_message_id
        self.next_message_id += 1
        return taken

    def show(self, place: Phone | Group, message: Message) -> None:
        """Put a message of the bot on the screen, new or in place of its former self."""
        place.messages[message.message_id] = message
        if isinstance(place, Phone):
            self.changed(place)
            for watcher in self.watchers:
                watcher(place, message)

    def changed(self, phone: Phone | None = None) -> None:
        """Tell the pages and the notebook that something is different now."""
        for listener in self.on_change:
            listener(phone)

    def queue(self, kind: str, body: dict[str, Any]) -> None:
        """Queue an update of one kind, unless the bot said it does not want that kind."""
        if self.updates.wants(kind):
            self.updates.put({kind: body}, self.now())
        self.changed()

    def queue_membership(
        self, place: Phone | Group, who: dict[str, Any], change: tuple[str, str]
    ) -> None:
        """Queue the news that the bot's status in a chat changed from one to another."""
        body = bodies.membership(place, who, self.bot, change)
        self.queue("my_chat_member", {**body, "date": int(self.now())})
