"""Honours as they are remembered."""
