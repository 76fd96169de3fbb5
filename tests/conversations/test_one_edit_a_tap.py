"""A tap is answered by one edit, however busy the courier is."""

from collections import Counter

from simulator.faults import Fault
from tests.world import World

CROWD = 40


async def test_a_letter_that_lands_during_a_round_does_not_fly_again(world: World) -> None:
    """Many people tap at once, so letters land while others are chosen: each flew once.

    Once a chat counted as free as soon as its letter had landed, and the round that had begun
    before found the letter still waiting: nearly every screen was edited twice.
    """
    people = await world.crowd(CROWD)
    for one in people:
        world.telegram.type(one.phone.id, "/start")
    await world.app.settle()

    slow = Fault(kind="slow", method="editMessageText", share=0.5, seconds=0.01)
    world.telegram.faults.add(slow)
    for label in ("Заполнить: Анкета из всего", "Да", "7"):
        world.telegram.ledger.clear()
        for one in people:
            one.taps_at_once(label)
        await world.app.settle()
        edits = Counter(
            entry.chat_id for entry in world.telegram.ledger if entry.method == "editMessageText"
        )
        assert edits == {one.phone.id: 1 for one in people}
