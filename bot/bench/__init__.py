"""Measuring the assistant from outside: starts, turns over HTTP, memory."""
