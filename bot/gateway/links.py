"""Signed links to downloads: whoever has one may fetch the file until it expires."""

from dataclasses import dataclass
from datetime import datetime

from itsdangerous import BadData, URLSafeSerializer

from bot.gateway.problems import ProblemError
from bot.store.secrets import SqlSecrets

BLANK = "blank"


@dataclass(frozen=True)
class Download:
    """What a link stands for."""

    conversation: str
    file_format: str
    language: str
    expires: datetime
    blank: bool = False


class Links:
    """Signs and reads links with the installation's own key, which is made at the first use."""

    def __init__(self, secrets: SqlSecrets) -> None:
        self._secrets = secrets
        self._serializer: URLSafeSerializer | None = None

    def sign(self, download: Download) -> str:
        """Give the ticket of a download."""
        parts = [
            download.conversation,
            download.file_format,
            download.language,
            int(download.expires.timestamp()),
            *([BLANK] if download.blank else []),
        ]
        ticket: str = self._signer().dumps(parts)
        return ticket

    def read(self, ticket: str, now: datetime) -> Download:
        """Give what a ticket stands for; raises ProblemError for one we never signed and one that has expired."""
        try:
            conversation, file_format, language, expires, *more = self._signer().loads(ticket)
        except BadData:
            raise ProblemError(404, "not_found") from None
        moment = datetime.fromtimestamp(expires, now.tzinfo)
        if moment <= now:
            raise ProblemError(410, "link_expired")
        return Download(conversation, file_format, language, moment, blank=BLANK in more)

    def _signer(self) -> URLSafeSerializer:
        if self._serializer is None:
            self._serializer = URLSafeSerializer(self._secrets.get("link-key"), salt="download")
        return self._serializer
