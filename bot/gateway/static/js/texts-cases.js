/** The texts about questions for a human; what stands between the braces is JSON, so that a test can read it. */

import { extend } from "./wording.js";

const TEXTS = {
  "own_cases": {"nb": "Spørsmål til IMDi", "nn": "Spørsmål til IMDi", "en": "Questions to IMDi"},
  "own_case_new": {"nb": "Sendt, venter på svar", "nn": "Sendt, ventar på svar", "en": "Sent, awaiting an answer"},
  "own_case_claimed": {"nb": "Noen hos IMDi ser på det", "nn": "Nokon hos IMDi ser på det", "en": "Somebody at IMDi is looking at it"},
  "own_case_waiting": {"nb": "IMDi venter på svar fra deg", "nn": "IMDi ventar på svar frå deg", "en": "IMDi is waiting for your answer"},
  "own_case_answered": {"nb": "IMDi har svart", "nn": "IMDi har svart", "en": "IMDi has answered"},
  "own_case_closed": {"nb": "Avsluttet", "nn": "Avslutta", "en": "Closed"},
  "own_case_withdrawn": {"nb": "Trukket tilbake", "nn": "Trekt tilbake", "en": "Withdrawn"},
  "own_case_reference": {"nb": "Sak {reference}, sendt {day}", "nn": "Sak {reference}, send {day}", "en": "Case {reference}, sent {day}"},
  "own_case_expected": {"nb": "Du kan vente svar senest {day}.", "nn": "Du kan vente svar seinast {day}.", "en": "You can expect an answer by {day}."},
  "case_write": {"nb": "Skriv til IMDi", "nn": "Skriv til IMDi", "en": "Write to IMDi"},
  "case_text": {"nb": "Melding til IMDi i sak {reference}", "nn": "Melding til IMDi i sak {reference}", "en": "Message to IMDi in case {reference}"},
  "case_send": {"nb": "Send til IMDi", "nn": "Send til IMDi", "en": "Send to IMDi"},
  "case_reopen": {"nb": "Åpne saken igjen", "nn": "Opne saka igjen", "en": "Open the case again"},
  "case_withdraw": {"nb": "Trekk tilbake", "nn": "Trekk tilbake", "en": "Withdraw"},
  "case_withdraw_heading": {"nb": "Trekke spørsmålet tilbake?", "nn": "Trekkje spørsmålet tilbake?", "en": "Withdraw the question?"},
  "case_withdraw_text": {
    "nb": "IMDi svarer ikke på det da. Saken blir liggende i arkivet. Du kan åpne den igjen ved å skrive i den.",
    "nn": "IMDi svarer ikkje på det då. Saka blir liggjande i arkivet. Du kan opne saka igjen ved å skrive i ho.",
    "en": "IMDi will not answer it then. The case stays in the archive. You can open it again by writing in it."
  },
  "case_helpful": {"nb": "Hjalp svaret?", "nn": "Hjelpte svaret?", "en": "Did the answer help?"},
  "case_helped": {"nb": "Ja", "nn": "Ja", "en": "Yes"},
  "case_did_not_help": {"nb": "Nei", "nn": "Nei", "en": "No"},
  "with_adviser": {
    "nb": "Det du skriver nederst, går til IMDi.",
    "nn": "Det du skriv nedst, går til IMDi.",
    "en": "What you write below goes to IMDi."
  },
  "message_label_adviser": {"nb": "Skriv til IMDi", "nn": "Skriv til IMDi", "en": "Write to IMDi"},
  "help_me": {"nb": "La assistenten hjelpe imens", "nn": "La assistenten hjelpe imens", "en": "Let the assistant help meanwhile"},
  "hand_over_open": {"nb": "Send spørsmålet med et skjema", "nn": "Send spørsmålet med eit skjema", "en": "Send the question with a form"},
  "hand_over_question": {"nb": "Hva vil du spørre IMDi om?", "nn": "Kva vil du spørje IMDi om?", "en": "What would you like to ask IMDi?"},
  "hand_over_hint": {
    "nb": "Ikke skriv personopplysninger om deltakere.",
    "nn": "Ikkje skriv personopplysningar om deltakarar.",
    "en": "Do not write personal data about participants."
  },
  "hand_over_reach": {"nb": "Hvor vil du ha svaret?", "nn": "Kvar vil du ha svaret?", "en": "Where would you like the answer?"},
  "hand_over_chat": {"nb": "Her i chatten", "nn": "Her i chatten", "en": "Here in the chat"},
  "hand_over_email": {"nb": "Her og på e-post", "nn": "Her og på e-post", "en": "Here and by e-mail"},
  "hand_over_phone": {"nb": "Her eller på telefon", "nn": "Her eller på telefon", "en": "Here or by telephone"},
  "hand_over_address_email": {"nb": "E-postadressen din", "nn": "E-postadressa di", "en": "Your e-mail address"},
  "hand_over_address_phone": {"nb": "Telefonnummeret ditt", "nn": "Telefonnummeret ditt", "en": "Your telephone number"},
  "hand_over_sends": {"nb": "Dette blir også sendt", "nn": "Dette blir også sendt", "en": "This is sent along"},
  "hand_over_expected": {"nb": "Spør du nå, kan du vente svar senest {day}.", "nn": "Spør du no, kan du vente svar seinast {day}.", "en": "If you ask now, you can expect an answer by {day}."},
  "hand_over_consent": {
    "nb": "Jeg samtykker til at IMDi får spørsmålet og det som står over.",
    "nn": "Eg samtykkjer til at IMDi får spørsmålet og det som står over.",
    "en": "I agree that IMDi gets the question and what is listed above."
  },
  "hand_over_send": {"nb": "Send til IMDi", "nn": "Send til IMDi", "en": "Send to IMDi"},
  "hand_over_sent": {"nb": "Spørsmålet er sendt. Du finner det under «Spørsmål til IMDi» øverst i samtalen.", "nn": "Spørsmålet er sendt. Du finn det under «Spørsmål til IMDi» øvst i samtalen.", "en": "The question has been sent. You will find it under “Questions to IMDi” at the top of the conversation."},
  "hand_over_no_question": {"nb": "Skriv hva du vil spørre om.", "nn": "Skriv kva du vil spørje om.", "en": "Write what you would like to ask."},
  "hand_over_no_consent": {"nb": "Kryss av for at IMDi kan få dette, eller la være å sende.", "nn": "Kryss av for at IMDi kan få dette, eller la vere å sende.", "en": "Tick that IMDi may have this, or do not send it."}
};

extend(/** @type {any} */ (TEXTS));
