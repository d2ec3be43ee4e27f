"""What the law where a reader lives says about learning when they open a letter, in one sentence each.

Argosy asks for consent everywhere, because it tells more about a person than they expect; the sentence says what is at
stake. Not legal advice.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

EEA = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split()  # noqa: SIM905 a row of codes
)
EUROPE = _(
    "In the EU a tracking picture needs the reader's prior consent (ePrivacy Directive art. 5(3), GDPR art. 6, 7)."
)
ELSEWHERE = _("Most countries treat knowing when a person opens a letter as personal data: ask before you use it.")
LAWS: dict[str, Any] = {
    "GB": _("In the United Kingdom a tracking picture needs the reader's prior consent (PECR regulation 6, UK GDPR)."),
    "CH": _("In Switzerland the reader must be told and may object (FADP art. 19, TCA art. 45c)."),
    "CN": _("In China personal information needs the person's consent, given knowingly (PIPL art. 13, 14)."),
    "US": _("The United States have no general rule, but some states ask for consent before a person is followed."),
    "CA": _("In Canada a reader's meaningful consent is needed (PIPEDA principle 3; Quebec's Law 25)."),
    "BR": _("In Brazil consent or another legal basis is needed, and the reader must be told (LGPD art. 7, 9)."),
    "AU": _("In Australia the reader must be told what is collected (Privacy Act 1988, APP 3, 5)."),
    "JP": _("In Japan the purpose must be told; passing data on needs consent (APPI art. 21, 27)."),
    "KR": _("In Korea the reader's consent is needed (PIPA art. 15)."),
    "IN": _("In India the reader's consent is needed, with a notice in plain words (DPDP Act 2023 s. 5, 6)."),
    "AE": _("In the United Arab Emirates the reader's consent is needed (Federal Decree-Law 45/2021 art. 4)."),
    "SA": _("In Saudi Arabia the reader's consent is needed (PDPL art. 5)."),
    "TR": _("In Türkiye the reader's explicit consent is needed (KVKK art. 5)."),
    "RU": _("In Russia the reader's consent is needed (Federal Law 152-FZ art. 6, 9)."),
    "ZA": _("In South Africa the reader must be told and may object (POPIA s. 11, 18)."),
    "MX": _("In Mexico the reader must be told by a privacy notice and may refuse (LFPDPPP)."),
    "SG": _("In Singapore the reader's consent is needed (PDPA s. 13)."),
    "VN": _("In Vietnam the reader's consent is needed (Law 91/2025 on personal data)."),
}


def law_of(country: str) -> Any:
    """The sentence for a reader in this ISO 3166-1 country."""
    if country.upper() in EEA:
        return EUROPE
    return LAWS.get(country.upper(), ELSEWHERE)
