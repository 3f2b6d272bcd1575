"""Pages that work without JavaScript: the areas, the conditions, the calculator and the draft as ordinary forms."""
