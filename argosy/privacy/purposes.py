"""The purpose register: what data is kept for, on which basis, in the words that people read (S137, S138)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from argosy.platform.personal_data import Basis, Need, Purpose


@dataclass(frozen=True, slots=True)
class Registered:
    """One purpose: what it is called, what is done for it, and why that is lawful."""

    title: Any
    what: Any
    bases: tuple[Basis, ...]


REGISTER: dict[Purpose, Registered] = {
    Purpose.ACCOUNT: Registered(
        _("Accounts"), _("to let people sign in, reach them, and keep what they chose"), (Basis.CONTRACT,)
    ),
    Purpose.SECURITY: Registered(
        _("Safety"),
        _("to notice strangers in an account and faults in the service"),
        (Basis.SAFETY, Basis.LEGAL_DUTY),
    ),
    Purpose.MAIL: Registered(
        _("Mail"), _("to bring in, show, search and send the mail of a bound mailbox"), (Basis.CONSENT,)
    ),
    Purpose.SALES: Registered(
        _("Customers and opportunities"),
        _("to work with the people at customers, as they and the enterprise agreed"),
        (Basis.CONTRACT, Basis.CONSENT, Basis.MADE_PUBLIC),
    ),
    Purpose.ORGANISATION: Registered(
        _("Organisation"), _("to know who works where, reports to whom and may do what"), (Basis.CONTRACT,)
    ),
    Purpose.LAW: Registered(
        _("Duties"), _("to show who agreed to what, and how requests were answered"), (Basis.LEGAL_DUTY,)
    ),
}
BASES: dict[Basis, Any] = {
    Basis.CONSENT: _("consent of the person"),
    Basis.LEGAL_DUTY: _("a legal duty"),
    Basis.NATIONAL_SECURITY: _("national security or defence"),
    Basis.PUBLIC_INTEREST: _("public safety, public health or a weighty public interest"),
    Basis.JUSTICE: _("prosecution of crimes, trials, carrying out judgments"),
    Basis.VITAL_INTEREST: _("protecting life or property when consent is hard to obtain"),
    Basis.MADE_PUBLIC: _("data that the person has made public"),
    Basis.PUBLIC_SOURCE: _("lawful public sources"),
    Basis.CONTRACT: _("a contract that the person wants"),
    Basis.SAFETY: _("keeping the service safe and stable"),
    Basis.NEWS: _("lawful news reporting"),
    Basis.RESEARCH: _("research in the public interest with anonymised results"),
    Basis.OTHER_LAW: _("another case that the law provides"),
}
NEEDS: dict[Need, Any] = {
    Need.SERVICE: _("service, questions and complaints"),
    Need.ACCOUNTING: _("accounting"),
    Need.SECURITY: _("safety and quality"),
    Need.AGREEMENT: _("what was agreed"),
    Need.LAW: _("a special rule of law"),
}
