/** The texts that the page and the widget's frame share; what stands between the braces is JSON, so that a test can read it. */

/** @typedef {"nb" | "nn" | "en"} Language */

/** @type {Record<string, Record<Language, string>>} */
export const TEXTS = {
  "title": {"nb": "Tilskuddsveilederen", "nn": "Tilskotsrettleiaren", "en": "Tilskuddsveilederen"},
  "menu": {"nb": "Meny", "nn": "Meny", "en": "Menu"},
  "machine": {"nb": "Maskinell veiledning", "nn": "Maskinell rettleiing", "en": "Automated guidance"},
  "full_page": {"nb": "Åpne i eget vindu", "nn": "Opne i eige vindauge", "en": "Open in its own window"},
  "fill_in_elsewhere": {
    "nb": "Fyll ut på én gang i eget vindu",
    "nn": "Fyll ut på éin gong i eige vindauge",
    "en": "Fill in all at once in its own window"
  },
  "compare_elsewhere": {
    "nb": "Se områdene side om side i eget vindu",
    "nn": "Sjå områda side om side i eige vindauge",
    "en": "Compare the areas in their own window"
  },
  "privacy_link": {"nb": "Om personvern", "nn": "Om personvern", "en": "About privacy (in Norwegian)"},
  "human": {"nb": "Snakk med et menneske", "nn": "Snakk med eit menneske", "en": "Talk to a human"},
  "human_said": {
    "nb": "Jeg vil snakke med et menneske",
    "nn": "Eg vil snakke med eit menneske",
    "en": "I want to talk to a human"
  },
  "conversation": {"nb": "Samtale", "nn": "Samtale", "en": "Conversation"},
  "language": {"nb": "Språk", "nn": "Språk", "en": "Language"},
  "language_said": {"nb": "Bytt til bokmål", "nn": "Bytt til nynorsk", "en": "English, please"},
  "renew": {"nb": "Ny samtale", "nn": "Ny samtale", "en": "New conversation"},
  "renew_heading": {"nb": "Begynne på en ny samtale?", "nn": "Byrje på ein ny samtale?", "en": "Start over?"},
  "renew_text": {
    "nb": "Du får ikke tilbake denne samtalen og utkastet her. Last dem ned først hvis dere trenger dem. Vil du ha alt slettet, velger du «Slett samtalen» i stedet.",
    "nn": "Du får ikkje tilbake denne samtalen og utkastet her. Last dei ned først dersom de treng dei. Vil du ha alt sletta, vel du «Slett samtalen» i staden.",
    "en": "You will not get this conversation and its draft back here. Download them first if you need them. To have everything erased, choose “Delete conversation” instead."
  },
  "renewed": {"nb": "Ny samtale er klar.", "nn": "Ny samtale er klar.", "en": "A new conversation is ready."},
  "transcript": {"nb": "Last ned samtalen", "nn": "Last ned samtalen", "en": "Download conversation"},
  "transcript_name": {"nb": "samtale.txt", "nn": "samtale.txt", "en": "conversation.txt"},
  "erase": {"nb": "Slett samtalen", "nn": "Slett samtalen", "en": "Delete conversation"},
  "erase_heading": {"nb": "Slette samtalen?", "nn": "Slette samtalen?", "en": "Delete the conversation?"},
  "erase_text": {
    "nb": "Meldingene, utkastet og lenkene til nedlasting blir borte for godt. Har du sendt et spørsmål til IMDi, blir saken liggende der, for den har IMDi plikt til å arkivere. Da kan svaret bare nå deg på e-post eller telefon.",
    "nn": "Meldingane, utkastet og lenkjene til nedlasting blir borte for godt. Har du sendt eit spørsmål til IMDi, blir saka liggjande der, for ho har IMDi plikt til å arkivere. Då kan svaret berre nå deg på e-post eller telefon.",
    "en": "The messages, the draft and the download links will be gone for good. A case you have sent to IMDi stays there, because IMDi must archive it. The answer can then only reach you by e-mail or telephone."
  },
  "erased": {
    "nb": "Samtalen er slettet. Her er en ny.",
    "nn": "Samtalen er sletta. Her er ein ny.",
    "en": "The conversation is deleted. Here is a new one."
  },
  "cancel": {"nb": "Avbryt", "nn": "Avbryt", "en": "Cancel"},
  "privacy_heading": {"nb": "Før du begynner", "nn": "Før du byrjar", "en": "Before you start"},
  "privacy_text": {
    "nb": "Ikke skriv personopplysninger om deltakere. Samtalen blir lagret, slik at dere kan fortsette senere. Du kan slette den når som helst. Svarene lages av en maskin og er veiledende.",
    "nn": "Ikkje skriv personopplysningar om deltakarar. Samtalen blir lagra, slik at de kan halde fram seinare. Du kan slette han når som helst. Svara blir laga av ei maskin og er rettleiande.",
    "en": "Do not write personal data about participants. The conversation is stored so that you can continue later. You can delete it at any time. The answers are made by a machine and are for guidance."
  },
  "privacy_accept": {"nb": "Jeg forstår", "nn": "Eg forstår", "en": "I understand"},
  "from_user": {"nb": "Du", "nn": "Du", "en": "You"},
  "from_bot": {"nb": "Tilskuddsveilederen", "nn": "Tilskotsrettleiaren", "en": "Tilskuddsveilederen"},
  "from_adviser": {"nb": "Saksbehandler i IMDi", "nn": "Saksbehandlar i IMDi", "en": "Adviser at IMDi"},
  "from_system": {"nb": "Merk", "nn": "Merk", "en": "Note"},
  "typing": {"nb": "Skriver", "nn": "Skriv", "en": "Writing"},
  "message_label": {
    "nb": "Skriv til Tilskuddsveilederen",
    "nn": "Skriv til Tilskotsrettleiaren",
    "en": "Write to Tilskuddsveilederen"
  },
  "message_hint": {
    "nb": "Enter sender. Shift + Enter gir ny linje.",
    "nn": "Enter sender. Shift + Enter gir ny linje.",
    "en": "Enter sends. Shift + Enter makes a new line."
  },
  "message_left": {"nb": "{count} tegn igjen", "nn": "{count} teikn igjen", "en": "{count} characters left"},
  "send": {"nb": "Send", "nn": "Send", "en": "Send"},
  "number_warning": {
    "nb": "Teksten ser ut til å inneholde et fødselsnummer. Ta det bort før du sender. Sender du likevel, blir nummeret fjernet før meldingen lagres.",
    "nn": "Det ser ut til at det står eit fødselsnummer i teksten. Ta det bort før du sender. Sender du likevel, blir nummeret fjerna før meldinga blir lagra.",
    "en": "The text seems to contain a national identity number. Remove it before you send. If you send it anyway, the number is taken out before the message is stored."
  },
  "number_edit": {"nb": "Rett teksten", "nn": "Rett teksten", "en": "Edit the text"},
  "number_send": {"nb": "Send likevel", "nn": "Send likevel", "en": "Send anyway"},
  "sending": {"nb": "Sender …", "nn": "Sender …", "en": "Sending …"},
  "queued": {
    "nb": "Ikke sendt ennå. Sendes av seg selv når det er forbindelse.",
    "nn": "Ikkje sendt enno. Blir send av seg sjølv når det er samband.",
    "en": "Not sent yet. It will be sent by itself once there is a connection."
  },
  "refused": {"nb": "Ikke sendt: {reason}", "nn": "Ikkje sendt: {reason}", "en": "Not sent: {reason}"},
  "chosen": {"nb": "(valgt)", "nn": "(vald)", "en": "(chosen)"},
  "source": {"nb": "Kilde", "nn": "Kjelde", "en": "Source"},
  "sources": {"nb": "Kilder ({count})", "nn": "Kjelder ({count})", "en": "Sources ({count})"},
  "source_point": {"nb": "punkt {point}", "nn": "punkt {point}", "en": "item {point}"},
  "source_area": {"nb": "satsingsområde {area}", "nn": "satsingsområde {area}", "en": "focus area {area}"},
  "source_open": {"nb": "Åpne rundskrivet", "nn": "Opne rundskrivet", "en": "Open the circular"},
  "contacts": {"nb": "Kontaktpersoner", "nn": "Kontaktpersonar", "en": "Contacts"},
  "body_imdi": {"nb": "IMDi", "nn": "IMDi", "en": "IMDi"},
  "body_hkdir": {"nb": "HK-dir", "nn": "HK-dir", "en": "HK-dir"},
  "format_docx": {"nb": "Word", "nn": "Word", "en": "Word"},
  "format_pdf": {"nb": "PDF", "nn": "PDF", "en": "PDF"},
  "format_md": {"nb": "Markdown", "nn": "Markdown", "en": "Markdown"},
  "format_json": {"nb": "JSON", "nn": "JSON", "en": "JSON"},
  "format_ics": {"nb": "Datoer til kalenderen", "nn": "Datoar til kalenderen", "en": "Dates for your calendar"},
  "download": {"nb": "Last ned", "nn": "Last ned", "en": "Download"},
  "downloaded": {"nb": "Lastet ned: {name}", "nn": "Lasta ned: {name}", "en": "Downloaded: {name}"},
  "starting": {
    "nb": "Tilskuddsveilederen starter. Prøver igjen om litt …",
    "nn": "Tilskotsrettleiaren startar. Prøver igjen om litt …",
    "en": "Tilskuddsveilederen is starting. Trying again shortly …"
  },
  "lost": {
    "nb": "Forbindelsen er borte. Det du skriver, blir liggende og sendes når den er tilbake.",
    "nn": "Sambandet er borte. Det du skriv, blir liggjande og blir sendt når det er tilbake.",
    "en": "The connection is lost. What you write is kept, and sent once it is back."
  },
  "back": {"nb": "Forbindelsen er tilbake.", "nn": "Sambandet er tilbake.", "en": "The connection is back."},
  "gone": {
    "nb": "Samtalen finnes ikke lenger. Her er en ny.",
    "nn": "Samtalen finst ikkje lenger. Her er ein ny.",
    "en": "The conversation no longer exists. Here is a new one."
  },
  "ended": {
    "nb": "Samtalen har ligget så lenge at den er lukket her. Her er en ny. Har dere en lenke til den gamle, kan dere prøve den.",
    "nn": "Samtalen har lege så lenge at han er lukka her. Her er ein ny. Har de ei lenkje til den gamle, kan de prøve ho.",
    "en": "The conversation was left for so long that it is closed here. Here is a new one. If you have a link to the old one, you can try it."
  },
  "ending": {
    "nb": "Samtalen lukkes {day} hvis ingen skriver noe. Skriv en melding hvis dere vil beholde den lenger.",
    "nn": "Samtalen blir lukka {day} dersom ingen skriv noko. Skriv ei melding dersom de vil halde på han lenger.",
    "en": "The conversation closes on {day} unless somebody writes. Write a message if you want to keep it longer."
  },
  "human_lost": {
    "nb": "Forbindelsen er borte. Ring IMDi på 24 16 88 00, eller vent til den er tilbake: da blir meldingen sendt.",
    "nn": "Sambandet er borte. Ring IMDi på 24 16 88 00, eller vent til det er tilbake: då blir meldinga send.",
    "en": "The connection is lost. Call IMDi on +47 24 16 88 00, or wait until it is back: then your message is sent."
  },
  "failed": {
    "nb": "Det gikk ikke. Prøv igjen om litt.",
    "nn": "Det gjekk ikkje. Prøv igjen om litt.",
    "en": "That did not work. Try again shortly."
  }
};
