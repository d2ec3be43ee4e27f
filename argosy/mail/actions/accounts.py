"""Bank accounts: those that a party named before, and one that is new. The most expensive fraud in trade is a new one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.utils import timezone

from argosy.mail.actions import known
from argosy.mail.actions.suspicion import Suspicion
from argosy.mail.models import AccountState, KnownAccount, Message, MessageWarning

# Mail that is brought in from before tells what was known then, and warns of nothing.
OLD = timedelta(days=180)
MOST = 10


def ours(message: Message, content: Mapping[str, Any]) -> None:
    """Accounts that we name ourselves are our own: buyers who repeat them change nothing."""
    for one in content.get("accounts", [])[:MOST]:
        _keep(known.our_party(), one, message, AccountState.OWN)


def theirs(message: Message, content: Mapping[str, Any], suspicion: Suspicion) -> dict[str, Any] | None:
    """What is new about the accounts that the message names, None where nothing is; the first ones are learned."""
    named = _not_ours(content.get("accounts", [])[:MOST])
    if not named or not message.sender_address:
        return None
    parties = known.parties(message.sender_address)
    if suspicion.imitates:
        parties += known.parties(f"@{suspicion.imitates}")
    rows = list(KnownAccount.objects.filter(party_key__in=parties).order_by("first_at"))
    before = [row for row in rows if row.state == AccountState.KNOWN]
    held = {row.account_key: row for row in rows}
    is_trusted = _is_first(before, message) and not suspicion.warnings
    if is_trusted:
        known.learn_domains([known.domain_of(message.sender_address)])  # nobody else shall name another account for it
    new = [found for one in named if (found := _weighed(one, message, held, parties[0], is_trusted=is_trusted))]
    if not new or message.at < timezone.now() - OLD:
        return None
    return {"new": new, "known": [[row.account, row.bic, row.last_at.isoformat()] for row in before[-5:]]}


def _weighed(
    one: Mapping[str, Any], message: Message, held: Mapping[int, KnownAccount], party: int, *, is_trusted: bool
) -> dict[str, Any] | None:
    """The account where it is new or was a fraud, None where it is known or may become so."""
    row = held.get(known.account_key(one["number"]))
    if row is None:
        _keep(party, one, message, AccountState.KNOWN if is_trusted else AccountState.DOUBTED)
        return None if is_trusted else dict(one)
    if row.state in {AccountState.DOUBTED, AccountState.REFUSED}:
        return {**one, "refused": row.state == AccountState.REFUSED}
    if message.at > row.last_at:
        row.last_at = message.at
        row.save(update_fields=["last_at"])
    return None


def _is_first(before: Sequence[KnownAccount], message: Message) -> bool:
    """Nothing is known to differ from: or older mail came in later and tells what was known before."""
    return not before or message.at < before[0].first_at


def _not_ours(named: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    keys = {known.account_key(one["number"]): one for one in named}
    own = KnownAccount.objects.filter(party_key=known.our_party(), account_key__in=keys)
    mine = set(own.values_list("account_key", flat=True))
    return [one for key, one in keys.items() if key not in mine]


def _keep(party: int, one: Mapping[str, Any], message: Message, state: str) -> None:
    first = {
        "account": one["number"],
        "bic": str(one.get("bic") or "")[:11],
        "state": state,
        "message_id": message.pk,
        "first_at": message.at,
        "last_at": message.at,
    }
    KnownAccount.objects.get_or_create(party_key=party, account_key=known.account_key(one["number"]), defaults=first)


def answered(warning: MessageWarning) -> None:
    """What the reader found out about the new account is known of it from now on."""
    state = {"checked": AccountState.KNOWN, "fraud": AccountState.REFUSED}.get(warning.answer, AccountState.DOUBTED)
    keys = [known.account_key(one["number"]) for one in (warning.evidence or {}).get("new", [])]
    parties = known.parties(warning.message.sender_address)
    KnownAccount.objects.filter(party_key__in=parties, account_key__in=keys).update(state=state)
