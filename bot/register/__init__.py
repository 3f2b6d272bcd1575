"""Facts on municipalities and base amounts, and their readers."""
