"""Measures the understanding on test sets written apart from the training data."""
