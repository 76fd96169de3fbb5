"""Choosing and training mentors: candidates, groups, lessons, certificates, and the way so far."""

from services.training.standings import standing

__all__ = ["standing"]
