"""Trade documents in Chinese group by thousands (GB/T 15835); Django's own rules for zh-Hans group nothing."""

DECIMAL_SEPARATOR, THOUSAND_SEPARATOR, NUMBER_GROUPING = ".", ",", 3
