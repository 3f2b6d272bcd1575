"""The figures that `evaluate` gives."""

from bot.nlu.evaluation.cases import read_cases
from bot.nlu.evaluation.comparing import sample
from bot.nlu.evaluation.examples import Example, read_examples
from bot.nlu.evaluation.outcomes import Outcome
from bot.nlu.evaluation.report import report
from bot.nlu.interpreting import Understanding
from bot.nlu.understanding import Verdict
from bot.scheme.facts import Facts


def write_cases(folder, *lines):
    (folder / "acts.tsv").write_text("\n".join(lines), encoding="utf-8")
    return read_cases(folder)


def make_outcome(folder, expected, verdict):
    case = write_cases(folder, f"nb\t{expected}\t-\t-\tEn melding")[0]
    return Outcome(case, Understanding(verdict, (), (("ask/deadline", 0.9),), None, Facts()), 0.001)


def test_a_case_says_what_is_right_and_which_question_waits(tmp_path):
    (case,) = write_cases(tmp_path, "nn\tdeadline | ask/payment+approval\tstipend\tparticipants:number\tNår?")

    assert case.expected == (frozenset({"deadline"}), frozenset({"payment", "approval"}))
    assert (case.situation.form, case.situation.question_kind) == ("stipend", "number")


def test_a_test_set_of_another_kind_is_passed_by(tmp_path):
    (tmp_path / "descriptions.tsv").write_text("nb\t3\tVi vil prøve ut noe", encoding="utf-8")

    assert read_cases(tmp_path) == []


def test_the_second_of_two_topics_is_right_but_not_first(tmp_path):
    outcome = make_outcome(tmp_path, "payment", Verdict("close", "ask", ("deadline", "payment")))

    assert outcome.right
    assert not outcome.first_right
    assert not outcome.misled


def test_a_clear_wrong_topic_misleads(tmp_path):
    assert make_outcome(tmp_path, "payment", Verdict("clear", "ask", ("deadline",))).misled


def test_a_needless_unclear_is_lost(tmp_path):
    assert make_outcome(tmp_path, "payment", Verdict("unclear", "unclear")).lost
    assert not make_outcome(tmp_path, "payment|unclear", Verdict("unclear", "unclear")).lost


def test_what_lies_outside_is_fended_off_unless_a_fact_is_told(tmp_path):
    assert make_outcome(tmp_path, "outside_general", Verdict("clear", "outside_anger")).fended_off
    assert not make_outcome(tmp_path, "outside_general", Verdict("clear", "ask", ("deadline",))).fended_off


def test_the_report_names_the_confusion(tmp_path):
    lines = list(report([make_outcome(tmp_path, "payment", Verdict("clear", "ask", ("deadline",)))]))

    assert "   1  payment → deadline" in lines


def test_examples_are_read_from_the_training_data(tmp_path):
    data = 'version: "3.1"\nnlu:\n- intent: ask/deadline\n  examples: |\n    - Når: nå?\n    - - \n'
    (tmp_path / "general.yml").write_text(data, encoding="utf-8")

    assert read_examples(tmp_path)[0] == Example("Når: nå?", "ask/deadline")


def test_a_sample_has_at_most_so_many_of_each():
    examples = [Example(str(number), name) for name in ("a", "b") for number in range(5)]

    assert len(sample(examples, 2)) == 4
