"""The six categories of data under the enterprise's control, as the policy names them; every table of it is in one (S103)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.apps import apps
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from argosy.platform.tenancy.models import EnterpriseModel
from argosy.privacy.register_words import MODELS, model_title


class Category(StrEnum):
    """What a kind of record is to the enterprise."""

    STAFF = "staff"
    BUSINESS = "business"
    CHATS = "chats"
    STATISTICS = "statistics"
    MASTER = "master"
    OTHER = "other"


TITLES: dict[Category, Any] = {
    Category.STAFF: _("Staff"),
    Category.BUSINESS: _("Business records and mail"),
    Category.CHATS: _("Chats"),
    Category.STATISTICS: _("Statistics"),
    Category.MASTER: _("Master account"),
    Category.OTHER: _("Other"),
}
# By the first word of a table's name; what is said of a single table below goes first.
APPS: dict[str, Category] = {
    "accounts": Category.STAFF,
    "enterprise": Category.STAFF,
    "notifications": Category.STAFF,
    "agenda": Category.STAFF,
    "leaving": Category.STAFF,
    "addresses": Category.BUSINESS,
    "automation": Category.BUSINESS,
    "catalogue": Category.BUSINESS,
    "customers": Category.BUSINESS,
    "deals": Category.BUSINESS,
    "discovery": Category.BUSINESS,
    "duplicates": Category.BUSINESS,
    "insurance": Category.BUSINESS,
    "mail": Category.BUSINESS,
    "marketing": Category.BUSINESS,
    "pool": Category.BUSINESS,
    "providers": Category.BUSINESS,
    "settlement": Category.BUSINESS,
    "conversations": Category.CHATS,
    "reports": Category.STATISTICS,
}
SINGLE: dict[str, Category] = {
    "enterprise.Enterprise": Category.MASTER,
    "enterprise.MasterOffer": Category.MASTER,
    "enterprise.Switch": Category.MASTER,
    "privacy.ServiceTerm": Category.MASTER,
    "support.ServiceContact": Category.MASTER,
    "support.ServiceMessage": Category.MASTER,
    "support.RoomUse": Category.STATISTICS,
    "mail.WritingHabits": Category.STATISTICS,
}
# People sign in before their enterprise is known, so their rows lie with the installation; they are its staff all the same.
STAFF_OF_INSTALLATION = ("accounts.User", "accounts.SignIn")
# What is not personal, by name; what is, is named in the register already.
NOT_PERSONAL: dict[str, Any] = {
    "audit.AuditHead": pgettext_lazy("audit", "Seal"),
    "enterprise.Enterprise": _("Enterprise"),
    "enterprise.Department": _("Department"),
    "enterprise.Role": _("Role"),
    "enterprise.Switch": _("Switch"),
    "enterprise.MasterOffer": _("Offer of the master account"),
    "privacy.Tombstone": _("Tombstone"),
    "privacy.LockedRemains": _("Locked remains"),
    "privacy.KeepingRule": _("Keeping rule"),
    "privacy.RetentionRun": _("Retention run"),
    "privacy.ServiceTerm": _("Service term"),
    "support.ServiceContact": _("Contact person"),
    "support.CommercialRefusal": _("Refusal of commercial messages"),
    "support.NewsReceipt": _("Receipt of news"),
    "addresses.DeliveryFailure": _("Delivery failure"),
    "customers.MatchKey": _("Match key"),
    "customers.Follower": _("Follower"),
    "customers.Ownership": _("Ownership"),
    "customers.Option": _("Word of a list"),
    "customers.Tag": _("Tag"),
    "customers.Tagging": _("Tagging"),
    "customers.CustomField": _("Own field"),
    "customers.FieldIndex": _("Field index"),
    "customers.SavedView": _("Saved view"),
    "duplicates.DuplicateRules": _("Duplicate rules"),
    "catalogue.Product": _("Product"),
    "catalogue.ProductPicture": _("Product picture"),
    "catalogue.ProductPrice": _("Price"),
    "deals.ExchangeRate": _("Exchange rate"),
    "catalogue.SupplierPrice": _("Supplier’s price"),
    "catalogue.BuyersCode": _("Buyer's code"),
    "mail.ThreadReference": _("Thread reference"),
    "mail.PrivateConversation": _("Private conversation"),
    "mail.MessageParticipant": _("Participant"),
    "mail.KnownDomain": _("Known domain"),
    "mail.DomainShape": _("Shape of a domain"),
    "mail.WritingHabits": _("Writing habits"),
    "deals.SalesFlow": _("Sales flow"),
    "deals.DealShare": _("Share of an opportunity"),
    "deals.OpportunityItem": _("Opportunity item"),
    "deals.StageChange": _("Stage change"),
    "deals.DocumentLine": _("Document line"),
    "deals.DocumentSeries": _("Series"),
    "deals.ApprovalRule": _("Approval rule"),
    "deals.StandIn": _("Stand-in"),
    "deals.Letterhead": _("Letterhead"),
    "deals.DocumentLayout": _("Layout of documents"),
    "deals.FromStock": _("Goods from stock"),
    "deals.ShareLink": _("Share link"),
    "settlement.Due": pgettext_lazy("money", "Due"),
    "settlement.CostLine": _("Cost line"),
    "settlement.RefundRate": _("Refund rate"),
    "settlement.WriteOff": _("Write-off"),
    "settlement.PutAside": _("Put aside"),
    "insurance.InsurancePolicy": _("Policy"),
    "pool.Pool": _("Pool"),
    "pool.PoolSeat": _("Seat"),
    "pool.PoolLock": _("Lock"),
    "leaving.Departure": pgettext_lazy("member", "Departure"),
    "leaving.DepartureStep": _("Step of a departure"),
}


@dataclass(frozen=True, slots=True)
class Kept:
    """One category with the kinds of record in it, and how many more there are without a name of their own."""

    category: Category
    title: str
    kinds: list[str]
    more: int


def category_of(label: str) -> Category:
    """The category of this kind of record; whatever nobody placed is other data."""
    return SINGLE.get(label) or APPS.get(label.partition(".")[0], Category.OTHER)


def under_control() -> Iterator[type[models.Model]]:
    """Every table that the enterprise controls."""
    for model in apps.get_models():
        if issubclass(model, EnterpriseModel) or model._meta.label in STAFF_OF_INSTALLATION:
            yield model


def kept() -> list[Kept]:
    """All six categories with what is in them, for the page of the register."""
    found: dict[Category, list[str]] = {category: [] for category in Category}
    for model in under_control():
        found[category_of(model._meta.label)].append(model._meta.label)
    return [
        Kept(
            category,
            str(TITLES[category]),
            sorted(_title(label) for label in labels if label in MODELS or label in NOT_PERSONAL),
            sum(label not in MODELS and label not in NOT_PERSONAL for label in labels),
        )
        for category, labels in found.items()
    ]


def _title(label: str) -> str:
    return str(NOT_PERSONAL[label]) if label in NOT_PERSONAL else model_title(label)
