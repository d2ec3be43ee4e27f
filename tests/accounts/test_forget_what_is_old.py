"""What is kept about signing in goes when its time is over, as the policy says."""

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.utils import timezone

from argosy.accounts.actions.housekeeping import forget_old
from argosy.accounts.actions.sign_ins import note_use
from argosy.accounts.models import FailedSignIn, OneTimeCode, OutboxLetter, SignIn
from argosy.accounts.place import Place


def ago(days: int):
    return timezone.now() - timedelta(days=days)


def test_old_rows_go_and_young_ones_stay(scope, owner):
    user = scope.bob.user
    for days in (182, 184):
        failed = FailedSignIn.objects.create(email_key=1, ip_key=1, ip="203.0.113.9")
        FailedSignIn.objects.filter(pk=failed.pk).update(at=ago(days))
        entered = SignIn.objects.create(user=user, ip="203.0.113.9")
        SignIn.objects.filter(pk=entered.pk).update(at=ago(days), seen_at=ago(days))
    for days in (29, 31):
        letter = OutboxLetter.objects.create(to="li@hailan.example")
        OutboxLetter.objects.filter(pk=letter.pk).update(made_at=ago(days))
    for days in (0, 2):
        OneTimeCode.objects.create(user=user, purpose="verify_email", code_key=1, expires_at=ago(days))
        Session.objects.create(session_key=f"key{days}", session_data="", expire_date=ago(days - 1))

    forget_old(owner)

    assert [model.objects.count() for model in (FailedSignIn, SignIn, OutboxLetter, OneTimeCode, Session)] == [1] * 5


def test_the_last_use_of_a_session_is_kept_to_within_minutes(company):
    row = SignIn.objects.create(user=company.bob.user, ip="203.0.113.9", user_agent="Firefox")
    note_use(row.pk, Place("198.51.100.7", "Firefox"))
    row.refresh_from_db()
    assert row.ip == "203.0.113.9"

    SignIn.objects.update(seen_at=ago(1))
    note_use(row.pk, Place("198.51.100.7", "Firefox"))

    row.refresh_from_db()
    assert row.ip == "198.51.100.7"
    assert row.seen_at > ago(0) - timedelta(minutes=1)
