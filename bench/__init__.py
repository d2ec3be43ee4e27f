"""Measurements, each as a ratio to a reference taken in the same run: machines are noisy, ratios less so."""
