"""What is true: frozen values and pure rules; no clock, no database, no Telegram."""
