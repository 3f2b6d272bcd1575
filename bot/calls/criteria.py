"""Assessment criteria of a call file, with the answers that bear on each and our advice for them."""

from collections.abc import Iterable, Mapping

from bot.calls.kinds import ANSWER, COUNT, IDENTIFIER
from bot.calls.reading import Reading
from bot.calls.record import Record
from bot.calls.texts import citation, wording
from bot.scheme.criteria import Bearing, Criterion
from bot.scheme.questions import Question

COUNTED = "text"


def read_criteria(top: Record, reading: Reading, questions: Iterable[Question]) -> tuple[Criterion, ...]:
    """Read what applications are weighed by; a call may leave it out."""
    uncounted = {question.id: question.kind for question in questions if question.kind != COUNTED}
    return tuple(_criterion(record, reading, uncounted) for record in top.records("criteria"))


def _criterion(record: Record, reading: Reading, uncounted: Mapping[str, str]) -> Criterion:
    criterion_id = record.need("id", IDENTIFIER)
    reading.claim("criterion", criterion_id, record)
    bearings = tuple(_bearing(entry, reading, uncounted) for entry in record.records("questions"))
    if not bearings:
        record.fault("no question bears on the criterion", "questions")
    asked = [bearing.question for bearing in bearings]
    if len(set(asked)) < len(asked):
        record.fault("a question is listed twice", "questions")
    return Criterion(
        id=criterion_id,
        title=wording(record, "title"),
        text=wording(record, "text"),
        citation=citation(record, criterion_id, reading),
        bearings=bearings,
    )


def _bearing(record: Record, reading: Reading, uncounted: Mapping[str, str]) -> Bearing:
    question = record.need("question", IDENTIFIER)
    reading.use("question", question, record, "question")
    words = record.may("words", COUNT)
    if words is not None and question in uncounted:
        record.fault(f"the words of an answer of kind {uncounted[question]} are not counted", "words")
    silent = record.each("silent", ANSWER)
    for answer in silent:
        reading.expect(question, answer, record, "silent")
    return Bearing(question, wording(record, "advice"), words, silent)
