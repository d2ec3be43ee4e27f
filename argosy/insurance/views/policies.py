"""The policy in force: who insures us, and that orders may go there."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from argosy.insurance.actions import policies
from argosy.insurance.forms import PolicyForm
from argosy.insurance.models import InsurancePolicy
from argosy.insurance.permissions import Permission
from argosy.platform.http.request import Request
from argosy.privacy.permissions import Permission as Privacy


@require_http_methods(["GET", "HEAD", "POST"])
def keep_policy(request: Request) -> HttpResponse:
    """The policy, or another one."""
    request.actor.require(Permission.KEEP_POLICIES)
    form = PolicyForm(request.POST or None, initial={"insurer": "Sinosure 中国信保", "currency": "USD"})
    if request.method == "POST" and form.is_valid():
        policies.keep_policy(request.actor, form.new())
        return redirect("insurance:keep_policy")
    found = InsurancePolicy.objects.filter(closed_at__isnull=True).select_related("recipient").order_by("-id").first()
    values = {"form": form, "policy": found, "may_share": request.actor.may(Privacy.SHARE_DATA)}
    return render(request, "insurance/policy.html", values, status=422 if request.method == "POST" else 200)


@require_POST
def close_policy(request: Request) -> HttpResponse:
    """Nothing goes to the insurer any more."""
    request.actor.require(Permission.KEEP_POLICIES)
    for found in InsurancePolicy.objects.filter(closed_at__isnull=True):
        policies.close_policy(request.actor, found.pk)
    return redirect("insurance:keep_policy")
