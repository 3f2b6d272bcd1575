"""The figures `evaluate` gives for recommendations."""

from bot.nlu.describing import kept_describing
from bot.nlu.evaluation.descriptions import described, report_descriptions

ROWS = (
    "nb\t1 | 6\tDeltakerne er ferdige med tre år i introduksjonsprogrammet og trenger et fjerde år på videregående.",
    "nb\t-\tVi vil kjøpe nye PC-er og møbler til kontorene i voksenopplæringen.",
    "nb\t5\tDeltakerne er ferdige med tre år i introduksjonsprogrammet og trenger et fjerde år på videregående.",
)


def test_the_first_choice_is_counted_by_what_is_right(tmp_path):
    (tmp_path / "descriptions.tsv").write_text("\n".join(ROWS), encoding="utf-8")

    rows = described(tmp_path, kept_describing())

    assert [row.right for row in rows] == [True, True, False]
    assert [line.split() for line in report_descriptions(rows, with_failures=False)][-1][1:3] == ["3", "66.7"]
    assert [line.split("\t")[1] for line in report_descriptions(rows, with_failures=True)] == ["5"]


def test_a_folder_without_descriptions_has_no_table(tmp_path):
    assert described(tmp_path, kept_describing()) == []
