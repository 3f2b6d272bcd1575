"""Tests of the draft's files."""
