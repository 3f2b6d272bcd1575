"""Texts put under each other."""


def paragraphs(*texts: str) -> str:
    """Put paragraphs under each other with a blank line between; empty ones are left out."""
    return "\n\n".join(text for text in texts if text)
