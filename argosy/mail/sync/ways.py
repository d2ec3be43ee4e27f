"""The two ways in which mail comes in. What the second cannot do, its client says as a mailbox that has none of it."""

from __future__ import annotations

from argosy.mail.imap.client import Client as ImapClient
from argosy.mail.pop3.client import Client as Pop3Client

Client = ImapClient | Pop3Client
