"""The order in which the rooms are tried."""

from aiogram import Router

from handlers import doors, fallback, groups, interviews, menu, strangers


def router() -> Router:
    """Put the rooms together: strangers stop at the first, what nobody understood ends last."""
    house = Router(name="house")
    house.include_routers(
        groups.router(),
        doors.router(),
        strangers.router(),
        menu.router(),
        interviews.router(),
        fallback.router(),
    )
    return house
