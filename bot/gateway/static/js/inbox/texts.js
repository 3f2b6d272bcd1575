/** The inbox's texts in bokmål and nynorsk; what stands between the braces is JSON, as in the page's texts. */

import { extend } from "../wording.js";

const TEXTS = {
  "inbox": {"nb": "Innboks", "nn": "Innboks"},
  "inbox_title": {"nb": "Innboks – Tilskuddsveilederen", "nn": "Innboks – Tilskotsrettleiaren"},
  "inbox_title_case": {"nb": "{reference} – Innboks – Tilskuddsveilederen", "nn": "{reference} – Innboks – Tilskotsrettleiaren"},
  "inbox_name": {"nb": "Tilskuddsveilederen", "nn": "Tilskotsrettleiaren"},
  "inbox_skip": {"nb": "Hopp til hovedinnholdet", "nn": "Hopp til hovudinnhaldet"},
  "inbox_language": {"nb": "Språk", "nn": "Språk"},
  "inbox_out": {"nb": "Logg ut", "nn": "Logg ut"},
  "inbox_out_everywhere": {"nb": "Logg ut på alle enheter", "nn": "Logg ut på alle einingar"},
  "sign_heading": {"nb": "Logg inn i innboksen", "nn": "Logg inn i innboksen"},
  "sign_intro": {
    "nb": "For saksbehandlere som svarer kommunene.",
    "nn": "For saksbehandlarar som svarer kommunane."
  },
  "sign_email": {"nb": "E-postadresse", "nn": "E-postadresse"},
  "sign_password": {"nb": "Passord", "nn": "Passord"},
  "sign_in": {"nb": "Logg inn", "nn": "Logg inn"},
  "sign_or": {"nb": "Eller logg inn med", "nn": "Eller logg inn med"},
  "sign_again": {
    "nb": "Du er logget ut fordi det er en stund siden du gjorde noe. Logg inn igjen og fortsett der du var. Det du skrev, er tatt vare på.",
    "nn": "Du er logga ut fordi det er ei stund sidan du gjorde noko. Logg inn igjen og hald fram der du var. Det du skreiv, er teke vare på."
  },
  "sign_left": {"nb": "Du er logget ut.", "nn": "Du er logga ut."},
  "sign_faults": {"nb": "Du er ikke logget inn", "nn": "Du er ikkje logga inn"},
  "sign_no_email": {"nb": "Skriv e-postadressen din.", "nn": "Skriv e-postadressa di."},
  "sign_no_password": {"nb": "Skriv passordet ditt.", "nn": "Skriv passordet ditt."},
  "sign_refused": {
    "nb": "Innloggingen ble ikke godkjent. Prøv igjen, eller be den som har ansvar for innboksen, om hjelp.",
    "nn": "Innlogginga vart ikkje godkjend. Prøv igjen, eller be den som har ansvar for innboksen, om hjelp."
  },
  "sign_cancelled": {"nb": "Du avbrøt innloggingen.", "nn": "Du avbraut innlogginga."},
  "sign_expired": {
    "nb": "Innloggingen tok for lang tid. Prøv igjen.",
    "nn": "Innlogginga tok for lang tid. Prøv igjen."
  },
  "sign_not_admitted": {
    "nb": "Brukeren din har ikke tilgang til innboksen. Be den som har ansvar for den, om å få tilgang.",
    "nn": "Brukaren din har ikkje tilgang til innboksen. Be den som har ansvar for han, om å få tilgang."
  },
  "sign_provider_down": {
    "nb": "Innloggingstjenesten svarer ikke nå. Prøv igjen om litt.",
    "nn": "Innloggingstenesta svarer ikkje no. Prøv igjen om litt."
  },
  "ending_heading": {"nb": "Du blir snart logget ut", "nn": "Du blir snart logga ut"},
  "ending_text": {
    "nb": "Det er en stund siden du gjorde noe. Du blir logget ut om {left}. Det du har skrevet, blir tatt vare på.",
    "nn": "Det er ei stund sidan du gjorde noko. Du blir logga ut om {left}. Det du har skrive, blir teke vare på."
  },
  "ending_minutes": {"nb": "{minutes} minutter", "nn": "{minutes} minutt"},
  "ending_minute": {"nb": "ett minutt", "nn": "eitt minutt"},
  "ending_seconds": {"nb": "under ett minutt", "nn": "under eitt minutt"},
  "ending_go_on": {"nb": "Fortsett å arbeide", "nn": "Hald fram med arbeidet"},
  "feed_lost": {
    "nb": "Forbindelsen er borte. Listen kan være utdatert. Siden prøver igjen av seg selv.",
    "nn": "Sambandet er borte. Lista kan vere utdatert. Sida prøver igjen av seg sjølv."
  },
  "feed_back": {"nb": "Forbindelsen er tilbake.", "nn": "Sambandet er tilbake."},
  "inbox_failed": {
    "nb": "Det gikk ikke. Prøv igjen om litt.",
    "nn": "Det gjekk ikkje. Prøv igjen om litt."
  },
  "list_heading": {"nb": "Henvendelser", "nn": "Førespurnader"},
  "list_views": {"nb": "Visninger", "nn": "Visingar"},
  "view_new": {"nb": "Nye", "nn": "Nye"},
  "view_mine": {"nb": "Mine", "nn": "Mine"},
  "view_waiting": {"nb": "Venter", "nn": "Ventar"},
  "view_answered": {"nb": "Besvart", "nn": "Svart på"},
  "view_closed": {"nb": "Lukket", "nn": "Lukka"},
  "list_search": {"nb": "Søk i henvendelsene", "nn": "Søk i førespurnadene"},
  "list_search_act": {"nb": "Søk", "nn": "Søk"},
  "list_limit": {"nb": "Avgrens", "nn": "Avgrens"},
  "list_limited": {"nb": "Avgrens ({count} valgt)", "nn": "Avgrens ({count} valt)"},
  "list_area": {"nb": "Satsingsområde", "nn": "Satsingsområde"},
  "list_county": {"nb": "Fylke", "nn": "Fylke"},
  "list_municipality": {"nb": "Kommune", "nn": "Kommune"},
  "list_body": {"nb": "Hvem som svarer", "nn": "Kven som svarer"},
  "list_overdue": {"nb": "Bare de som er over fristen ({count})", "nn": "Berre dei som er over fristen ({count})"},
  "list_any": {"nb": "Alle", "nn": "Alle"},
  "list_reset": {"nb": "Nullstill", "nn": "Nullstill"},
  "list_area_option": {"nb": "{number}. {title}", "nn": "{number}. {title}"},
  "list_empty": {"nb": "Ingen henvendelser her nå.", "nn": "Ingen førespurnader her no."},
  "list_none_found": {
    "nb": "Ingen henvendelser passer med søket og avgrensningen.",
    "nn": "Ingen førespurnader passar med søket og avgrensinga."
  },
  "list_more": {"nb": "Vis flere", "nn": "Vis fleire"},
  "list_shown": {"nb": "Viser {shown}, eldste først", "nn": "Viser {shown}, eldste først"},
  "list_shown_of": {"nb": "Viser {shown} av {all}, eldste først", "nn": "Viser {shown} av {all}, eldste først"},
  "list_arrived_one": {"nb": "En ny henvendelse er kommet inn.", "nn": "Ein ny førespurnad har kome inn."},
  "list_arrived": {"nb": "{count} nye henvendelser er kommet inn.", "nn": "{count} nye førespurnader har kome inn."},
  "list_stale": {
    "nb": "Listen kunne ikke hentes. Siden prøver igjen når det skjer noe.",
    "nn": "Lista kunne ikkje hentast. Sida prøver igjen når det skjer noko."
  },
  "row_area": {"nb": "Område {area}", "nn": "Område {area}"},
  "row_no_municipality": {"nb": "Ukjent kommune", "nn": "Ukjend kommune"},
  "row_overdue": {"nb": "Over fristen", "nn": "Over fristen"},
  "row_flagged": {"nb": "Burde vært besvart", "nn": "Burde vore svart på"},
  "row_due": {"nb": "Svar innen {day}", "nn": "Svar innan {day}"},
  "row_opened": {"nb": "Kom inn {time}", "nn": "Kom inn {time}"},
  "row_mine": {"nb": "Hos deg", "nn": "Hos deg"},
  "row_with": {"nb": "Hos {name}", "nn": "Hos {name}"},
  "channel_chat": {"nb": "Chat", "nn": "Chat"},
  "channel_email": {"nb": "E-post", "nn": "E-post"},
  "channel_phone": {"nb": "Telefon", "nn": "Telefon"},
  "status_new": {"nb": "Ny", "nn": "Ny"},
  "status_claimed": {"nb": "Under behandling", "nn": "Under behandling"},
  "status_waiting": {"nb": "Venter på kommunen", "nn": "Ventar på kommunen"},
  "status_answered": {"nb": "Besvart", "nn": "Svart på"},
  "status_closed": {"nb": "Lukket", "nn": "Lukka"},
  "case_none": {
    "nb": "Velg en henvendelse i listen for å lese den og svare.",
    "nn": "Vel ein førespurnad i lista for å lese han og svare."
  },
  "case_reading": {"nb": "Henter henvendelsen …", "nn": "Hentar førespurnaden …"},
  "case_unknown": {
    "nb": "Fant ikke henvendelsen. Den kan være slettet.",
    "nn": "Fann ikkje førespurnaden. Han kan vere sletta."
  },
  "case_unread": {
    "nb": "Henvendelsen kunne ikke hentes. Siden prøver igjen når forbindelsen er tilbake.",
    "nn": "Førespurnaden kunne ikkje hentast. Sida prøver igjen når sambandet er tilbake."
  },
  "case_back": {"nb": "Til listen", "nn": "Til lista"}
};

extend(/** @type {any} */ (TEXTS));
