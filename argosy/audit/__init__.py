"""Who did and who saw what; tamper-evident."""
