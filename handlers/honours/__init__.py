"""Rooms of nominations and of the vote."""
