"""Results: medians over the rounds, ratios of rounds played side by side, and the floor."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks.rounds import Round

FILE: Final = Path(__file__).parent / "results.json"
FIGURES: Final = tuple(field.name for field in fields(Round))

SLOWEST: Final = 1.0
"""The least ratio of answers a second, ours to the plain bot's, that is let pass."""

LONGEST: Final = 0.5
"""The greatest ratio of the wait that one tap in a hundred exceeds."""

Results = dict[str, dict[str, float]]


def results_of(ours: Sequence[Round], plain: Sequence[Round]) -> Results:
    """Put rounds together; one bot alone has no ratios.

    A ratio is ours divided by the plain bot's in the same pair of rounds: what disturbed the
    machine disturbed both.
    """
    return {name: _figure(_column(ours, name), _column(plain, name)) for name in FIGURES}


def write(results: Results) -> None:
    """Keep the results beside the code; what other measurements found stays."""
    known = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    FILE.write_text(json.dumps({**known, **results}, indent=2) + "\n", encoding="utf-8")


def add(name: str, figures: Mapping[str, float]) -> None:
    """Keep the figures of one measurement under its name."""
    write({name: {key: round(value, 4) for key, value in figures.items()}})


def table(results: Results) -> str:
    """Draw the results for people."""
    columns = ("ours", "plain", "ratio", "ratio_min", "ratio_max")
    lines = [f"{'':20}" + "".join(f"{column:>11}" for column in columns)]
    for name, figure in results.items():
        cells = (f"{figure[one]:11.2f}" if one in figure else f"{'':11}" for one in columns)
        lines.append(f"{name:20}" + "".join(cells))
    return "\n".join(lines)


def faults(results: Results) -> list[str]:
    """Say which figures are beyond the floor."""
    speed, wait = results["answers_per_second"]["ratio"], results["p99_ms"]["ratio"]
    found = []
    if speed < SLOWEST:
        found.append(f"answers a second: {speed:.2f} of the plain bot's, at least {SLOWEST}")
    if wait > LONGEST:
        found.append(f"p99: {wait:.2f} of the plain bot's, at most {LONGEST}")
    return found


def _column(rounds: Sequence[Round], name: str) -> list[float]:
    return [getattr(one, name) for one in rounds]


def _figure(ours: list[float], plain: list[float]) -> dict[str, float]:
    figure = {}
    if ours:
        figure["ours"] = median(ours)
    if plain:
        figure["plain"] = median(plain)
    if ours and plain:
        ratios = [one / other for one, other in zip(ours, plain, strict=True)]
        figure |= {
            "ratio": median(ratios),
            "ratio_min": min(ratios),
            "ratio_max": max(ratios),
        }
    return {name: round(value, 4) for name, value in figure.items()}
