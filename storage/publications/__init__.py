"""Publications as they are remembered."""
