"""The message as the understanding sees it: plain text, who is who, and the tables that are new in it."""

# ruff: noqa: E501 — how legal notices begin in many languages, in one pattern

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from argosy.reading.documents import Document, Table
from argosy.reading.documents.markup import tables_of
from argosy.reading.model import Address, Mail, Own
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.numbers import plain
from argosy.reading.trade.phrases import folded, hits_in, passed_on, sets_condition
from argosy.reading.vocabulary.units import POINT_GROUPS

MOST_TEXT = 40_000  # characters of one text that are looked at
# Where a sender's lawyer begins to speak: nothing below is about the goods.
_DISCLAIMER = sifted(
    r"^\W{0,4}(?:(?:\*+ ?)?(?:disclaimer|confidentiality|caution:|legal notice|avis de confidentialit|ce message et toutes"
    r"|this e-?mail (?:and|is|may|message|originated)|this message (?:and|is|may|contains)|the information (?:contained|in this)"
    r"|diese e-?mail|der inhalt dieser|este (?:correo|mensaje|e-?mail)|esta mensagem|questo messaggio|la presente (?:e-?mail|comunic)"
    r"|данное (?:письмо|сообщение)|bu e-?posta|本邮件|本郵件|このメール|본 메일|please consider the environment|think before"
    r"|more requests (?:for you|like this)|similar (?:requests|inquiries|buyers)|you (?:may|might) also (?:like|be interested)|recommended (?:requests|buyers|rfqs)|ähnliche anfragen|solicitudes similares|похожие запросы|benzer talepler"
    # what the buyer writes too is the portal's only where it offers itself: "Weitere Anfragen:" heads more goods
    r"|(?:more buyers|weitere käufer|más compradores|d'autres acheteurs|other buyers|diese anfragen|weitere anfragen|autres demandes|otras solicitudes|altre richieste|outros pedidos|другие запросы)[^\n\d]{0,30}(?:looking|interess|intéress|interesa|интерес|für sie|for you|pour vous|para (?:usted|você|ti)(?![^\W_])|per (?:lei|te)(?![^\W_])|для вас)|类似询盘|相关询盘|更多询盘|为您推荐|p please consider|pensez à l'environnement|sent from my|von meinem|envoyé de mon|enviado desde|inviato da|発信))",
    re.IGNORECASE | re.MULTILINE,
)
_FORWARD = sifted(
    r"^[^\w\n]{0,20}(?:-{3,}+[^\n]{0,30}?[^\W\d_][^\n]{0,30}-{3,}|_{10,}|begin forwarded message:?|(?:from|von|de|da|от|kimden|发件人|寄件者|差出人|보낸 사람|من)\s*[:：].*)$",
    re.IGNORECASE | re.MULTILINE,
)
_SPACE = later(r"\s+")
# Who fills in the form of a web site gives his mailbox in a field of its own.
_MAILBOX = later(
    r"(?im)^\W{0,3}(?:(?:your |ihre |votre |su |seu |tua )?e-?mail(?:[ -]?(?:address|adresse))?|mail|correo(?: electrónico)?|courriel|(?:adresse|endereço de|indirizzo|dirección de) (?:e-?mail|correo)|(?:эл(?:\.|ектронная) )?почта|e-?posta(?: adresi)?|邮箱|电子邮[件箱]|電子郵[件箱]|メール(?:アドレス)?|이메일|البريد(?: الإلكتروني)?)\s*[:：\t]\s*<?([\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
)
_SITE = later(
    r"(?i)(?:wordpress|no-?reply|do-?not-?reply|www|web(?:site|form|master|mail)?|forms?|formular\w*|mailer|site|shop)@"
)


@dataclass(frozen=True)
class Letter:
    """One message, prepared."""

    mail: Mail
    reply: str
    signature: str
    quoted: str
    language: str | None
    own: Own
    documents: Sequence[Document]
    is_above: bool = False  # it says all that is wanted above a message that it passes on

    @cached_property
    def subject(self) -> str:
        """The subject with plain digits."""
        return plain(self.mail.subject)

    @cached_property
    def text(self) -> str:
        """What the writer wrote now, with plain digits, without the lawyer's part below."""
        return without_disclaimer(_grouped(plain(self.reply[:MOST_TEXT]), self.language))

    @cached_property
    def said(self) -> str:
        """The text without the signature: there a figure is a telephone or a postcode."""
        signature = plain(self.signature.strip()[:MOST_TEXT])
        place = self.text.rfind(signature) if signature else -1
        return self.text[:place] if place > 0 else self.text

    @cached_property
    def written(self) -> str:
        """What the writer wrote himself: of a forwarded message only the lines above it."""
        forward = _FORWARD.search(self.text)
        return self.text[: forward.start()] if forward and forward.start() > 20 else self.text

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the HTML that belong to the newest text, not to the quoted past."""
        tables = tables_of(self.mail.html) if self.mail.html else ()
        new, old = (_squeeze(self.reply), _squeeze(self.quoted)) if tables else ("", "")
        return tuple(table for table in tables if _is_in(table, new) and not _is_older(table, new, old))

    @cached_property
    def files(self) -> tuple[Document, ...]:
        """The attachments that could be read."""
        return tuple(document for document in self.documents if document.error is None)

    @cached_property
    def file_text(self) -> str:
        """All attached text, with plain digits."""
        return plain("\n".join(document.text[:MOST_TEXT] for document in self.files))

    @cached_property
    def is_outgoing(self) -> bool:
        """One of us wrote it."""
        return is_own(self.mail.sender.address, self.own) and not self.is_passed_on

    @cached_property
    def is_passed_on(self) -> bool:
        """Our own web site wrote it, for somebody outside who shall get the answer."""
        return self._asker is not None

    @cached_property
    def _asker(self) -> Address | None:
        """Whom our own web site passes on: it answers for him, or he filled in a form that names his mailbox."""
        if not is_own(self.mail.sender.address, self.own):
            return None
        outside = [each for each in self.mail.reply_to if each.address and not is_own(each.address, self.own)]
        told = () if outside or not self._is_of_a_form else _MAILBOX.findall(self.text)
        filled_in = (Address("", address) for address in told if not is_own(address, self.own))
        return outside[0] if outside else next(filled_in, None)

    @cached_property
    def _is_of_a_form(self) -> bool:
        """A site wrote it, none of our people: by its mailbox, or by its subject."""
        is_a_site = bool(_SITE.match(self.mail.sender.address))
        return is_a_site or (not self.is_answer and bool(hits_in(folded(self.subject), passed_on())))

    @cached_property
    def is_internal(self) -> bool:
        """One of us wrote to none but us."""
        others = [*self.mail.to, *self.mail.cc]
        if self.is_passed_on:
            return False
        return self.is_outgoing and bool(others) and all(is_own(each.address, self.own) for each in others)

    @cached_property
    def other_side(self) -> Address:
        """The mailbox of the one we deal with."""
        if self._asker:
            return self._asker
        if not self.is_outgoing or self.is_internal:
            return self.mail.sender
        outside = [each for each in (*self.mail.to, *self.mail.cc) if not is_own(each.address, self.own)]
        return outside[0] if outside else Address("", "")

    @cached_property
    def comes_by_platform(self) -> bool:
        """A market place or a web form passes it on, in words of its own."""
        return bool(hits_in(folded(f"{self.subject}\n{self.text[:600]}"), passed_on()))

    @cached_property
    def sets_condition(self) -> bool:
        """The writer says "if"."""
        return sets_condition(folded(self.said))

    @cached_property
    def is_answer(self) -> bool:
        """It answers an earlier message: the headers say so, or the earlier text stands below."""
        return bool(self.mail.in_reply_to or self.mail.references or self.quoted.strip())


def is_own(address: str, own: Own) -> bool:
    """Whether a mailbox is at one of our domains or below it."""
    domain = address.rpartition("@")[2].lower()
    return any(domain == each.lower() or domain.endswith("." + each.lower()) for each in own.domains)


def without_disclaimer(text: str) -> str:
    """The text up to where a legal notice begins."""
    for match in _DISCLAIMER.finditer(text):
        if match.start() > 0:
            return text[: match.start()]
    return text


_POINTS = later(r"(?<![\w.,/-])([1-9]\d{0,2})\.(\d{3})(?![\d.,]*\d|\s?(?:mm|cm|%)|\s?x\s?\d)")


def _grouped(text: str, language: str | None) -> str:
    """1.180 in languages whose decimals stand behind a comma is one thousand and more."""
    return _POINTS.sub(r"\1\2", text) if language in POINT_GROUPS else text


def _squeeze(text: str) -> str:
    return _SPACE.sub("", text)


def _is_older(table: Table, new: str, old: str) -> bool:
    """An older table of the same goods has most of its cells in the newest text too, but its rows in the older one."""
    rows = [_squeeze("".join(cell for cell, _ in groupby(row))) for row in table.rows] if old else []
    return sum(row in old for row in rows) > max(len(rows) * 0.6, sum(row in new for row in rows))


def _is_in(table: Table, new: str) -> bool:
    cells = {_squeeze(cell) for row in table.rows for cell in row if cell.strip()}
    cells = {cell for cell in cells if len(cell) <= 400}
    return bool(cells) and sum(cell in new for cell in cells) >= len(cells) * 0.6
