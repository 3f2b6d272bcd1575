"""The conversation itself: the engine and the domain in parts."""
