"""The way of one message through all of reading: taken apart, cut, understood."""

from __future__ import annotations

from argosy.reading import bounces, documents, fraud, language, mime, replies, trade
from argosy.reading.model import Attachment, Own, Party, Reading, Signals, Understanding

# Goods stand in the first few files; a mail with fifty carries pictures of them.
_MOST_DOCUMENTS = 12
# By so much of their text files are found.
_MOST_TEXT = 20_000
_NOT_DOCUMENTS = ("image/", "audio/", "video/", "message/")


def read(raw: bytes, own: Own | None = None) -> Reading:
    """All that a message says. Never raises on any bytes, whatever they are; deterministic."""
    mail = mime.parse(raw)
    bounce = bounces.find(raw, mail)
    split = replies.split(mail)
    spoken = language.detect(split.reply) or language.detect(mail.text) or language.detect(mail.subject)
    understanding, signals = Understanding(party=Party(email=mail.sender.address or None)), Signals()
    files_text = ""
    if bounce is None:  # a report of failure wants nothing, though it quotes our own offer
        files = [documents.extract(one) for one in _documents(mail.attachments)]
        understanding = trade.understand(mail, split, spoken, own or Own(), files)
        signals = fraud.signals_of(mail, split.reply, files)
        files_text = "\n".join(one.text[:_MOST_TEXT] for one in files)[:_MOST_TEXT]
    return Reading(
        mail=mail,
        language=spoken,
        reply=split.reply,
        signature=split.signature,
        bounce=bounce,
        is_list=bounces.is_list(mail),
        is_auto_reply=bounces.is_auto_reply(mail),
        understanding=understanding,
        signals=signals,
        files_text=files_text,
    )


def _documents(attachments: tuple[Attachment, ...]) -> list[Attachment]:
    chosen = [one for one in attachments if not one.type.startswith(_NOT_DOCUMENTS) and not one.names_inside]
    return chosen[:_MOST_DOCUMENTS]
