"""The people at companies: how they are reached, and what they allow."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from argosy.customers.models.companies import Customer
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedJSONField, SealedTextField
from argosy.platform.personal_data import Need, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet
from argosy.platform.veil import Along, Veil


class Permit(models.TextChoices):
    """Whether a person allows something."""

    UNKNOWN = "unknown", "not asked"
    YES = "yes", "allowed"
    NO = "no", "refused"


class PointKind(models.TextChoices):
    """A way in which a person is reached."""

    EMAIL = "email", "E-mail"
    PHONE = "phone", "phone"
    WHATSAPP = "whatsapp", "WhatsApp"
    WECHAT = "wechat", "WeChat"
    LINKEDIN = "linkedin", "LinkedIn"
    TELEGRAM = "telegram", "Telegram"
    SKYPE = "skype", "Skype"
    FACEBOOK = "facebook", "Facebook"
    INSTAGRAM = "instagram", "Instagram"
    X = "x", "X"
    QQ = "qq", "QQ"
    LINE = "line", "LINE"


class ContactQuerySet(EnterpriseQuerySet["Contact"]):
    """Reads of contacts."""

    def visible_to(self, actor: Actor) -> Self:
        """The people at companies that the actor sees."""
        companies = Customer.objects.kept()
        if actor.reach.is_all:
            return self.filter(customer__merged_into__isnull=True)
        return self.filter(customer__in=companies.visible_to(actor))


class Contact(EnterpriseModel):
    """A person at a customer."""

    customer = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="contacts")
    name = SealedTextField()
    email = SealedTextField()
    email_key = models.BigIntegerField(null=True)  # blind look-up: search.blind(enterprise, address)
    phone = SealedTextField()
    position = SealedTextField()
    language = models.CharField(max_length=10, blank=True)
    notes = SealedTextField()
    time_zone = models.CharField(max_length=40, blank=True)  # "" is the company's
    is_main = models.BooleanField(default=False)
    may_mail = models.CharField(max_length=10, choices=Permit.choices, default=Permit.UNKNOWN)
    may_track = models.CharField(max_length=10, choices=Permit.choices, default=Permit.UNKNOWN)
    permit_note = SealedTextField()  # how they said so
    permit_at = models.DateTimeField(null=True)
    custom = SealedJSONField(null=True)
    origins = models.JSONField(default=dict)
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(ContactQuerySet)()

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.SALES,
        keep_for_days=3 * 365,
        fields={
            "name": OnErase.REDACT,
            "email": OnErase.BLANK,
            "phone": OnErase.BLANK,
            "position": OnErase.BLANK,
            "notes": OnErase.BLANK,
            "permit_note": OnErase.BLANK,
            "custom": OnErase.BLANK,
        },
        not_personal=frozenset({"language", "time_zone", "origins"}),
        needs={Need.SERVICE: 365, Need.AGREEMENT: 3 * 365},
    )

    veil: ClassVar[Veil] = Veil(
        records={"contact": _("Contacts")},
        fields={
            "email": _("E-mail"),
            "phone": _("Phone"),
            "position": _("Position"),
            "notes": _("Notes"),
            "custom": _("Fields of your own"),
        },
        more={"email": ("email_key",)},
        always={
            "who it is": ("customer", "name", "is_main", "created_at"),
            "how to speak with them": ("language", "time_zone"),
            "what the person allows binds everybody": ("may_mail", "may_track", "permit_note", "permit_at"),
            "shown with each field alone": ("origins",),
        },
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "email_key"], name="contact_by_email"),
            models.Index(fields=["enterprise_id", "customer"], name="contact_of_customer"),
            models.Index(fields=["enterprise_id", "-id"], name="contact_newest"),
        ]

    def __str__(self) -> str:
        return str(self.name)


class ContactPoint(EnterpriseModel):
    """One more way to reach a person, beside the main e-mail and phone: a further address, WhatsApp, WeChat …"""

    contact = EnterpriseForeignKey(Contact, on_delete=models.CASCADE, related_name="points")
    kind = models.CharField(max_length=10, choices=PointKind.choices)
    value = SealedTextField()
    key = models.BigIntegerField()  # blind look-up, as Contact.email_key

    veil: ClassVar[Veil] = Veil(
        along={
            "contact.email": tuple(Along(column, "kind", ("email",)) for column in ("value", "key")),
            # every account by which somebody can be called or written to at once
            "contact.phone": tuple(
                Along(column, "kind", tuple(one.value for one in PointKind if one != PointKind.EMAIL))
                for column in ("value", "key")
            ),
        },
        always={"whose it is and what": ("contact", "kind")},
    )

    personal_data = PersonalData(
        subject="contact", purpose=Purpose.SALES, keep_for_days=3 * 365, fields={"value": OnErase.DELETE_ROW}
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "contact"], name="point_of_contact"),
            models.Index(fields=["enterprise_id", "key"], name="point_by_key"),
        ]
