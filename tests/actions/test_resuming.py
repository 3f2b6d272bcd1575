"""Going on with a draft that was left."""

import pytest

from tests.actions.stage import Stage


@pytest.mark.parametrize(
    ("language", "summary"),
    [
        ("nb", "Utkastet gjelder Bodø og område 2, "),
        ("nn", "Utkastet gjeld Bodø og område 2, "),
    ],
)
def test_a_draft_is_summed_up_before_the_question_that_waits(language, summary):
    stage = Stage(language).knows(municipality="1804", area=2)

    stage.act("action_resume", intent="resume")

    assert stage.said[1].text.startswith(summary)
    assert stage.slots["form"] == "application"
    assert stage.draft.knows("municipality")


def test_an_empty_draft_has_no_summary(stage):
    stage.act("action_resume", intent="resume")

    assert len(stage.said) == 1
