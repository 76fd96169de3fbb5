"""Walking: people made up go through a questionnaire, and what they see is printed.

Everything goes over the simulator, as the taps and words of real people would.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from aiohttp import ClientSession

from bot.app import App
from bot.telephones import Message, Telephone, another
from domain.answers import Value
from domain.ids import AccountId
from domain.letters import Draft
from domain.questions import Kind, Question
from domain.repeats import plain
from domain.samples import DAY
from domain.sittings import Sitting
from domain.walks import Wishes, answered, walks
from handlers.answers import option_label
from handlers.sittings import drawn
from locales.texts import FALLBACK, texts_for
from services import interviewing, previews, wording
from services.previews import Trial

Tell = Callable[[str], object]

_DAY_TYPED: Final = ".".join(reversed(DAY.split("-")))
_NOBODYS: Final = AccountId(-99)
"""An account without a telephone, for finding out whom the questionnaire will list."""


class Unanswerable(Exception):
    """A question wants words of a shape that nobody made up knows."""


async def opened(app: App, trial: Trial, account: AccountId) -> Sitting:
    """Let somebody in, and send them the first question."""
    now = app.clock.now()
    async with app.database.writing() as uow:
        person, sitting = await previews.sit_down(uow, trial, account, now)
        screen = drawn(sitting, await wording.texts_of(uow, person))
        key = f"preview:{account}"
        letter = Draft(key=key, account_id=account, name="preview", screen=screen, not_before=now)
        if account > 0:
            uow.outbox.write(letter)
    return sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class Walker:
    """Goes every walk of a questionnaire, each as somebody new; a screen is printed once."""

    app: App
    url: str
    trial: Trial
    tell: Tell
    seen: set[str] = field(default_factory=set)

    async def walk(self) -> None:
        """Walk through every branch and print the screens that were not printed before."""
        words, name = texts_for(FALLBACK), self.trial.names[0][0]
        known = (await opened(self.app, self.trial, _NOBODYS)).known
        plan = walks(self.trial.questionnaire, self.trial.form, known)
        async with ClientSession(self.url) as session:
            for number, wishes in enumerate(plan, start=1):
                branch = " · ".join(self._branch(wishes))
                self.tell(words.label("preview-walk", number=number, branch=branch))
                phone = await another(session, name, self.app.settle)
                await opened(self.app, self.trial, AccountId(phone.id))
                await self.app.settle()
                await self._go(phone, wishes)
        self.tell(words.label("preview-end", count=len(self.seen)))

    async def _go(self, phone: Telephone, wishes: Wishes) -> None:
        try:
            while (question := await self._question(phone)) is not None:
                self._print(plain(question.id), await phone.screen())
                await self._answer(phone, question, wishes)
        except Unanswerable:
            self.tell(texts_for(FALLBACK).label("preview-unanswerable"))
            return
        self._print("review", await phone.screen())
        await phone.tap("submit")
        self._print("thanks", await phone.screen())

    async def _question(self, phone: Telephone) -> Question | None:
        """Say what is asked now; None on the page of all answers."""
        async with self.app.database.reading() as uow:
            account = (await uow.accounts.by_ids([AccountId(phone.id)]))[AccountId(phone.id)]
            sitting = await interviewing.under_way(uow, account.people[0], self.trial.library)
        return None if sitting is None else sitting.question

    async def _answer(self, phone: Telephone, question: Question, wishes: Wishes) -> None:
        """Answer as somebody on this walk does.

        Raises:
            Unanswerable: nobody made up knows an answer.
        """
        value = answered(question, wishes, self.trial.names[0][0])
        if value is None and question.required:
            raise Unanswerable
        for deed, arg in _taps(question, value):
            await phone.tap(deed, arg)
        if value is not None and not question.option_ids:
            await phone.type(_DAY_TYPED if question.kind is Kind.DATE else str(value))

    def _branch(self, wishes: Wishes) -> Iterator[str]:
        """Say which answers lead where a walk goes."""
        for name, option in wishes.items():
            question = self.trial.questionnaire.question(name)
            if question is not None:
                label = option_label(question, option, texts_for(FALLBACK))
                yield f"{question.text} {label}"

    def _print(self, name: str, message: Message) -> None:
        if name not in self.seen:
            self.seen.add(name)
            self.tell(f"\n{'-' * 60}\n{message['text']}")
            for row in message["keyboard"]:
                self.tell("  ".join(f"[ {key['text']} ]" for key in row))


def _taps(question: Question, value: Value) -> Iterator[tuple[str, str]]:
    """Say which buttons give an answer; none where words do."""
    if value is None:
        yield "skip", ""
    elif isinstance(value, tuple):
        yield from (("tick", one) for one in value)
        yield "done", ""
    elif question.option_ids:
        yield "answer", str(value)
