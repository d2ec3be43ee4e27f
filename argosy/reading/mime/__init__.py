"""Takes a message apart: headers, text, HTML and attachments as a mail client would show them.

`parse` accepts any bytes and never raises; what was broken is named in `Mail.defects`.
"""

from argosy.reading.mime.message import parse

__all__ = ["parse"]
