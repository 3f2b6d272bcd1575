"""The linear topic model: fitted on readings, calibrated on messages it was not fitted on."""

from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from bot.nlu.features import KINDS, Features, Kind, Numbers
from bot.nlu.vocabulary import Reading

_HELD_OUT = 7
_UNCALIBRATED = 5.0
_SEED = 7
_SHARPNESS = (0.5, 20.0)


@dataclass(frozen=True)
class Setup:
    """What can be chosen about the model; the default is the best of those `evaluate` compared."""

    kinds: Sequence[Kind] = KINDS
    softness: float = 0.5


@dataclass(frozen=True)
class Calibration:
    """How far apart margins are drawn before they count as probabilities."""

    sharpness: float

    def chances(self, margins: Numbers) -> NDArray[np.float64]:
        """Turn rows of margins into rows of probabilities."""
        scaled = margins.astype(np.float64) * self.sharpness
        powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
        shares: NDArray[np.float64] = powers / powers.sum(axis=1, keepdims=True)
        return shares


@dataclass(frozen=True)
class TopicModel:
    """Weights of each term for each topic, and how margins turn into probabilities that can be believed."""

    features: Features
    names: tuple[str, ...]
    weights: Numbers
    offsets: Numbers
    calibration: Calibration

    @classmethod
    def fit(cls, readings: Sequence[Reading], names: Sequence[str], setup: Setup | None = None) -> "TopicModel":
        """Fit on all messages, and beside that without some of them, on which the calibration is found."""
        setup = setup or Setup()
        features = Features.learn(readings, setup.kinds)
        matrix, labels = features.matrix(readings), np.array(names)
        with ThreadPoolExecutor(2) as threads:
            calibrating = threads.submit(_calibrate, matrix, labels, setup)
            machine = _machine(setup).fit(matrix, labels)
            calibration = calibrating.result()
        weights = np.ascontiguousarray(machine.coef_.T, dtype=np.float32)
        return cls(features, tuple(machine.classes_), weights, machine.intercept_.astype(np.float32), calibration)

    @classmethod
    def from_parts(cls, data: Mapping[str, Any]) -> "TopicModel":
        """Read what to_parts gave."""
        calibration = Calibration(data["sharpness"])
        return cls(Features.from_parts(data["features"]), data["names"], data["weights"], data["offsets"], calibration)

    def to_parts(self) -> dict[str, Any]:
        """Give what must be kept."""
        return {
            "features": self.features.to_parts(),
            "names": self.names,
            "weights": self.weights,
            "offsets": self.offsets,
            "sharpness": self.calibration.sharpness,
        }

    def probabilities(self, reading: Reading) -> dict[str, float]:
        """Give each topic's probability, likeliest first; they add up to one."""
        places, values = self.features.of(reading)
        margins = values @ self.weights[places] + self.offsets
        chances = self.calibration.chances(margins[np.newaxis])[0]
        return {self.names[place]: float(chances[place]) for place in np.argsort(-chances)}


def _machine(setup: Setup) -> LinearSVC:
    return LinearSVC(C=setup.softness, random_state=_SEED)


def _calibrate(matrix: csr_matrix, labels: NDArray[np.str_], setup: Setup) -> Calibration:
    """Find the calibration that makes held-out messages' own topics likeliest."""
    held_out = _every(_HELD_OUT, labels)
    if not held_out.any():
        return Calibration(_UNCALIBRATED)
    machine = _machine(setup).fit(matrix[~held_out], labels[~held_out])
    margins = machine.decision_function(matrix[held_out])
    own = np.searchsorted(machine.classes_, labels[held_out])

    def surprise(sharpness: float) -> float:
        chances = Calibration(sharpness).chances(margins)[np.arange(len(own)), own]
        return float(-np.log(chances).mean())

    return Calibration(float(minimize_scalar(surprise, bounds=_SHARPNESS, method="bounded").x))


def _every(step: int, labels: NDArray[np.str_]) -> NDArray[np.bool_]:
    """Mark each so-many-th message of each topic; a topic with fewer messages has none marked."""
    seen: Counter[str] = Counter()
    marks = []
    for label in labels:
        seen[label] += 1
        marks.append(seen[label] % step == 0)
    return np.array(marks)
