"""Where conversations, drafts and cases are kept: SQLite by default, PostgreSQL by choice."""
