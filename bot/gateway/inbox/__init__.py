"""The inbox over HTTP: what advisers do."""
