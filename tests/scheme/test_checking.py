"""Which values a question takes."""

from decimal import Decimal

import pytest

from bot.scheme.checking import check_value
from bot.scheme.errors import AnswerRefusedError
from bot.scheme.questions import KINDS
from tests.builders import make_question


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_question_refuses_what_is_no_answer_at_all(kind):
    with pytest.raises(AnswerRefusedError):
        check_value(make_question(kind=kind), object())


@pytest.mark.parametrize("value", [12, Decimal(12), Decimal("12.00"), Decimal("1.2E+1")])
def test_a_whole_number_is_taken_however_it_is_written(value):
    taken = check_value(make_question(kind="amount"), value)

    assert (taken, type(taken)) == (12, int)


@pytest.mark.parametrize("value", [True, 12.0, "12", Decimal("12.5"), Decimal("NaN"), Decimal("Infinity")])
def test_what_is_no_whole_number_is_refused(value):
    with pytest.raises(AnswerRefusedError) as refused:
        check_value(make_question(kind="amount"), value)
    assert refused.value.code == "not_whole"
