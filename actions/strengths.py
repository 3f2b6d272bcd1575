"""How the draft stands against what IMDi looks at: what speaks for it, and what would strengthen it."""

from collections.abc import Iterator

from actions.scene import Scene
from bot.scheme.citation import Citation
from bot.scheme.conditions import Finding, Status
from bot.scheme.strengths import Point, Strengths, Weighed
from bot.services.weighing import strengths_of
from bot.wording import listed
from bot.wording.paragraphs import paragraphs


def strengths_text(scene: Scene) -> str:
    """Tell what speaks for the draft and what would strengthen it, criterion by criterion; advice, never a score."""
    strengths = strengths_of(scene.call, scene.draft)
    if not strengths.criteria and not strengths.priorities:
        return scene.text("review_not_weighed")
    weighed = [_weighed(scene, each) for each in strengths.criteria]
    return paragraphs(scene.text("review_advice"), *weighed, _priorities(scene, strengths))


def strengths_citations(scene: Scene) -> list[Citation]:
    """Give the sources of what `strengths_text` tells."""
    strengths = strengths_of(scene.call, scene.draft)
    criteria = [weighed.criterion.citation for weighed in strengths.criteria]
    return [*criteria, *(finding.condition.citation for finding in strengths.priorities)]


def _weighed(scene: Scene, weighed: Weighed) -> str:
    title, asked = (each.in_language(scene.language) for each in (weighed.criterion.title, weighed.criterion.text))
    speaking = [_named(scene, point) for point in weighed.speaking]
    return "\n".join(
        (
            scene.text("review_criterion", title=title, text=asked),
            _in_favour(scene, speaking),
            *(_advice(scene, point) for point in weighed.to_strengthen),
        )
    )


def _in_favour(scene: Scene, speaking: list[str]) -> str:
    return scene.text("review_for", points=listed(speaking, scene.language)) if speaking else scene.text("review_none")


def _named(scene: Scene, point: Point) -> str:
    label = point.question.label.in_language(scene.language)
    if point.words is None:
        return label
    return scene.text("review_word" if point.words == 1 else "review_words", label=label, count=point.words)


def _advice(scene: Scene, point: Point) -> str:
    key = "review_short" if point.is_short else "review_more" if point.answered else "review_missing"
    return scene.text(
        key,
        label=point.question.label.in_language(scene.language),
        words=point.bearing.words,
        advice=point.bearing.advice.in_language(scene.language),
    )


def _priorities(scene: Scene, strengths: Strengths) -> str:
    if not strengths.priorities:
        return ""
    met = [scene.call.question(_asking(each)).label.in_language(scene.language) for each in strengths.met]
    lines = (_in_favour(scene, met), *_not_met(scene, strengths))
    return "\n".join((scene.text("review_priorities"), *lines))


def _asking(finding: Finding) -> str:
    return finding.condition.fact or finding.condition.id


def _not_met(scene: Scene, strengths: Strengths) -> Iterator[str]:
    for finding in strengths.not_met:
        key = "review_priority_open" if finding.status is Status.UNKNOWN else "review_priority_unmet"
        yield scene.text(key, text=finding.condition.text.in_language(scene.language))
