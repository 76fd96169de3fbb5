"""Metrics: how the bot is doing, as Prometheus reads it; docs/administrator.md names each."""

from typing import Final

from prometheus_client import CollectorRegistry, Gauge, generate_latest

from bot.pulse import Measured

NAMES: Final = {
    "mentoring_inbox_waiting": "Updates that wait to be handled",
    "mentoring_outbox_waiting": "Letters that have not found their end",
    "mentoring_inbox_lag_seconds": "Age of the oldest update that waits",
    "mentoring_outbox_lag_seconds": "How long the oldest letter that is due waits",
    "mentoring_dead": "Updates and letters that were given up",
    "mentoring_uncertain": "Letters of which nobody knows whether they arrived",
    "mentoring_held": "Letters of a restored copy that wait for a decision",
    "mentoring_last_poll_seconds": "Time since Telegram last answered",
    "mentoring_last_tick_seconds": "Time since the last tick",
    "mentoring_tick_duration_seconds": "How long the last tick took",
    "mentoring_healthy": "1 when /health answers 200",
}


def written(found: Measured) -> bytes:
    """Write what was measured in Prometheus's text format."""
    values = (
        found.waits.inbox,
        found.waits.outbox,
        found.inbox_lag,
        found.outbox_lag,
        found.ended.dead,
        found.ended.uncertain,
        found.ended.held,
        found.poll_age,
        found.tick_age,
        found.tick_seconds,
        not found.troubles,
    )
    registry = CollectorRegistry()
    for (name, meaning), value in zip(NAMES.items(), values, strict=True):
        Gauge(name, meaning, registry=registry).set(value)
    return generate_latest(registry)
