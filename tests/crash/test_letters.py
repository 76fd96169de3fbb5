"""Letters to a whole school while Telegram fails in every way and the bot is killed."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any, Final

import pytest
import pytest_asyncio

from domain.html import Html
from domain.ids import AccountId
from domain.letters import Draft, Lane, Screen
from simulator.faults import Fault, Kind
from simulator.ledger import Entry
from simulator.phones import State
from storage.tables import outbox
from tests.crash.processes import Stable
from tests.crash.stages import Stage, a_stage
from tests.records import rows
from tests.tiers import sized

pytestmark = [
    pytest.mark.database,
    pytest.mark.slow,
    pytest.mark.alone,
    pytest.mark.asyncio(loop_scope="module"),
]

LETTERS: Final = sized(test=500, ci=500, nightly=10_000)
A_PERSON: Final = 5
DEATHS: Final = sized(test=2, ci=5, nightly=20)
LONG_AGO: Final = datetime(2021, 9, 6, tzinfo=UTC)
SHUT: Final[tuple[State, ...]] = ("blocked", "deactivated", "unknown")
FAULTS: Final[Mapping[Kind, float]] = {
    "retry_after": 0.01,
    "error_500": 0.02,
    "html_502": 0.02,
    "cut_after_accept": 0.02,
    "hang_after_accept": 0.005,
    "refuse": 0.01,
}
"""The share of sends that each fault strikes."""


@dataclass(slots=True)
class Evidence:
    """What Telegram accepted, what the outbox says, and what was in the air at the deaths."""

    accepted: Sequence[Entry]
    kept: Mapping[str, Mapping[str, Any]]
    shut: frozenset[int]
    in_flight: int = 0
    copies: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.copies.update(str(one.text) for one in self.accepted)

    def in_state(self, state: str) -> set[str]:
        """List the letters whose end is this state."""
        return {key for key, one in self.kept.items() if one["state"] == state}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def evidence(
    tmp_path_factory: pytest.TempPathFactory,
    stable: Stable,
    unused_tcp_port_factory: Callable[[], int],
) -> Evidence:
    """Everything that is known after all letters have found their end; it takes a while."""
    folder = tmp_path_factory.mktemp("letters")
    async with a_stage(folder, stable, unused_tcp_port_factory()) as stage:
        shut = await _write(stage)
        for kind, share in FAULTS.items():
            stage.telegram.faults.add(Fault(kind=kind, method="sendMessage", share=share))
        await stage.process.start()
        in_flight = 0
        for part in range(1, DEATHS + 1):
            await _accepted(stage, LETTERS * part // (DEATHS + 1))
            await stage.process.kill()
            letters = await rows(stage.database, outbox)
            in_flight += sum(one["state"] == "sending" for one in letters)
            await stage.process.start()
        await stage.calm()
        letters = await rows(stage.database, outbox)
        accepted = [one for one in stage.telegram.ledger if _is_accepted(one)]
        kept = {one["key"]: one for one in letters}
        return Evidence(accepted=accepted, kept=kept, shut=shut, in_flight=in_flight)


async def test_every_letter_finds_its_end(evidence: Evidence) -> None:
    """Sent means that it arrived, undeliverable that the chat was shut, uncertain is rare."""
    shut = {key for key, one in evidence.kept.items() if one["account_id"] in evidence.shut}
    sent, uncertain = evidence.in_state("sent"), evidence.in_state("uncertain")

    assert sent <= evidence.copies.keys()
    assert evidence.in_state("undeliverable") == shut
    assert sent | uncertain | shut == evidence.kept.keys()
    assert all(evidence.kept[key]["doubts"] == 2 for key in uncertain)


async def test_every_copy_has_a_lost_answer_or_a_death_behind_it(evidence: Evidence) -> None:
    """There are no more copies than answers that were lost and letters in the air at a death."""
    extra = sum(count - 1 for count in evidence.copies.values())
    ambiguous = sum(one.ambiguous for one in evidence.accepted)

    assert ambiguous > 0
    assert extra <= ambiguous + evidence.in_flight


async def test_every_letter_that_came_twice_admits_a_doubt(evidence: Evidence) -> None:
    """No copy is unmarked."""
    twice = {key for key, count in evidence.copies.items() if count > 1}

    assert {key for key in twice if evidence.kept[key]["doubts"] < 1} == set()


async def test_telegram_saw_the_pace_kept(evidence: Evidence) -> None:
    """At most 30 in any sliding second, and a second or more between two in a chat."""
    moments = sorted(one.at for one in evidence.accepted)
    assert all(late - early > 1 for early, late in zip(moments, moments[30:], strict=False))
    by_chat: dict[int, list[float]] = {}
    for one in evidence.accepted:
        by_chat.setdefault(one.chat_id or 0, []).append(one.at)
    gaps = [late - early for times in by_chat.values() for early, late in pairwise(times)]
    assert min(gaps) >= 1.0


async def _write(stage: Stage) -> frozenset[int]:
    """Write everybody's letters; gives the accounts that no letter can reach."""
    chance = random.Random(1)  # noqa: S311 - a plan of a test, no secret
    count = LETTERS // A_PERSON
    phones = [stage.telegram.add_phone(f"Ученик {number}") for number in range(count)]
    shut = chance.sample(phones, count // 20)
    for number, phone in enumerate(shut):
        phone.state = SHUT[number % len(SHUT)]
    await stage.let_in(phone.id for phone in phones)
    async with stage.database.writing() as uow:
        for number in range(LETTERS):
            text = f"Письмо {number}"
            uow.outbox.write(
                Draft(
                    key=text,
                    account_id=AccountId(phones[number % count].id),
                    name="news",
                    screen=Screen(Html(text)),
                    lane=Lane.BROADCAST,
                    not_before=LONG_AGO,
                )
            )
    return frozenset(phone.id for phone in shut)


async def _accepted(stage: Stage, count: int) -> None:
    """Wait until Telegram has shown so many messages."""
    reached = asyncio.Event()
    left = count - sum(_is_accepted(one) for one in stage.telegram.ledger)

    def watch(*_: object) -> None:
        nonlocal left
        left -= 1
        if left <= 0:
            reached.set()

    stage.telegram.watchers.append(watch)
    await reached.wait()
    stage.telegram.watchers.remove(watch)


def _is_accepted(entry: Entry) -> bool:
    return entry.method == "sendMessage" and entry.ok
