"""What the pages' sources were built into, and what a browser loads of it."""

import gzip
import re

from bot.gateway.packing import SERVED

_ADDRESS = r'"\./([\w.-]+\.js)"'
AT_ONCE = re.compile(rf"(?:\bfrom|\bimport){_ADDRESS}")
WHEN_NEEDED = re.compile(rf"\bimport\({_ADDRESS}\)")
_PICTURES = re.compile(r'url\("?(/[\w./-]+)"?\)')


def built(address):
    """Read what is served at an address."""
    return (SERVED / address.lstrip("/")).read_text(encoding="utf-8")


def weight(address):
    """Give the bytes that travel."""
    return len(gzip.compress((SERVED / address.lstrip("/")).read_bytes(), 9, mtime=0))


def scripts_of(page):
    """Give the addresses of the scripts a page names."""
    return re.findall(r'<script [^>]*src="([^"]+)"', page)


def styles_of(page):
    """Give the addresses of a page's styles, but of the one for browsers without script."""
    return re.findall(r'^ *<link rel="stylesheet" href="([^"]+)">', page, re.MULTILINE)


def pictures_of(style):
    """Give the addresses of the pictures a style names."""
    return set(_PICTURES.findall(built(style)))


def loaded(addresses, *patterns):
    """Follow the imports from scripts; gives the addresses of all that is loaded."""
    found, waiting = set(), list(addresses)
    while waiting:
        address = waiting.pop()
        if address not in found:
            found.add(address)
            waiting += [f"/assets/{name}" for pattern in patterns for name in pattern.findall(built(address))]
    return found
