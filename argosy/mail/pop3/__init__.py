"""The older way to a mailbox (RFC 1939): its inbox, message by message."""
