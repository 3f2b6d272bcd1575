"""Yes and no in any form, and what is neither."""

import pytest

from bot.nlu.decisions import find_decision

YES = """
Ja|ja!|JA|Ja takk|Ja, det stemmer|jaa|j a|Jepp|jupp|jess|Joda|Jo, det har de|Jau|Jau, sjølvsagt har me det
jada dt har vi|Stemmer|Det stemmer|stemmmer bra|Riktig|rikti|Det er riktig oppfattet|Det er rett|Korrekt
Absolutt|Selvfølgelig|selvflgelig|Sjølvsagt|Klart det|Det har vi|Det har me|Det gjør vi|Det skal me|Vi gjør det
Det er på plass|Det er på stell|Det går fint|Det kan jeg bekrefte|Bekreftes|Nettopp|Enig|Heilt einig|Uten tvil
Ja, men bare i område 2|Ja, men berre for dei under 25|Ja, egenandelen er avklart med økonomi|Ok|Greit
Greitt for meg|Gjerne|Mm|Ja da, hun er det|Det skal vi, ja|Utan tvil, ja|Heilt rætt|Ja det har vi da vettu|Yes
Yep, that's right|Sure|Correct|Yes we do|Sounds good, go ahead|Indeed, all of them
Det har vi ordna for lenge sia, så ja|Ja. Hva er fristen?
"""
NO = """
Nei|nei!|neii|Nei takk|Nei, det har vi ikke|Nei, det gjer me ikkje|Niks|Nope|nopee|Næ|Næh, det har vi itj|Naei
Tvert nei|Ikke|Ikke ennå|Ikkje enno|Itte ennå|Ikke i det hele tatt|Ikkje i det heile|Slett ikke|Overhodet ikke
Dessverre ikke|Diverre nei|Aldri|Neppe|På ingen måte|Det er feil|Det er ikkje rett|Det stemmer ikkje
Det har vi ikke|Det har me ikkje|Det gjør vi ikke|Det gjør vi ikke nei|Det er ikke aktuelt for oss|Uaktuelt
Vi oppfyller ikke det|Nei, men vi er i dialog med fylket|Ikke alle, to mangler|Ikke hos oss, nei
Ingen av deltakarane, nei|Langt ifra|negativ|nei det stemer ikke|ikke akktuelt|No|No, that's wrong|Nah
No we don't|Not really|Certainly not|Nei. Hva er fristen?|Vi fikk avslag på det, så nei|Det lar seg ikke gjøre
"""
NEITHER = """
Vet ikke|Veit ikkje|vet kke|vetikke|Usikker|usikkker tror ja|Jeg er ikke sikker|Kanskje|Tja, vanskelig å si
Det må jeg sjekke med økonomi|Aner ikke|Det er ikke avklart|Har ikke oversikt|Det vet jeg ikke ennå
Jeg tror det, men er usikker|Både og|Ja og nei|Det kommer an på|I don't know|Not sure|Maybe
Det har eg ikkje greie på|Vi har ikke diskutert det|Ja eller nei?|Har vi det?|Er det riktig?|Hva er fristen
Kan vi ikke søke|12 deltakere|Bodø kommune|Vi er Bodø kommune og har 15 deltakere|Nei, jeg mente 14
Nei vent, 15!|Feil kommune|Slett alt|Slett samtalen|Ikke spør meg om mer|ikke endre noe|No må eg gå
No er det nok|Gjerne litt mer om det|Rett opp tallet|ja eller nei bare|Never mind|fortsett|hopp over
Vi har 12 deltakere som ikke kan lese norsk|Deltakerne får ikke stønad fra andre ordninger i dette prosjektet
nynorsk
"""


def rows(table):
    return [row for line in table.strip().splitlines() for row in line.split("|")]


@pytest.mark.parametrize("text", rows(YES))
def test_a_yes_is_a_yes_in_any_form(text):
    assert find_decision(text.lower()) is True


@pytest.mark.parametrize("text", rows(NO))
def test_a_no_is_a_no_in_any_form(text):
    assert find_decision(text.lower()) is False


@pytest.mark.parametrize("text", rows(NEITHER))
def test_doubt_questions_and_information_are_neither(text):
    assert find_decision(text.lower()) is None
