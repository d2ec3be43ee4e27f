"""Messages written for the tests, from an invented buyer to an invented exporter."""

from __future__ import annotations

from argosy.reading.documents import extract
from argosy.reading.model import Address, Attachment, Mail, Own, Understanding
from argosy.reading.replies import Split
from argosy.reading.trade import understand

OWN = Own(companies=("Xiamen Baylight Outdoor Co., Ltd. 厦门湾光户外用品有限公司",), domains=("baylight.example",))
BUYER = Address("Brian Keane", "brian@keane-diy.example")
SELLER = Address("Amy Lin", "amy@baylight.example")


def letter(
    subject: str,
    text: str,
    *,
    sender: Address = BUYER,
    to: Address = SELLER,
    html: str = "",
    attachments: tuple[Attachment, ...] = (),
    headers: tuple[tuple[str, str], ...] = (),
    in_reply_to: tuple[str, ...] = (),
    reply_to: tuple[Address, ...] = (),
) -> Mail:
    """A message as `mime.parse` would give it."""
    return Mail(
        subject=subject,
        sender=sender,
        reply_to=reply_to,
        to=(to,),
        cc=(),
        date=None,
        message_id="",
        in_reply_to=in_reply_to,
        references=(),
        text=text,
        html=html,
        attachments=attachments,
        headers=headers,
    )


def read(mail: Mail, language: str | None = "en", *, signature: str = "", quoted: str = "") -> Understanding:
    """What we understand of it, with all files extracted."""
    split = Split(reply=mail.text, signature=signature, quoted=quoted)
    return understand(mail, split, language, OWN, [extract(each) for each in mail.attachments])
