"""Reads the acceptance sample, and turns its plain words on a project into values by question id."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

SAMPLE = Path(__file__).parent / "sample"

# The corpus' own names for the conditions that its rows break.
CONDITION_OF_CODE = {
    "investering": "no_investments",
    "o1_utd": "year4_education_oriented",
    "o1_fylke": "year4_county_cooperation",
    "o1_ettaar": "year4_at_most_one_year",
    "o6_nytt": "new_or_developed_further",
}
DECIDE_NOTHING = ("tema", "organisasjonsform")
MONTHS = {"februar": 2}


def sample_rows(name: str) -> list[dict[str, Any]]:
    lines = (SAMPLE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line]


def values_of(answers: dict[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for words, answer in answers.items():
        if words not in DECIDE_NOTHING:
            values.update({question: meant(answer) for question, meant in MEANT_BY[words].items()})
    return values


def yes(answer: str) -> bool:
    assert answer.startswith(("ja", "nei")), answer
    return answer.startswith("ja")


def no(answer: str) -> bool:
    return not yes(answer)


def says(*words: str) -> Callable[[str], bool]:
    return lambda answer: any(word in answer for word in words)


def months(answer: str) -> int:
    return int(answer.removesuffix(" måneder"))


def day(answer: str) -> date:
    number, month, year = answer.split()
    return date(int(year), MONTHS[month], int(number.rstrip(".")))


MEANT_BY: dict[str, dict[str, Callable[[Any], Any]]] = {
    "søker": {"applicant_is_municipality": says("kommune"), "several_municipalities": lambda it: "alene" not in it},
    "antall deltakere": {"participants": int},
    "deltakerne er": {
        "target_group_immigrants": says("innvandrer"),
        "newcomers_prioritised": says("nyankomne"),
        "year4_covered_by_the_acts": says("omfattet av"),
        "immigrant_women": says("kvinner"),
    },
    "kommunen bidrar med egenandel": {"own_contribution": yes},
    "tidligere prosjekter av god kvalitet å vise til": {"earlier_projects": yes},
    "norsk og samfunnskunnskap følger gjeldende læreplaner": {
        "has_language_teaching": lambda _: True,
        "curricula_followed": yes,
    },
    "midlene brukes til ordinær drift": {"no_ordinary_operations": no},
    "midlene brukes til investeringer eller anskaffelser i ordinær drift": {"no_investments": no},
    "tiltaket ligger utenfor introduksjons-/integreringsloven": {"outside_the_acts": yes},
    "søknaden sendes": {"filing_date": day},
    "følgeforskning eller veiledning fra universitet/høyskole": {"research_intended": yes},
    "utdanningsrettede tiltak": {"year4_education_oriented": yes},
    "knyttet til videregående opplæring": {"tied_to_upper_secondary": yes},
    "samarbeid med fylkeskommunen": {"year4_county_cooperation": yes},
    "deltakerne har fullført treårig introduksjonsprogram": {"year4_programme_completed": yes},
    "deltakerne har behov for et fjerde år": {"year4_needed": yes},
    "varighet per deltaker": {"months_per_participant": months},
    "avbrudd mellom tredje og fjerde år": {"year4_without_interruption": no},
    "forankret i individuell plan": {"year4_in_individual_plan": yes},
    "stønad": {
        "year4_stipend_2g": says("2G per år"),
        "year4_under_25_two_thirds": says("2/3 for dem under 25"),
    },
    "kommunen dekker resten av stønaden selv": {"year4_rest_covered": yes},
    "aktiviteter registreres i NIR": {"year4_not_in_nir": no},
    "samarbeid med sosial entreprenør": {"social_entrepreneur": yes},
    "sosialt entreprenørskap er hovedaktiviteten": {"entrepreneur_main_activity": yes},
    "virksomheten definerer seg som sosial entreprenør": {"entrepreneur_defines_itself": yes},
    "levedyktig forretningsmodell": {"entrepreneur_viable_model": yes},
    "vedtektsfestet at det ikke tas ut utbytte": {"entrepreneur_no_dividend": yes},
    "søker deltakerstønad": {"stipend_applied_for": yes},
    "deltakerne mottar stønad fra andre ordninger": {"no_other_benefit": no},
    "ny modell for samarbeid prøves ut": {"new_cooperation_model": yes},
    "deltakerne har hatt eller har psykiske helseutfordringer": {"mental_health_group": yes},
    "tiltakets karakter": {"supportive_or_preventive": says("støttende", "forebyggende")},
    "behandling etter henvisning": {"no_treatment_on_referral": no},
    "bidrar til overgang til arbeid eller utdanning": {"strengthens_transition": yes},
    "tverrfaglig samarbeid mellom helse- og kvalifiseringsaktører": {"health_and_qualification": yes},
    "søknaden beskriver særpreg, samarbeid og nasjonal overføringsverdi": {"application_states_particulars": yes},
    "bruker Helsedirektoratets nasjonale veileder": {"health_guide": yes},
    "tiltaket er": {"new_or_developed_further": lambda it: it.startswith(("nytt", "videreutvikling"))},
}
