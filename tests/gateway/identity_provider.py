"""A real identity provider over HTTP on this machine, that a test can make lie."""

import asyncio
import base64
import hashlib
import secrets
import socket
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import urlencode

import uvicorn
from joserfc import jwt
from joserfc.jwk import ECKey, OctKey, RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse
from starlette.routing import Route

CLIENT, SECRET = "innboks", "hemmelig & rar+%/"
PERSON = {"sub": "s1", "name": "Ola Nordmann", "email": "ola@imdi.no", "email_verified": True}


@cache
def usual_keys():
    """Make the keys most tests get by with, once: an RSA key takes its time."""
    return RSAKey.generate_key(2048, auto_kid=True), ECKey.generate_key("P-256", auto_kid=True)


@dataclass
class IdentityProvider:
    """What a test may change: the person, the claims that are told, the key, and what fails."""

    port: int
    now: object
    person: dict = field(default_factory=lambda: dict(PERSON))
    lies: dict = field(default_factory=dict)
    left_out: tuple = ()
    algorithm: str = "RS256"
    key: object = None
    shown_key_id: str | None = None
    metadata_lies: dict = field(default_factory=dict)
    broken: str | None = None
    token_answer: object = None
    answer_lies: dict = field(default_factory=dict)
    codes: dict = field(default_factory=dict)
    asked: list = field(default_factory=list)

    def __post_init__(self):
        self.keys = list(usual_keys())

    @property
    def issuer(self):
        return f"http://127.0.0.1:{self.port}"

    def change_keys(self):
        self.keys = [RSAKey.generate_key(2048, auto_kid=True)]

    async def metadata(self, request):
        self.asked.append("metadata")
        if self.broken == "metadata":
            return JSONResponse({}, 503)
        return JSONResponse(
            {
                "issuer": self.issuer,
                "authorization_endpoint": f"{self.issuer}/authorize?tenant=1",
                "token_endpoint": f"{self.issuer}/token",
                "jwks_uri": f"{self.issuer}/keys",
                "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
                "authorization_response_iss_parameter_supported": True,
                **self.metadata_lies,
            }
        )

    async def show_keys(self, request):
        self.asked.append("keys")
        if self.broken == "keys":
            return JSONResponse({"keys": "none"})
        return JSONResponse({"keys": [key.as_dict(private=False) for key in self.keys]})

    async def authorize(self, request: Request):
        """Say yes at once, as to somebody who is signed in there already."""
        asked = dict(request.query_params)
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        answer = {"code": code, "state": asked["state"], "iss": self.issuer, **self.answer_lies}
        told = urlencode({name: value for name, value in answer.items() if value is not None})
        return RedirectResponse(f"{asked['redirect_uri']}?{told}", 302)

    async def token(self, request: Request):
        self.asked.append("token")
        if self.broken == "token":
            return JSONResponse({}, 500)
        if self.token_answer is not None:
            return JSONResponse(self.token_answer)
        form = await request.form()
        asked = self.codes.pop(form["code"], None)
        if asked is None or not self._is_right(form, asked):
            return JSONResponse({"error": "invalid_grant"}, 400)
        access_token = secrets.token_urlsafe(16)
        return JSONResponse({"access_token": access_token, "id_token": self.signed(asked, access_token)})

    def _is_right(self, form, asked):
        challenge = base64.urlsafe_b64encode(hashlib.sha256(form["code_verifier"].encode()).digest()).rstrip(b"=")
        return (
            asked["code_challenge_method"] == "S256"
            and challenge.decode() == asked["code_challenge"]
            and form["redirect_uri"] == asked["redirect_uri"]
            and (form["client_id"], form["client_secret"]) == (CLIENT, SECRET)
        )

    def signed(self, asked, access_token):
        now = int(self.now().timestamp())
        digest = hashlib.sha256(access_token.encode()).digest()[:16]
        claims = {
            "iss": self.issuer,
            "aud": CLIENT,
            "exp": now + 300,
            "iat": now,
            "nonce": asked["nonce"],
            "at_hash": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
            **self.person,
            **self.lies,
        }
        claims = {name: value for name, value in claims.items() if name not in self.left_out}
        if self.algorithm == "none":
            return unsigned(claims)
        key = self.key or self.keys[1 if self.algorithm == "ES256" else 0]
        header = {"alg": self.algorithm, "kid": self.shown_key_id or key.kid}
        return jwt.encode(header, claims, key, algorithms=[self.algorithm])


def unsigned(claims):
    """Write a token that nobody has signed."""
    return jwt.encode({"alg": "none"}, claims, OctKey.import_key("x" * 32), algorithms=["none"])


@contextmanager
def providing(now):
    """Run a provider on a free port, in a thread with a loop of its own."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    provider = IdentityProvider(listening.getsockname()[1], now)
    app = Starlette(
        routes=[
            Route("/.well-known/openid-configuration", provider.metadata),
            Route("/authorize", provider.authorize),
            Route("/token", provider.token, methods=["POST"]),
            Route("/keys", provider.show_keys),
        ]
    )
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, ws="none"))
    thread = threading.Thread(target=lambda: asyncio.run(server.serve([listening])), daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield provider
    finally:
        server.should_exit = True
        thread.join(10)
        listening.close()


def settings_of(provider, **more):
    """Give what an operator sets for the provider, as `extra` of the settings."""
    values = {"issuer": provider.issuer, "client_id": CLIENT, "client_secret": SECRET, "title": "Jobbkonto", **more}
    return {f"oidc_entra_{name}": value for name, value in values.items()}
