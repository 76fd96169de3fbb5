"""The order in which the rooms are tried."""

from collections.abc import Collection

from aiogram import Router

from handlers import (
    calendars,
    cards,
    consents,
    digests,
    doors,
    entries,
    events,
    fallback,
    feedback,
    groups,
    interviews,
    invitations,
    meetings,
    menu,
    newcomers,
    operators,
    pair_making,
    pairs,
    people,
    places,
    planning,
    privacy,
    queues,
    road_maps,
    schools,
    settings,
    strangers,
)


def rooms(operator_ids: Collection[int] = ()) -> tuple[Router, ...]:
    """List the rooms: strangers and newcomers stop early, what nobody understood ends last."""
    return (
        groups.router(),
        doors.router(),
        entries.router(),
        operators.router(operator_ids),
        strangers.router(),
        settings.router(),
        privacy.router(),
        consents.router(),
        schools.router(),
        newcomers.router(),
        menu.router(),
        people.router(),
        cards.router(),
        queues.router(),
        road_maps.router(),
        digests.router(),
        events.router(),
        calendars.router(),
        meetings.router(),
        planning.router(),
        places.router(),
        feedback.router(),
        pairs.router(),
        pair_making.router(),
        invitations.router(),
        interviews.router(),
        fallback.router(),
    )
