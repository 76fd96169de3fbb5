"""Updates: what Telegram tells us, as rows of the inbox until they are handled."""

from dataclasses import dataclass

from domain.ids import AccountId, InboxId


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update as it came; the account is its queue: one person's updates go one at a time."""

    bot_id: int
    update_id: int
    account_id: AccountId
    body: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update whose sender has no earlier one unfinished; `tries` counts the failed ones."""

    id: InboxId
    update_id: int
    account_id: AccountId
    body: str
    tries: int
