"""What reports keep: each day's work of each member, counted, and what members are to reach."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from argosy.catalogue.models import Product
from argosy.deals.models import Document
from argosy.enterprise.models import Member
from argosy.platform.personal_data import NoPersonalData
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseModel


class Work(models.TextChoices):
    """What is counted a day and a member."""

    MAIL_IN = "mail_in", _("Mail received")
    MAIL_OUT = "mail_out", _("Mail sent")
    FOLLOW_UP = "follow_up", _("Follow-ups")


class DayFigure(EnterpriseModel):
    """How much of one kind of work a member did on one day: kept because a million messages are slow to count."""

    day = models.DateField()
    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    work = models.CharField(max_length=10, choices=Work.choices)
    count = models.PositiveIntegerField()

    personal_data = NoPersonalData("numbers of a member's work, a day each")

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "day", "member", "work"], name="one_figure_a_day")
        ]


class SoldGoods(EnterpriseModel):
    """What an order that counts has of one product: kept because the lines of 100,000 orders are slow to add up.

    Written in the transaction in which the order is issued, accepted, cancelled, begun anew or given to another member.
    """

    document = EnterpriseForeignKey(Document, on_delete=models.CASCADE, related_name="+")
    product = EnterpriseForeignKey(Product, on_delete=models.CASCADE, related_name="+")
    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")  # whose order it is
    day = models.DateField()
    currency = models.CharField(max_length=3)
    amount = models.DecimalField(
        max_digits=38, decimal_places=10
    )  # quantity times price less the line’s discount, to ten places

    personal_data = NoPersonalData("goods, amounts, days and ids")

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "document", "product"], name="one_row_a_product_sold")
        ]
        indexes = [
            models.Index(
                fields=["enterprise_id", "member", "day"],
                include=["product", "currency", "amount"],
                name="sold_by_member",
            )
        ]


class Summary(EnterpriseModel):
    """Until when the days are counted, and where the next counting goes on."""

    as_of = models.DateTimeField()
    last_message = models.UUIDField(null=True)
    last_entry = models.UUIDField(null=True)

    personal_data = NoPersonalData("times and ids")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id"], name="one_summary")]


class Aim(models.TextChoices):
    """What a target is about."""

    WON = "won", _("Worth of won deals")
    DEALS = "deals", _("Won deals")
    CUSTOMERS = "customers", _("New customers")


class Target(EnterpriseModel):
    """What a member is to reach in a month."""

    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    month = models.DateField()  # its first day
    aim = models.CharField(max_length=10, choices=Aim.choices)
    value = models.BigIntegerField()  # money in minor units of `currency`, else a number
    currency = models.CharField(max_length=3, blank=True)

    personal_data = NoPersonalData("figures that a member is to reach")

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "month", "member", "aim"], name="one_target_a_month")
        ]
