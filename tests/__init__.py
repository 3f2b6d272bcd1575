"""The tests; the folders mirror those of bot and actions."""
