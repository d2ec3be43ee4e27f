"""People who sign in. They belong to the installation, because it must know them before it knows their enterprise."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone

from argosy.platform import search
from argosy.platform.crypto.fields import SealedTextField
from argosy.platform.crypto.keyring import INSTALLATION
from argosy.platform.personal_data import Need, NoPersonalData, OnErase, PersonalData, Purpose
from argosy.platform.tenancy.ids import new_id
from argosy.platform.tenancy.models import InstallationModel

# Network logs: half a year, also after an enterprise has left (Cybersecurity Law of the PRC, art. 21).
NETWORK_LOG = {Need.SECURITY: 183, Need.LAW: 183}


def email_key(address: str) -> int:
    """The token under which an address is looked up: addresses themselves lie sealed."""
    return search.blind(INSTALLATION, address.strip().casefold())


def no_address() -> int:
    """What stands where that token stood, when no address leads to an account any more."""
    return new_id().int & (2**62 - 1)


class UserManager(BaseUserManager["User"]):
    """Looks people up by the token of their address."""

    def by_email(self, address: str) -> User | None:
        """The person with this address, None where there is none."""
        return self.filter(email_key=email_key(address)).first()

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email_key=email_key(username or ""))


class User(AbstractBaseUser, InstallationModel):
    """A person who signs in."""

    email = SealedTextField()
    email_key = models.BigIntegerField(unique=True)
    next_email = SealedTextField()  # the address that is to take its place, once the letter sent there was answered
    name = SealedTextField()
    mobile = SealedTextField()
    phone = SealedTextField()
    fax = SealedTextField()
    address = SealedTextField()
    age_group = SealedTextField()  # as declared when registering: adult, or minor with a guardian's consent
    photo = models.CharField(max_length=48, blank=True)  # the name of a blob
    # The enterprise this person works for; its rows say as what.
    enterprise_id = models.UUIDField(null=True, db_index=True)
    # The language of letters; of pages, too, once the person has chosen one: until then each browser's own decides.
    language = models.CharField(max_length=10, default="zh-hans")
    has_chosen_language = models.BooleanField(default=False)
    theme = models.CharField(max_length=5, blank=True)  # light, dark; empty: as the device
    time_zone = models.CharField(max_length=40, default="Asia/Shanghai")
    is_active = models.BooleanField(default=True)
    must_agree_again = models.BooleanField(default=False)  # data went on to a successor: nobody goes on without it
    email_verified_at = models.DateTimeField(null=True)
    mobile_verified_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email_key"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.ACCOUNT,
        keep_for_days=None,
        fields={
            "email": OnErase.BLANK,
            "next_email": OnErase.BLANK,
            "name": OnErase.REDACT,
            "mobile": OnErase.BLANK,
            "phone": OnErase.BLANK,
            "fax": OnErase.BLANK,
            "address": OnErase.BLANK,
            "age_group": OnErase.BLANK,
        },
        sensitive=frozenset({"age_group"}),
        plain={"password": "only its scrypt hash is kept"},
        not_personal=frozenset({"photo", "language", "theme", "time_zone"}),
    )

    def __str__(self) -> str:
        return str(self.name or self.email)

    def is_unused(self) -> bool:
        """Has nobody come in here yet, and nobody answered a letter to the address? Then a letter's code opens it."""
        is_untouched = self.is_active and self.enterprise_id is not None and self.email_verified_at is None
        return is_untouched and not self.sign_ins.exists()


class Device(InstallationModel):
    """A browser or phone that its user asked to be recognised: named, removable, forgotten when its time is over."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="devices")
    key = models.BigIntegerField(unique=True)  # token of the secret in the device's cookie
    name = SealedTextField()
    details = SealedTextField()  # model, system version, settings, as JSON: only with the person's permission
    made_at = models.DateTimeField(auto_now_add=True)
    seen_at = models.DateTimeField(auto_now_add=True)
    until = models.DateTimeField()
    with_second_factor = models.BooleanField(default=False)  # was it shown when the device was remembered?

    personal_data = PersonalData(
        subject="user",
        purpose=Purpose.SECURITY,
        keep_for_days=30,
        fields={"name": OnErase.DELETE_ROW, "details": OnErase.DELETE_ROW},
        clock="until",
    )


class SignIn(InstallationModel):
    """One sign-in and the session that it opened: shown to the person, who can end it."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="sign_ins")
    at = models.DateTimeField(auto_now_add=True)
    seen_at = models.DateTimeField(auto_now_add=True)
    session_key = models.BigIntegerField(null=True)  # token of the session's key: the key itself opens a session
    ip = SealedTextField()
    user_agent = SealedTextField()  # of what the browser says, the type alone: no version, no system (S100, S101)
    country = models.CharField(max_length=2, blank=True)  # of the network address
    with_second_factor = models.BooleanField(default=False)
    ended_at = models.DateTimeField(null=True)
    device = models.ForeignKey(Device, on_delete=models.SET_NULL, null=True, related_name="sign_ins")

    personal_data = PersonalData(
        subject="user",
        purpose=Purpose.SECURITY,
        keep_for_days=183,
        fields={"ip": OnErase.BLANK, "user_agent": OnErase.BLANK},
        not_personal=frozenset({"country"}),
        clock="seen_at",
        needs=NETWORK_LOG,
    )

    class Meta:
        indexes = [models.Index(fields=["user", "-at"], name="sign_in_newest")]


class SoftwareUse(InstallationModel):
    """How often a browser of this version on a system of that one signed in, by whomever: what the pages must work in."""

    browser = models.CharField(max_length=20)
    browser_version = models.CharField(max_length=4)
    system = models.CharField(max_length=20, blank=True)
    system_version = models.CharField(max_length=4, blank=True)
    times = models.PositiveIntegerField(default=0)
    day = models.DateField(default=timezone.localdate)  # of the last one

    personal_data = NoPersonalData("versions of software, counted over everybody; nobody's row says who used them")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["browser", "browser_version", "system", "system_version"], name="one_count_of_software"
            )
        ]


class FailedSignIn(InstallationModel):
    """A sign-in that was refused; counted per address and per account to slow down guessing."""

    at = models.DateTimeField(auto_now_add=True)
    email_key = models.BigIntegerField()
    ip_key = models.BigIntegerField()
    house_key = models.BigIntegerField(default=0)  # of the typed address's domain, unless everybody has addresses there
    ip = SealedTextField()

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.SECURITY,
        keep_for_days=183,
        fields={"ip": OnErase.DELETE_ROW},
        clock="at",
        needs=NETWORK_LOG,
    )

    class Meta:
        indexes = [
            models.Index(fields=["email_key", "-at"], name="failed_by_account"),
            models.Index(fields=["ip_key", "-at"], name="failed_by_address"),
            models.Index(fields=["house_key", "-at"], name="failed_by_house"),
        ]


class OneTimeCode(InstallationModel):
    """A short code or a long link that proves an address: only its token is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="codes")
    purpose = models.CharField(max_length=20)  # verify_email, verify_mobile, reset_password …
    code_key = models.BigIntegerField()
    expires_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)

    personal_data = PersonalData(
        subject="user",
        purpose=Purpose.SECURITY,
        keep_for_days=1,
        fields={},
        not_personal=frozenset({"purpose"}),
        clock="expires_at",
    )


class OutsideIdentity(InstallationModel):
    """An account at another house (WeChat, the company's own sign-in) that opens one here: its id and its name, no more."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="outside")
    house = models.CharField(max_length=40)
    subject_key = models.BigIntegerField()
    subject = SealedTextField()  # the house's own id of the person, such as WeChat's OpenID
    name = SealedTextField()
    bound_at = models.DateTimeField(auto_now_add=True)
    used_at = models.DateTimeField(null=True)

    personal_data = PersonalData(
        subject="user",
        purpose=Purpose.ACCOUNT,
        keep_for_days=None,
        fields={"subject": OnErase.DELETE_ROW, "name": OnErase.DELETE_ROW},
        not_personal=frozenset({"house"}),
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["house", "subject_key"], name="one_account_an_outsider"),
            models.UniqueConstraint(fields=["user", "house"], name="one_outsider_a_house"),
        ]


class OutboxLetter(InstallationModel):
    """A letter of Argosy's own (invitation, code, notice) on its way."""

    to = SealedTextField()
    subject = SealedTextField()
    text = SealedTextField()
    made_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True)

    personal_data = PersonalData(
        subject="self",
        purpose=Purpose.ACCOUNT,
        keep_for_days=30,
        fields={"to": OnErase.DELETE_ROW, "subject": OnErase.DELETE_ROW, "text": OnErase.DELETE_ROW},
        clock="made_at",
    )


class OutboxText(InstallationModel):
    """A code on its way to a mobile number; the code itself goes as soon as it was handed over, the counts remain."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="texts")
    to = SealedTextField()
    code = SealedTextField()
    number_key = models.BigIntegerField()
    ip_key = models.BigIntegerField()
    enterprise_id = models.UUIDField(null=True)  # whose codes are counted together
    made_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True)
    is_refused = models.BooleanField(default=False)  # the provider will never deliver it

    personal_data = PersonalData(
        subject="user",
        purpose=Purpose.ACCOUNT,
        keep_for_days=30,
        fields={"to": OnErase.DELETE_ROW, "code": OnErase.DELETE_ROW},
        clock="made_at",
    )

    class Meta:
        indexes = [
            models.Index(fields=["number_key", "-made_at"], name="texts_to_number"),
            models.Index(fields=["ip_key", "-made_at"], name="texts_from_address"),
            models.Index(fields=["enterprise_id", "-made_at"], name="texts_of_enterprise"),
        ]
