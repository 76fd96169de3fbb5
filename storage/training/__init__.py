"""How mentors are chosen and trained, as it is remembered."""
