"""Signing in to a mailbox on its provider's own page: out with a request, back with a code, then as with a password."""

from __future__ import annotations

import secrets
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from argosy.enterprise import seeing_as
from argosy.mail import issuers, oauth, providers
from argosy.mail.actions import mailboxes, trying
from argosy.mail.actions.trying import Binding
from argosy.mail.errors import NotGranted, NotOffered, ServerRefuses, TooLate
from argosy.mail.forms import AddressForm, ConnectForm
from argosy.mail.imap.client import Place
from argosy.mail.imap.errors import MailServerError
from argosy.mail.issuers import Issuer
from argosy.mail.models import Mailbox
from argosy.mail.oauth import Tokens
from argosy.mail.permissions import Permission
from argosy.mail.views.binding import choice, seal, show
from argosy.platform.errors import BadInput
from argosy.platform.http.request import Request, get_visible, own_transactions
from argosy.platform.tenancy.scope import enterprise_scope

# What is remembered between the two pages; the session is sealed, and the person's own.
UNDERWAY = "mail_underway"
GOOD_FOR_SECONDS = 900


def _redirect_address() -> str:
    return settings.BASE_URL.rstrip("/") + reverse("mail:connected")


@require_POST
def connect(request: Request) -> HttpResponse:
    """Off to the provider's page, to bind a mailbox."""
    request.actor.require(Permission.USE_MAIL)
    form = ConnectForm(request.POST)
    if not form.is_valid():
        raise BadInput
    issuer = issuers.of_provider(form.cleaned_data["provider"])
    if issuer is None:
        raise NotOffered
    return _off(request, issuer, form.cleaned_data["address"], form.cleaned_data)


@require_POST
def connect_again(request: Request, mailbox_id: UUID) -> HttpResponse:
    """Off to the provider's page, because it wants the member to sign in again."""
    request.actor.require(Permission.USE_MAIL)
    mailbox: Mailbox = get_visible(Mailbox.objects.bound().filter(member=request.actor.member), mailbox_id)
    issuer = issuers.of_key(mailbox.issuer)
    if issuer is None or not issuer.is_set_up:
        raise NotOffered
    return _off(request, issuer, mailbox.address, {"mailbox": str(mailbox.pk)})


def _off(request: Request, issuer: Issuer, address: str, more: dict[str, Any]) -> HttpResponse:
    asked = oauth.ask(issuer, address, _redirect_address())
    request.session[UNDERWAY] = {
        **more,
        "issuer": issuer.key,
        "state": asked.state,
        "verifier": asked.verifier,
        "until": timezone.now().timestamp() + GOOD_FOR_SECONDS,
    }
    if request.htmx:
        return HttpResponse(status=204, headers={"HX-Redirect": asked.url})
    return redirect(asked.url)


@require_GET
@own_transactions
def connected(request: Request) -> HttpResponse:
    """Back from the provider's page: the code becomes tokens, both servers are tried, and the member goes on."""
    request.actor.require(Permission.USE_MAIL)
    seeing_as.only_own_eyes(request)  # it answers to GET, and binds a mailbox
    underway = request.session.pop(UNDERWAY, None) or {}
    state = request.GET.get("state", "")
    if not underway or not secrets.compare_digest(state.encode(), underway["state"].encode()):
        raise TooLate
    issuer = issuers.of_key(underway["issuer"])
    if issuer is None or underway["until"] < timezone.now().timestamp():
        raise TooLate
    try:
        tokens = _tokens(request, issuer, underway["verifier"])
        if "mailbox" in underway:
            return _again(request, issuer, tokens, underway["mailbox"])
        return _choose(request, issuer, tokens, underway)
    except BadInput as problem:
        if "mailbox" in underway:
            messages.error(request, str(problem))
            return redirect("mail:mailbox", underway["mailbox"])
        form = AddressForm({"address": underway["address"]})
        form.add_error("address", str(problem))
        return show(request, "address", 422, form=form)


def _tokens(request: Request, issuer: Issuer, verifier: str) -> Tokens:
    code = request.GET.get("code", "")
    if not code:
        words = request.GET.get("error_description") or request.GET.get("error") or _("it gave no answer")
        raise NotGranted(name=issuer.name, words=words[:200].rstrip("."))
    try:
        return oauth.exchange(issuer, code, verifier, _redirect_address())
    except MailServerError as problem:
        raise ServerRefuses(problem.cure, problem.words, issuer.name) from problem


def _again(request: Request, issuer: Issuer, tokens: Tokens, mailbox_id: str) -> HttpResponse:
    with enterprise_scope(request.actor.enterprise):
        mailbox: Mailbox = get_visible(Mailbox.objects.bound().filter(member=request.actor.member), mailbox_id)
        binding = Binding(
            address=mailbox.address,
            password="",
            imap=Place(mailbox.imap_host, mailbox.imap_port, mailbox.imap_security),
            smtp=Place(mailbox.smtp_host, mailbox.smtp_port, mailbox.smtp_security),
            username=mailbox.username,
            issuer=issuer.key,
            tokens=tokens,
        )
    trying.try_out(binding)
    with enterprise_scope(request.actor.enterprise):
        mailboxes.connect_again(request.actor, mailbox, issuer.key, tokens)
    messages.info(request, _("Connected. Mail comes in again."))
    return redirect("mail:mailbox", mailbox_id)


def _choose(request: Request, issuer: Issuer, tokens: Tokens, underway: dict[str, Any]) -> HttpResponse:
    provider = providers.of_key(underway["provider"])
    if provider is None or provider.key not in issuer.serves:
        raise NotOffered
    binding = Binding(
        address=underway["address"].strip(),
        password="",
        imap=provider.imap,
        smtp=provider.smtp,
        sender_name=" ".join(underway["sender_name"].split()),
        provider=provider.key,
        saves_sent_itself=provider.saves_sent_itself,
        issuer=issuer.key,
        tokens=tokens,
    )
    folders = trying.try_out(binding)
    with enterprise_scope(request.actor.enterprise):
        return choice(request, binding, folders, seal(request, binding, folders))
