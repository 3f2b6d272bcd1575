"""What advisers see and do, answered by the services."""

from dataclasses import replace
from datetime import date

from bot.api.case_papers import case_papers_of
from bot.api.cases import Reading, case_json, row_json
from bot.api.places import municipality_names
from bot.api.shapes import Json
from bot.api.statements import statements_json
from bot.bootstrap import Services
from bot.export.case_rendering import case_file_name, render_case
from bot.export.rendering import MEDIA_TYPES
from bot.gateway.files import File
from bot.gateway.inbox.desk import CaseView, ForeignReplyError, UnknownStatementError, Word
from bot.scheme.call import Call
from bot.scheme.canned import CannedReply
from bot.scheme.case import CaseFile
from bot.scheme.case_list import CaseFilter
from bot.scheme.casework import Said, may_pass_on
from bot.scheme.citation import Citation
from bot.scheme.errors import UnknownItemError, UnknownReplyError, UnknownUserError
from bot.scheme.user import OWNER, User
from bot.scheme.wording import Wording


class InboxDesk:
    """Fits the gateway's port `Desk`."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._store = services.store
        self._casework = services.casework

    def cases(self, wanted: CaseFilter, only_overdue: bool, reader: User) -> Json:
        """Give a page of the list, with the counts of every view."""
        page = self._casework.list(replace(wanted, overdue_on=self._today() if only_overdue else None))
        reading = self._reading(reader.language)
        rows = [row_json(case, reading) for case in page.cases]
        return {"cases": rows, "next": page.next and str(page.next), "counts": dict(page.counts)}

    def case(self, case_id: str, reader: User) -> CaseView:
        """Show a case."""
        return self._view(self._casework.find(case_id), reader)

    def claim(self, case_id: str, reader: User) -> CaseView:
        """Take a case."""
        return self._view(self._casework.claim(case_id, reader.id), reader)

    def release(self, case_id: str, reader: User) -> CaseView:
        """Put a case back."""
        return self._view(self._casework.release(case_id, reader.id), reader)

    def pass_on(self, case_id: str, reader: User, to: str) -> CaseView:
        """Give a case to another user who may sign in."""
        if not self._store.users.get(to).is_active:
            raise UnknownUserError(to)
        return self._view(self._casework.pass_on(case_id, reader.id, to, reader.role == OWNER), reader)

    def note(self, case_id: str, reader: User, text: str) -> CaseView:
        """Add a note for advisers."""
        return self._view(self._casework.note(case_id, reader.id, text), reader)

    def reply(self, case_id: str, reader: User, word: Word, client_id: str, asks: bool) -> CaseView:
        """Answer the applicant, or ask for more."""
        act = self._casework.ask_for_more if asks else self._casework.answer
        return self._view(act(case_id, reader.id, self._said(case_id, word), client_id), reader)

    def close(self, case_id: str, reader: User, reason: str, word: Word | None) -> CaseView:
        """Close a case, with or without a word to the applicant."""
        said = None if word is None else self._said(case_id, word)
        return self._view(self._casework.close(case_id, reader.id, reason, said), reader)

    def flag(self, case_id: str, reader: User, flagged: bool, comment: str | None = None) -> CaseView:
        """Mark that the assistant should have answered, or take the mark back."""
        if flagged:
            return self._view(self._casework.flag(case_id, reader.id, comment), reader)
        return self._view(self._casework.unflag(case_id, reader.id), reader)

    def export(self, case_id: str, file_format: str, reader: User) -> File:
        """Write a case for the archive."""
        file = self._casework.find(case_id)
        papers = case_papers_of(file, self._reading(file.case.language), reader.name)
        name = case_file_name(file.case.reference, papers.municipality, self._today(), file_format)
        return File(render_case(file_format, papers), name, MEDIA_TYPES[file_format])

    def canned_replies(self, reader: User) -> Json:
        """Give every canned reply."""
        people = self._people()
        return {"replies": [_reply_json(each, people, reader) for each in self._services.canned.all()]}

    def add_reply(self, title: Wording, text: Wording, reader: User) -> Json:
        """Keep a new canned reply."""
        return _reply_json(self._services.canned.add(title, text, reader.id), self._people(), reader)

    def change_reply(self, reply_id: str, title: Wording, text: Wording, reader: User) -> Json:
        """Change a canned reply."""
        self._refuse_foreign(reply_id, reader)
        kept = self._services.canned.replace(reply_id, title, text, reader.id)
        return _reply_json(kept, self._people(), reader)

    def remove_reply(self, reply_id: str, reader: User) -> None:
        """Take a canned reply away."""
        self._refuse_foreign(reply_id, reader)
        self._services.canned.remove(reply_id, reader.id)

    def statements(self, call: str | None, words: str, language: str) -> Json:
        """Give what an answer can cite."""
        chosen = self._services.calls.get(call) if call else self._services.drafting.newest_call()
        return statements_json(chosen, words, language)

    def users(self) -> Json:
        """Give those a case can be passed on to."""
        return {"users": [{"id": user.id, "name": user.name} for user in self._store.users.active()]}

    def places(self, language: str) -> Json:
        """Give counties, those there were when a call closed too; today's municipalities; and every call's areas."""
        calls = self._services.calls.all()
        days = {self._today(), *(call.deadline for call in calls)}
        counties = {number: name for day in days for number, name in self._services.register.counties(day).items()}
        named = [{"number": number, "name": name} for number, name in sorted(counties.items())]
        told = [_areas_json(call, language) for call in calls]
        units = municipality_names(self._services.register.all(self._today()))
        municipalities = [{"number": number, "name": name} for number, name in units.items()]
        return {"counties": named, "municipalities": municipalities, "areas": told[-1]["areas"], "calls": told}

    def _view(self, file: CaseFile, reader: User) -> CaseView:
        case = file.case
        conversation = self._store.conversations.kept([case.conversation]).get(case.conversation)
        body = case_json(file, conversation, self._reading(reader.language))
        body["may_pass_on"] = may_pass_on(case, reader.id, reader.role == OWNER)
        return CaseView(case.id, case.conversation, case.status, body)

    def _said(self, case_id: str, word: Word) -> Said:
        case = self._casework.find(case_id).case
        call = self._services.calls.get(case.call)
        cited = tuple(_citation(call, statement) for statement in word.statements)
        return Said(word.text, word.language or case.language, citations=cited)

    def _refuse_foreign(self, reply_id: str, reader: User) -> None:
        for reply in self._services.canned.all():
            if reply.id == reply_id:
                if not _may_change(reply, reader):
                    raise ForeignReplyError(reply_id)
                return
        raise UnknownReplyError(reply_id)

    def _reading(self, language: str) -> Reading:
        return Reading(self._services, self._people(), self._services.register.counties(), language, self._today())

    def _people(self) -> dict[str, str]:
        return {user.id: user.name for user in self._store.users.all()}

    def _today(self) -> date:
        return self._services.clock.now().date()


def _citation(call: Call, statement: str) -> Citation:
    try:
        citation = call.cited(statement).citation
    except UnknownItemError:
        citation = None
    if citation is None:
        raise UnknownStatementError(statement)
    return citation


def _may_change(reply: CannedReply, reader: User) -> bool:
    return reader.role == OWNER or reply.updated_by == reader.id


def _reply_json(reply: CannedReply, people: dict[str, str], reader: User) -> Json:
    return {
        "id": reply.id,
        "title": {"nb": reply.title.nb, "nn": reply.title.nn},
        "text": {"nb": reply.text.nb, "nn": reply.text.nn},
        "updated": reply.updated_at.isoformat(timespec="milliseconds"),
        "updated_by": people.get(reply.updated_by),
        "editable": _may_change(reply, reader),
    }


def _areas_json(call: Call, language: str) -> Json:
    areas = [{"number": area.number, "title": area.title.in_language(language)} for area in call.areas]
    return {"id": call.id, "title": call.title.in_language(language), "areas": areas}
