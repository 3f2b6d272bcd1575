"""The conversation around the services: phrases, memory, replies."""
