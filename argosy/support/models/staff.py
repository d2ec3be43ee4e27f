"""Who helps: the operator's staff, and how and when they are reached. Both belong to the installation."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from argosy.accounts.models import User
from argosy.platform.personal_data import NoPersonalData
from argosy.platform.tenancy.models import InstallationModel


class StaffRole(models.TextChoices):
    """What somebody does for the operator. The value is stored: never rename it."""

    SUPPORT = "support", "support"
    CONSULTANT = "consultant", "implementation consultant"
    LEAD = "lead", "runs the service"


class StaffQuerySet(models.QuerySet["Staff"]):
    """Reads of the operator's staff."""

    def at_work(self) -> StaffQuerySet:
        """Those who still work for the operator."""
        return self.filter(ended_at=None, user__is_active=True)


class Staff(InstallationModel):
    """Somebody who works for the operator: signs in by a door of its own and belongs to no enterprise."""

    user = models.OneToOneField(User, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=12, choices=StaffRole.choices, default=StaffRole.SUPPORT)
    made_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)

    objects: ClassVar = StaffQuerySet.as_manager()

    personal_data = NoPersonalData("a role and times; the person stands in accounts.User")

    def __str__(self) -> str:
        return str(self.user)


class HelpDesk(InstallationModel):
    """How help is reached and when somebody is there, as the operator set it. One row."""

    phone = models.CharField(max_length=60, blank=True)
    email = models.CharField(max_length=254, blank=True)
    chat_url = models.CharField(max_length=300, blank=True)
    other = models.CharField(max_length=300, blank=True)  # a WeChat account, an address
    time_zone = models.CharField(max_length=40, default="Asia/Shanghai")
    # from Monday to Sunday: ["09:00", "19:00"], or nothing where nobody is there
    hours = models.JSONField(default=list)
    changed_at = models.DateTimeField(auto_now=True)

    personal_data = NoPersonalData("the operator's own numbers and hours")
