"""The conditions of the 2023 call as domain.md § 3 lists them, without their texts."""

from datetime import date

from bot.scheme.call import Call
from bot.scheme.conditions import Condition
from tests.builders import make_call, make_condition

FACTS = {
    "ten_participants": {"fact": "participants", "test": "at_least", "limit": 10},
    "filed_by_deadline": {
        "fact": "filing_date",
        "test": "at_most",
        "limit": date(2023, 2, 14),
        "open_when_unknown": False,
    },
    "approved_by_authority": {"open_when_unknown": False},
    "year4_at_most_one_year": {"fact": "months_per_participant", "test": "at_most", "limit": 12},
}

# kind, areas, ids; an arrow leads from a guard to the condition it guards
LISTED = (
    ("krav", "123456", "applicant_is_municipality"),
    ("krav", "123456", "several_municipalities → lead_municipality_applies"),
    ("krav", "123456", "own_contribution ten_participants earlier_projects"),
    ("krav", "123456", "has_language_teaching → curricula_followed"),
    ("krav", "123456", "no_ordinary_operations no_investments"),
    ("info", "123456", "special_terms"),
    ("krav", "123456", "outside_the_acts → exemption_applied_for"),
    ("krav", "123456", "target_group_immigrants filed_by_deadline approved_by_authority"),
    ("prioritet", "123456", "newcomers_prioritised larger_or_multi_year research_intended"),
    ("råd", "123456", "voluntary_part_b intermunicipal"),
    ("krav", "1", "year4_education_oriented year4_covered_by_the_acts year4_programme_completed year4_needed"),
    ("krav", "1", "tied_to_upper_secondary → year4_county_cooperation"),
    ("krav", "1", "year4_at_most_one_year year4_not_in_nir year4_in_individual_plan"),
    ("råd", "1", "year4_without_interruption"),
    ("krav", "1", "year4_stipend_2g year4_under_25_two_thirds year4_rest_covered"),
    ("krav", "2", "social_entrepreneur entrepreneur_main_activity entrepreneur_defines_itself"),
    ("krav", "2", "entrepreneur_viable_model entrepreneur_no_dividend"),
    ("krav", "2", "stipend_applied_for → no_other_benefit"),
    ("prioritet", "2", "immigrant_women"),
    ("krav", "3", "themes_in_curricula no_participant_resources mentor_attached mentor_paid results_for_teachers"),
    ("råd", "3", "mentor_from_university"),
    ("prioritet", "3", "area3_theme area3_newcomers"),
    ("krav", "4", "new_cooperation_model"),
    ("prioritet", "4", "area4_theme"),
    ("krav", "5", "mental_health_group supportive_or_preventive no_treatment_on_referral"),
    ("krav", "5", "health_and_qualification strengthens_transition application_states_particulars"),
    ("råd", "5", "health_guide"),
    ("krav", "6", "new_or_developed_further"),
    ("prioritet", "6", "area6_theme"),
)


def listed_conditions() -> list[Condition]:
    found = []
    for kind, numbers, ids in LISTED:
        areas = tuple(int(number) for number in numbers)
        guard, arrow, rest = ids.rpartition(" → ")
        if arrow:
            found.append(make_condition(guard, "gjelder", areas=areas))
        found += [
            make_condition(each, kind, areas=areas, applies_when=guard or None, **FACTS.get(each, {}))
            for each in rest.split()
        ]
    return found


def listed_call() -> Call:
    return make_call(listed_conditions())
