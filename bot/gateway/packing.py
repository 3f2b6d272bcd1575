"""The page's files as they are sent: without comments, which only we read, and compressed."""

import gzip
import hashlib
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

TEXTS = (".js", ".css", ".html", ".svg")
_HEADERS = {"Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
_BLOCK = re.compile(r"/\*.*?\*/", re.DOTALL)
_LINE = re.compile(r"^[ \t]*//.*$", re.MULTILINE)
_NEVER = re.compile(r"q=0(\.0*)?")
_EDGES = re.compile(r"^[ \t]+|[ \t]+$", re.MULTILINE)


@dataclass(frozen=True)
class Packed:
    """A file, plain and compressed; `digest` is of the plain content."""

    plain: bytes
    compressed: bytes
    media_type: str
    digest: bytes

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
    if path.suffix in (".js", ".css"):
        content = without_comments(content.decode(), path.suffix).encode()
    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Packed(content, gzip.compress(content, 9, mtime=0), media_type, hashlib.sha384(content).digest())


def without_comments(text: str, suffix: str) -> str:
    """Take out block comments, in scripts also whole-line ones, and indents; every line keeps its number.

    It knows nothing of strings: a test sees to it that ours hold nothing that looks like a comment.
    """
    bare = _BLOCK.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    if suffix == ".js":
        bare = _LINE.sub("", bare)
    return _EDGES.sub("", bare)


def pack_response(request_headers: Headers, file: Packed) -> Response:
    """Answer with a file, in the encoding the browser takes; or say that what it has still holds."""
    headers = {**_HEADERS, "ETag": file.etag}
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
    """The page's files, asked for again at each visit: modules of two versions do not fit together."""

    def file_response(
        self, full_path: "PathLike[str] | str", stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """Give a file, packed if it is a text."""
        path = Path(full_path)
        if path.suffix in TEXTS:
            return pack_response(Headers(scope=scope), packed(path))
        response = super().file_response(full_path, stat_result, scope, status_code)
        response.headers["Cache-Control"] = "no-cache"
        return response
