"""Where data about people lies in the apps below: accounts, members, invitations, notices, letters, the audit trail."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.accounts.actions import sign_ins
from argosy.accounts.models import (
    Device,
    FailedSignIn,
    OneTimeCode,
    OutboxLetter,
    OutboxText,
    OutsideIdentity,
    SignIn,
    User,
    email_key,
    no_address,
)
from argosy.audit.actions import mentions
from argosy.audit.mentions import entries_naming
from argosy.audit.models import AuditEntry
from argosy.enterprise.actions.members import OF_WORK
from argosy.enterprise.models import Invitation, Member, MemberState
from argosy.notifications.models import Notification
from argosy.privacy import register_words
from argosy.privacy.actions.declared import CHUNK, EVIDENCE, SIX_MONTHS, fields_of
from argosy.privacy.actions.finishing import forget_files
from argosy.privacy.models import Agreement, Consent, DataRequest, Sharing
from argosy.privacy.sources import DELETED, EMPTIED, KEPT, Part, offer
from argosy.privacy.subjects import NOBODY, Subject

# Rows that are nothing without the account.
GO_WITH_ACCOUNT: tuple[type[models.Model], ...] = (OneTimeCode, OutboxText, OutsideIdentity, Device)


# What is not personal in a request, and tells with the rest what was answered when, and on which ground.
register_words.call(
    {
        "first_refusal": _("why it was refused at first"),
        "first_decided_at": _("first answered"),
        "appealed_at": _("appealed"),
        "refusal": _("why it was refused"),
        "decided_at": _("answered"),
    }
)
STEPS = ("kind", "state", "verified_at", "first_refusal", "first_decided_at", "appealed_at", "refusal", "decided_at")


class People:
    """Accounts of members: who signs in, with what, from where."""

    covers = frozenset(
        {"accounts.User", "accounts.SignIn", "accounts.FailedSignIn", "enterprise.Member"}
        | {model._meta.label for model in GO_WITH_ACCOUNT}
    )

    def words(self, subject: Subject) -> list[str]:
        user = _users(subject).first()
        return [user.email, user.name, user.mobile, user.phone] if user else []

    def export(self, subject: Subject) -> dict[str, list[dict[str, Any]]]:
        users, members = _users(subject), Member.objects.filter(pk=subject.member)
        return {
            "accounts.User": [fields_of(one, "language", "time_zone", "created_at") for one in users],
            "accounts.SignIn": [fields_of(one, "at", "seen_at") for one in SignIn.objects.filter(user=subject.user)],
            "accounts.Device": [fields_of(one, "made_at", "until") for one in Device.objects.filter(user=subject.user)],
            "accounts.OutsideIdentity": [
                fields_of(one, "house", "bound_at") for one in OutsideIdentity.objects.filter(user=subject.user)
            ],
            "enterprise.Member": [fields_of(one, "state", "joined_at") for one in members],
        }

    def plan(self, subject: Subject) -> list[Part]:
        if subject.user is None:
            return []
        return [
            Part("accounts.User", _users(subject).count(), EMPTIED),
            Part("enterprise.Member", Member.objects.filter(pk=subject.member).count(), EMPTIED),
            *(Part(label, count, DELETED) for label, count in _going(subject.user).items()),
            Part("accounts.SignIn", SignIn.objects.filter(user=subject.user).count(), KEPT, SIX_MONTHS),
        ]

    def erase(self, subject: Subject) -> list[Part]:
        done = self.plan(subject)
        for user in _users(subject):
            empty_account(user)
        for member in Member.objects.filter(pk=subject.member):
            for name in OF_WORK:
                setattr(member, name, "")
            member.state = MemberState.LEFT
            member.save(update_fields=[*OF_WORK, "state"])
        return done


class Papers:
    """What was written to a person and about her: invitations, letters, notices, lines of the audit trail."""

    covers = frozenset(
        {
            "enterprise.Invitation",
            "accounts.OutboxLetter",
            "notifications.Notification",
            "audit.AuditEntry",
        }
    )

    def words(self, subject: Subject) -> list[str]:
        return [one.name for one in self._invitations(subject)]

    def export(self, subject: Subject) -> dict[str, list[dict[str, Any]]]:
        notices = Notification.objects.filter(member_id=subject.member) if subject.member else ()
        return {
            "enterprise.Invitation": [fields_of(one, "made_at") for one in self._invitations(subject)],
            "notifications.Notification": [fields_of(one, "kind", "made_at") for one in notices],
            "audit.AuditEntry": [fields_of(one, "at", "word", "via") for one in _concerning(subject)],
        }

    def plan(self, subject: Subject) -> list[Part]:
        return [
            Part("enterprise.Invitation", len(self._invitations(subject)), DELETED),
            Part("accounts.OutboxLetter", len(self._letters(subject)), DELETED),
            Part("notifications.Notification", len(self._notices(subject)), DELETED),
            Part("audit.AuditEntry", len(self._lines(subject)), EMPTIED),
        ]

    def erase(self, subject: Subject) -> list[Part]:
        mentions.hold()
        done = self.plan(subject)
        Invitation.objects.filter(pk__in=[one.pk for one in self._invitations(subject)]).delete()
        OutboxLetter.objects.filter(pk__in=[one.pk for one in self._letters(subject)]).delete()
        Notification.objects.filter(pk__in=self._notices(subject)).delete()
        mentions.empty_details(self._lines(subject))
        return done

    def _invitations(self, subject: Subject) -> list[Invitation]:
        keys = [email_key(word) for word in subject.words if "@" in word]
        return list(Invitation.objects.filter(email_key__in=keys))

    def _letters(self, subject: Subject) -> list[OutboxLetter]:
        # sealed without a token, and gone after thirty days: so few that they can be looked through
        return [one for one in OutboxLetter.objects.iterator(chunk_size=CHUNK) if subject.stands_in((one.to, one.text))]

    def _notices(self, subject: Subject) -> list[UUID]:
        rows = Notification.objects.exclude(values=None).iterator(chunk_size=CHUNK)
        told = [one.pk for one in rows if subject.stands_in(one.values)]
        own = Notification.objects.filter(member_id=subject.member) if subject.member else Notification.objects.none()
        return [*{*told, *own.values_list("pk", flat=True)}]

    def _lines(self, subject: Subject) -> list[UUID]:
        return entries_naming(subject.words, subject.stands_in)


class Evidence:
    """What shows who agreed to what and how requests were answered: kept, and locked to everybody but those who answer."""

    covers = frozenset(
        {
            "privacy.Agreement",
            "privacy.Consent",
            "privacy.DataRequest",
            "privacy.Knock",
            "privacy.Recipient",
            "privacy.Sharing",
            "privacy.RecipientNotice",
            "privacy.Disclosure",
        }
    )

    def words(self, subject: Subject) -> list[str]:
        rows = DataRequest.objects.filter(person_key__in=subject.keys)
        return [word for one in rows for word in (one.email, one.name)]

    def export(self, subject: Subject) -> dict[str, list[dict[str, Any]]]:
        agreed = Agreement.objects.filter(user=subject.user) if subject.user else ()
        consents = Consent.objects.filter(member_id=subject.member) if subject.member else ()
        return {
            "privacy.Agreement": [fields_of(one, "version", "language", "at") for one in agreed],
            "privacy.Consent": [fields_of(one, "function", "given_at", "withdrawn_at") for one in consents],
            "privacy.DataRequest": [fields_of(one, *STEPS) for one in self._requests(subject)],
            "privacy.Sharing": [
                fields_of(one, "at", "shared", "purpose") | {"who": one.recipient.called} for one in _passed_on(subject)
            ],
        }

    def plan(self, subject: Subject) -> list[Part]:
        agreed = Agreement.objects.filter(user=subject.user).count() if subject.user else 0
        return [
            Part("privacy.Agreement", agreed, KEPT, EVIDENCE),
            Part("privacy.DataRequest", self._requests(subject).count(), KEPT, EVIDENCE),
        ]

    def erase(self, subject: Subject) -> list[Part]:
        if subject.member:
            open_consents = Consent.objects.filter(member_id=subject.member, withdrawn_at=None)
            open_consents.update(withdrawn_at=timezone.now())
        return self.plan(subject)

    def _requests(self, subject: Subject) -> models.QuerySet[DataRequest]:
        if subject.member:
            return DataRequest.objects.filter(member_id=subject.member)  # type: ignore[no-any-return]
        return DataRequest.objects.filter(person_key__in=subject.keys)  # type: ignore[no-any-return]


def _passed_on(subject: Subject) -> models.QuerySet[Sharing]:
    """To whom this person's data went: she is told with the rest."""
    whose = models.Q(member_id=subject.member) if subject.member else models.Q(person_key__in=subject.keys)
    rows = Sharing.objects.filter(whose, is_anonymised=False)
    return rows.select_related("recipient").order_by("-at")  # type: ignore[no-any-return]


def _users(subject: Subject) -> models.QuerySet[User]:
    return User.objects.filter(pk=subject.user) if subject.user else User.objects.none()


def _of_account(model: type[models.Model], user: UUID) -> models.QuerySet[Any]:
    rows: models.QuerySet[Any] = model.objects.filter(user=user)  # type: ignore[attr-defined]
    return rows


def _going(user: UUID) -> dict[str, int]:
    return {model._meta.label: _of_account(model, user).count() for model in GO_WITH_ACCOUNT}


def _concerning(subject: Subject) -> models.QuerySet[AuditEntry]:
    if subject.member is None:
        return AuditEntry.objects.none()  # type: ignore[no-any-return]
    return AuditEntry.objects.filter(concerns_id=subject.member)  # type: ignore[no-any-return]


def empty_account(user: User) -> None:
    """Nobody signs in here any more, and nothing says who did; the log of the network stays for its half year."""
    sign_ins.end_sessions(user)
    for model in GO_WITH_ACCOUNT:
        _of_account(model, user.pk).delete()
    Authenticator.objects.filter(user=user).delete()
    if user.photo:
        forget_files([user.photo])
    FailedSignIn.objects.filter(email_key=user.email_key).update(email_key=0)
    user.name = NOBODY
    user.email = user.next_email = user.mobile = user.phone = user.fax = user.address = user.age_group = user.photo = ""
    user.email_key = no_address()
    user.is_active, user.email_verified_at, user.mobile_verified_at = False, None, None
    user.set_unusable_password()
    user.save()


for _source in (Evidence(), Papers(), People()):
    offer(_source)
