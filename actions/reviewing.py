"""Reviewing the draft: every answer with a way to change it, what is missing, and how it stands."""

from actions.base import Events, SchemeAction
from actions.concluding import missing_text
from actions.scene import Choice, Scene
from actions.showing import shown
from actions.strengths import strengths_citations, strengths_text
from bot.scheme.questions import Question
from bot.scheme.review import WARNING, Remark
from bot.services.weighing import to_mend
from bot.wording.paragraphs import paragraphs
from bot.wording.remarks import remark_values

MOST_CHANGES = 8


class Review(SchemeAction):
    """Show every answer with a way to change it, what is missing, and how the draft stands."""

    def name(self) -> str:
        return "action_review"

    def perform(self, scene: Scene) -> Events:
        if not scene.draft.answers:
            scene.utter("draft_empty", [scene.choice("start_application")])
            return []
        odd = warnings(scene)
        scene.say(
            paragraphs(_answers(scene), missing_text(scene), _odd_text(scene, odd), scene.text("review_change")),
            [each.citation for each in odd],
        )
        scene.say(strengths_text(scene), strengths_citations(scene), [*changes(scene), *_onward(scene)])
        return []


def changes(scene: Scene) -> list[Choice]:
    """Give a button for each answer to look at again, at most MOST_CHANGES."""
    assessment = scene.services.drafting.assessment(scene.draft)
    odd = [each.question for each in warnings(scene)]
    questions = to_mend(scene.call, scene.draft, assessment, odd)[:MOST_CHANGES]
    return [
        scene.choice(
            "change_answer",
            {"intent": "change", "question": question.id},
            label=question.label.in_language(scene.language),
        )
        for question in questions
    ]


def warnings(scene: Scene) -> list[Remark]:
    """Give what is odd about the answers, and may still stand."""
    return [each for each in scene.services.remarking.remarks(scene.draft) if each.level == WARNING]


def _odd_text(scene: Scene, odd: list[Remark]) -> str:
    lines = [
        scene.text(
            "draft_line",
            label=scene.call.question(each.question).label.in_language(scene.language),
            value=scene.text(f"remark_{each.code}", **remark_values(each.values, scene.language)),
        )
        for each in odd
    ]
    return "\n".join([scene.text("review_odd"), *lines]) if lines else ""


def _onward(scene: Scene) -> list[Choice]:
    return [scene.choice("start_application"), scene.choice("export")]


def _answers(scene: Scene) -> str:
    titles = {section.id: section.title.in_language(scene.language) for section in scene.call.sections}
    parts = [
        _part(
            scene, scene.text("review_conditions"), [each for each in _answered(scene) if each.section not in titles]
        ),
        *(
            _part(scene, title, [each for each in _answered(scene) if each.section == section])
            for section, title in titles.items()
        ),
    ]
    return paragraphs(scene.text("review_answers"), *parts)


def _answered(scene: Scene) -> list[Question]:
    return [question for question in scene.call.questions if question.id in scene.draft.answers]


def _part(scene: Scene, title: str, questions: list[Question]) -> str:
    lines = [
        scene.text(
            "draft_line",
            label=question.label.in_language(scene.language),
            value=shown(scene, question, scene.draft.value(question.id)),
        )
        for question in questions
    ]
    return "\n".join([scene.text("review_part", title=title), *lines]) if lines else ""
