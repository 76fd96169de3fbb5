"""What the time of the year opens, as it is remembered."""
