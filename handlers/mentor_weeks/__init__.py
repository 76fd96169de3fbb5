"""The week of a mentor."""
