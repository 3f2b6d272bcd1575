"""Which questions a form asks of a draft, and in which order."""

from bot.scheme.call import Call
from bot.scheme.draft import Draft
from bot.scheme.questions import FORMS, Question

# Without these a form has nothing to conclude: «vet ikke» does not do, wherever it came from.
INDISPENSABLE = {"area": FORMS, "participants": ("stipend",)}


def questions_of(call: Call, form: str, draft: Draft) -> list[Question]:
    """Give the questions of a form that hold for the draft: the area first, then as the draft's sections stand.

    Before the focus area is chosen only the questions shared by every area are there.
    """
    sections = [section.id for section in call.sections]
    asked = [question for question in call.questions if form in question.forms and applies(call, question, draft)]
    if form == "eligibility":
        asked = [question for question in asked if _judges(call, question, draft)]
    if form == "stipend" and not _calculates(call, draft):
        asked = [question for question in asked if question.id == "area"]
    if form == "application":
        asked.sort(key=lambda question: sections.index(question.section) if question.section in sections else -1)
    return sorted(asked, key=lambda question: question.id != "area")


def every_question(call: Call, area: int | None) -> list[Question]:
    """Give everything that any form may ask about an area, or about any area: the area first, then by section.

    What hangs on another answer is there too; questions that stand in no section come last.
    """
    order = [section.id for section in call.sections]
    asked = [each for each in call.questions if each.forms and (area is None or area in each.areas)]
    asked.sort(key=lambda question: order.index(question.section) if question.section in order else len(order))
    return sorted(asked, key=lambda question: question.id != "area")


def applies(call: Call, question: Question, draft: Draft) -> bool:
    """Say whether a question holds for the draft's area and for what it depends on."""
    return _fits_area(call, question, draft.area) and _fits_guard(call, question, draft) and _is_due(question, draft)


def next_question(call: Call, form: str, draft: Draft) -> Question | None:
    """Find the first question that has not been answered; «vet ikke» is an answer where the form can do without."""
    for question in questions_of(call, form, draft):
        if question.id not in draft.answers or (is_indispensable(question, form) and not draft.knows(question.id)):
            return question
    return None


def is_indispensable(question: Question, form: str) -> bool:
    """Say whether a form comes to nothing without the answer."""
    return form in INDISPENSABLE.get(question.id, ())


def question_before(call: Call, form: str, draft: Draft, question_id: str) -> Question | None:
    """Find the question asked before another one; None where it is the first."""
    before = None
    for question in questions_of(call, form, draft):
        if question.id == question_id:
            return before
        before = question
    return before


def missing_questions(call: Call, draft: Draft) -> list[Question]:
    """Give what an application needs and the draft does not know yet."""
    return [each for each in questions_of(call, "application", draft) if each.required and not draft.knows(each.id)]


def _judges(call: Call, question: Question, draft: Draft) -> bool:
    judging = {each.fact or each.id for each in call.conditions if draft.area is None or draft.area in each.areas}
    return question.id == "area" or question.id in judging


def _calculates(call: Call, draft: Draft) -> bool:
    return draft.area is None or call.area(draft.area).stipend.is_calculated


def _fits_area(call: Call, question: Question, area: int | None) -> bool:
    if area is None:
        assessed = {each.number for each in call.areas if each.refers_to is None}
        return assessed <= set(question.areas)
    return area in question.areas or question.id == "area"


def _fits_guard(call: Call, question: Question, draft: Draft) -> bool:
    guards = {each.applies_when for each in call.conditions if each.id == question.id and each.applies_when}
    return all(draft.value(guard) is True for guard in guards)


def _is_due(question: Question, draft: Draft) -> bool:
    dependency = question.depends_on
    return dependency is None or draft.value(dependency.question) in dependency.answers
