"""Why a letter is not sent; the messages hold no address and no text, for they are logged and kept."""

from bot.scheme.errors import SchemeError


class HopelessLetterError(SchemeError):
    """The letter can never be sent as it is; `str` of it is a short reason."""


class BadAddressError(HopelessLetterError):
    """The address is none that a letter can be sent to."""

    def __init__(self) -> None:
        super().__init__("no address")


class UnwritableLetterError(HopelessLetterError):
    """The letter's data does not fill its template."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"no letter of kind {kind[:20]!r} can be written from its data")


class RefusedLetterError(HopelessLetterError):
    """The mail server refuses the letter for good; `code` is SMTP's, 5xx, or 0 where it cannot take the address."""

    def __init__(self, code: int) -> None:
        super().__init__(f"refused by the mail server ({code})")
        self.code = code


class PostponedLetterError(SchemeError):
    """The mail server cannot be reached, or does not take the letter just now."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"not taken by the mail server ({reason})")
