"""Export credit insurance: drafts of limit applications and shipment declarations, kept here, handed over only as authorised."""
