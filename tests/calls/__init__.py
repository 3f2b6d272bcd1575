"""Tests of the calls and their reader."""
