"""The verdict on a project, condition by condition."""

from actions.scene import Scene
from bot.scheme.conditions import Assessment, Condition, Finding, Status, Verdict
from bot.wording.paragraphs import paragraphs

AFTER_A_VERDICT = ("calculate_stipend", "start_application", "human")


def tell_verdict(scene: Scene) -> None:
    """Say how the project stands, what is broken or open, and what is left to do."""
    assessment = scene.services.drafting.assessment(scene.draft)
    assert assessment is not None
    area = scene.call.area(scene.draft.area or 0)
    named = scene.text("area_named", number=area.number, title=area.title.in_language(scene.language))
    headline = scene.text(
        f"verdict_{assessment.verdict.value}", area=named, number=area.number, circular=area.refers_to
    )
    told = _told(assessment)
    lines = [_line(scene, finding) for finding in told]
    scene.say(
        paragraphs(headline, "\n".join(lines), _last_steps(scene, assessment)),
        [finding.condition.citation for finding in told],
        [scene.choice(name) for name in AFTER_A_VERDICT],
        {"kind": "checklist", "data": {"area": area.number, "verdict": assessment.verdict.value}},
    )


def _told(assessment: Assessment) -> list[Finding]:
    if assessment.verdict is Verdict.NOT_ELIGIBLE:
        return [each for each in assessment.findings if each.status is Status.UNMET and each.condition.kind == "krav"]
    return [each for each in assessment.findings if each.condition.id in assessment.open]


def _line(scene: Scene, finding: Finding) -> str:
    text = finding.condition.text.in_language(scene.language)
    remedy = finding.condition.remedy
    if finding.status is Status.UNMET and remedy:
        return scene.text("verdict_remedy", text=text, remedy=remedy.in_language(scene.language))
    return scene.text("verdict_line", text=text)


def _last_steps(scene: Scene, assessment: Assessment) -> str:
    if assessment.verdict in (Verdict.NOT_ELIGIBLE, Verdict.REFER):
        return ""
    return "\n".join(_last_step(scene, each.condition) for each in assessment.findings if _is_left(each))


def _is_left(finding: Finding) -> bool:
    return finding.condition.last_step is not None and finding.status is Status.UNKNOWN


def _last_step(scene: Scene, condition: Condition) -> str:
    assert condition.last_step is not None
    return scene.text("verdict_last_step", text=condition.last_step.in_language(scene.language))
