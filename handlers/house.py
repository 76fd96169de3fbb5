"""The order in which the rooms are tried."""

from aiogram import Router

from handlers import doors, fallback, groups, interviews, menu, strangers


def rooms() -> tuple[Router, ...]:
    """List the rooms: strangers stop early, and what nobody understood ends in the last one."""
    return (
        groups.router(),
        doors.router(),
        strangers.router(),
        menu.router(),
        interviews.router(),
        fallback.router(),
    )
