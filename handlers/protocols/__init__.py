"""Rooms in which the protocol of a gathering is typed."""
