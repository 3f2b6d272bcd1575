"""E-mail addresses: what may stand in a header and in an envelope, and nothing else."""

import re

from bot.mail.errors import BadAddressError

LONGEST = 254
LONGEST_LOCAL_PART = 64
# No quoted local parts: they may hold anything, and nobody has one. Letters beyond ASCII are fine (SMTPUTF8).
_LOCAL_PART = re.compile(r"[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*")
_HOST_NAME = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*", re.ASCII)


def checked_address(address: str) -> str:
    """Give an address as it is sent to, with its domain in ASCII; raises BadAddressError."""
    local_part, _, domain = address.rpartition("@")
    given = f"{local_part}@{ascii_host(domain)}"
    if not _LOCAL_PART.fullmatch(local_part) or len(local_part.encode("utf-8")) > LONGEST_LOCAL_PART:
        raise BadAddressError
    if "." not in domain or len(given.encode("utf-8")) > LONGEST:
        raise BadAddressError
    return given


def ascii_host(host: str) -> str:
    """Give a host's name in ASCII, «xn--…» where it has letters beyond; raises BadAddressError."""
    try:
        name = host.lower().encode("idna").decode("ascii")
    except UnicodeError:
        raise BadAddressError from None
    if not _HOST_NAME.fullmatch(name):
        raise BadAddressError
    return name
