"""Reports of failed delivery as mail servers write them (RFC 3464), with an invented recipient."""

from __future__ import annotations

from datetime import datetime
from email.utils import format_datetime

from django.utils import timezone

TEXT = "550 5.1.1 {address}: Recipient address rejected: User unknown"
FULL = "452 4.2.2 {address}: mailbox full, over quota"
SPAM = "550 5.7.1 {address}: message rejected as spam"


def bounce(
    address: str, *, status: str = "5.1.1", says: str = TEXT, at: datetime | None = None, number: int = 1
) -> bytes:
    """The report that a message to this address was given up."""
    date = format_datetime(at or timezone.now())
    return (
        f"From: Mail Delivery System <mailer-daemon@mx.example>\r\nTo: bob@seller.example\r\nDate: {date}\r\n"
        f"Subject: Undelivered Mail Returned to Sender\r\nMessage-ID: <bounce{number}.{address}>\r\n"
        "Auto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nYour message could not be delivered.\r\n"
        f"<{address}>: {says.format(address=address)}\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n"
        f"Final-Recipient: rfc822; {address}\r\nAction: failed\r\nStatus: {status}\r\n"
        f"Diagnostic-Code: smtp; {says.format(address=address)}\r\n\r\n"
        "--b\r\nContent-Type: message/rfc822\r\n\r\n"
        f"From: bob@seller.example\r\nTo: {address}\r\nSubject: Offer {number}\r\n\r\nDear Sir.\r\n--b--\r\n"
    ).encode()
