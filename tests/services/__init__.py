"""The services, through in-memory ports."""
