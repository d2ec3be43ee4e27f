"""The age groups that a person declares when she registers."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

ADULT, MINOR, CHILD = "adult", "minor", "child"
AGES = (
    (ADULT, _("I am 18 or older")),
    (MINOR, _("I am 14 to 17, and my parent or guardian has read the policy and consents")),
    (CHILD, _("I am under 14")),
)
MAY_JOIN = frozenset({ADULT, MINOR})
