/** The texts of the cards, loaded with the first of them; what stands between the braces is JSON, as in texts.js. */

import { extend } from "./wording.js";

const TEXTS = {
  "card_saved": {
    "nb": "Lagret i utkastet kl. {time}",
    "nn": "Lagra i utkastet kl. {time}",
    "en": "Saved to the draft at {time}"
  },
  "card_unsaved": {
    "nb": "Ikke lagret ennå. Det prøves igjen av seg selv.",
    "nn": "Ikkje lagra enno. Det blir prøvd igjen av seg sjølv.",
    "en": "Not saved yet. It will be tried again by itself."
  },
  "card_faults": {
    "nb": "Dette må rettes før det kan lagres:",
    "nn": "Dette må rettast før det kan lagrast:",
    "en": "This must be corrected before it can be saved:"
  },
  "card_refers": {
    "nb": "Område {number} har sitt eget rundskriv, {circular}. Vilkår, frister og beløp står der.",
    "nn": "Område {number} har sitt eige rundskriv, {circular}. Vilkår, fristar og beløp står der.",
    "en": "Area {number} has a circular of its own, {circular}. Its conditions, dates and amounts stand there."
  },
  "whole_number": {
    "nb": "Skriv et helt tall med sifre.",
    "nn": "Skriv eit heilt tal med siffer.",
    "en": "Write a whole number in digits."
  },
  "card_area": {"nb": "Område {number}: {title}", "nn": "Område {number}: {title}", "en": "Area {number}: {title}"},
  "checklist": {
    "nb": "Fyll ut alle vilkårene på én gang",
    "nn": "Fyll ut alle vilkåra på éin gong",
    "en": "Fill in all the conditions in one go"
  },
  "checklist_after": {
    "nb": "Alle vilkårene, med svar og kilder",
    "nn": "Alle vilkåra, med svar og kjelder",
    "en": "All the conditions, with answers and sources"
  },
  "checklist_of": {
    "nb": "Vilkår for område {number}: {title}",
    "nn": "Vilkår for område {number}: {title}",
    "en": "Conditions for area {number}: {title}"
  },
  "checklist_intro": {
    "nb": "Svarene lagres i utkastet med en gang. Det du svarer i samtalen, kommer også hit.",
    "nn": "Svara blir lagra i utkastet med ein gong. Det du svarer i samtalen, kjem òg hit.",
    "en": "The answers are saved to the draft at once. What you answer in the conversation shows here too."
  },
  "checklist_area": {
    "nb": "Hvilket satsingsområde gjelder det?",
    "nn": "Kva satsingsområde gjeld det?",
    "en": "Which focus area is it?"
  },
  "checklist_choose": {"nb": "Velg område", "nn": "Vel område", "en": "Choose an area"},
  "checklist_counts": {
    "nb": "Krav: {met} oppfylt, {unmet} ikke oppfylt, {unknown} uavklart",
    "nn": "Krav: {met} oppfylte, {unmet} ikkje oppfylte, {unknown} uavklarte",
    "en": "Requirements: {met} met, {unmet} not met, {unknown} open"
  },
  "checklist_demands": {"nb": "Krav", "nn": "Krav", "en": "Requirements"},
  "checklist_demands_hint": {
    "nb": "Er ett av dem ikke oppfylt, kan prosjektet ikke få tilskudd.",
    "nn": "Er eitt av dei ikkje oppfylt, kan ikkje prosjektet få tilskot.",
    "en": "If one of them is not met, the project cannot have a grant."
  },
  "checklist_strengths": {"nb": "Prioriteringer og råd", "nn": "Prioriteringar og råd", "en": "Priorities and advice"},
  "checklist_strengths_hint": {
    "nb": "Dette er ikke krav. «Nei» fører aldri til avslag i seg selv.",
    "nn": "Dette er ikkje krav. «Nei» fører aldri til avslag i seg sjølv.",
    "en": "These are not requirements. A “no” is never a reason for refusal in itself."
  },
  "checklist_info": {"nb": "Greit å vite", "nn": "Greitt å vite", "en": "Good to know"},
  "checklist_ask": {"nb": "Gå videre i samtalen", "nn": "Gå vidare i samtalen", "en": "Go on in the conversation"},
  "checklist_said": {"nb": "Sjekk vilkårene", "nn": "Sjekk vilkåra", "en": "Check the conditions"},
  "verdict": {"nb": "Foreløpig vurdering", "nn": "Førebels vurdering", "en": "Preliminary verdict"},
  "verdict_eligible": {
    "nb": "Etter svarene oppfyller prosjektet kravene. Det er ikke et løfte om tilskudd.",
    "nn": "Etter svara oppfyller prosjektet krava. Det er ikkje ein lovnad om tilskot.",
    "en": "By the answers the project meets the requirements. This is no promise of a grant."
  },
  "verdict_not_eligible": {
    "nb": "Slik svarene er nå, oppfyller ikke prosjektet kravene. Ikke oppfylt: {count}.",
    "nn": "Slik svara er no, oppfyller ikkje prosjektet krava. Ikkje oppfylte: {count}.",
    "en": "As the answers stand, the project does not meet the requirements. Not met: {count}."
  },
  "verdict_needs_more": {
    "nb": "Ingen krav er brutt, men noe må avklares: {count}.",
    "nn": "Ingen krav er brotne, men noko må avklarast: {count}.",
    "en": "No requirement is broken, but some must be clarified: {count}."
  },
  "standing_met": {"nb": "Oppfylt", "nn": "Oppfylt", "en": "Met"},
  "standing_unmet": {"nb": "Ikke oppfylt", "nn": "Ikkje oppfylt", "en": "Not met"},
  "standing_unknown": {"nb": "Uavklart", "nn": "Uavklart", "en": "Open"},
  "standing_not_applicable": {"nb": "Gjelder ikke dere", "nn": "Gjeld ikkje dykk", "en": "Does not apply to you"},
  "standing_guard_met": {"nb": "Gjelder dere", "nn": "Gjeld dykk", "en": "Applies to you"},
  "standing_guard_unmet": {"nb": "Gjelder ikke dere", "nn": "Gjeld ikkje dykk", "en": "Does not apply to you"},
  "budget": {"nb": "Budsjett", "nn": "Budsjett", "en": "Budget"},
  "budget_intro": {
    "nb": "Hele kroner. Skriv 0 når det ikke blir noe; tomt felt betyr at beløpet mangler. Beløpene lagres i utkastet med en gang.",
    "nn": "Heile kroner. Skriv 0 når det ikkje blir noko; tomt felt tyder at beløpet manglar. Beløpa blir lagra i utkastet med ein gong.",
    "en": "Whole kroner. Write 0 for nothing; an empty field means that the amount is missing. The amounts are saved to the draft at once."
  },
  "budget_years": {"nb": "Antall år", "nn": "Talet på år", "en": "Number of years"},
  "budget_years_unknown": {"nb": "Ikke valgt", "nn": "Ikkje valt", "en": "Not chosen"},
  "budget_line": {"nb": "Post", "nn": "Post", "en": "Item"},
  "budget_amount": {"nb": "Beløp i kroner", "nn": "Beløp i kroner", "en": "Amount in kroner"},
  "budget_sum": {"nb": "Sum", "nn": "Sum", "en": "Sum"},
  "budget_costs": {"nb": "Kostnader", "nn": "Kostnader", "en": "Costs"},
  "budget_financing": {"nb": "Finansiering", "nn": "Finansiering", "en": "Financing"},
  "budget_costs_total": {"nb": "Sum kostnader", "nn": "Sum kostnader", "en": "Total costs"},
  "budget_unfinanced": {"nb": "Ikke finansiert", "nn": "Ikkje finansiert", "en": "Not financed"},
  "budget_open": {"nb": "mangler beløp", "nn": "manglar beløp", "en": "amounts missing"},
  "budget_calculated": {
    "nb": "Regnet ut fra deltakerne",
    "nn": "Rekna ut frå deltakarane",
    "en": "Calculated from the participants"
  },
  "stipend_calculator": {"nb": "Regn ut deltakerstønad", "nn": "Rekn ut deltakarstønad", "en": "Calculate stipends"},
  "stipend_intro": {
    "nb": "Prøv ut tall her. Utkastet endres først når du velger «Bruk i utkastet».",
    "nn": "Prøv ut tal her. Utkastet blir først endra når du vel «Bruk i utkastet».",
    "en": "Try out figures here. The draft changes only when you choose “Use in the draft”."
  },
  "stipend_group": {"nb": "Gruppe {number}", "nn": "Gruppe {number}", "en": "Group {number}"},
  "stipend_count": {"nb": "Antall deltakere", "nn": "Talet på deltakarar", "en": "Participants"},
  "stipend_age": {"nb": "Alder", "nn": "Alder", "en": "Age"},
  "stipend_age_unknown": {"nb": "Vet ikke", "nn": "Veit ikkje", "en": "Not known"},
  "stipend_under_25": {"nb": "Under 25 år", "nn": "Under 25 år", "en": "Under 25"},
  "stipend_25_or_over": {"nb": "25 år eller eldre", "nn": "25 år eller eldre", "en": "25 or older"},
  "stipend_months": {"nb": "Måneder (1–{most})", "nn": "Månader (1–{most})", "en": "Months (1–{most})"},
  "stipend_other_benefit": {
    "nb": "Får stønad fra en annen ordning",
    "nn": "Får stønad frå ei anna ordning",
    "en": "Has a stipend from another scheme"
  },
  "stipend_add": {"nb": "Legg til gruppe", "nn": "Legg til gruppe", "en": "Add a group"},
  "stipend_remove": {"nb": "Fjern gruppe {number}", "nn": "Fjern gruppe {number}", "en": "Remove group {number}"},
  "stipend_g": {"nb": "Grunnbeløp (G)", "nn": "Grunnbeløp (G)", "en": "Base amount (G)"},
  "stipend_g_on": {"nb": "G på en dag", "nn": "G på ein dag", "en": "G on a day"},
  "stipend_g_entered": {"nb": "Et annet beløp", "nn": "Eit anna beløp", "en": "Another amount"},
  "stipend_day": {"nb": "Dag", "nn": "Dag", "en": "Day"},
  "stipend_amount": {"nb": "G i kroner", "nn": "G i kroner", "en": "G in kroner"},
  "stipend_result": {"nb": "Utregning", "nn": "Utrekning", "en": "Calculation"},
  "stipend_participants": {"nb": "Deltakere", "nn": "Deltakarar", "en": "Participants"},
  "stipend_stipend": {"nb": "Stønad", "nn": "Stønad", "en": "Stipend"},
  "stipend_grant": {"nb": "IMDi, inntil", "nn": "IMDi, inntil", "en": "IMDi, up to"},
  "stipend_own": {"nb": "Kommunen selv", "nn": "Kommunen sjølv", "en": "Municipality"},
  "stipend_total": {"nb": "Sum", "nn": "Sum", "en": "Total"},
  "stipend_line": {
    "nb": "{count} deltakere, {months} md.",
    "nn": "{count} deltakarar, {months} md.",
    "en": "{count} participants, {months} months"
  },
  "stipend_line_aged": {
    "nb": "{count} deltakere, {age}, {months} md.",
    "nn": "{count} deltakarar, {age}, {months} md.",
    "en": "{count} participants, {age}, {months} months"
  },
  "stipend_unknown": {"nb": "Ikke kjent", "nn": "Ikkje kjent", "en": "Not known"},
  "stipend_range": {
    "nb": "Alderen avgjør: Stønaden blir til sammen mellom {least} og {most}.",
    "nn": "Alderen avgjer: Stønaden blir til saman mellom {least} og {most}.",
    "en": "It depends on age: the stipends come to between {least} and {most}."
  },
  "stipend_shares": {
    "nb": "IMDi kan dekke inntil {grant} ({grantPercent} %), kommunen {own} ({ownPercent} %).",
    "nn": "IMDi kan dekkje inntil {grant} ({grantPercent} %), kommunen {own} ({ownPercent} %).",
    "en": "IMDi can cover up to {grant} ({grantPercent}%), the municipality {own} ({ownPercent}%)."
  },
  "stipend_no_shares": {
    "nb": "IMDi kan dekke inntil {grant}. Kommunens del er ikke regnet ut.",
    "nn": "IMDi kan dekkje inntil {grant}. Delen til kommunen er ikkje rekna ut.",
    "en": "IMDi can cover up to {grant}. The municipality’s share is not calculated."
  },
  "stipend_steps": {
    "nb": "Vis utregningen trinn for trinn",
    "nn": "Vis utrekninga steg for steg",
    "en": "Show the calculation step by step"
  },
  "stipend_use": {"nb": "Bruk i utkastet", "nn": "Bruk i utkastet", "en": "Use in the draft"},
  "stipend_use_hint": {
    "nb": "Antall deltakere, alder eller annen stønad, og måneder blir skrevet inn. Varierer månedene, brukes den lengste tiden. Utkastet regner med G på fristdagen.",
    "nn": "Talet på deltakarar, alder eller annan stønad, og månader blir skrivne inn. Varierer månadene, blir den lengste tida brukt. Utkastet reknar med G på fristdagen.",
    "en": "The number of participants, ages or other benefits, and months are written in. Where months differ, the longest time is used. The draft calculates with G on the day of the deadline."
  },
  "stipend_other_area": {
    "nb": "Utkastet gjelder et annet område enn denne beregningen. Bytt område i samtalen først.",
    "nn": "Utkastet gjeld eit anna område enn denne utrekninga. Byt område i samtalen først.",
    "en": "The draft is for another area than this calculation. Change the area in the conversation first."
  },
  "areas_card": {
    "nb": "Satsingsområdene side om side",
    "nn": "Satsingsområda side om side",
    "en": "The focus areas side by side"
  },
  "areas_for": {"nb": "For hvem:", "nn": "For kven:", "en": "For whom:"},
  "areas_suggested": {"nb": "Foreslått", "nn": "Føreslått", "en": "Suggested"},
  "areas_chosen": {"nb": "Valgt i utkastet", "nn": "Valt i utkastet", "en": "Chosen in the draft"},
  "areas_refers": {
    "nb": "Se rundskriv {circular} for vilkår, frister og beløp.",
    "nn": "Sjå rundskriv {circular} for vilkår, fristar og beløp.",
    "en": "See circular {circular} for its conditions, dates and amounts."
  },
  "areas_choose": {"nb": "Velg område {number}", "nn": "Vel område {number}", "en": "Choose area {number}"}
};

extend(TEXTS);
