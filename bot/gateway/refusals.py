"""From what the scheme refuses to a status, a field and a sentence."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.gateway.inbox import desk
from bot.gateway.ports import RefusedError, UnreadyDraftError
from bot.gateway.texts import is_known, say
from bot.scheme import errors as scheme
from bot.store import errors as store


@dataclass(frozen=True)
class Refusal:
    """A field at fault: the key of the sentence, or the sentence itself as `message`."""

    field: str
    key: str = "value_refused"
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    message: str | None = None

    def told(self, language: str) -> str:
        """Give the sentence."""
        return self.message if self.message is not None else say(self.key, language, **self.values)


STATUSES: Mapping[type[scheme.SchemeError], tuple[int, str]] = {
    scheme.UnknownDraftError: (404, "not_found"),
    scheme.OutdatedDraftError: (409, "outdated_draft"),
    scheme.UnknownVersionError: (404, "not_found"),
    store.UnknownConversationError: (404, "not_found"),
    store.UnknownLinkError: (404, "not_found"),
    store.WrongTokenError: (401, "no_access"),
    store.ConflictingMessageError: (409, "other_message"),
    scheme.UnknownCaseError: (404, "not_found"),
    scheme.CaseClosedError: (409, "case_closed"),
    scheme.ReusedIdError: (409, "other_text"),
    scheme.UnknownReplyError: (404, "not_found"),
    desk.ForeignReplyError: (403, "foreign_reply"),
}


def problem_of(error: scheme.SchemeError) -> tuple[int, str, tuple[Refusal, ...]]:
    """Give the status, the key of the detail, and the fields at fault."""
    if type(error) in STATUSES:
        return (*STATUSES[type(error)], ())
    if isinstance(error, UnreadyDraftError):
        wrong = error.messages.items()
        return 422, "unready_draft", tuple(Refusal(f"answers.{each}", message=text) for each, text in wrong)
    return 422, "refused", (_refusal(error),)


def _refusal(error: scheme.SchemeError) -> Refusal:
    match error:
        case RefusedError():
            return Refusal(error.field, message=error.message)
        case scheme.UnknownCallError():
            return Refusal("call", "unknown_call")
        case scheme.ForeignCallError():
            return Refusal("call", "foreign_call")
        case scheme.UnknownAreaError():
            return Refusal("area", "unknown_area")
        case scheme.UnknownItemError():
            return Refusal(f"answers.{error.item_id}", "unknown_item")
        case scheme.UnknownConditionError():
            return Refusal(f"answers.{error.condition_id}", "unknown_item")
        case scheme.ForeignConditionError():
            return Refusal(f"answers.{error.condition_id}", "foreign_condition", {"area": error.area})
        case scheme.NoBaseAmountError():
            return Refusal("on", "no_base_amount")
        case scheme.UnknownMunicipalityError():
            return Refusal("municipality", "unknown_municipality")
        case scheme.StipendInputError():
            known = is_known(f"stipend_{error.code}")
            return Refusal(error.field, f"stipend_{error.code}", error.values) if known else Refusal(error.field)
        case scheme.AnswerRefusedError():
            return Refusal(f"answers.{error.question}")
        case desk.UnknownStatementError():
            return Refusal("citations", "unknown_statement", {"statement": error.statement})
        case scheme.UnknownUserError():
            return Refusal("to", "unknown_user")
        case scheme.BadCursorError():
            return Refusal("after", "bad_cursor")
        case store.UnknownChoiceError():
            return Refusal("choice", "unknown_choice")
    return Refusal("body")
