"""Sign-ins at identity providers, from when the browser leaves until it comes back."""

import hmac
import secrets
from datetime import datetime, timedelta

from bot.access import ports
from bot.access.sessions import token_hash
from bot.scheme.errors import UnknownSignInError
from bot.scheme.user import SignIn

LONGEST = timedelta(minutes=10)
SECRET_BYTES = 32
VERIFIER_BYTES = 48


class SignIns:
    """Begins and finishes sign-ins; each is finished once, by the browser that began it."""

    def __init__(self, sign_ins: ports.SignIns) -> None:
        self._sign_ins = sign_ins

    def begin(self, provider: str, now: datetime) -> tuple[SignIn, str, str]:
        """Begin a sign-in; gives it with its state, which travels, and a secret that stays in the browser."""
        state, browser = secrets.token_urlsafe(SECRET_BYTES), secrets.token_urlsafe(SECRET_BYTES)
        nonce, verifier = secrets.token_urlsafe(SECRET_BYTES), secrets.token_urlsafe(VERIFIER_BYTES)
        sign_in = SignIn(token_hash(state), provider, token_hash(browser), nonce, verifier, now)
        self._sign_ins.begin(sign_in)
        return sign_in, state, browser

    def finish(self, provider: str, state: str, browser: str, now: datetime) -> SignIn:
        """Give what was begun, and forget it; raises UnknownSignInError for what this browser has not begun here."""
        sign_in = self._sign_ins.take(token_hash(state))
        is_same_browser = hmac.compare_digest(sign_in.browser_hash, token_hash(browser))
        if sign_in.provider != provider or not is_same_browser or now >= sign_in.created_at + LONGEST:
            raise UnknownSignInError
        return sign_in

    def purge(self, now: datetime) -> None:
        """Delete those nobody will finish any more."""
        self._sign_ins.purge(now - LONGEST)
