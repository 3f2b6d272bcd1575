"""What an identity provider tells of itself: its addresses and its keys, fetched when needed and kept for a while."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import httpx
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from bot.access.errors import ProviderDownError
from bot.access.provider import Provider, is_safe

KEPT_FOR = timedelta(hours=1)
# A token with an unknown key makes us fetch the keys anew, but nobody can make us do so all the time.
ASKED_AGAIN_AFTER = timedelta(seconds=30)
SECONDS = 10.0
NEEDED = ("authorization_endpoint", "token_endpoint", "jwks_uri")


class Discovery:
    """Fetches the metadata and the keys of one provider."""

    def __init__(self, provider: Provider) -> None:
        self._provider = provider
        self._metadata: tuple[datetime, Mapping[str, Any]] | None = None
        self._keys: tuple[datetime, KeySet] | None = None

    async def metadata(self, now: datetime) -> Mapping[str, Any]:
        """Give the provider's metadata; raises ProviderDownError, also where they are another issuer's."""
        if self._metadata is None or now >= self._metadata[0] + KEPT_FOR:
            address = f"{self._provider.issuer.rstrip('/')}/.well-known/openid-configuration"
            self._metadata = now, self._checked(await self._fetched(address))
        return self._metadata[1]

    async def keys(self, now: datetime, key_id: str | None) -> KeySet:
        """Give the provider's keys, anew where the one that is looked for is not among them."""
        if self._keys is None or now >= self._keys[0] + KEPT_FOR or self._is_missing(key_id, now):
            listed = await self._fetched((await self.metadata(now))["jwks_uri"])
            try:
                self._keys = now, KeySet.import_key_set(listed)  # type: ignore[arg-type]
            except (JoseError, KeyError, TypeError, ValueError) as error:
                raise ProviderDownError(self._provider.name, "its keys cannot be read") from error
        return self._keys[1]

    def _is_missing(self, key_id: str | None, now: datetime) -> bool:
        assert self._keys is not None
        at, keys = self._keys
        return now >= at + ASKED_AGAIN_AFTER and all(key.kid != key_id for key in keys)

    async def _fetched(self, address: str) -> Mapping[str, Any]:
        try:
            async with httpx.AsyncClient(timeout=SECONDS) as client:
                answer = await client.get(address, headers={"Accept": "application/json"})
                answer.raise_for_status()
                content = answer.json()
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            raise ProviderDownError(self._provider.name, type(error).__name__) from error
        if not isinstance(content, dict):
            raise ProviderDownError(self._provider.name, "its metadata are no JSON object")
        return content

    def _checked(self, metadata: Mapping[str, Any]) -> Mapping[str, Any]:
        if metadata.get("issuer") != self._provider.issuer:
            raise ProviderDownError(self._provider.name, "its metadata name another issuer than the settings")
        for name in NEEDED:
            if not isinstance(metadata.get(name), str) or not is_safe(metadata[name]):
                raise ProviderDownError(self._provider.name, f"its metadata have no {name} that is encrypted")
        return metadata
