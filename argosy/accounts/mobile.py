"""Mobile numbers as people type them, made into E.164; a number without a country's code is Chinese."""

from __future__ import annotations

import phonenumbers
from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import BadInput

HOME = "CN"
MAY_BE_MOBILE = frozenset({phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE})


class NotAMobileNumber(BadInput):
    """The number cannot be a mobile number."""

    message = _("This is not a mobile number. Outside China, begin with + and the country's code.")
    field = "mobile"


def normalised(typed: str) -> str:
    """+8613812345678. Raises NotAMobileNumber."""
    try:
        number = phonenumbers.parse(typed.strip(), HOME)
    except phonenumbers.NumberParseException:
        raise NotAMobileNumber from None
    if not phonenumbers.is_valid_number(number) or phonenumbers.number_type(number) not in MAY_BE_MOBILE:
        raise NotAMobileNumber
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
