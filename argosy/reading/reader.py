"""The way of one message through all of reading: taken apart, cut, understood."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from argosy.reading import bounces, documents, fraud, language, mime, replies, trade
from argosy.reading.documents import ONLY_PICTURES, Document
from argosy.reading.model import Attachment, Mail, Own, Party, Reading, Signals, Understanding

# Goods stand in the first few files; a mail with fifty carries pictures of them.
_MOST_DOCUMENTS = 12
# By so much of their text files are found.
_MOST_TEXT = 20_000
_NOT_DOCUMENTS = ("audio/", "video/", "message/")
# A photographed paper is larger than a logo, and nobody photographs more pages than this.
_SMALLEST_PICTURE = 25_000
_MOST_PICTURES = 4


def read(raw: bytes, own: Own | None = None, *, look_at: Collection[int] = ()) -> Reading:
    """All that a message says. Never raises on any bytes, whatever they are; deterministic.

    `look_at` are the numbers of attachments to be read as pictures, as an earlier reading named them in `unseen`: that
    takes the extra of `documents.sight`, seconds, and two gigabytes.
    """
    mail = mime.parse(raw)
    bounce = bounces.find(raw, mail)
    split = replies.split(mail)
    spoken = language.detect(split.reply) or language.detect(mail.text) or language.detect(mail.subject)
    is_list, is_auto_reply = bounces.is_list(mail), bounces.is_auto_reply(mail)
    understanding, signals = Understanding(party=Party(email=mail.sender.address or None)), Signals()
    files: list[tuple[int, Document]] = []
    if bounce is None:  # a report of failure wants nothing, though it quotes our own offer
        files = [(at, documents.extract(one, sees=at in look_at)) for at, one in _documents(mail.attachments, look_at)]
        said = [one for _at, one in files]
        understanding = trade.understand(mail, split, spoken, own or Own(), said)
        signals = fraud.signals_of(mail, split.reply, said)
    return Reading(
        mail=mail,
        language=spoken,
        reply=split.reply,
        signature=split.signature,
        bounce=bounce,
        is_list=is_list,
        is_auto_reply=is_auto_reply,
        understanding=understanding,
        signals=signals,
        files_text="\n".join(one.text[:_MOST_TEXT] for _at, one in files)[:_MOST_TEXT],
        unseen=() if bounce or is_list or is_auto_reply else tuple(_unseen(mail, files, understanding)),
    )


def _documents(attachments: tuple[Attachment, ...], look_at: Collection[int]) -> list[tuple[int, Attachment]]:
    chosen = [
        (at, one)
        for at, one in enumerate(attachments)
        if not one.type.startswith(_NOT_DOCUMENTS)
        and not one.names_inside
        and (at in look_at or not one.type.startswith("image/"))
    ]
    return chosen[:_MOST_DOCUMENTS]


def _unseen(mail: Mail, files: list[tuple[int, Document]], understood: Understanding) -> Iterator[int]:
    """Scans; photographs only where the text itself names no goods: else they show these, and no paper.

    Mail that a list or a machine sent is not asked for any.
    """
    if understood.risk:
        return
    scans = [at for at, one in files if one.error == ONLY_PICTURES]
    photographs = [
        at
        for at, one in enumerate(mail.attachments)
        if one.type.startswith("image/") and one.type != "image/gif" and one.size >= _SMALLEST_PICTURE
    ]
    yield from (scans if understood.items else [*scans, *photographs])[:_MOST_PICTURES]
