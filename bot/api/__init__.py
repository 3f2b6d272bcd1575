"""What the services answer, as api.md's JSON in a language."""
