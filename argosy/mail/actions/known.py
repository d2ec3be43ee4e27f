"""What is known of those with whom the enterprise corresponds: their domains, and the accounts that they named."""

from __future__ import annotations

from collections.abc import Iterable

from argosy import matching
from argosy.customers.actions import recognising
from argosy.enterprise.models import Enterprise
from argosy.mail.models import DomainShape, KnownDomain
from argosy.platform import search
from argosy.platform.tenancy.scope import current_enterprise
from argosy.reading.fraud.domains import is_lookalike, shapes


def domain_of(address: str) -> str:
    """The company's domain in an address, "" for free-mail and where there is none."""
    domain = matching.registrable(address.rpartition("@")[2])
    return "" if not domain or matching.is_free_mail(domain) else domain


def learn_domains(domains: Iterable[str]) -> None:
    """The enterprise corresponds with these domains: others must not pass for them."""
    for domain in sorted(_unknown(domains)):
        row, is_new = KnownDomain.objects.get_or_create(domain=domain)
        if is_new:
            DomainShape.objects.bulk_create(DomainShape(domain=row, shape=one[:80]) for one in shapes(domain))


def learn_customers(addresses: Iterable[str], own: Iterable[str]) -> None:
    """Others must not pass for customers who write to us; a domain that itself only looks like a known one is not learned."""
    domains = (domain_of(address) for address in recognising.by_addresses(list(addresses)))
    learn_domains([one for one in sorted(_unknown(domains)) if not imitated(one, own)])


def _unknown(domains: Iterable[str]) -> set[str]:
    """Those with which the enterprise does not correspond yet, in one question to the database."""
    wanted = {one for one in domains if one and len(one) <= 253}
    return wanted - set(KnownDomain.objects.filter(domain__in=wanted).values_list("domain", flat=True))


def own_domains() -> set[str]:
    """The enterprise's own."""
    enterprise = Enterprise.objects.get(pk=current_enterprise())
    return {found for one in enterprise.mail_domains if (found := matching.registrable(one))}


def imitated(domain: str, own: Iterable[str]) -> str:
    """The known domain or own one that this one is taken for, "" where it imitates none or is known itself."""
    if not domain or domain in own or KnownDomain.objects.filter(domain=domain).exists():
        return ""
    near = DomainShape.objects.filter(shape__in=[one[:80] for one in shapes(domain)]).values_list(
        "domain__domain", flat=True
    )
    return next((one for one in [*own, *near.distinct()[:50]] if is_lookalike(domain, one)), "")


def parties(address: str, domain: str = "") -> list[int]:
    """The tokens of the party that writes from this address: its customer, its company's domain, else the address itself."""
    enterprise = current_enterprise()
    found = recognising.by_addresses([address]).get(recognising.folded(address))
    names = [f"customer:{found.customer.pk}"] if found else []
    domain = domain or domain_of(address)
    names.append(f"domain:{domain}" if domain else f"address:{recognising.folded(address)}")
    return [search.blind(enterprise, f"party:{one}") for one in names]


def our_party() -> int:
    """The token under which our own accounts stand."""
    return search.blind(current_enterprise(), "party:own")


def account_key(number: str) -> int:
    """The token of an account's number."""
    return search.blind(current_enterprise(), f"account:{number}")
