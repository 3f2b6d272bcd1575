"""Rasa graph components that read Norwegian."""
