"""Messages from somebody in danger."""

import pytest

from bot.nlu.alarms import sounds_the_alarm
from bot.nlu.text import fold


@pytest.mark.parametrize(
    "text",
    [
        "jeg vil ta livt mitt",
        "En deltaker truer med å ta livet sitt, hva gjør jeg?",
        "Eg vil ikkje leve lenger",
        "I keep thinking about hurting myself",
        "There is a fire in the building",
        "Mannen min slår meg",
        "Ein kollega har falle om og pustar ikkje",
    ],
)
def test_danger_is_heard_in_any_spelling(text):
    assert sounds_the_alarm(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "Livsmestring og samtalegrupper for deltakere som har det tungt",
        "Tiltaket skal slå sammen to kurs",
        "Vi vil at flere skal leve av eget arbeid",
        "Prosjektet brenner for inkludering",
    ],
)
def test_a_project_is_no_alarm(text):
    assert not sounds_the_alarm(fold(text))
