"""How much each feature of a comparison speaks for (above nought) or against (below) the same company.

Learned by logistic regression, each weight drawn towards what people who sell abroad would say:
see docs/develop/matching.md.
"""

from __future__ import annotations

BIAS = -1.40
WEIGHTS: dict[str, float] = {
    "address_and_name": 0.99,
    "address_and_phone": 0.52,
    "address_differs": -4.17,
    "business_differs": -2.71,
    "business_missing": -2.38,
    "common_equal": -1.84,
    "countries_differ": -2.81,
    "country_differs_same_name": -2.01,
    "domain_or_phone_unnamed": 1.58,
    "domain_spells_name": 1.23,
    "domains_alike": 0.50,
    "domains_differ": -1.61,
    "door_differs_same_name": -2.19,
    "form_conflicts": -1.71,
    "form_differs": -2.34,
    "forwarder_domain": -2.14,
    "initials_within": 1.58,
    "is_initials": 2.44,
    "main_own_differs": -0.79,
    "misspelt": 0.46,
    "name_cover_high": -0.94,
    "name_cover_low": 1.61,
    "name_equal": 2.64,
    "name_nearly_equal": 1.68,
    "nameless": -0.28,
    "number_differs": -3.36,
    "number_missing": -1.43,
    "one_slip": 0.52,
    "only_other_name": -0.06,
    "own_differs": -2.67,
    "own_missing": -0.94,
    "own_words": 0.76,
    "phone_and_name": 0.70,
    "phone_unopposed": 2.24,
    "phones_differ": -0.47,
    "place_conflicts": -1.51,
    "place_differs": -3.52,
    "place_missing": -1.03,
    "same_address": 3.29,
    "same_domain": 6.01,
    "same_email": 4.16,
    "same_host": 4.00,
    "same_phone": 2.01,
    "several_names_shared": 2.00,
    "shared_names": 2.26,
    "trade_differs": -3.34,
    "trade_missing": -0.80,
    "trade_varies": 0.09,
}
