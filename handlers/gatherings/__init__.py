"""Rooms in which people are called together, answer, and come."""
