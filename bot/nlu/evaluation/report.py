"""The tables of `python -m bot evaluate`."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.nlu.evaluation.outcomes import Outcome

_WORST = 20
_WIDTH = 34


def report(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Give the lines of all tables."""
    yield from _shares("file", outcomes, lambda outcome: outcome.case.file)
    yield from _shares("register", outcomes, lambda outcome: outcome.case.register)
    yield from _worst(outcomes)
    yield from _confusions(outcomes)
    yield from _totals(outcomes)


def share(outcomes: Sequence[Outcome], holds: Callable[[Outcome], bool]) -> float:
    """Give the share of outcomes of which something holds; 0 where there are none."""
    return sum(map(holds, outcomes)) / len(outcomes) if outcomes else 0.0


def summary(outcomes: Sequence[Outcome]) -> str:
    """Give one line of figures: how many, right, first right, misled and lost."""
    figures = (
        share(outcomes, lambda outcome: outcome.right),
        share(outcomes, lambda outcome: outcome.first_right),
        share(outcomes, lambda outcome: outcome.misled),
        share(outcomes, lambda outcome: outcome.lost),
    )
    return f"{len(outcomes):6d}" + "".join(f"{100 * figure:10.1f}" for figure in figures)


def heading(title: str) -> str:
    """Give the head of a table of summaries."""
    return f"\n{title:{_WIDTH}} cases   right %   first %  misled %    lost %"


def _shares(title: str, outcomes: Sequence[Outcome], key: Callable[[Outcome], str]) -> Iterator[str]:
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups[key(outcome)].append(outcome)
    yield heading(title)
    yield from (f"{name:{_WIDTH}}{summary(group)}" for name, group in sorted(groups.items()))
    yield f"{'all':{_WIDTH}}{summary(outcomes)}"


def _worst(outcomes: Sequence[Outcome]) -> Iterator[str]:
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups[outcome.case.name].append(outcome)
    ranked = sorted(groups, key=lambda name: share(groups[name], lambda outcome: outcome.right))
    yield heading("worst topics and acts")
    for name in ranked[:_WORST]:
        if not all(outcome.right for outcome in groups[name]):
            yield f"{name:{_WIDTH}}{summary(groups[name])}"


def _confusions(outcomes: Sequence[Outcome]) -> Iterator[str]:
    wrong = [outcome for outcome in outcomes if not outcome.right]
    pairs = Counter((outcome.case.name, " + ".join(outcome.given)) for outcome in wrong)
    yield "\nconfusion pairs"
    for (name, given), times in pairs.most_common(_WORST):
        yield f"{times:4d}  {name} → {given}"


def failures(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Give every case that was not understood, with what it was taken to mean."""
    for outcome in outcomes:
        if not outcome.right:
            case = outcome.case
            yield f"{case.file}\t{case.register}\t{case.name}\t{' + '.join(outcome.given)}\t{case.message}"


def _totals(outcomes: Sequence[Outcome]) -> Iterator[str]:
    times = sorted(outcome.seconds for outcome in outcomes)
    outside = [outcome for outcome in outcomes if outcome.outside]
    both = share(outcomes, lambda outcome: outcome.understanding.verdict.kind == "close")
    yield f"\nright:                     {100 * share(outcomes, lambda outcome: outcome.right):.1f} %"
    yield f"wrong with confidence:     {100 * share(outcomes, lambda outcome: outcome.misled):.1f} %"
    yield f"needlessly not understood: {100 * share(outcomes, lambda outcome: outcome.lost):.1f} %"
    yield f"two shown:                 {100 * both:.1f} %"
    yield f"answer or not, asked:      {100 * share(outcomes, lambda outcome: outcome.asked_which):.1f} %"
    fended_off = share(outside, lambda outcome: outcome.fended_off)
    yield f"outside, no fact told:     {100 * fended_off:.1f} % of {len(outside)}"
    if times:
        middle, late = (1000 * times[int(len(times) * part)] for part in (0.5, 0.95))
        yield f"parse time p50 / p95:      {middle:.2f} / {late:.2f} ms"
