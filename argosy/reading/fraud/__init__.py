"""Signs of fraud that stand in a message itself: bank accounts, dangerous files, false domains, failed checks of servers."""

from __future__ import annotations

from collections.abc import Sequence

from argosy.reading.documents import Document
from argosy.reading.fraud.accounts import accounts_in
from argosy.reading.fraud.files import danger_of
from argosy.reading.model import Account, Danger, Mail, Signals

__all__ = ["signals_of"]

_MOST = 10


def signals_of(mail: Mail, newest: str, documents: Sequence[Document]) -> Signals:
    """The accounts that the newest text and the files name, and what is dangerous about the files. Never raises."""
    found: dict[str, Account] = {}
    for text, where in [(newest, "body"), *((one.text, f"attachment:{one.name}") for one in documents)]:
        for account in accounts_in(text, where):
            found.setdefault(account.number, account)
    dangers = [Danger(place, what) for place, part in enumerate(mail.attachments) if (what := danger_of(part))]
    return Signals(tuple(found.values())[:_MOST], tuple(dangers))
