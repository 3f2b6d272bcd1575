"""The pages' files as `make install` has built them, and as they are sent: compressed."""

import gzip
import hashlib
import json
import mimetypes
import os
import re
from dataclasses import dataclass
from functools import lru_cache
from os import PathLike
from pathlib import Path

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

BUILT = Path(__file__).with_name("built")
SERVED = BUILT / "served"
_NAMED_BY_CONTENT = SERVED / "assets"
_ASKED_AGAIN, _KEPT_FOR_EVER = "no-cache", "public, max-age=31536000, immutable"
_NEVER = re.compile(r"q=0(\.0*)?")


@dataclass(frozen=True)
class Packed:
    """A file, plain and compressed; `digest` is of the plain content."""

    plain: bytes
    compressed: bytes
    media_type: str
    digest: bytes
    caching: str

    @property
    def etag(self) -> str:
        """The content's name; weak, for it is the same in both encodings."""
        return f'W/"{self.digest.hex()[:32]}"'


def packed(path: Path) -> Packed:
    """Read a file, once for as long as it has not changed."""
    changed = path.stat()
    return _packed(path, changed.st_mtime_ns, changed.st_size)


@lru_cache(maxsize=512)
def _packed(path: Path, changed: int, size: int) -> Packed:
    content = path.read_bytes()
    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    digest = hashlib.sha384(content).digest()
    caching = _KEPT_FOR_EVER if _NAMED_BY_CONTENT in path.parents else _ASKED_AGAIN
    return Packed(content, gzip.compress(content, 9, mtime=0), media_type, digest, caching)


@lru_cache
def served(source: str) -> str:
    """Give the address of what was built from a source, such as `css/pages/plain.css`."""
    addresses: dict[str, str] = json.loads((BUILT / "addresses.json").read_text(encoding="utf-8"))
    return addresses[source]


def pack_response(request_headers: Headers, file: Packed) -> Response:
    """Answer with a file, in the encoding the browser takes; or say that what it has still holds."""
    headers = {"Cache-Control": file.caching, "Vary": "Accept-Encoding", "ETag": file.etag}
    known = request_headers.get("if-none-match", "")
    if file.etag.removeprefix("W/") in [tag.strip().removeprefix("W/") for tag in known.split(",")]:
        return Response(status_code=304, headers=headers)
    if not _takes_gzip(request_headers.get("accept-encoding", "")):
        return Response(file.plain, headers=headers, media_type=file.media_type)
    return Response(file.compressed, headers={**headers, "Content-Encoding": "gzip"}, media_type=file.media_type)


def _takes_gzip(accepted: str) -> bool:
    given = [part.replace(" ", "").lower().partition(";") for part in accepted.split(",")]
    return any(coding == "gzip" and not _NEVER.fullmatch(weight) for coding, _, weight in given)


def answer_with(request: Request, path: Path) -> Response:
    """Answer a request with one of our files."""
    return pack_response(request.headers, packed(path))


class Pages(StaticFiles):
    """The pages' files."""

    def file_response(
        self, full_path: "PathLike[str] | str", stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """Give a file, packed."""
        return pack_response(Headers(scope=scope), packed(Path(full_path)))
