"""From an adviser's answer to the letter in the applicant's mailbox."""

from datetime import timedelta

from bot.posting import LinksBack
from bot.scheme.case import CaseEvent
from bot.scheme.casework import Said
from bot.scheme.citation import Citation
from bot.services.casework import Casework
from bot.services.sharing import Sharing
from bot.store.records import Conversation
from tests.fakes import FixedClock
from tests.mail.builders import NOW, postman_to
from tests.mail.servers import listening
from tests.mail.test_postbox import CASE, MAIL, bundled_postbox


async def test_an_answer_that_is_sent_twice_comes_once_with_its_source_in_the_language_it_was_written_in(
    store, mailbox
):
    store.turns.open(Conversation("c1", "nn", False, None, "2023", NOW, NOW), "0" * 64)
    store.cases.open(CASE, CaseEvent(CASE.id, NOW, "applicant", "opened", CASE.question))
    casework = Casework(store.cases, bundled_postbox(), FixedClock(NOW))
    said = Said("Ja, de kan søkje.", "nn", citations=(Citation("Rundskriv 2023", "Søknadsfrist", "deadline"),))
    for _ in range(2):
        casework.answer(CASE.id, "linda", said, "klikk1")

    async with listening(mailbox) as port:
        back = LinksBack(MAIL.public_url, store, Sharing(store.links, timedelta(days=90), lambda: NOW))
        assert await postman_to(port, store.letters, link_back=back).deliver() == 1

    text = mailbox.letters[0].get_body(("plain",)).get_content()
    assert mailbox.letters[0]["To"] == "kari@bodo.kommune.no"
    assert mailbox.letters[0]["Subject"] == "Svar frå IMDi på spørsmålet ditt (0F8FAD5B)"
    assert "Ja, de kan søkje." in text
    assert "Kjelde: Rundskriv 2023, Søknadsfrist" in text
    assert "linda" not in mailbox.letters[0].as_string()
    assert "Ola" not in mailbox.letters[0].as_string()
    secret = text.partition("https://tilskudd.imdi.no/#/l/")[2].split()[0]
    assert store.links.open(secret, "nøkkel", NOW)[1].id == "c1"
