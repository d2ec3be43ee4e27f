"""What is kept about signing in goes when its time is over."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.utils import timezone

from argosy.accounts import jobs
from argosy.accounts.models import Device, FailedSignIn, OneTimeCode, OutboxLetter, OutboxText, SignIn, SoftwareUse
from argosy.platform.access import Actor
from argosy.platform.personal_data import PersonalData

# A version with which nobody signed in for so long needs no pages that work in it.
SOFTWARE_IN_USE = timedelta(days=180)


@jobs.forget_old
def forget_old(actor: Actor) -> None:  # noqa: ARG001 these rows belong to no enterprise
    """Nightly: old sign-ins, failures, codes, letters and expired sessions are deleted, as the policy says."""
    now = timezone.now()
    FailedSignIn.objects.filter(at__lt=now - _kept(FailedSignIn)).delete()
    SignIn.objects.filter(seen_at__lt=now - _kept(SignIn)).delete()
    Device.objects.filter(until__lt=now - _kept(Device)).delete()
    OneTimeCode.objects.filter(expires_at__lt=now - _kept(OneTimeCode)).delete()
    OutboxLetter.objects.filter(made_at__lt=now - _kept(OutboxLetter)).delete()
    OutboxText.objects.filter(made_at__lt=now - _kept(OutboxText)).delete()
    SoftwareUse.objects.filter(day__lt=timezone.localdate() - SOFTWARE_IN_USE).delete()
    Session.objects.filter(expire_date__lt=now).delete()


def _kept(model: type[Device | FailedSignIn | SignIn | OneTimeCode | OutboxLetter | OutboxText]) -> timedelta:
    declared = model.personal_data
    assert isinstance(declared, PersonalData)
    assert declared.keep_for_days is not None
    return timedelta(days=declared.keep_for_days)
