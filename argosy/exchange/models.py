"""Imports with what they did, batch by batch; lines that wait for a decision; exports with their files."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar, Self

from django.db import models
from django.utils import timezone

from argosy.customers.models import Customer
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.crypto.fields import SealedJSONField, SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseManager, EnterpriseModel, EnterpriseQuerySet

# So long can an import be undone and its lines that failed be fetched.
UNDO_DAYS = 30
FILE_HOURS = 24
# So long is the file of a stopped import kept for going on with it.
GO_ON_HOURS = 24


class State(models.TextChoices):
    """How far an import or export is. The value is stored: never rename it."""

    MAPPING = "mapping", "waits for its columns"
    RUNNING = "running", "runs"
    DONE = "done", "done"
    FAILED = "failed", "stopped"
    UNDOING = "undoing", "is taken back"
    UNDONE = "undone", "taken back"


class Policy(models.TextChoices):
    """What happens with a line whose company is known already. The value is stored: never rename it."""

    SKIP = "skip", "leave it out"
    UPDATE = "update", "add to the known one"
    MAKE = "make", "add it all the same"
    ASK = "ask", "ask me"


class ImportQuerySet(EnterpriseQuerySet["Import"]):
    """Reads of imports."""

    def visible_to(self, actor: Actor) -> Self:
        """One's own and those of members in reach."""
        return self.filter(actor.reach.of("member"))


class Import(EnterpriseModel):
    """A file of companies or people that is brought in: what is in it, how it is read, what came of it."""

    member = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    record = models.CharField(max_length=10)  # customer, lead, supplier, contact
    file_name = SealedTextField()
    blob = models.CharField(max_length=60, blank=True)  # the file; gone when the import is over for good
    kind = models.CharField(max_length=5)  # csv, xlsx, vcard
    shape = SealedJSONField(null=True)  # how it is read: encoding, delimiter; headings and first lines
    mapping = models.JSONField(default=list)  # the field of each column, "" for none
    choices = models.JSONField(default=dict)  # policy, which side wins, owner, pool, source
    statement = SealedTextField()  # where the data comes from, as the member stated
    statement_version = models.CharField(max_length=20, blank=True)  # of the text that the member agreed to
    stated_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.MAPPING)
    problem = models.CharField(max_length=300, blank=True)  # why it stopped, in the member's language
    rows = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    made = models.PositiveIntegerField(default=0)
    people = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    skipped = models.PositiveIntegerField(default=0)
    failed = models.PositiveIntegerField(default=0)
    kept = models.PositiveIntegerField(default=0)  # not taken back, because somebody has worked with them since
    # known ones that keep what the file brought, because whoever takes back may not change that any more
    barred = models.PositiveIntegerField(default=0, db_default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(ImportQuerySet)()

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.SALES,
        keep_for_days=None,
        fields={"file_name": OnErase.BLANK, "shape": OnErase.BLANK, "statement": OnErase.KEEP},
        not_personal=frozenset({"record", "kind", "blob", "mapping", "choices", "statement_version", "problem"}),
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "-created_at"], name="import_newest")]

    @property
    def can_go_on(self) -> bool:
        """Did it stop for a while only: is its file still here?"""
        return self.state == State.FAILED and bool(self.blob)

    @property
    def can_be_undone(self) -> bool:
        """Is it over, and not for too long?"""
        if self.state not in {State.DONE, State.FAILED} or self.finished_at is None:
            return False
        return self.finished_at > timezone.now() - timedelta(days=UNDO_DAYS)


class ImportBatch(EnterpriseModel):
    """What some hundred lines of an import did: written in one transaction with it, so that nothing is done twice."""

    imported = EnterpriseForeignKey(Import, on_delete=models.CASCADE, related_name="batches")
    number = models.PositiveIntegerField()
    made = models.JSONField(default=list)  # the ids of customers
    before = SealedJSONField(null=True)  # what was changed: {customer: fields before}, people added and changed
    failed = SealedJSONField(null=True)  # [line, cells, why] of what could not be brought in
    at = models.DateTimeField(auto_now_add=True)

    personal_data = PersonalData(
        subject="imported.member",
        purpose=Purpose.SALES,
        keep_for_days=UNDO_DAYS,
        fields={"before": OnErase.BLANK, "failed": OnErase.BLANK},
        not_personal=frozenset({"made"}),
        clock="at",
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "imported", "number"], name="one_batch_a_number")
        ]


class SetAside(EnterpriseModel):
    """A line whose company may be known: it waits until the member says what is to become of it."""

    imported = EnterpriseForeignKey(Import, on_delete=models.CASCADE, related_name="aside")
    line = models.PositiveIntegerField()
    cells = SealedJSONField(null=True)
    customer = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, related_name="+")
    evidence = SealedJSONField(null=True)
    at = models.DateTimeField(auto_now_add=True)

    personal_data = PersonalData(
        subject="customer.contacts",
        purpose=Purpose.SALES,
        keep_for_days=UNDO_DAYS,
        fields={"cells": OnErase.DELETE_ROW, "evidence": OnErase.DELETE_ROW},
        clock="at",
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "imported", "line"], name="aside_of_import")]


class ColumnPattern(EnterpriseModel):
    """How the columns of files with these headings were mapped the last time."""

    record = models.CharField(max_length=10)
    key = models.BigIntegerField()  # the keyed hash of all headings
    mapping = models.JSONField(default=list)

    personal_data = NoPersonalData("which column holds which field")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "record", "key"], name="one_pattern_a_heading")]


class ExportQuerySet(EnterpriseQuerySet["Export"]):
    """Reads of exports."""

    def visible_to(self, actor: Actor) -> Self:
        """One's own: whoever may see more makes her own export."""
        return self.filter(member=actor.member)


class Export(EnterpriseModel):
    """A list that was taken out as a file: which, by whom, how many lines; the file is gone after a day."""

    member = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    record = models.CharField(max_length=12)
    format = models.CharField(max_length=5)
    query = SealedTextField()  # the view: words, filters, columns
    reason = SealedTextField()  # what it is for, as the member says
    state = models.CharField(max_length=10, choices=State.choices, default=State.RUNNING)
    rows = models.PositiveIntegerField(default=0)
    blob = models.CharField(max_length=60, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(null=True)

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(ExportQuerySet)()

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.LAW,
        keep_for_days=3 * 365,
        fields={"query": OnErase.BLANK, "reason": OnErase.BLANK},
        not_personal=frozenset({"record", "format", "blob"}),
        clock="created_at",
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "-created_at"], name="export_newest")]


class CardPhotoQuerySet(EnterpriseQuerySet["CardPhoto"]):
    """Reads of photographed cards."""

    def visible_to(self, actor: Actor) -> Self:
        """One's own; no colleague sees them."""
        return self.filter(member_id=actor.member)

    def kept(self) -> Self:
        """Those that were not deleted."""
        return self.filter(dropped_at=None)


class CardPhoto(EnterpriseModel):
    """A photographed business card: what was read from it, until somebody has looked it over and made it a contact."""

    member = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    blob = models.CharField(max_length=60, blank=True)
    card = SealedJSONField(null=True)  # what was read, by the names of the form
    problem = models.CharField(max_length=12, blank=True)  # why nothing was read
    is_read = models.BooleanField(default=False)
    customer = EnterpriseForeignKey(Customer, on_delete=models.CASCADE, null=True, related_name="+")  # whose it became
    made_at = models.DateTimeField(default=timezone.now)
    dropped_at = models.DateTimeField(null=True)  # can be brought back for a day

    objects: ClassVar[Any] = EnterpriseManager.from_queryset(CardPhotoQuerySet)()

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.SALES,
        keep_for_days=UNDO_DAYS,
        fields={"card": OnErase.DELETE_ROW},
        not_personal=frozenset({"blob", "problem"}),
        clock="made_at",
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "member", "-made_at"], name="card_of_member")]
