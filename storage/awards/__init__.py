"""Awards as they are remembered."""
