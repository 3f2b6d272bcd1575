"""The acceptance sample, and what reads it."""
