"""Tests of what the cases teach."""
