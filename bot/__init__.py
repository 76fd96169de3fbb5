"""The application: settings, time, and everything put together."""
