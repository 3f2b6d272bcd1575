"""The errors of the scheme; each class writes its own message, for the log."""

from collections.abc import Mapping
from datetime import date
from typing import Any


class SchemeError(Exception):
    """Something that was asked of the scheme cannot be done."""


class UnknownCallError(SchemeError):
    """No call has the id."""

    def __init__(self, call_id: str) -> None:
        super().__init__(f"no call is known as {call_id!r}")
        self.call_id = call_id


class UnknownAreaError(SchemeError):
    """The call has no focus area with the number."""

    def __init__(self, number: int) -> None:
        super().__init__(f"the call has no focus area {number}")
        self.number = number


class UnknownItemError(SchemeError):
    """The call has no statement, condition, question or topic with the id."""

    def __init__(self, kind: str, item_id: str) -> None:
        super().__init__(f"the call has no {kind} {item_id!r}")
        self.kind = kind
        self.item_id = item_id


class NoBaseAmountError(SchemeError):
    """No base amount is known for the day."""

    def __init__(self, day: date) -> None:
        super().__init__(f"no base amount is known for {day:%Y-%m-%d}")
        self.day = day


class UnknownDraftError(SchemeError):
    """No draft has the id."""

    def __init__(self, draft_id: str) -> None:
        super().__init__(f"no draft is known as {draft_id!r}")


class OutdatedDraftError(SchemeError):
    """The draft was changed by someone else since it was read."""

    def __init__(self, draft_id: str) -> None:
        super().__init__(f"the draft {draft_id!r} has been changed since it was read")


class UnknownVersionError(SchemeError):
    """The draft has no version with the number, or the version changed no answer."""

    def __init__(self, number: int) -> None:
        super().__init__(f"the draft has no version {number}")
        self.number = number


class ForeignCallError(SchemeError):
    """What was brought along belongs to another call than the draft."""

    def __init__(self, call_id: str) -> None:
        super().__init__(f"the draft belongs to another call than {call_id!r}")
        self.call_id = call_id


class UnknownMunicipalityError(SchemeError):
    """No municipality has the number on the day."""

    def __init__(self, number: str) -> None:
        super().__init__(f"no municipality has the number {number!r}")
        self.number = number


class UnknownConditionError(SchemeError):
    """The call has no condition with the id."""

    def __init__(self, condition_id: str) -> None:
        super().__init__(f"the call has no condition {condition_id!r}")
        self.condition_id = condition_id


class ForeignConditionError(SchemeError):
    """The condition holds for other focus areas than the one that is judged."""

    def __init__(self, condition_id: str, area: int) -> None:
        super().__init__(f"the condition {condition_id!r} does not hold for focus area {area}")
        self.condition_id = condition_id
        self.area = area


class NoStipendRuleError(SchemeError):
    """The stipend rule is none that can be calculated."""

    def __init__(self, rule: str) -> None:
        super().__init__(f"the stipend rule {rule!r} gives nothing to calculate")
        self.rule = rule


class StipendInputError(SchemeError):
    """What a stipend was to be calculated from is refused.

    `field` is the place, as in `participants[0].months`; `code` is the reason and `values` its limits, both listed
    in bot/scheme/stipend_input.py.
    """

    def __init__(self, field: str, code: str, values: Mapping[str, object] | None = None) -> None:
        super().__init__(f"{field} is refused: {code}")
        self.field = field
        self.code = code
        self.values = dict(values or {})


class AnswerRefusedError(SchemeError):
    """The answer is not one the question can take; `code` and `values` tell a person why."""

    def __init__(self, question: str, code: str, **values: Any) -> None:
        super().__init__(f"the answer to {question!r} was refused: {code}")
        self.question = question
        self.code = code
        self.values: Mapping[str, Any] = values


class UnknownFormatError(SchemeError):
    """No export has the file format."""

    def __init__(self, format: str) -> None:
        super().__init__(f"no export has the format {format!r}")
        self.format = format


class UnknownCaseError(SchemeError):
    """There is no such case, or not for whoever asks."""

    def __init__(self, case_id: str) -> None:
        super().__init__(f"case {case_id} is not known")


class CaseTakenError(SchemeError):
    """Another adviser has the case; `holder` is that user's id."""

    def __init__(self, case_id: str, holder: str | None) -> None:
        super().__init__(f"case {case_id} is taken")
        self.holder = holder


class CaseClosedError(SchemeError):
    """The case is closed."""

    def __init__(self, case_id: str) -> None:
        super().__init__(f"case {case_id} is closed")


class BadCursorError(SchemeError):
    """What should tell where a page begins tells nothing."""

    def __init__(self) -> None:
        super().__init__("the cursor is none that a page gave")


class ReusedIdError(SchemeError):
    """The client has used the id for another text in the same case."""

    def __init__(self, case_id: str, client_id: str) -> None:
        super().__init__(f"case {case_id} has another text under {client_id!r}")


class UnknownReplyError(SchemeError):
    """No canned reply has the id."""

    def __init__(self, reply_id: str) -> None:
        super().__init__(f"no canned reply is known as {reply_id!r}")


class UnknownUserError(SchemeError):
    """No user is known by the name that was given."""

    def __init__(self, user: str) -> None:
        super().__init__(f"no user is known as {user}")


class ExistingUserError(SchemeError):
    """Another user has the e-mail address, or is the same person at the identity provider."""

    def __init__(self, email: str) -> None:
        super().__init__(f"there is a user {email} already")


class NoSessionError(SchemeError):
    """Nobody is signed in with the token, or not any more."""

    def __init__(self) -> None:
        super().__init__("nobody is signed in with the token")


class UnknownSignInError(SchemeError):
    """No such sign-in has begun here, or it is finished, too old or another browser's."""

    def __init__(self) -> None:
        super().__init__("no such sign-in is under way in this browser")
