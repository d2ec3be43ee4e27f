"""Which services of other companies are offered: added, changed, taken away, put back."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from urllib.parse import urlsplit

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput
from argosy.providers.errors import NoName, NoSafeAddress, TooManyServices
from argosy.providers.models import NoticeRead, OtherService, ServiceKind
from argosy.providers.permissions import Permission

MOST = 40
words(
    provider_added=_("offered a service of another company"),
    provider_changed=_("changed a service of another company"),
    provider_removed=_("took a service of another company away"),
    provider_put_back=_("put a service of another company back"),
)


@dataclass(frozen=True, slots=True)
class ServiceShape:
    """A service as it was typed."""

    kind: str
    name: str
    company: str
    address: str
    notice: str
    gets: str


@transaction.atomic
def add_service(actor: Actor, typed: ServiceShape) -> OtherService:
    """Members find it beside documents and shipments. Raises NoName, NoSafeAddress, TooManyServices."""
    actor.require(Permission.KEEP_PROVIDERS)
    if OtherService.objects.offered().count() >= MOST:
        raise TooManyServices(most=MOST)
    made: OtherService = OtherService.objects.create(**asdict(_checked(typed)))
    record(actor, "provider.added", made, company=made.company, notice=made.notice)
    return made


@transaction.atomic
def change_service(actor: Actor, service: OtherService, typed: ServiceShape) -> OtherService:
    """It is called otherwise, or leads elsewhere: then everybody is shown the notice again. Raises NoName, NoSafeAddress."""
    actor.require(Permission.KEEP_PROVIDERS)
    service = OtherService.objects.lock(service.pk)
    fresh = _checked(typed)
    is_another = any(
        getattr(service, name) != getattr(fresh, name) for name in ("company", "address", "notice", "gets")
    )
    for name, value in asdict(fresh).items():
        setattr(service, name, value)
    service.save()
    if is_another:
        NoticeRead.objects.filter(service=service).delete()
    record(actor, "provider.changed", service, company=service.company, notice=service.notice)
    return service


@transaction.atomic
def remove_service(actor: Actor, service: OtherService) -> OtherService:
    """It stands nowhere any more."""
    actor.require(Permission.KEEP_PROVIDERS)
    return _put(actor, service, is_removed=True)


@transaction.atomic
def put_back(actor: Actor, service: OtherService) -> OtherService:
    """It stands where it stood. Raises TooManyServices."""
    actor.require(Permission.KEEP_PROVIDERS)
    if OtherService.objects.offered().count() >= MOST:
        raise TooManyServices(most=MOST)
    return _put(actor, service, is_removed=False)


def _put(actor: Actor, service: OtherService, *, is_removed: bool) -> OtherService:
    service = OtherService.objects.lock(service.pk)
    service.removed_at = timezone.now() if is_removed else None
    service.save(update_fields=["removed_at"])
    record(actor, "provider.removed" if is_removed else "provider.put_back", service)
    return service


def _checked(typed: ServiceShape) -> ServiceShape:
    name, company, gets = (" ".join(one.split()) for one in (typed.name, typed.company, typed.gets))
    if not name or not company or not gets:
        raise NoName
    if typed.kind not in ServiceKind.values:
        raise BadInput
    for field in ("address", "notice"):
        if not _is_safe(getattr(typed, field).strip()):
            raise NoSafeAddress(field)
    return ServiceShape(typed.kind, name, company, typed.address.strip(), typed.notice.strip(), gets)


def _is_safe(address: str) -> bool:
    """Does it lead to a public site by an encrypted line?"""
    try:
        parts = urlsplit(address)
        is_usual = parts.port in (None, 443)
    except ValueError:
        return False
    host = parts.hostname or ""
    labels = host.split(".")
    is_public = len(labels) > 1 and not labels[-1].isdigit() and ":" not in host and all(labels)
    return parts.scheme == "https" and is_usual and is_public and parts.username is None and address.isprintable()
