"""Mailboxes: bound, changed, unbound."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from argosy import matching
from argosy.audit.record import looked, record, words
from argosy.enterprise.models import Member
from argosy.enterprise.permissions import Permission as Enterprise
from argosy.mail.actions import ending, tokens
from argosy.mail.actions.agreeing import go_on
from argosy.mail.actions.folders import add_folders
from argosy.mail.actions.lawful import CONSENT
from argosy.mail.actions.trying import Binding
from argosy.mail.conditions import TAKES_OVER
from argosy.mail.errors import AlreadyBound, NotAgreed
from argosy.mail.events import MailboxBound
from argosy.mail.html import sendable
from argosy.mail.imap.answers import Listed
from argosy.mail.models import Draft, DraftState, FolderRole, Mailbox, MailboxLease, MailboxShare, MailboxState
from argosy.mail.oauth import Tokens
from argosy.mail.permissions import Permission
from argosy.notifications.actions.telling import kind, tell
from argosy.platform import search
from argosy.platform.access import Actor
from argosy.platform.events import publish
from argosy.privacy.actions import consents
from argosy.privacy.models import Consent

words(
    mailbox_bound=_("bound a mailbox"),
    mailbox_unbound=_("unbound a mailbox"),
    mailbox_changed=_("changed a mailbox"),
    mailbox_looked=_("looked at somebody's mail"),
)
CANNOT_GO = kind(
    "mail.cannot_go",
    ngettext_lazy(
        "%(count)s message that was to go out later from %(address)s of %(who)s cannot go out any more.",
        "%(count)s messages that were to go out later from %(address)s of %(who)s cannot go out any more.",
        "count",
    ),
)


@transaction.atomic
def bind(
    actor: Actor,
    binding: Binding,
    folders: Sequence[Listed],
    *,
    brought: Sequence[str],
    since: date | None,
    shown: Sequence[str],
    has_agreed: bool,
) -> Mailbox:
    """The mailbox is the actor's, and its mail begins to come in within a second.

    `brought` are paths or roles of folders; by POP3 all comes in that lies on the server. `shown` are the
    sentences that the member agreed to, kept with the consent.
    Raises NotAgreed, AlreadyBound.
    """
    actor.require(Permission.USE_MAIL)
    if not has_agreed:
        raise NotAgreed
    key = search.blind(actor.enterprise, binding.address.strip().casefold())
    if Mailbox.objects.bound().filter(address_key=key).exists():
        raise AlreadyBound
    mailbox: Mailbox = Mailbox.objects.create(
        member_id=actor.member,
        address=binding.address.strip(),
        address_key=key,
        **binding.columns,
        bring_since=None if binding.is_pop3 else since,
        is_free_mail=matching.is_free_mail(binding.address.rpartition("@")[2]),
    )
    if binding.tokens is not None:
        tokens.keep(mailbox, binding.issuer, binding.tokens)
    if binding.is_pop3:
        _add_our_folders(mailbox, folders)
    else:
        add_folders(mailbox.pk, folders, brought)
    MailboxLease.objects.create(mailbox_id=mailbox.pk, enterprise_id=actor.enterprise)
    consents.give(actor, CONSENT, list(shown), mailbox.pk)
    record(actor, "mailbox.bound", mailbox)
    publish(MailboxBound(mailbox.pk))
    return mailbox


def _add_our_folders(mailbox: Mailbox, folders: Sequence[Listed]) -> None:
    """All of them are shown; but for the inbox they are ours alone, and the server is asked for nothing of them."""
    add_folders(mailbox.pk, folders, [one.path for one in folders])
    mailbox.folders.exclude(role=FolderRole.INBOX).update(is_backfilled=True, uidvalidity=1)


@transaction.atomic
def unbind(actor: Actor, mailbox: Mailbox) -> None:
    """Argosy forgets the password and fetches nothing more; mail that is here stays. The member or an administrator may."""
    actor.require(Permission.USE_MAIL)
    mailbox = Mailbox.objects.visible_to(actor).lock(mailbox.pk)
    if mailbox.member_id != actor.member:
        actor.require(Enterprise.MANAGE_MEMBERS)
    stop([mailbox])
    if mailbox.member_id != actor.member:
        _tell_what_waits(actor, mailbox)
    Consent.objects.filter(object_id=mailbox.pk, withdrawn_at__isnull=True).update(withdrawn_at=timezone.now())
    record(actor, "mailbox.unbound", mailbox, concerns=mailbox.member_id)


def _tell_what_waits(actor: Actor, mailbox: Mailbox) -> None:
    """What was set to go out later from somebody else's mailbox cannot: whoever unbound it learns how many letters wait."""
    count = Draft.objects.filter(mailbox=mailbox, state=DraftState.WAITING).count()
    if count and actor.member is not None:
        link = reverse("enterprise:member", args=[mailbox.member_id])  # the mailbox's page is its own member's
        tell(actor.member, CANNOT_GO, link=link, count=count, who=str(mailbox.member), address=mailbox.address)


def stop(mailboxes: Iterable[Mailbox]) -> None:
    """Nothing more is fetched from these mailboxes or sent by them; passwords are forgotten, accesses end."""
    for mailbox in mailboxes:
        mailbox.password = ""
        mailbox.state, mailbox.state_since = MailboxState.UNBOUND, timezone.now()
        ending.begin(mailbox)
        mailbox.save(update_fields=["password", "refresh_token", "access_token", "state", "state_since"])
        MailboxLease.objects.filter(mailbox_id=mailbox.pk).delete()


@transaction.atomic
def change_password(actor: Actor, mailbox: Mailbox, password: str) -> Mailbox:
    """Argosy signs in with this password from now on, at once. Try it out before: this does not.

    Where it signed in at the provider's own page before, that access ends.
    """
    actor.require(Permission.USE_MAIL)
    mailbox = _own(actor, mailbox)
    ending.begin(mailbox)
    mailbox.password, mailbox.issuer = password, ""
    mailbox.save(update_fields=["password", "issuer", "refresh_token", "access_token"])
    return _begun_anew(actor, mailbox, "password")


@transaction.atomic
def connect_again(actor: Actor, mailbox: Mailbox, issuer: str, given: Tokens) -> Mailbox:
    """Argosy signs in with these tokens from now on, at once. Try them out before: this does not."""
    actor.require(Permission.USE_MAIL)
    mailbox = _own(actor, mailbox)
    tokens.keep(mailbox, issuer, given)
    return _begun_anew(actor, mailbox, "sign-in")


def _begun_anew(actor: Actor, mailbox: Mailbox, what: str) -> Mailbox:
    is_new, since = mailbox.state == MailboxState.PASSED_ON, mailbox.state_since
    if is_new:
        consents.give(actor, CONSENT, [str(TAKES_OVER)], mailbox.pk)
    if mailbox.state != MailboxState.RESTING:  # what rests goes on once its member agrees, from where it began to rest
        mailbox.state, mailbox.state_since, mailbox.state_words = MailboxState.BRINGING, timezone.now(), ""
    mailbox.failing_since, mailbox.failures, mailbox.next_try_at = None, 0, None
    mailbox.save(update_fields=["state", "state_since", "state_words", "failing_since", "failures", "next_try_at"])
    record(actor, "mailbox.changed", mailbox, what=what)
    wake(mailbox)
    if is_new:
        go_on(mailbox.pk, since)
    return mailbox


@transaction.atomic
def introduce(actor: Actor, mailbox: Mailbox, *, sender_name: str, signature: str) -> Mailbox:
    """Letters from this mailbox bear this name and end with this signature."""
    actor.require(Permission.USE_MAIL)
    mailbox = _own(actor, mailbox)
    mailbox.sender_name, mailbox.signature = " ".join(sender_name.split()), sendable(signature)
    mailbox.save(update_fields=["sender_name", "signature"])
    return mailbox


@transaction.atomic
def bring_folders(actor: Actor, mailbox: Mailbox, folders: Collection[UUID]) -> None:
    """These folders are brought in and no others; mail that is here stays."""
    actor.require(Permission.USE_MAIL)
    mailbox = _own(actor, mailbox)
    mailbox.folders.filter(is_brought=True).exclude(pk__in=folders).update(is_brought=False)
    mailbox.folders.filter(is_brought=False, pk__in=folders).update(is_brought=True)
    record(actor, "mailbox.changed", mailbox, what="folders")
    wake(mailbox)


@transaction.atomic
def ask_comparison(actor: Actor, mailbox: Mailbox) -> None:
    """The server's list is compared with ours as soon as possible, and what is missing is fetched."""
    actor.require(Permission.USE_MAIL)
    mailbox = _own(actor, mailbox)
    mailbox.compared_at = None
    mailbox.save(update_fields=["compared_at"])
    wake(mailbox)


@transaction.atomic
def try_again(actor: Actor, mailbox: Mailbox) -> None:
    """Argosy signs in now, also where it had given up; the days until it gives up begin anew."""
    actor.require(Permission.USE_MAIL)
    mailbox = _own(actor, mailbox)
    if mailbox.state == MailboxState.PAUSED:
        mailbox.state, mailbox.state_since, mailbox.state_words = MailboxState.BRINGING, timezone.now(), ""
        mailbox.failing_since, mailbox.failures = None, 0
        mailbox.save(update_fields=["state", "state_since", "state_words", "failing_since", "failures"])
    wake(mailbox)


def wake(mailbox: Mailbox) -> None:
    """Whoever brings this mailbox in begins anew with what is written here now."""
    if mailbox.state in {MailboxState.PASSED_ON, MailboxState.RESTING}:
        return  # there is nothing to sign in with yet, or nothing that may be done
    MailboxLease.objects.filter(mailbox_id=mailbox.pk).update(holder="", until=None, is_wanted=True)


def look_at(actor: Actor, mailbox: Mailbox) -> bool:
    """Somebody opened this mailbox; where she does not work in it its member is shown that she did. True where she does."""
    if mailbox.member_id != actor.member and MailboxShare.objects.filter(mailbox=mailbox, member=actor.member).exists():
        return True
    looked(actor, mailbox, mailbox.member_id, "mailbox.looked")
    return bool(mailbox.member_id == actor.member)


def _own(actor: Actor, mailbox: Mailbox) -> Mailbox:
    found: Mailbox = Mailbox.objects.bound().filter(member=actor.member).lock(mailbox.pk)
    return found


def who_sees(member_id: UUID) -> list[Member]:
    """Who can see this member's mail: the people above her, and the administrators. Shown before binding (S33)."""
    members = {m.pk: m for m in Member.objects.filter(state="active").select_related("user", "role")}
    found: dict[UUID, Member] = {m.pk: m for m in members.values() if m.is_master or m.role.reach == "all"}
    above = members[member_id].supervisor_id if member_id in members else None
    while above is not None and above in members and above not in found:
        if members[above].role.reach == "subtree":
            found[above] = members[above]
        above = members[above].supervisor_id
    found.pop(member_id, None)
    return list(found.values())
