"""Reports of a period: quarters, months, and the figures of a year."""
