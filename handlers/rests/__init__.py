"""Rooms of rests: letters put off, pauses, vacations, and people to phone."""
