"""The member's mailboxes: how each is, how far its mail is in, and what can be changed."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_POST

from argosy.enterprise.models import Member
from argosy.enterprise.permissions import Permission as Enterprise
from argosy.mail import boxes, issuers, queries
from argosy.mail.actions import mailboxes, sharing, trying
from argosy.mail.actions.trying import Binding
from argosy.mail.conditions import TAKES_OVER
from argosy.mail.errors import ServerRefuses
from argosy.mail.forms import IntroductionForm, PasswordForm
from argosy.mail.imap.client import Place
from argosy.mail.issuers import Issuer
from argosy.mail.models import Mailbox, MailboxShare
from argosy.mail.permissions import Permission
from argosy.platform.http.request import Request, get_visible, own_transactions
from argosy.platform.tenancy.scope import enterprise_scope

# A page lists so many people, those with whom it is shared first.
MOST_COLLEAGUES = 200


@require_GET
def list_mailboxes(request: Request) -> HttpResponse:
    """My mailboxes; the part with their states is fetched anew while mail comes in."""
    request.actor.require(Permission.USE_MAIL)
    views = boxes.views(queries.own_mailboxes(request.actor))
    part = "#states" if request.htmx and request.GET.get("part") == "states" else ""
    others = [] if part or not request.actor.may(Enterprise.MANAGE_MEMBERS) else queries.colleagues(request.actor)
    return render(request, "mail/mailboxes.html" + part, {"views": views, "others": others})


@require_GET
def show_mailbox(request: Request, mailbox_id: UUID) -> HttpResponse:
    """How a mailbox is, since when, what is missing, and all that can be changed about it."""
    request.actor.require(Permission.USE_MAIL)
    mailbox = get_visible(Mailbox.objects.worked_in_by(request.actor).select_related("member__user"), mailbox_id)
    view = boxes.views([mailbox])[0]
    is_own = mailbox.member_id == request.actor.member
    part = "#state" if request.htmx and request.GET.get("part") == "state" else ""
    context = {"view": view, "is_own": is_own, "password_form": PasswordForm(), "takes_over": TAKES_OVER}
    return render(request, "mail/mailbox.html" + part, context | _shares(mailbox) if is_own else context)


def _shares(mailbox: Mailbox) -> dict[str, object]:
    """With whom it is shared, and with whom it could be."""
    shares = {one.member_id: one for one in MailboxShare.objects.filter(mailbox=mailbox)}
    members = Member.objects.filter(state="active").exclude(pk=mailbox.member_id).select_related("user")
    colleagues = sorted(members, key=lambda m: (m.pk not in shares, str(m)))[:MOST_COLLEAGUES]
    return {"colleagues": [(one, shares.get(one.pk)) for one in colleagues]}


@require_POST
def share(request: Request, mailbox_id: UUID) -> HttpResponse:
    """Who else works in this mailbox: nobody, readers, or people who also answer."""
    chosen = {f"share-{m.pk}": m.pk for m in Member.objects.filter(state="active")}
    wanted = {pk: request.POST[name] == "answer" for name, pk in chosen.items() if request.POST.get(name)}
    sharing.share(request.actor, _own(request, mailbox_id), wanted)
    messages.info(request, _("Kept."))
    return redirect("mail:mailbox", mailbox_id)


@require_GET
def progress(request: Request) -> HttpResponse:
    """How far the mail is in, in one line above the list; empty when all is here."""
    request.actor.require(Permission.USE_MAIL)
    views = [view for view in boxes.views(queries.own_mailboxes(request.actor)) if view.is_busy]
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
    return redirect("mail:mailbox", mailbox_id)


@require_POST
def try_again(request: Request, mailbox_id: UUID) -> HttpResponse:
    """Sign in now, and not only when it would be tried again."""
    mailboxes.try_again(request.actor, _own(request, mailbox_id))
    messages.info(request, _("Argosy tries to sign in now."))
    return redirect("mail:mailbox", mailbox_id)


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
            protocol=mailbox.protocol,
        )
    try:
        trying.try_out(binding)
    except ServerRefuses as problem:
        words = f" ({problem.words})" if problem.words else ""
        messages.error(request, f"{problem}{words}")
        return redirect("mail:mailbox", mailbox_id)
    with enterprise_scope(request.actor.enterprise):
        mailboxes.change_password(request.actor, mailbox, binding.password)
    messages.info(request, _("The password is right. Mail comes in again."))
    _say_what_ends(request, issuers.of_key(mailbox.issuer))
    return redirect("mail:mailbox", mailbox_id)


def _say_what_ends(request: Request, issuer: Issuer | None) -> None:
    """Where Argosy signed in without a password before: what becomes of that access."""
    if issuer is None:
        return
    told = _("%(name)s is told that Argosy's access there ends.")
    alone = _("The token is forgotten. %(name)s cannot be told by programs: end the access there, at %(page)s")
    messages.info(request, (told if issuer.can_be_told else alone) % {"name": issuer.name, "page": issuer.access_url})


@require_POST
def introduce(request: Request, mailbox_id: UUID) -> HttpResponse:
    """Name and signature of the letters that are written here."""
    form = IntroductionForm(request.POST)
    if form.is_valid():
        mailboxes.introduce(request.actor, _own(request, mailbox_id), **form.cleaned_data)
        messages.info(request, _("Kept."))
    return redirect("mail:mailbox", mailbox_id)


@require_POST
def bring_folders(request: Request, mailbox_id: UUID) -> HttpResponse:
    """Other folders are brought in."""
    mailbox = _own(request, mailbox_id)
    known = {str(pk): pk for pk in mailbox.folders.values_list("pk", flat=True)}
    chosen = [known[text] for text in request.POST.getlist("folders") if text in known]
    mailboxes.bring_folders(request.actor, mailbox, chosen)
    messages.info(request, _("Argosy brings these folders in."))
    return redirect("mail:mailbox", mailbox_id)


@require_POST
def unbind(request: Request, mailbox_id: UUID) -> HttpResponse:
    """Nothing more is brought in from this mailbox: one's own, or as administrator a colleague's."""
    bound, may = Mailbox.objects.bound(), request.actor.may(Enterprise.MANAGE_MEMBERS)
    rows = bound.visible_to(request.actor) if may else bound.filter(member=request.actor.member)
    mailbox = get_visible(rows, mailbox_id)
    mailboxes.unbind(request.actor, mailbox)
    issuer = issuers.of_key(mailbox.issuer)
    if issuer is None:
        messages.info(request, _("Unbound. The password is forgotten; mail that is here stays."))
    elif issuer.can_be_told:
        words = _("Unbound. %(name)s is told that Argosy's access ends; mail that is here stays.")
        messages.info(request, words % {"name": issuer.name})
    else:
        words = _("Unbound. Argosy's token is forgotten; end the access at %(name)s too. Mail that is here stays.")
        messages.info(request, words % {"name": issuer.name})
        if mailbox.member_id == request.actor.member:
            return redirect("mail:mailbox", mailbox_id)
    return redirect("mail:mailboxes")
