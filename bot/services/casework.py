"""Cases from the adviser's side: finding them, and what may be done with one."""

from collections.abc import Callable
from dataclasses import asdict, replace

from bot.scheme import casework
from bot.scheme.case import ANSWERED, Case, CaseFile
from bot.scheme.case_list import CaseFilter, CasePage
from bot.scheme.casework import Change, Said, Sent, with_letters
from bot.scheme.letter import ANSWER, CLOSED_LETTER, QUESTION_BACK, Letter
from bot.services.ports import Cases, Clock, Postbox

RETURNED = "returned"
Act = Callable[[Case], Change]


class Casework:
    """What advisers do; `by` is a user's id, and every act gives the case as it stands afterwards.

    Raises UnknownCaseError, and CaseTakenError and CaseClosedError as the acts in `bot.scheme.casework` say.
    """

    def __init__(self, cases: Cases, post: Postbox, clock: Clock) -> None:
        self._cases = cases
        self._post = post
        self._clock = clock

    def find(self, case_id: str) -> CaseFile:
        """Give a case with its log and what had been said."""
        return self._cases.find(case_id)

    def list(self, wanted: CaseFilter) -> CasePage:
        """Give a page of cases with the counts, as of today."""
        return self._cases.list(wanted, self._clock.now().date())

    def claim(self, case_id: str, by: str) -> CaseFile:
        """Take a case."""
        return self._change(case_id, lambda case: casework.claim(case, by, self._clock.now()))

    def release(self, case_id: str, by: str) -> CaseFile:
        """Put a case back for anybody to take."""
        return self._change(case_id, lambda case: casework.release(case, by, self._clock.now()))

    def pass_on(self, case_id: str, by: str, to: str, is_owner: bool = False) -> CaseFile:
        """Give a case to another adviser; that `to` is one, the caller has made sure."""
        return self._change(case_id, lambda case: casework.pass_on(case, by, to, self._clock.now(), is_owner))

    def note(self, case_id: str, by: str, text: str) -> CaseFile:
        """Add a note that only advisers see."""
        return self._change(case_id, lambda case: casework.note(case, by, text, self._clock.now()))

    def answer(self, case_id: str, by: str, said: Said, client_id: str) -> CaseFile:
        """Answer the applicant, once for each id of the client's; ReusedIdError where that had another text."""

        def act(case: Case) -> Change:
            change = casework.answer(case, by, said, client_id, self._clock.now())
            return with_letters(change, self._letters(case, ANSWER, said, client_id))

        return self._change(case_id, act, Sent(client_id, said.text))

    def ask_for_more(self, case_id: str, by: str, said: Said, client_id: str) -> CaseFile:
        """Ask the applicant something, once for each id of the client's; ReusedIdError where that had another text."""

        def act(case: Case) -> Change:
            change = casework.ask_for_more(case, by, said, client_id, self._clock.now())
            return with_letters(change, self._letters(case, QUESTION_BACK, said, client_id))

        return self._change(case_id, act, Sent(client_id, said.text))

    def close(self, case_id: str, by: str, reason: str, said: Said | None = None) -> CaseFile:
        """Close a case; the applicant gets a letter with a last word, or where no answer has been given."""

        def act(case: Case) -> Change:
            change = casework.close(case, by, reason, said, self._clock.now())
            letters = self._letters(case, CLOSED_LETTER, said, "") if said or case.status != ANSWERED else ()
            return with_letters(change, letters)

        return self._change(case_id, act)

    def return_to_assistant(self, case_id: str, by: str, said: Said | None = None) -> CaseFile:
        """Let the assistant have the conversation again, and close the case."""
        return self.close(case_id, by, RETURNED, said)

    def vacate(self, adviser: str) -> int:
        """Give the cases of an adviser who is shut out to whoever takes them, and say how many."""
        left = self._cases.ids_of_adviser(adviser)
        for case_id in left:
            self._change(case_id, lambda case: casework.vacate(case, self._clock.now()))
        return len(left)

    def flag(self, case_id: str, by: str, comment: str | None = None) -> CaseFile:
        """Mark that the assistant should have answered this itself."""
        return self._change(case_id, lambda case: casework.flag(case, by, True, comment, self._clock.now()))

    def unflag(self, case_id: str, by: str) -> CaseFile:
        """Take the mark back."""
        return self._change(case_id, lambda case: casework.flag(case, by, False, None, self._clock.now()))

    def _change(self, case_id: str, act: Act, sent: Sent | None = None) -> CaseFile:
        self._cases.change(case_id, act, self._clock.now(), sent)
        return self._cases.find(case_id)

    def _letters(self, case: Case, kind: str, said: Said | None, mark: str) -> tuple[Letter, ...]:
        letters = self._post.letter_for(case, kind, said.text if said else None, mark=mark)
        return tuple(_as_said(letter, said) if said else letter for letter in letters)


def _as_said(letter: Letter, said: Said) -> Letter:
    """Give a letter in the language that was written in, with the places in the circular that were cited."""
    cited = [asdict(citation) for citation in said.citations]
    return replace(letter, language=said.language, data={**letter.data, "citations": cited})
