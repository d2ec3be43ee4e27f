"""The words of trade in the languages that traders write: units, currencies, Incoterms, places, headings, phrases."""
