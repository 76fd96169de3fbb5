"""The command line: `python -m benchmarks`."""

import asyncio
import os
import pstats
import tempfile
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

import typer

from benchmarks import results
from benchmarks.contestants import OURS, PLAIN, Contestant
from benchmarks.rounds import Round, Size, play

WORST_OF_THE_PROFILE: Final = 40

Played = dict[str, list[Round]]


class Only(StrEnum):
    """One of the two bots."""

    OURS = "ours"
    PLAIN = "plain"


def main(
    rounds: Annotated[int, typer.Option(min=1, help="Rounds of each bot.")] = 5,
    people: Annotated[int, typer.Option(min=1, help="People who answer at once.")] = 50,
    answers: Annotated[int, typer.Option(min=1, help="Counted answers of each person.")] = 60,
    only: Annotated[Only | None, typer.Option(help="Play one bot alone.")] = None,
    *,
    profile: Annotated[bool, typer.Option(help="Profile one round of ours.")] = False,
    check: Annotated[bool, typer.Option(help="Fail when a figure is beyond the floor.")] = False,
) -> None:
    """Measure what an answer costs in our bot, beside a plain one."""
    if check and only is not None:
        raise typer.BadParameter("one bot alone cannot be compared")
    size = Size(people=people, answers=answers)
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        os.environ["PYTHONPYCACHEPREFIX"] = folder
        if profile:
            _profile(size, Path(folder))
            return
        bots = [one for one in (OURS, PLAIN) if only in (None, one.name)]
        played = asyncio.run(_play(bots, rounds, size))
    figures = results.results_of(played.get("ours", []), played.get("plain", []))
    print(results.table(figures))
    if only is None:
        results.write(figures)
    if check and (found := results.faults(figures)):
        print("\n".join(found))
        raise typer.Exit(1)


async def _play(bots: list[Contestant], rounds: int, size: Size) -> Played:
    """Play the rounds in turn, A B B A and so on, so that a drift of the machine falls on both."""
    played: Played = {bot.name: [] for bot in bots}
    for number in range(rounds):
        for bot in bots if number % 2 == 0 else reversed(bots):
            one = await play(bot, size)
            played[bot.name].append(one)
            print(
                f"  {number + 1}/{rounds} {bot.name:6}"
                f"{one.answers_per_second:8.0f} answers/s {one.p99_ms:8.1f} ms p99",
                flush=True,
            )
    return played


def _profile(size: Size, folder: Path) -> None:
    """Show where the time of the bot's main thread goes, by the time in each function itself."""
    into = folder / "profile"
    asyncio.run(play(OURS, size, into))
    pstats.Stats(str(into)).sort_stats("tottime").print_stats(WORST_OF_THE_PROFILE)


if __name__ == "__main__":
    typer.run(main)
