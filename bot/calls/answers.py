"""Whether a value in a call file can be the answer to the question it is compared with."""

from datetime import date

from bot.scheme.questions import Question

NUMBERS = ("number", "years", "months", "amount", "area")


def misfit(question: Question, value: object) -> str | None:
    """Say why the value can never be an answer to the question; None where it can."""
    if question.kind in ("choice", "choices"):
        known = [option.id for option in question.options]
        return None if value in known else f"{value} is no option of {question.id}"
    if question.kind == "yes_no":
        fits = isinstance(value, bool)
    elif question.kind in NUMBERS:
        fits = isinstance(value, int) and not isinstance(value, bool)
    elif question.kind == "date":
        fits = isinstance(value, date)
    else:
        fits = isinstance(value, str)
    return None if fits else f"{value} can be no answer to {question.id}, which is of kind {question.kind}"
