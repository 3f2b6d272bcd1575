"""Tests of how numbers, dates and lists are written."""
