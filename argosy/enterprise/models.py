"""The tenant and its people: who belongs to it, who reports to whom, who may do what, which functions are on."""

from __future__ import annotations

from functools import lru_cache

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy, override

from argosy.accounts.models import NETWORK_LOG, User
from argosy.enterprise.rights import BUILTIN
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.personal_data import NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.models import EnterpriseForeignKey, EnterpriseModel


class Enterprise(EnterpriseModel):
    """A company that uses Argosy. Its id is the `enterprise_id` of all its rows, its own included."""

    name = models.CharField(max_length=200)
    other_names = models.JSONField(default=list)
    mail_domains = models.JSONField(default=list)
    country = models.CharField(max_length=2, default="CN")
    currency = models.CharField(max_length=3, default="USD")
    time_zone = models.CharField(max_length=40, default="Asia/Shanghai")
    edition = models.CharField(max_length=20, default="standard")  # a name in editions.all_editions()
    withheld = models.JSONField(default=list)  # the rights of functions that are closed: nobody has them
    limits = models.JSONField(default=dict)  # who may correct or delete what, and for how long (enterprise.limits)
    created_at = models.DateTimeField(auto_now_add=True)
    is_sample = models.BooleanField(default=False)
    needs_second_factor = models.BooleanField(default=False)  # nobody works here with a password alone

    personal_data = NoPersonalData("a company: its name, domains and settings")

    def __str__(self) -> str:
        return self.name


class Department(EnterpriseModel):
    """A part of the enterprise."""

    name = models.CharField(max_length=100)
    parent = EnterpriseForeignKey("self", on_delete=models.PROTECT, null=True, related_name="children")

    personal_data = NoPersonalData("names of departments")

    def __str__(self) -> str:
        return self.name


class ReachKind(models.TextChoices):
    """How far a role sees."""

    SELF = "self", "own things"
    SUBTREE = "subtree", "own and those of the people below"
    DEPARTMENT = "department", "those of the department too, and of the departments inside it"
    ALL = "all", "everybody's"


# The roles that every enterprise has from the first day.
ROLE_NAMES = {
    "administrator": gettext_lazy("Administrator"),
    "supervisor": gettext_lazy("Supervisor"),
    "seller": gettext_lazy("Seller"),
}


class Role(EnterpriseModel):
    """What its members may do, and how far they see."""

    name = models.CharField(max_length=100)
    builtin = models.CharField(max_length=20, blank=True)  # administrator, supervisor, seller
    is_own = models.BooleanField(default=False)  # the enterprise chose its rights itself
    rights = models.JSONField(default=list)
    reach = models.CharField(max_length=10, choices=ReachKind.choices, default=ReachKind.SELF)
    unseen = models.JSONField(default=list)  # the fields that it does not see, such as "contact.phone" (platform.veil)
    fixed = models.JSONField(default=list)  # the fields that it sees and does not change

    personal_data = NoPersonalData("names of roles")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "name"], name="one_role_a_name")]

    def __str__(self) -> str:
        """Its name; a role that nobody has renamed is called in the reader's language."""
        return str(ROLE_NAMES[self.builtin]) if self.name in _given_names(self.builtin) else self.name

    @property
    def allowed(self) -> frozenset[str]:
        """The rights that it gives: those of its kind, or those that the enterprise chose."""
        has_its_kinds = self.builtin in BUILTIN and not self.is_own
        return frozenset(BUILTIN[self.builtin]) if has_its_kinds else frozenset(self.rights)


@lru_cache
def _given_names(builtin: str) -> frozenset[str]:
    if builtin not in ROLE_NAMES:
        return frozenset()
    names = set()
    for code, _name in settings.LANGUAGES:
        with override(code):
            names.add(str(ROLE_NAMES[builtin]))
    return frozenset(names)


class MemberState(models.TextChoices):
    """Whether a member takes part."""

    ACTIVE = "active", "active"
    DISABLED = "disabled", "disabled"
    LEFT = "left", "has left"


class Member(EnterpriseModel):
    """A person in an enterprise: the master account, a supervisor or a sub-account."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    role = EnterpriseForeignKey(Role, on_delete=models.PROTECT, related_name="members")
    department = EnterpriseForeignKey(Department, on_delete=models.PROTECT, null=True, related_name="members")
    supervisor = EnterpriseForeignKey("self", on_delete=models.PROTECT, null=True, related_name="subordinates")
    position = SealedTextField()
    industry = SealedTextField()  # the lines of business that the member works in
    work_email = SealedTextField()
    work_phone = SealedTextField()
    is_master = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=MemberState.choices, default=MemberState.ACTIVE)
    joined_at = models.DateTimeField(auto_now_add=True)

    personal_data = PersonalData(
        subject="user",
        purpose=Purpose.ORGANISATION,
        keep_for_days=None,
        fields=dict.fromkeys(("position", "industry", "work_email", "work_phone"), OnErase.BLANK),
    )

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["enterprise_id", "user"], name="one_membership_a_person"),
            models.UniqueConstraint(
                fields=["enterprise_id"], condition=models.Q(is_master=True), name="one_master_account"
            ),
        ]

    def __str__(self) -> str:
        return str(self.user)


# All that a name needs: `Member.objects.select_related("user").only(*NAMED)`, where members are chosen from or named.
NAMED = ("enterprise_id", "user__enterprise_id", "user__name", "user__email")


class Invitation(EnterpriseModel):
    """A person was asked by mail to join; the link's token is kept as a token only."""

    email = SealedTextField()
    email_key = models.BigIntegerField()
    name = SealedTextField()
    role = EnterpriseForeignKey(Role, on_delete=models.PROTECT, related_name="+")
    department = EnterpriseForeignKey(Department, on_delete=models.PROTECT, null=True, related_name="+")
    supervisor = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    invited_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    link_key = models.BigIntegerField()
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.ORGANISATION,
        keep_for_days=90,
        fields={"email": OnErase.DELETE_ROW, "name": OnErase.DELETE_ROW},
        clock="made_at",
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [models.Index(fields=["enterprise_id", "link_key"], name="invitation_link")]


class Switch(EnterpriseModel):
    """That an enterprise authorised a function, who did and when. No row: off."""

    name = models.CharField(max_length=64)
    is_on = models.BooleanField(default=False)
    changed_at = models.DateTimeField()
    changed_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")

    personal_data = NoPersonalData("names of functions and ids")

    class Meta(EnterpriseModel.Meta):
        constraints = [models.UniqueConstraint(fields=["enterprise_id", "name"], name="one_switch_a_function")]


class MasterOffer(EnterpriseModel):
    """Who holds the master account offers it to another member, who takes it over or not."""

    heir = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    offered_by = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    offered_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)  # taken over, withdrawn or replaced by another

    personal_data = NoPersonalData("ids and times")

    class Meta(EnterpriseModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["enterprise_id"], condition=models.Q(ended_at=None), name="one_open_master_offer"
            )
        ]


class SecurityEventKind(models.TextChoices):
    """What was noticed. The value is stored: never rename it."""

    DOUBTFUL = "doubtful", "a doubtful sign-in"
    GUESSING = "guessing", "somebody guessed passwords"
    ACCESS = "access", "unusual accesses"


class SecurityOutcome(models.TextChoices):
    """What Argosy did about it by itself."""

    ASKED_LETTER = "asked_letter", "asked for a code by letter"
    ASKED_FACTOR = "asked_factor", "asked for the second factor"
    TOLD = "told", "told the person"
    PROVED = "proved", "the other proof was shown"
    SLOWED = "slowed", "made the account wait"
    REPORTED = "reported", "told who looks after the enterprise"


class SecurityEvent(EnterpriseModel):
    """Something that looked like an attack on a member's account, what was done at once, and what people did about it."""

    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="security_events")
    kind = models.CharField(max_length=12, choices=SecurityEventKind.choices)
    at = models.DateTimeField(auto_now_add=True)
    score = models.PositiveSmallIntegerField(default=0)  # 0 to 100
    signals = models.JSONField(default=list)  # names of accounts.risk.SIGNALS
    country = models.CharField(max_length=2, blank=True)
    place = SealedTextField()  # device and network address
    outcome = models.CharField(max_length=12, choices=SecurityOutcome.choices)
    answer = SealedTextField()
    answered_by = EnterpriseForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.SECURITY,
        keep_for_days=183,
        # as of the network log
        fields={"place": OnErase.KEEP, "answer": OnErase.KEEP},
        not_personal=frozenset({"country", "signals"}),
        clock="at",
        needs=NETWORK_LOG,
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "-at"], name="security_event_newest"),
            models.Index(fields=["enterprise_id", "member", "-at"], name="security_event_of_member"),
        ]


class NetworkLogEntry(EnterpriseModel):
    """A member opened a page: when, from where, with which browser, and what was searched for; nothing more (S101)."""

    member = EnterpriseForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()
    ip = SealedTextField()
    browser = SealedTextField()
    page = SealedTextField()
    searched = SealedTextField()

    personal_data = PersonalData(
        subject="member",
        purpose=Purpose.SECURITY,
        keep_for_days=183,
        # the law wants it for half a year, also of those who have left: locked meanwhile, then deleted
        fields={"ip": OnErase.KEEP, "browser": OnErase.KEEP, "page": OnErase.KEEP, "searched": OnErase.KEEP},
        clock="at",
        needs=NETWORK_LOG,
    )

    class Meta(EnterpriseModel.Meta):
        indexes = [
            models.Index(fields=["enterprise_id", "member", "-at"], name="network_log_of_member"),
            models.Index(fields=["enterprise_id", "at"], name="network_log_by_time"),
        ]
