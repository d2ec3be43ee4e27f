"""Services of other companies, and who was shown their privacy notice."""

from __future__ import annotations

from typing import Any, ClassVar, Self
from urllib.parse import urlsplit

from django.db import models
from django.utils.translation import gettext_lazy as _

from argosy.enterprise.models import Member
from argosy.platform.personal_data import NoPersonalData, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet


class ServiceKind(models.TextChoices):
    """What a service of another company is for."""

    CUSTOMS = "customs", _("Customs declaration")
    LOGISTICS = "logistics", _("Logistics")
    PAYMENT = "payment", _("Payment")
    GUARANTEE = "guarantee", _("Credit and guarantees")
    OTHER = "other", _("Something else")


class OtherServiceQuerySet(EnterpriseQuerySet["OtherService"]):
    """Reads of services; they are the enterprise's and no member's."""

    def offered(self) -> Self:
        """Those that were not taken away, in the order of what they are for."""
        return self.filter(removed_at=None).order_by("kind", "name", "pk")


class OtherService(EnterpriseModel):
    """A service of another company that members go to from documents and shipments."""

    kind = models.CharField(max_length=10, choices=ServiceKind.choices)
    name = models.CharField(max_length=100)
    company = models.CharField(max_length=200)
    address = models.CharField(max_length=500)
    notice = models.CharField(max_length=500)  # where the company's privacy notice stands
    gets = models.CharField(max_length=300)  # what the company gets to know, in words
    made_at = models.DateTimeField(auto_now_add=True)
    removed_at = models.DateTimeField(null=True)  # can be put back

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(OtherServiceQuerySet)()

    personal_data = NoPersonalData("names and public addresses of companies' services")

    def __str__(self) -> str:
        return str(self.name)

    @property
    def host(self) -> str:
        """Where it leads, as far as a person reads an address."""
        return urlsplit(self.address).hostname or ""


class NoticeRead(EnterpriseModel):
    """A member was shown the privacy notice of a service's company, and went on."""

    service = EnterpriseForeignKey(OtherService, on_delete=models.CASCADE, related_name="readings")
    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    personal_data = PersonalData(subject="member", purpose=Purpose.LAW, keep_for_days=None, fields={})

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "service", "member"], name="one_notice_read")]
