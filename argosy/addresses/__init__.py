"""Addresses to which mail fails: remembered with reason, time and source; shared as fingerprints that name nobody."""
