"""What the store cannot do; each class writes its own message, for the log."""

from sqlalchemy.exc import SQLAlchemyError

from bot.scheme.errors import SchemeError

DatabaseError = SQLAlchemyError


class UnknownConversationError(SchemeError):
    """No conversation has the id, or it has been deleted."""

    def __init__(self, conversation: str) -> None:
        super().__init__(f"no conversation is known as {conversation!r}")


class ExistingConversationError(SchemeError):
    """There is a conversation with the id, or has been."""

    def __init__(self, conversation: str) -> None:
        super().__init__(f"there is a conversation {conversation!r} already")


class WrongTokenError(SchemeError):
    """The token opens no conversation."""

    def __init__(self) -> None:
        super().__init__("the token opens no conversation")


class UnknownLinkError(SchemeError):
    """No link has the secret, or the conversation has no link with the id; it may have been revoked."""

    def __init__(self) -> None:
        super().__init__("no such link is known")


class ExpiredLinkError(SchemeError):
    """The link's time is up, or its conversation has been deleted."""

    def __init__(self, link: str) -> None:
        super().__init__(f"the link {link} opens nothing any more")


class ConflictingMessageError(SchemeError):
    """The client has used the id for another message."""

    def __init__(self, conversation: str, client_msg_id: str) -> None:
        super().__init__(f"conversation {conversation} has another message {client_msg_id!r}")


class UnknownChoiceError(SchemeError):
    """No message of the conversation offered the choice."""

    def __init__(self, conversation: str) -> None:
        super().__init__(f"conversation {conversation} offered no such choice")


class LostTurnError(SchemeError):
    """The turn belongs to somebody else by now, or the conversation is gone: its replies are not kept."""

    def __init__(self, conversation: str) -> None:
        super().__init__(f"the turn in conversation {conversation} is not ours any more")
