"""What a psychologist hears of by itself."""
