"""What the assistant can do, through ports; no storage and no web in here."""
