"""The member's mailboxes: how each is, how far its mail is in, and what can be changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_POST

from argosy.mail import queries
from argosy.mail.actions import mailboxes
from argosy.mail.actions.mailboxes import Binding
from argosy.mail.cures import cure_of
from argosy.mail.errors import ServerRefuses
from argosy.mail.forms import IntroductionForm, PasswordForm
from argosy.mail.imap.client import Place
from argosy.mail.models import FetchedMessage, FetchState, Folder, Mailbox, MailboxState
from argosy.mail.permissions import Permission
from argosy.platform.http.request import Request, get_visible, own_transactions
from argosy.platform.tenancy.scope import enterprise_scope

STATES: dict[str, tuple[Any, str, str]] = {
    MailboxState.BRINGING: (gettext_lazy("Mail is being brought in"), "accent", ""),
    MailboxState.UP_TO_DATE: (gettext_lazy("Up to date"), "green", ""),
    MailboxState.WRONG_PASSWORD: (gettext_lazy("The server refuses the password"), "amber", "wrong_password"),
    MailboxState.UNREACHABLE: (gettext_lazy("The server does not answer"), "amber", "unreachable"),
    MailboxState.THROTTLED: (gettext_lazy("The server asks us to slow down"), "amber", "throttled"),
    MailboxState.INCOMPLETE: (gettext_lazy("Mail is missing"), "red", ""),
    MailboxState.UNBOUND: (gettext_lazy("Unbound"), "plain", ""),
}
# Mail that arrives by the piece is here before one could read a bar.
A_FEW = 25


@dataclass(frozen=True, slots=True)
class FolderState:
    """How far a folder's mail is in."""

    folder: Folder
    title: str
    here: int

    @property
    def there(self) -> int:
        """How many the server has; at least what is here."""
        return max(int(self.folder.server_count), self.here) if not self.folder.is_backfilled else self.here


@dataclass(frozen=True, slots=True)
class MailboxView:
    """A mailbox as its page shows it."""

    mailbox: Mailbox
    folders: Sequence[FolderState]
    others: Sequence[Folder]
    waiting: int = 0  # fetched, and not read yet

    @property
    def words(self) -> Any:
        """Its state in words."""
        return STATES[self.mailbox.state][0]

    @property
    def tone(self) -> str:
        """The colour of its state."""
        return STATES[self.mailbox.state][1]

    @property
    def cure(self) -> Any:
        """What to do about it, "" where nothing is wrong."""
        key = STATES[self.mailbox.state][2]
        return cure_of(key) if key else ""

    @property
    def here(self) -> int:
        """Messages that are in."""
        return sum(f.here for f in self.folders)

    @property
    def there(self) -> int:
        """Messages that the server has in the folders that are brought in."""
        return sum(f.there for f in self.folders)

    @property
    def is_bringing(self) -> bool:
        """Does mail still come in for the first time?"""
        return self.mailbox.state == MailboxState.BRINGING

    @property
    def is_busy(self) -> bool:
        """Is so much on its way that one wants to see how far it is?"""
        return bool(self.folders) and (self.is_bringing or self.waiting > A_FEW)

    @property
    def is_bound(self) -> bool:
        """Is it still bound?"""
        return self.mailbox.state != MailboxState.UNBOUND


def _views(found: Sequence[Mailbox]) -> list[MailboxView]:
    folders = list(Folder.objects.filter(mailbox__in=found))
    rows = FetchedMessage.objects.filter(mailbox__in=found, expunged_at__isnull=True).values("folder_id")
    here = {row["folder_id"]: row["count"] for row in rows.annotate(count=Count("id"))}
    reading = rows.filter(state=FetchState.FETCHED).values("mailbox_id").annotate(count=Count("id"))
    waiting = {row["mailbox_id"]: row["count"] for row in reading.order_by()}
    views = []
    for mailbox in found:
        own = sorted((f for f in folders if f.mailbox_id == mailbox.pk), key=_place)
        brought = [FolderState(f, queries.title_of(f), here.get(f.pk, 0)) for f in own if f.is_brought]
        views.append(MailboxView(mailbox, brought, own, waiting.get(mailbox.pk, 0)))
    return views


def _place(folder: Folder) -> tuple[int, str]:
    return queries.ROLES.get(folder.role, (4, ""))[0], folder.title


@require_GET
def list_mailboxes(request: Request) -> HttpResponse:
    """My mailboxes; the part with their states is fetched anew while mail comes in."""
    request.actor.require(Permission.USE_MAIL)
    views = _views(queries.own_mailboxes(request.actor))
    part = "#states" if request.htmx and request.GET.get("part") == "states" else ""
    return render(request, "mail/mailboxes.html" + part, {"views": views, "password_form": PasswordForm()})


@require_GET
def progress(request: Request) -> HttpResponse:
    """How far the mail is in, in one line above the list; empty when all is here."""
    request.actor.require(Permission.USE_MAIL)
    views = [view for view in _views(queries.own_mailboxes(request.actor)) if view.is_busy]
    here = sum(view.here - view.waiting for view in views)
    there = sum(view.there for view in views)
    return render(request, "mail/progress.html", {"views": views, "here": here, "there": there})


def _own(request: Request, mailbox_id: UUID) -> Mailbox:
    found: Mailbox = get_visible(Mailbox.objects.bound().filter(member=request.actor.member), mailbox_id)
    return found


@require_POST
def compare(request: Request, mailbox_id: UUID) -> HttpResponse:
    """What the server has is compared with what is here, now."""
    mailboxes.ask_comparison(request.actor, _own(request, mailbox_id))
    messages.info(request, _("Argosy compares this mailbox with its server now and fetches what is missing."))
    return redirect("mail:mailboxes")


@require_POST
@sensitive_post_parameters("password")
@own_transactions
def change_password(request: Request, mailbox_id: UUID) -> HttpResponse:
    """The mailbox has another password: tried out first, then kept."""
    form = PasswordForm(request.POST)
    with enterprise_scope(request.actor.enterprise):
        mailbox = _own(request, mailbox_id)
        binding = Binding(
            address=mailbox.address,
            password=form.cleaned_data["password"] if form.is_valid() else "",
            imap=Place(mailbox.imap_host, mailbox.imap_port, mailbox.imap_security),
            smtp=Place(mailbox.smtp_host, mailbox.smtp_port, mailbox.smtp_security),
            username=mailbox.username,
        )
    try:
        mailboxes.try_out(binding)
    except ServerRefuses as problem:
        words = f" ({problem.words})" if problem.words else ""
        messages.error(request, f"{problem}{words}")
        return redirect("mail:mailboxes")
    with enterprise_scope(request.actor.enterprise):
        mailboxes.change_password(request.actor, mailbox, binding.password)
    messages.info(request, _("The password is right. Mail comes in again."))
    return redirect("mail:mailboxes")


@require_POST
def introduce(request: Request, mailbox_id: UUID) -> HttpResponse:
    """Name and signature of the letters that are written here."""
    form = IntroductionForm(request.POST)
    if form.is_valid():
        mailboxes.introduce(request.actor, _own(request, mailbox_id), **form.cleaned_data)
        messages.info(request, _("Kept."))
    return redirect("mail:mailboxes")


@require_POST
def bring_folders(request: Request, mailbox_id: UUID) -> HttpResponse:
    """Other folders are brought in."""
    mailbox = _own(request, mailbox_id)
    known = {str(pk): pk for pk in mailbox.folders.values_list("pk", flat=True)}
    chosen = [known[text] for text in request.POST.getlist("folders") if text in known]
    mailboxes.bring_folders(request.actor, mailbox, chosen)
    messages.info(request, _("Argosy brings these folders in."))
    return redirect("mail:mailboxes")


@require_POST
def unbind(request: Request, mailbox_id: UUID) -> HttpResponse:
    """Nothing more is brought in from this mailbox."""
    mailboxes.unbind(request.actor, _own(request, mailbox_id))
    messages.info(request, _("Unbound. The password is forgotten; mail that is here stays."))
    return redirect("mail:mailboxes")
