"""The rooms of reports, for the house to open."""

from aiogram import Router

from handlers.period_reports import desk, months, statistics


def routers() -> tuple[Router, ...]:
    """List the rooms in the order they are tried."""
    return (desk.router(), months.router(), statistics.router())
