"""Rooms in which contests are kept."""
