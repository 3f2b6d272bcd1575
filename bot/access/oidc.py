"""Signing in at an identity provider: OpenID Connect, authorization code with PKCE (S256)."""

import hmac
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import httpx
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge

from bot.access.discovery import SECONDS, Discovery
from bot.access.errors import ProviderDownError, RefusedSignInError
from bot.access.provider import Provider
from bot.access.tokens import claims_of, key_id_of
from bot.scheme.user import SignIn

MOST_LETTERS = 4_000


class OpenId:
    """Our side of the conversation with one provider."""

    def __init__(self, provider: Provider) -> None:
        self.provider = provider
        self._discovery = Discovery(provider)

    async def address(self, sign_in: SignIn, state: str, back_to: str) -> str:
        """Give where the browser goes to sign in; raises ProviderDownError."""
        metadata = await self._discovery.metadata(sign_in.created_at)
        more = {"acr_values": " ".join(self.provider.acr)} if self.provider.acr else {}
        address: str = prepare_grant_uri(
            metadata["authorization_endpoint"],
            client_id=self.provider.client_id,
            response_type="code",
            redirect_uri=back_to,
            scope=self.provider.scope,
            state=state,
            nonce=sign_in.nonce,
            code_challenge=create_s256_code_challenge(sign_in.verifier),
            code_challenge_method="S256",
            **more,
        )
        return address

    async def claims(
        self, sign_in: SignIn, answer: Mapping[str, str], back_to: str, now: datetime
    ) -> Mapping[str, Any]:
        """Redeem what the browser came back with, and give what the provider says of the person.

        Raises RefusedSignInError for what does not hold, ProviderDownError.
        """
        metadata = await self._discovery.metadata(now)
        self._check_issuer(answer.get("iss"), metadata)
        code = answer.get("code", "")
        if not 0 < len(code) <= MOST_LETTERS:
            raise RefusedSignInError(self.provider.name, "there is no code in the answer")
        tokens = await self._redeemed(metadata, code, sign_in.verifier, back_to)
        id_token, access_token = tokens.get("id_token"), tokens.get("access_token")
        if not isinstance(id_token, str):
            raise RefusedSignInError(self.provider.name, "there is no ID token")
        keys = await self._discovery.keys(now, key_id_of(id_token))
        given = access_token if isinstance(access_token, str) else None
        return claims_of(id_token, keys, self.provider, sign_in, given, now)

    def _check_issuer(self, issuer: str | None, metadata: Mapping[str, Any]) -> None:
        """Refuse another provider's answer (RFC 9207)."""
        promised = metadata.get("authorization_response_iss_parameter_supported") is True
        if issuer is None and not promised:
            return
        if not hmac.compare_digest((issuer or "").encode("utf-8", "replace"), self.provider.issuer.encode()):
            raise RefusedSignInError(self.provider.name, "the answer is another issuer's")

    async def _redeemed(self, metadata: Mapping[str, Any], code: str, verifier: str, back_to: str) -> Mapping[str, Any]:
        body = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": back_to,
            "code_verifier": verifier,
            "client_id": self.provider.client_id,
        }
        auth: httpx.Auth = httpx.Auth()
        if self.provider.client_secret:
            # In the body there is no doubt about how odd characters are written, as there is in the header.
            if "client_secret_post" in metadata.get("token_endpoint_auth_methods_supported", ()):
                body["client_secret"] = self.provider.client_secret
            else:
                auth = httpx.BasicAuth(self.provider.client_id, self.provider.client_secret)
        return await self._posted(metadata["token_endpoint"], body, auth)

    async def _posted(self, address: str, body: Mapping[str, str], auth: httpx.Auth) -> Mapping[str, Any]:
        try:
            async with httpx.AsyncClient(timeout=SECONDS) as client:
                answer = await client.post(address, data=body, auth=auth, headers={"Accept": "application/json"})
                if 400 <= answer.status_code < 500:
                    raise RefusedSignInError(self.provider.name, f"status {answer.status_code} for the code")
                answer.raise_for_status()
                content = answer.json()
        except (httpx.HTTPError, ValueError) as error:
            raise ProviderDownError(self.provider.name, type(error).__name__) from error
        if not isinstance(content, dict):
            raise ProviderDownError(self.provider.name, "its answer is no JSON object")
        return content
