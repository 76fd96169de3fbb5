"""Rooms in which publications are kept."""
