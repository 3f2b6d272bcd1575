/** The texts of the page that the widget's frame has no use for; what stands between the braces is JSON, as in texts.js. */

import { extend } from "./wording.js";

const TEXTS = {
  "to_cases": {"nb": "Svar IMDi, eller vurder svaret", "nn": "Svar IMDi, eller vurder svaret", "en": "Reply to IMDi, or rate the answer"},
  "skip": {"nb": "Hopp til meldingsfeltet", "nn": "Hopp til meldingsfeltet", "en": "Skip to the message field"},
  "tagline": {
    "nb": "Maskinell veiledning om IMDis tilskudd til kommunene",
    "nn": "Maskinell rettleiing om tilskot frå IMDi til kommunane",
    "en": "Automated guidance on IMDi’s grants to municipalities"
  },
  "draft": {"nb": "Utkast til søknad", "nn": "Utkast til søknad", "en": "Draft application"},
  "draft_empty": {
    "nb": "Her ser du svarene etter hvert som utkastet blir til. Ingenting blir sendt inn.",
    "nn": "Her ser du svara etter kvart som utkastet blir til. Ingenting blir sendt inn.",
    "en": "Your answers show here as the draft takes shape. Nothing is submitted."
  },
  "draft_begin": {"nb": "Lag utkast til søknad", "nn": "Lag utkast til søknad", "en": "Draft an application"},
  "draft_count": {
    "nb": "{done} av {all} svar er på plass",
    "nn": "{done} av {all} svar er på plass",
    "en": "{done} of {all} answers are in place"
  },
  "draft_download": {"nb": "Last ned utkastet", "nn": "Last ned utkastet", "en": "Download the draft"},
  "yes": {"nb": "Ja", "nn": "Ja", "en": "Yes"},
  "no": {"nb": "Nei", "nn": "Nei", "en": "No"},
  "unknown": {"nb": "Vet ikke ennå", "nn": "Veit ikkje enno", "en": "Not known yet"},
  "kroner": {"nb": "{amount} kr", "nn": "{amount} kr", "en": "NOK {amount}"},
  "area": {"nb": "Område {area}", "nn": "Område {area}", "en": "Area {area}"},
  "to_draft": {"nb": "Til utkastet", "nn": "Til utkastet", "en": "To the draft"},
  "former": {"nb": "Forrige samtale", "nn": "Førre samtale", "en": "Previous conversation"},
  "resumed": {
    "nb": "Velkommen tilbake. Dere fortsetter der dere slapp.",
    "nn": "Velkommen tilbake. De held fram der de slapp.",
    "en": "Welcome back. You continue where you left off."
  },
  "resumed_instead": {
    "nb": "Du fortsetter samtalen fra lenken. Samtalen du hadde her fra før, er tatt vare på: velg «Forrige samtale».",
    "nn": "Du held fram med samtalen frå lenkja. Samtalen du hadde her frå før, er teken vare på: vel «Førre samtale».",
    "en": "You continue the conversation from the link. The one you had here before is kept: choose “Previous conversation”."
  },
  "arrival_read_heading": {
    "nb": "Du leser et utkast noen har delt",
    "nn": "Du les eit utkast nokon har delt",
    "en": "You are reading a draft somebody has shared"
  },
  "arrival_read": {
    "nb": "Du kan lese utkastet og laste det ned. Bare den som har laget det, og de som har fått lenke til å redigere, kan endre svarene.",
    "nn": "Du kan lese utkastet og laste det ned. Berre den som har laga det, og dei som har fått lenkje til å redigere, kan endre svara.",
    "en": "You can read the draft and download it. Only its owner, and those with a link for editing, can change the answers."
  },
  "arrival_edit_heading": {
    "nb": "Du redigerer et utkast noen har delt",
    "nn": "Du redigerer eit utkast nokon har delt",
    "en": "You are editing a draft somebody has shared"
  },
  "arrival_edit": {
    "nb": "Du kan lese, endre og laste ned utkastet. Det du endrer, blir lagret med en gang, og de andre ser det.",
    "nn": "Du kan lese, endre og laste ned utkastet. Det du endrar, blir lagra med ein gong, og dei andre ser det.",
    "en": "You can read, change and download the draft. What you change is saved at once, and the others see it."
  },
  "arrival_broken_heading": {"nb": "Lenken virker ikke", "nn": "Lenkja verkar ikkje", "en": "The link does not work"},
  "arrival_broken": {
    "nb": "Lenken gjelder ikke lenger. Be den som sendte den, om en ny.",
    "nn": "Lenkja gjeld ikkje lenger. Be den som sende ho, om ei ny.",
    "en": "The link no longer holds. Ask whoever sent it for a new one."
  },
  "arrival_own": {"nb": "Til min egen samtale", "nn": "Til min eigen samtale", "en": "To my own conversation"},
  "arrival_new": {"nb": "Start en ny samtale", "nn": "Start ein ny samtale", "en": "Start a new conversation"},
  "ending_link": {
    "nb": "Lenken du kom med, virker til {day}. Last ned det dere trenger, eller lag en ny lenke med «Lagre og del».",
    "nn": "Lenkja du kom med, verkar til {day}. Last ned det de treng, eller lag ei ny lenkje med «Lagre og del».",
    "en": "The link you came by works until {day}. Download what you need, or make a new link with “Save and share”."
  },
  "deadline_days": {
    "nb": "Søknadsfristen er {day}. Det er {days} dager igjen.",
    "nn": "Søknadsfristen er {day}. Det er {days} dagar att.",
    "en": "The deadline is {day}. {days} days are left."
  },
  "deadline_tomorrow": {
    "nb": "Søknadsfristen er i morgen, {day}.",
    "nn": "Søknadsfristen er i morgon, {day}.",
    "en": "The deadline is tomorrow, {day}."
  },
  "deadline_today": {
    "nb": "Søknadsfristen er i dag, {day}.",
    "nn": "Søknadsfristen er i dag, {day}.",
    "en": "The deadline is today, {day}."
  },
  "deadline_closed": {
    "nb": "Utlysningen er stengt. Søknadsfristen var {day}.",
    "nn": "Utlysinga er stengd. Søknadsfristen var {day}.",
    "en": "The call is closed. The deadline was {day}."
  },
  "share": {"nb": "Lagre og del", "nn": "Lagre og del", "en": "Save and share"},
  "ready": {"nb": "Klar til godkjenning", "nn": "Klar til godkjenning", "en": "Ready for approval"},
  "reopen": {"nb": "Tilbake til utkast", "nn": "Tilbake til utkast", "en": "Back to draft"},
  "versions": {"nb": "Versjoner", "nn": "Versjonar", "en": "Versions"},
  "status_draft": {"nb": "Under arbeid", "nn": "Under arbeid", "en": "In progress"},
  "status_ready": {
    "nb": "Klar til godkjenning – {by}, {at}",
    "nn": "Klar til godkjenning – {by}, {at}",
    "en": "Ready for approval – {by}, {at}"
  },
  "missing": {"nb": "Mangler", "nn": "Manglar", "en": "Missing"},
  "optional": {"nb": "(valgfritt)", "nn": "(valfritt)", "en": "(optional)"},
  "change": {"nb": "Endre", "nn": "Endre", "en": "Change"},
  "answer": {"nb": "Svar", "nn": "Svar", "en": "Answer"},
  "warning": {"nb": "Se på dette", "nn": "Sjå på dette", "en": "Please check"},
  "error": {"nb": "Feil", "nn": "Feil", "en": "Error"},
  "not_brought_in": {
    "nb": "Svaret i filen ble ikke tatt med. {reason}",
    "nn": "Svaret i fila vart ikkje teke med. {reason}",
    "en": "The answer in the file was left out. {reason}"
  },
  "section_count": {"nb": "{done} av {all}", "nn": "{done} av {all}", "en": "{done} of {all}"},
  "section_count_odd": {
    "nb": "{done} av {all}, {odd} å se på",
    "nn": "{done} av {all}, {odd} å sjå på",
    "en": "{done} of {all}, {odd} to check"
  },
  "section_conditions": {"nb": "Vilkårene", "nn": "Vilkåra", "en": "The conditions"},
  "totals": {"nb": "Summen av budsjettet", "nn": "Summen av budsjettet", "en": "The budget in sum"},
  "all_years": {"nb": "Alle år", "nn": "Alle år", "en": "All years"},
  "total_costs": {"nb": "Kostnader", "nn": "Kostnader", "en": "Costs"},
  "total_own": {"nb": "Egenandel", "nn": "Eigendel", "en": "Own contribution"},
  "total_other": {"nb": "Annen finansiering", "nn": "Anna finansiering", "en": "Other funding"},
  "total_applied": {"nb": "Søkes om", "nn": "Søkjer om", "en": "Applied for"},
  "total_unfinanced": {"nb": "Mangler dekning", "nn": "Manglar dekning", "en": "Not covered"},
  "total_surplus": {
    "nb": "Mer enn kostnadene",
    "nn": "Meir enn kostnadene",
    "en": "More than the costs"
  },
  "show_all": {"nb": "Vis hele teksten", "nn": "Vis heile teksten", "en": "Show the whole text"},
  "show_less": {"nb": "Vis mindre", "nn": "Vis mindre", "en": "Show less"},
  "not_given": {"nb": "ikke oppgitt", "nn": "ikkje oppgitt", "en": "not given"},
  "draft_more": {"nb": "Tomt skjema og opplasting", "nn": "Tomt skjema og opplasting", "en": "Blank form and upload"},
  "blank": {
    "nb": "Alle spørsmål til utfylling",
    "nn": "Alle spørsmål til utfylling",
    "en": "All questions, to fill in"
  },
  "blank_hint": {
    "nb": "Et skjema uten svar, til å samle innspill i.",
    "nn": "Eit skjema utan svar, til å samle innspel i.",
    "en": "A form without answers, to gather input in."
  },
  "bring_heading": {"nb": "Last opp utkast (JSON)", "nn": "Last opp utkast (JSON)", "en": "Upload a draft (JSON)"},
  "bring_hint": {
    "nb": "Svarene i filen erstatter de samme svarene her. Det som sto før, kan hentes tilbake under «Versjoner».",
    "nn": "Svara i fila kjem i staden for dei same svara her. Det som stod før, kan hentast tilbake under «Versjonar».",
    "en": "The answers in the file replace the same answers here. What was there before can be restored under “Versions”."
  },
  "bring": {"nb": "Velg fil", "nn": "Vel fil", "en": "Choose file"},
  "brought": {
    "nb": "{taken} svar er hentet inn fra filen.",
    "nn": "{taken} svar er henta inn frå fila.",
    "en": "{taken} answers have been read from the file."
  },
  "brought_partly": {
    "nb": "{taken} svar er hentet inn fra filen. {refused} kunne ikke brukes; se merkene i utkastet.",
    "nn": "{taken} svar er henta inn frå fila. {refused} kunne ikkje brukast; sjå merka i utkastet.",
    "en": "{taken} answers have been read from the file. {refused} could not be used; see the marks in the draft."
  }
};

extend(TEXTS);
