"""Mishaps: updates nobody can read, and updates whose handler breaks again and again."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from domain.ids import AccountId
from domain.letters import Draft, Lane, Letter, Screen
from domain.people import Account
from domain.updates import Waiting
from locales.texts import texts_for
from storage.unit_of_work import UnitOfWork

MISHAP: Final = "mishap"
"""The name of letters that tell operators what went wrong."""

PAUSES: Final = (0, 1, 5, 30, 120)
"""Seconds before another try at an update whose handler broke; then it is given up."""


class Mishaps:
    """Sets updates aside and tells the operators, without a word of what people wrote."""

    def __init__(self, operators: Sequence[int], language: str = "ru") -> None:
        self._operators = tuple(map(AccountId, operators))
        self._texts = texts_for(language)

    async def quarantine(self, uow: UnitOfWork, one: Waiting, now: datetime) -> None:
        """Set an update aside that cannot be read; nobody else's waits for it."""
        await uow.inbox.quarantine(one.id)
        words = self._texts.say("quarantine-operator", update=str(one.update_id))
        self._tell_operators(uow, f"quarantine:{one.id}", Screen(words), now)

    async def retry_or_bury(
        self, uow: UnitOfWork, one: Waiting, account: Account | None, fault: str, now: datetime
    ) -> None:
        """Let a broken update be tried again, or give it up and say so calmly."""
        if one.tries < len(PAUSES):
            await uow.inbox.put_off(one.id, now + timedelta(seconds=PAUSES[one.tries]))
            return
        await uow.inbox.bury(one.id)
        texts = texts_for(account.language) if account else self._texts
        calm = Draft(
            key=f"u{one.id}",
            account_id=one.account_id,
            name="fault",
            screen=Screen(texts.say("fault-calm")),
            not_before=now,
        )
        uow.outbox.write(calm)
        words = self._texts.say(
            "fault-operator", update=str(one.update_id), tries=str(one.tries + 1), fault=fault
        )
        self._tell_operators(uow, f"dead:{one.id}", Screen(words), now)

    def lament(self, uow: UnitOfWork, letter: Letter, now: datetime) -> None:
        """Tell of a letter that Telegram refused for a reason of ours; not of such a telling."""
        if letter.name != MISHAP:
            words = self._texts.say("letter-operator", letter=str(letter.id), name=letter.name)
            self._tell_operators(uow, f"refused:{letter.id}", Screen(words), now)

    def _tell_operators(
        self, uow: UnitOfWork, subject: str, screen: Screen, now: datetime
    ) -> None:
        for operator in self._operators:
            letter = Draft(
                key=f"{subject}:{operator}",
                account_id=operator,
                name=MISHAP,
                screen=screen,
                lane=Lane.REMINDER,
                not_before=now,
            )
            uow.outbox.write(letter)
