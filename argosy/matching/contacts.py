"""What two records share beside their names: e-mail, domain, phone, address, country."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from argosy.matching.addresses import compare_addresses
from argosy.matching.company import Company
from argosy.matching.domains import host_of, is_shared, label_of, private_domain, registrable
from argosy.matching.phones import are_same, digits
from argosy.matching.scripts import romanise

# Words of a forwarder in its domain, and in its name: whoever says neither, but writes from there, lends its address.
_CARRIES = re.compile(
    "freight|forward|fwd|cargo(?!t)|logisti|(?:^|[-.])log(?:$|[-.])|spedit|shipping|courier|transitar|(?:^|[-.])transit(?:$|[-.])"
    "|customs|gumruk|douane|despachante|aduan"  # no escargot, no catalog
)
_CARRIER = re.compile(
    f"{_CARRIES.pattern}|transport|express|lojisti|nakliy|логисти|экспед|транспорт|карго"
    "|货运|貨運|货代|海运|海運|船务|船務|物流|速递|速遞|운송|물류|해운|الشحن|النقل",
    re.IGNORECASE,
)
_LONG_WORD = re.compile(r"\w{4,}")
# "c/o Canal Logistics": somebody else's door, and often somebody else's telephone. (z. Hd. is a person at one's own.)
_CARE_OF = re.compile(r"^\W*(?:c\s?/\s?o|care of|aos cuidados)\b", re.IGNORECASE)
_SEVERAL = re.compile(r"[|;\n]|,\s+")
_MOST = 12


@dataclass(frozen=True, slots=True)
class Contacts:
    """The ways to reach a company, made comparable."""

    emails: frozenset[str]
    email_domains: frozenset[str]
    hosts: frozenset[str]
    site_domains: frozenset[str]
    phones: tuple[str, ...]

    @property
    def domains(self) -> frozenset[str]:
        """Every domain that can be the company's own."""
        return self.email_domains | self.site_domains


@lru_cache(maxsize=8192)
def read_contacts(email: str, phone: str, website: str) -> Contacts:
    """Make the written values comparable; free mail and shared platforms give no domain."""
    emails = {one.strip().casefold().removeprefix("mailto:") for one in several(email) if "@" in one}
    hosts = {host for one in several(website) if (host := host_of(one))}
    return Contacts(
        emails=frozenset(emails),
        email_domains=frozenset(filter(None, (private_domain(one.rpartition("@")[2]) for one in emails))),
        hosts=frozenset(hosts),
        site_domains=frozenset(filter(None, (private_domain(host) for host in hosts))),
        phones=tuple(one for one in several(phone) if digits(one)[0]),
    )


@lru_cache(maxsize=4096)
def several(text: str) -> tuple[str, ...]:
    """The values of a field that may hold more than one."""
    if not ("|" in text or ";" in text or "," in text or "\n" in text):  # nearly always
        one = text.strip()
        return (one,) if one else ()
    return tuple(filter(None, map(str.strip, _SEVERAL.split(text))))[:_MOST]


@dataclass(slots=True)
class Shared:
    """What of it two records have in common."""

    email: str = ""
    domain: str = ""
    is_only_mail: bool = False  # the shared domain is a mail domain beside another site of their own
    is_lent: bool = False  # the shared domain is a forwarder's
    domains_differ: bool = False
    domains_alike: bool = False  # acme.de and acme.fr
    host: str = ""
    phone: str = ""
    phones_differ: bool = False
    free_mail_differs: bool = False  # both write from free mail, from different addresses
    address: float = 0.0
    address_differs: float = 0.0
    countries_differ: bool = False
    same_country: bool = False

    @property
    def are_apart(self) -> bool:
        """No way to reach both, and both have a country and domains of their own."""
        is_reached_alike = self.email or self.host or self.phone or self.address or self.domains_alike
        return self.countries_differ and self.domains_differ and not is_reached_alike


def compare_contacts(left: Company, right: Company) -> Shared:
    """Everything but the names."""
    shared = Shared()
    if (left.email or left.website or left.phone) and (right.email or right.website or right.phone):
        ours = read_contacts(left.email, left.phone, left.website)
        theirs = read_contacts(right.email, right.phone, right.website)
        _compare_domains(shared, ours, theirs)
        shared.phone = next((one for one in ours.phones for other in theirs.phones if are_same(one, other)), "")
        shared.phones_differ = bool(ours.phones and theirs.phones and not shared.phone)
        shared.is_lent = _is_lent(shared.domain, shared.email, (ours, theirs), (left, right))
        if shared.is_lent:
            shared.email, shared.is_only_mail = "", True
    if left.address and right.address and not (_CARE_OF.match(left.address) or _CARE_OF.match(right.address)):
        shared.address, shared.address_differs = compare_addresses(left.address, right.address)
    if left.country and right.country:
        shared.same_country = left.country == right.country
        shared.countries_differ = not shared.same_country
    return shared


def _compare_domains(shared: Shared, ours: Contacts, theirs: Contacts) -> None:
    shared.email = min(ours.emails & theirs.emails, default="")
    shared.free_mail_differs = bool(
        ours.emails and theirs.emails and not shared.email and not ours.email_domains and not theirs.email_domains
    )
    shared.host = min(
        (host for host in ours.hosts & theirs.hosts if is_shared(host) and host != registrable(host)), default=""
    )
    both = ours.domains & theirs.domains
    shared.domain = min(both, default="")
    if not both and ours.domains and theirs.domains:
        shared.domains_differ = True
        shared.domains_alike = bool({label_of(one) for one in ours.domains} & {label_of(one) for one in theirs.domains})
    # A forwarder's mail address beside one's own site: the shared domain is the forwarder's.
    if both:
        shared.is_only_mail = any(side.domains - both and not side.site_domains & both for side in (ours, theirs))


def _is_lent(domain: str, email: str, contacts: tuple[Contacts, Contacts], companies: tuple[Company, Company]) -> bool:
    """A forwarder's domain, or its mailbox (cargo@), at two companies that carry nothing themselves: the papers of both go there.

    It is their own where the site of one stands there, or where it says the name of one: a maker of cargo straps has one too.
    """
    label = label_of(domain)
    carries = _CARRIES.search(domain) or (domain and _CARRIES.search(email.partition("@")[0]))
    if not carries or any(domain in one.site_domains for one in contacts):
        return False
    if not all(one.name for one in companies):
        return False
    names = [romanise(name.casefold()) for one in companies for name in (one.name, *one.names)]
    if any(_CARRIER.search(name) for one in companies for name in (one.name, *one.names)):
        return False
    return not any(word in label for name in names for word in _LONG_WORD.findall(name))
