"""Who of those an identity provider knows may come in, and as what."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.access.accounts import ADDRESS, LONGEST_NAME, address_of, new_user_id
from bot.access.errors import NotAdmittedError
from bot.access.ports import Sessions, Users
from bot.access.provider import Provider
from bot.scheme.errors import ExistingUserError, UnknownUserError
from bot.scheme.user import User

LONGEST_SUBJECT = 300


class Admission:
    """Finds or makes the user that a provider's claims stand for."""

    def __init__(self, users: Users, sessions: Sessions) -> None:
        self._users = users
        self._sessions = sessions

    def admitted(self, provider: Provider, claims: Mapping[str, Any], now: datetime) -> User:
        """Give the user who has just signed in; raises NotAdmittedError."""
        subject = claims.get(provider.subject_claim)
        if not isinstance(subject, str) or not 0 < len(subject) <= LONGEST_SUBJECT or not subject.isprintable():
            raise NotAdmittedError(provider.name, f"there is no {provider.subject_claim}")
        if provider.roles_claim:
            user = self._by_role(provider, subject, claims, now)
        else:
            user = self._added(provider, subject, claims)
        if not user.is_active:
            raise NotAdmittedError(provider.name, f"{user.email} is disabled")
        return user

    def _added(self, provider: Provider, subject: str, claims: Mapping[str, Any]) -> User:
        """Find a user whom an operator has added."""
        try:
            return self._users.by_subject(provider.issuer, subject)
        except UnknownUserError:
            pass
        try:
            return self._users.bind(_vouched_address(provider, claims), provider.issuer, subject)
        except (UnknownUserError, ExistingUserError):
            raise NotAdmittedError(provider.name, f"nobody was added for the subject {subject}") from None

    def _by_role(self, provider: Provider, subject: str, claims: Mapping[str, Any], now: datetime) -> User:
        """Find or make a user whom the provider gives a role; one who has lost it is signed out everywhere."""
        role = provider.role_of(claims)
        try:
            user = self._users.by_subject(provider.issuer, subject)
        except UnknownUserError:
            if role is None:
                raise NotAdmittedError(provider.name, f"no role for the subject {subject}") from None
            return self._made(provider, subject, role, claims, now)
        if role is None:
            self._sessions.end_all(user.id)
            raise NotAdmittedError(provider.name, f"{user.email} has no role any more")
        self._users.set_profile(user.id, _name(claims, user.name), role)
        return self._users.get(user.id)

    def _made(self, provider: Provider, subject: str, role: str, claims: Mapping[str, Any], now: datetime) -> User:
        told = claims.get("email") or claims.get("preferred_username")
        address = address_of(told) if isinstance(told, str) else ""
        if not ADDRESS.fullmatch(address):
            raise NotAdmittedError(provider.name, "there is no e-mail address")
        issuer, language = provider.issuer, "nn" if claims.get("locale") in ("nn", "nn-NO") else "nb"
        made = User(new_user_id(), address, _name(claims, address), role, language, now, issuer=issuer, subject=subject)
        try:
            # An address somebody has already is no proof of being that person: then an operator must sort it out.
            return self._users.add(made)
        except ExistingUserError:
            raise NotAdmittedError(provider.name, f"another user has the address {address}") from None


def _vouched_address(provider: Provider, claims: Mapping[str, Any]) -> str:
    """Give the address that names the person, in a claim the operator trusts or as the provider has verified it."""
    told = claims.get(provider.match_claim or "email")
    is_vouched = bool(provider.match_claim) or claims.get("email_verified") is True
    address = address_of(told) if isinstance(told, str) and is_vouched else ""
    if not ADDRESS.fullmatch(address):
        raise NotAdmittedError(provider.name, f"no verified address for the subject {claims.get('sub')}")
    return address


def _name(claims: Mapping[str, Any], otherwise: str) -> str:
    told = claims.get("name")
    name = " ".join(told.split()) if isinstance(told, str) else ""
    return name if name.isprintable() and 0 < len(name) <= LONGEST_NAME else otherwise
