"""Evidence links: what is printed leads to its position, and nothing else leads anywhere."""

import string
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ids import AccountId, RoadMapRowId
from domain.invitations import TOKEN_BYTES
from services import evidence_links
from storage.chains import Binder
from storage.database import Database
from storage.unit_of_work import UnitOfWork

LETTERS = string.ascii_letters + string.digits + "_-"
NOW = datetime(2021, 9, 6, 6, 0, tzinfo=UTC)


def _uow(secret: bytes = b"key") -> UnitOfWork:
    """Open a unit that has a key and no database: a seal needs no more."""
    return UnitOfWork(None, Binder(secret=secret))  # type: ignore[arg-type]  # nothing is read


def _payload(uow: UnitOfWork, number: int) -> str:
    return f"e-{number}-{uow.seals.of('evidence of position', str(number))}"


@given(number=st.integers(1, 10**9 - 1))
def test_what_was_printed_leads_to_its_position(number: int) -> None:
    """It fits what a link of Telegram may carry, and is never taken for an invitation."""
    payload = _payload(_uow(), number)
    assert evidence_links.named(_uow(), payload) == number
    assert evidence_links.is_payload(payload)
    assert set(payload) <= set(LETTERS)
    assert TOKEN_BYTES * 8 // 6 < len(payload) <= 64


@given(number=st.integers(1, 10**9 - 1), data=st.data())
def test_a_payload_altered_in_any_letter_leads_nowhere(number: int, data: st.DataObject) -> None:
    """Neither to its own position nor to another one; letters added or lost are the same."""
    payload = _payload(_uow(), number)
    at = data.draw(st.integers(0, len(payload) - 1))
    other = data.draw(st.sampled_from([*LETTERS, ""]).filter(lambda one: one != payload[at]))
    altered = payload[:at] + other + payload[at + 1 :]
    assert evidence_links.named(_uow(), altered) is None
    assert evidence_links.named(_uow(), payload + data.draw(st.sampled_from(LETTERS))) is None


def test_another_key_makes_other_links() -> None:
    """What one bot printed opens nothing in another."""
    assert evidence_links.named(_uow(b"other"), _payload(_uow(), 7)) is None


def test_a_seal_for_something_else_opens_nothing() -> None:
    """Seals of different purposes are never the same."""
    uow = _uow()
    assert evidence_links.named(uow, f"e-7-{uow.seals.of('something else', '7')}") is None


def test_only_a_code_of_ours_is_found_among_others() -> None:
    """A picture may show several: a shop's, an invitation's, one that only looks like ours."""
    uow = _uow()
    ours, start = _payload(uow, 7), "https://t.me/mentoring_bot?start="
    codes = ["", "https://shop.ru", f"{start}Xy7Qk2mZp", f"{start}e-7-{'A' * 24}"]
    assert evidence_links.first_named(uow, codes) is None
    assert evidence_links.first_named(uow, [*codes, f"https://evil.org/?start={ours}"]) is None
    assert evidence_links.first_named(uow, [*codes, start + ours]) == 7


@pytest.mark.database
async def test_whoever_tries_links_is_looked_after_no_more(database: Database) -> None:
    """Wrong codes count as wrong invitations do, so nobody tries them by the thousand."""
    stranger = AccountId(5)
    async with database.writing() as uow:
        right = _payload(uow, 7)
        for _ in range(30):
            wrong = f"{right[:-1]}{'A' if right[-1] != 'A' else 'B'}"
            assert await evidence_links.opened(uow, stranger, wrong, NOW) is None
        assert await evidence_links.opened(uow, stranger, right, NOW) is None
        assert await evidence_links.opened(uow, AccountId(6), right, NOW) == RoadMapRowId(7)
        assert right in await evidence_links.link_for(uow, RoadMapRowId(7))
