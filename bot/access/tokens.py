"""Whether an ID token is the provider's, ours, fresh, and the answer to our question."""

import base64
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from bot.access.errors import RefusedSignInError
from bot.access.provider import Provider
from bot.scheme.user import SignIn

# Signed with a key that only the provider has; never `none`, never with a secret we share.
ALGORITHMS = ("RS256", "PS256", "ES256")
LEEWAY_SECONDS = 60


def key_id_of(token: str) -> str | None:
    """Give the name of the key that a token says it is signed with; nothing is checked here."""
    head = token.partition(".")[0]
    try:
        header = json.loads(base64.urlsafe_b64decode(head + "=" * (-len(head) % 4)))
    except ValueError:
        return None
    found = header.get("kid") if isinstance(header, dict) else None
    return found if isinstance(found, str) else None


def claims_of(
    token: str, keys: KeySet, provider: Provider, sign_in: SignIn, access_token: str | None, now: datetime
) -> Mapping[str, Any]:
    """Check an ID token as OpenID Connect Core 3.1.3.7 says, and give its claims; raises RefusedSignInError."""
    try:
        decoded = jwt.decode(token, keys, algorithms=ALGORITHMS)
        claims = CodeIDToken(
            decoded.claims,
            decoded.header,
            options={
                "iss": {"essential": True, "value": provider.issuer},
                "aud": {"essential": True, "value": provider.client_id},
                "sub": {"essential": True},
            },
            params={"nonce": sign_in.nonce, "client_id": provider.client_id, "access_token": access_token},
        )
        claims.validate(int(now.timestamp()), LEEWAY_SECONDS)
    # A header or a claim of a type that nobody expects surfaces as one of the last three.
    except (JoseError, ValueError, TypeError, KeyError) as error:
        raise RefusedSignInError(provider.name, f"{type(error).__name__} in the ID token") from error
    if claims["iat"] < sign_in.created_at.timestamp() - LEEWAY_SECONDS:
        raise RefusedSignInError(provider.name, "the ID token is older than the sign-in")
    if provider.acr and claims.get("acr") not in provider.acr:
        raise RefusedSignInError(provider.name, "the person was not identified at the level that is asked for")
    return dict(claims)
