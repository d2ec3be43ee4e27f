"""Guarding against fraud: what is amiss about a message is written down when it is read, and answered by its reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.accounts.actions.proving import prove_again
from argosy.audit.record import record, words
from argosy.enterprise import switches
from argosy.enterprise.models import Member
from argosy.mail.actions import accounts, known
from argosy.mail.actions.suspicion import CHECK_SENDERS, Suspicion, of_sender
from argosy.mail.errors import HeldBack
from argosy.mail.handling import require_handling
from argosy.mail.models import Message, MessageContent, MessagePart, MessageWarning, WarningKind
from argosy.mail.permissions import Permission
from argosy.platform import scanning
from argosy.platform.access import Actor
from argosy.platform.dangers import DANGERS
from argosy.platform.tenancy.scope import enterprise_scope

words(
    warning_checked=_("checked a warning about a message"),
    warning_fraud=_("called a message a fraud"),
    warning_reopened=_("took back the answer to a warning about a message"),
)
# How much each counts, of a hundred: from here on a message is marked in the list.
WEIGHTS = {
    WarningKind.ACCOUNT: 60,
    WarningKind.LOOKALIKE: 50,
    WarningKind.WORDS: 45,
    WarningKind.FILE: 40,
    WarningKind.CHECKS: 30,
    WarningKind.REPLY_TO: 25,
    WarningKind.NAME: 25,
}
MARKED_FROM = 40
# From here on nobody calls it right without showing once more who she is (S120).
ASKS = 50


def look(message_ids: Sequence[UUID]) -> None:
    """Write down what is amiss about these messages, and learn from our own with whom and on which accounts we deal."""
    rows = list(Message.objects.filter(pk__in=message_ids, is_bounce=False).select_related("mailbox").order_by("at"))
    if not rows:
        return
    contents = {row.pk: row.content for row in MessageContent.objects.filter(pk__in=[one.pk for one in rows])}
    files = MessagePart.objects.filter(message__in=[one.pk for one in rows]).exclude(danger="")
    is_checking = switches.is_on(CHECK_SENDERS)
    own = known.own_domains()
    if is_checking:
        known.learn_customers({one.sender_address for one in rows if one.direction != "out" and not one.is_list}, own)
    for message in rows:
        content = contents.get(message.pk) or {}
        if message.direction == "out":
            known.learn_domains(known.domain_of(pair[1]) for part in ("to", "cc") for pair in content.get(part, []))
            accounts.ours(message, content)
            continue
        found = _always(message, content, [one for one in files if one.message_id == message.pk])
        if is_checking and not message.is_list:
            suspicion = of_sender(message, content, own)
            found |= suspicion.warnings
            found |= _accounts(message, content, suspicion)
        _write(message, found)


def _always(message: Message, content: Mapping[str, Any], files: Sequence[MessagePart]) -> dict[str, Any]:
    """What the text and the files say, whatever is switched on."""
    found: dict[str, Any] = {}
    if message.risk:
        reasons = (content.get("understanding") or {}).get("reasons") or []
        found[WarningKind.WORDS] = {"risk": message.risk, "words": [one.get("words", "") for one in reasons[:3]]}
    if files:
        found[WarningKind.FILE] = {"files": [[one.name, one.danger] for one in files[:20]]}
    return found


def _accounts(message: Message, content: Mapping[str, Any], suspicion: Suspicion) -> dict[str, Any]:
    changed = accounts.theirs(message, content, suspicion)
    return {WarningKind.ACCOUNT: changed} if changed else {}


def _write(message: Message, found: Mapping[str, Any]) -> None:
    if not found:
        return
    rows = [MessageWarning(message=message, kind=kind, evidence=evidence) for kind, evidence in found.items()]
    MessageWarning.objects.bulk_create(rows, ignore_conflicts=True)
    if not message.risk and score(found) >= MARKED_FROM:
        message.risk = "bank_change" if WarningKind.ACCOUNT in found else "phishing"
        message.save(update_fields=["risk"])


def score(kinds: Mapping[str, Any]) -> int:
    """How dangerous a message with these warnings is, of a hundred."""
    return min(100, sum(WEIGHTS[WarningKind(kind)] for kind in kinds))


def score_of(warnings: Iterable[MessageWarning]) -> int:
    """The same, of the warnings of one message; what somebody has checked no longer counts."""
    return score({one.kind: one for one in warnings if one.answer != "checked"})


@transaction.atomic
def answer_warning(actor: Actor, warning: MessageWarning, answer: str, proof: str = "") -> MessageWarning:
    """Its reader checked it ("checked"), found it to be a fraud ("fraud"), or takes that back ("").

    A checked account is the party's from now on; one that is a fraud is warned of wherever it comes up again. Of a
    message with a high score only who proves again who she is says that it is right: `proof` is her app's code or her
    password. Raises WrongPassword, WrongCode, TooManyTries, OnlyInPerson.
    """
    actor.require(Permission.USE_MAIL)
    found: MessageWarning = MessageWarning.objects.visible_to(actor).select_related("message__mailbox").lock(warning.pk)
    require_handling(actor, found.message.mailbox)
    if answer == "checked" and score_of(found.message.warnings.all()) >= ASKS:
        prove_again(actor, Member.objects.select_related("user").get(pk=actor.member).user, proof)
    found.answer = answer if answer in {"checked", "fraud"} else ""
    found.answered_by_id = actor.member if found.answer else None
    found.answered_at = timezone.now() if found.answer else None
    found.save(update_fields=["answer", "answered_by", "answered_at"])
    if found.kind == WarningKind.ACCOUNT:
        accounts.answered(found)
    if found.kind == WarningKind.LOOKALIKE and found.answer == "checked":
        known.learn_domains([known.domain_of(found.message.sender_address)])
    _mark(found.message)
    word = {"checked": "warning.checked", "fraud": "warning.fraud"}.get(found.answer, "warning.reopened")
    record(actor, word, found.message, concerns=found.message.mailbox.member_id, kind=found.kind)
    return found


def refuse_held(message: Message, position: int) -> None:
    """Go on only where the file is not held back. Raises HeldBack."""
    part = MessagePart.objects.filter(message=message, position=position).first()
    if part is not None and part.is_held:
        raise HeldBack(what=DANGERS[part.danger])


def refuse_virus(enterprise: UUID, message: Message, position: int, content: bytes) -> None:
    """Go on only with a file in which the operator's scanner finds nothing. It is waited for outside of the scope.

    Raises HeldBack, CannotScan.
    """
    if scanning.is_set_up() and (virus := scanning.scan(content)):
        with enterprise_scope(enterprise):
            _found_virus(message, position, virus)
        raise HeldBack(what=DANGERS["virus"])


@transaction.atomic
def _found_virus(message: Message, position: int, virus: str) -> None:
    """The scanner found something in a file: it is held back from now on, and the message bears the warning."""
    MessagePart.objects.filter(message=message, position=position).update(danger="virus")
    held = MessagePart.objects.filter(message=message).exclude(danger="")
    evidence = {"files": [[one.name, one.danger] for one in held], "virus": virus}
    MessageWarning.objects.update_or_create(message=message, kind=WarningKind.FILE, defaults={"evidence": evidence})
    _mark(message)


def _mark(message: Message) -> None:
    """The list shows "Careful" as long as something stands that nobody checked."""
    rows = list(message.warnings.exclude(answer="checked"))
    kinds = {row.kind: row for row in rows}
    words_risk = (kinds[WarningKind.WORDS].evidence or {}).get("risk", "") if WarningKind.WORDS in kinds else ""
    risk = "bank_change" if WarningKind.ACCOUNT in kinds else words_risk or "phishing"
    message.risk = risk if score(kinds) >= MARKED_FROM else ""
    message.save(update_fields=["risk"])
