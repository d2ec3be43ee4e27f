"""Talking to IMAP servers (RFC 3501, RFC 9051): a thin layer over imaplib that asks only what every server answers right."""
