/** The texts of what is done with the draft, loaded with it; what stands between the braces is JSON, as in texts.js. */

import { extend } from "./wording.js";

const TEXTS = {
  "save": {"nb": "Lagre", "nn": "Lagre", "en": "Save"},
  "close": {"nb": "Lukk", "nn": "Lukk", "en": "Close"},
  "saved_at": {"nb": "Lagret kl. {time}", "nn": "Lagra kl. {time}", "en": "Saved at {time}"},
  "example": {"nb": "For eksempel: {example}", "nn": "Til dømes: {example}", "en": "For example: {example}"},
  "several_names": {
    "nb": "Skriv navnene med komma mellom, eller «ingen».",
    "nn": "Skriv namna med komma mellom, eller «ingen».",
    "en": "Write the names with commas between, or “none”."
  },
  "same_name": {
    "nb": "Heter flere kommuner det samme, skriv fylket også: Våler i Innlandet.",
    "nn": "Heiter fleire kommunar det same, skriv fylket òg: Våler i Innlandet.",
    "en": "Where several have the same name, write the county too: Våler i Innlandet."
  },
  "undivided": {
    "nb": "Nå står {amount} kroner samlet, uten år.",
    "nn": "No står {amount} kroner samla, utan år.",
    "en": "NOK {amount} stands undivided now."
  },
  "answer_empty": {
    "nb": "Fyll inn et svar, eller velg «Vet ikke ennå».",
    "nn": "Fyll inn eit svar, eller vel «Veit ikkje enno».",
    "en": "Fill in an answer, or choose “Not known yet”."
  },
  "number_in_answer": {
    "nb": "Teksten ser ut til å inneholde et fødselsnummer. Ta det bort. Lagrer du likevel, blir nummeret fjernet først.",
    "nn": "Det ser ut til at det står eit fødselsnummer i teksten. Ta det bort. Lagrar du likevel, blir nummeret fjerna først.",
    "en": "The text seems to contain a national identity number. Please remove it. If you save anyway, the number is taken out first."
  },
  "changed_meanwhile": {
    "nb": "Noen andre har endret dette svaret mens du skrev. Det som gjelder nå, står over feltet. Lagre en gang til for å bruke ditt.",
    "nn": "Nokon andre har endra dette svaret medan du skreiv. Det som gjeld no, står over feltet. Lagre ein gong til for å bruke ditt.",
    "en": "Somebody else changed this answer while you were writing. What holds now stands above the field. Save once more to use yours."
  },
  "not_saved": {
    "nb": "Det gikk ikke nå. Ingenting er mistet; prøv igjen om litt.",
    "nn": "Det gjekk ikkje no. Ingenting er mist; prøv igjen om litt.",
    "en": "That did not work now. Nothing is lost; try again shortly."
  },
  "not_a_draft": {
    "nb": "Filen er ikke et utkast som er lastet ned som JSON herfra.",
    "nn": "Fila er ikkje eit utkast som er lasta ned som JSON herifrå.",
    "en": "The file is not a draft that was downloaded as JSON from here."
  },
  "met": {"nb": "Oppfylt", "nn": "Oppfylt", "en": "Met"},
  "unmet": {"nb": "Ikke oppfylt", "nn": "Ikkje oppfylt", "en": "Not met"},
  "ready_heading": {
    "nb": "Er utkastet klart til godkjenning?",
    "nn": "Er utkastet klart til godkjenning?",
    "en": "Is the draft ready for approval?"
  },
  "ready_text": {
    "nb": "Utkastet blir merket som klart, med navn og tid. Ingenting blir sendt inn. Endrer noen et svar etterpå, er det et utkast igjen.",
    "nn": "Utkastet blir merkt som klart, med namn og tid. Ingenting blir sendt inn. Endrar nokon eit svar etterpå, er det eit utkast igjen.",
    "en": "The draft is marked as ready, with name and time. Nothing is submitted. If an answer is changed later, it is a draft again."
  },
  "ready_missing": {
    "nb": "{count} svar mangler fortsatt. De blir stående som åpne punkter.",
    "nn": "{count} svar manglar framleis. Dei blir ståande som opne punkt.",
    "en": "{count} answers are still missing. They remain as open points."
  },
  "ready_name": {"nb": "Navnet ditt", "nn": "Namnet ditt", "en": "Your name"},
  "status_is_ready": {
    "nb": "Utkastet er merket som klart til godkjenning.",
    "nn": "Utkastet er merkt som klart til godkjenning.",
    "en": "The draft is marked as ready for approval."
  },
  "share_text": {
    "nb": "Alt lagres av seg selv. Med en lenke kan du fortsette senere, også på en annen maskin, eller slippe til en kollega. Den som har lenken, trenger ikke noe passord, så del den bare med dem den er til.",
    "nn": "Alt blir lagra av seg sjølv. Med ei lenkje kan du halde fram seinare, også på ei anna maskin, eller sleppe til ein kollega. Den som har lenkja, treng ikkje noko passord, så del ho berre med dei ho er til.",
    "en": "Everything is saved by itself. With a link you can continue later, also on another computer, or let a colleague in. Whoever has the link needs no password, so share it only with those it is for."
  },
  "share_what": {
    "nb": "Hva skal lenken brukes til?",
    "nn": "Kva skal lenkja brukast til?",
    "en": "What is the link for?"
  },
  "link_resume": {"nb": "Fortsette senere", "nn": "Halde fram seinare", "en": "Continue later"},
  "link_resume_hint": {
    "nb": "Hele samtalen og utkastet, på det samme spørsmålet.",
    "nn": "Heile samtalen og utkastet, på det same spørsmålet.",
    "en": "The whole conversation and the draft, on the same question."
  },
  "link_edit": {"nb": "La en kollega redigere", "nn": "La ein kollega redigere", "en": "Let a colleague edit"},
  "link_edit_hint": {
    "nb": "Kan endre svarene i utkastet, men ser ikke samtalen.",
    "nn": "Kan endre svara i utkastet, men ser ikkje samtalen.",
    "en": "Can change the answers in the draft, but does not see the conversation."
  },
  "link_read": {"nb": "La en kollega lese", "nn": "La ein kollega lese", "en": "Let a colleague read"},
  "link_read_hint": {
    "nb": "Kan lese utkastet og laste det ned.",
    "nn": "Kan lese utkastet og laste det ned.",
    "en": "Can read the draft and download it."
  },
  "link_make": {"nb": "Lag lenke", "nn": "Lag lenkje", "en": "Make link"},
  "link_made": {"nb": "Lenken er klar", "nn": "Lenkja er klar", "en": "The link is ready"},
  "link_once": {
    "nb": "Kopier den nå: den vises bare denne ene gangen. Den virker til {expires}.",
    "nn": "Kopier ho no: ho blir berre vist denne eine gongen. Ho verkar til {expires}.",
    "en": "Copy it now: it is shown only this once. It works until {expires}."
  },
  "copy": {"nb": "Kopier", "nn": "Kopier", "en": "Copy"},
  "copied": {"nb": "Lenken er kopiert.", "nn": "Lenkja er kopiert.", "en": "The link is copied."},
  "links": {"nb": "Lenker som virker nå", "nn": "Lenkjer som verkar no", "en": "Links that work now"},
  "links_none": {"nb": "Ingen lenker er laget.", "nn": "Ingen lenkjer er laga.", "en": "No links have been made."},
  "link_dates": {
    "nb": "Laget {created}, virker til {expires}",
    "nn": "Laga {created}, verkar til {expires}",
    "en": "Made {created}, works until {expires}"
  },
  "link_revoke": {"nb": "Trekk tilbake", "nn": "Trekk tilbake", "en": "Revoke"},
  "versions_text": {
    "nb": "Hver endring er tatt vare på. Henter du en versjon tilbake, blir den til en ny versjon, og ingenting går tapt.",
    "nn": "Kvar endring er teken vare på. Hentar du ein versjon tilbake, blir han til ein ny versjon, og ingenting går tapt.",
    "en": "Every change is kept. Restoring a version makes it a new version, and nothing is lost."
  },
  "versions_none": {
    "nb": "Ingen svar er endret ennå.",
    "nn": "Ingen svar er endra enno.",
    "en": "No answers have been changed yet."
  },
  "versions_more": {"nb": "og {count} svar til", "nn": "og {count} svar til", "en": "and {count} more answers"},
  "version_now": {"nb": "Gjelder nå", "nn": "Gjeld no", "en": "Current"},
  "restore": {"nb": "Hent tilbake", "nn": "Hent tilbake", "en": "Restore"},
  "restored": {
    "nb": "Versjonen fra {time} er hentet tilbake.",
    "nn": "Versjonen frå {time} er henta tilbake.",
    "en": "The version from {time} has been restored."
  },
  "taken_out": {"nb": "tatt ut", "nn": "teke ut", "en": "removed"},
  "by_you": {"nb": "av deg", "nn": "av deg", "en": "by you"},
  "by_owner": {"nb": "av eieren", "nn": "av eigaren", "en": "by the owner"},
  "by_link": {"nb": "med en lenke", "nn": "med ei lenkje", "en": "with a link"},
  "by_link_made": {"nb": "med lenken laget {time}", "nn": "med lenkja laga {time}", "en": "with the link made {time}"}
};

extend(TEXTS);
