"""Honours: nominations, who is nominated, and a vote that is kept secret."""
