"""How much each feature of a comparison speaks for (above nought) or against (below) the same company.

Learned by logistic regression, each weight drawn towards what people who sell abroad would say:
see docs/develop/matching.md.
"""

from __future__ import annotations

BIAS = -1.05
WEIGHTS: dict[str, float] = {
    "address_and_name": 0.97,
    "address_and_phone": 0.49,
    "address_differs": -4.31,
    "business_differs": -2.64,
    "business_missing": -2.18,
    "common_equal": -1.87,
    "countries_differ": -2.96,
    "country_differs_same_name": -2.01,
    "domain_or_phone_unnamed": 1.57,
    "domain_spells_name": 1.15,
    "domains_alike": 0.50,
    "domains_differ": -1.63,
    "door_differs_same_name": -2.39,
    "form_conflicts": -1.81,
    "form_differs": -2.00,
    "forwarder_domain": -2.20,
    "initials_within": 1.52,
    "is_initials": 2.40,
    "main_own_differs": -0.85,
    "misspelt": 0.15,
    "name_cover_high": -1.03,
    "name_cover_low": 1.47,
    "name_equal": 2.95,
    "name_nearly_equal": 1.73,
    "nameless": -0.24,
    "number_differs": -3.36,
    "number_missing": -1.43,
    "one_slip": 0.33,
    "only_other_name": -0.13,
    "own_differs": -2.65,
    "own_missing": -0.94,
    "own_words": 0.85,
    "phone_and_name": 0.66,
    "phone_unopposed": 2.14,
    "phones_differ": -0.69,
    "place_conflicts": -1.52,
    "place_differs": -3.44,
    "place_missing": -0.90,
    "same_address": 3.20,
    "same_domain": 5.90,
    "same_email": 4.03,
    "same_host": 4.00,
    "same_phone": 1.94,
    "several_names_shared": 2.00,
    "shared_names": 2.18,
    "trade_differs": -3.52,
    "trade_missing": -0.65,
    "trade_varies": 0.05,
}
