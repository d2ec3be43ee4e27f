"""Lists that one can shape: columns, filters said as sentences, orders, saved ways to look; whatever the rows are."""
