"""How large a letter may be: what the enterprise chose, and what the mailbox's provider takes."""

from __future__ import annotations

from argosy.mail.models import LargeFiles, Mailbox

MEGABYTE = 1024 * 1024
SMALLEST, LARGEST = 1, 50
LONGEST_DAYS = 365
# Files of one letter, as the providers' own help pages name it: support.google.com/mail/answer/6584 (Gmail, Workspace),
# help.yahoo.com SLN5673 (Yahoo), support.apple.com/102198 (iCloud), support.microsoft.com "Reduce the size of pictures
# and attachments" (Outlook.com: 20 MB), learn.microsoft.com "Exchange Online limits" (35 MB with the third that the
# wire's alphabet adds: 25 MB of files).
TAKES = {
    "gmail": 25,
    "google": 25,
    "yahoo": 25,
    "icloud": 20,
    "outlook": 20,
    "microsoft": 25,
}


def chosen() -> LargeFiles:
    """What the present enterprise chose; the usual where it chose nothing."""
    found: LargeFiles | None = LargeFiles.objects.first()
    return found or LargeFiles()


def room_of(mailbox: Mailbox) -> int:
    """So many bytes of files a letter of this mailbox may have; what goes beyond goes as a link."""
    return min(chosen().most_megabytes, TAKES.get(mailbox.provider, LARGEST)) * MEGABYTE
