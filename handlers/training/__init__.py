"""Rooms in which mentors are chosen, trained, and see their own training."""
