"""Why somebody is not let in; each class writes its own message, for the log, with no secret in it."""

from datetime import datetime

from bot.scheme.errors import SchemeError


class WeakPasswordError(SchemeError):
    """The password is not taken; the message says why, in English for the command line."""


class BadAccountError(SchemeError):
    """The account cannot be as it was asked for; the message says why, in English for the command line."""


class WrongPasswordError(SchemeError):
    """No user has this address with this password, or the user is shut out: which of them is not told."""

    def __init__(self) -> None:
        super().__init__("wrong e-mail address or password")


class LockedError(SchemeError):
    """Too many wrong passwords: none is tried before `until`, not even the right one."""

    def __init__(self, until: datetime) -> None:
        super().__init__(f"locked until {until:%Y-%m-%d %H:%M}")
        self.until = until


class ProviderDownError(SchemeError):
    """The identity provider does not answer, or answers something nobody can read."""

    def __init__(self, provider: str, reason: str) -> None:
        super().__init__(f"the identity provider {provider} cannot be used: {reason}")


class RefusedSignInError(SchemeError):
    """What came back from the identity provider does not hold."""

    def __init__(self, provider: str, reason: str) -> None:
        super().__init__(f"a sign-in at {provider} was refused: {reason}")


class NotAdmittedError(SchemeError):
    """The identity provider knows the person, but nobody has said that this person may come in."""

    def __init__(self, provider: str, reason: str) -> None:
        super().__init__(f"somebody known at {provider} was not let in: {reason}")
