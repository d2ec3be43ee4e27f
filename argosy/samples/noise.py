"""What else lies in a seller's inbox: newsletters, notices, failed deliveries, holidays, pitches, colleagues, fraud."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random

from argosy.samples import mime
from argosy.samples.clients import Envelope, rendered
from argosy.samples.letters import Letter
from argosy.samples.model import Member, Truth, World
from argosy.samples.noise_words import AUTO_REPLIES, INTERNAL, NEWSLETTERS, NOTICES, PITCHES, SPAM


@dataclass(frozen=True, slots=True)
class Moment:
    """One message of noise is to be written now, for this member."""

    world: World
    member: Member
    date: datetime
    chance: Random
    message_id: str


@dataclass(frozen=True, slots=True)
class Noise:
    """A message that is no trade, and what is true of it."""

    raw: bytes
    truth: Truth


def noise(moment: Moment) -> Noise:
    """One message of one kind, as often as the kinds come in real life."""
    weights = [weight for weight, _ in _KINDS]
    _, make = moment.chance.choices(_KINDS, weights)[0]
    return make(moment)


def _newsletter(moment: Moment) -> Noise:
    sender, name, language, subject, text = moment.chance.choice(NEWSLETTERS)
    domain = sender.partition("@")[2]
    url = f"https://news.{domain}/{moment.chance.getrandbits(40):x}"
    headers = [
        ("List-Unsubscribe", f"<{url}/unsubscribe>"),
        ("List-Id", f"<news.{domain}>"),
        ("Precedence", "bulk"),
    ]
    html = (
        '<html><body style="margin:0;background:#f4f4f4"><table width="600" align="center" cellpadding="0">'
        f'<tr><td style="padding:24px;font-family:Arial"><h1>{subject}</h1><p>{text}</p>'
        f'<p><a href="{url}">{url}</a></p><img src="{url}/open.gif" width="1" height="1" alt=""></td></tr>'
        f'<tr><td style="font-size:11px;color:#888"><a href="{url}/unsubscribe">Unsubscribe</a></td></tr>'
        "</table></body></html>"
    )
    return _machine(
        moment,
        (name, sender),
        subject,
        text=f"{text}\n\n{url}\n",
        html=html,
        truth=Truth("other", language, noise="newsletter"),
        headers=headers,
    )


def _notice(moment: Moment) -> Noise:
    sender, name, language, subject, text = moment.chance.choice(NOTICES)
    html = (
        f'<html><body><div style="font-family:Arial;padding:16px"><h2>{subject}</h2><p>{text}</p></div></body></html>'
    )
    headers = [("Auto-Submitted", "auto-generated")]
    return _machine(
        moment,
        (name, sender),
        subject,
        text=f"{text}\n",
        html=html,
        truth=Truth("other", language, noise="notice"),
        headers=headers,
    )


def _machine(
    moment: Moment,
    sender: tuple[str, str],
    subject: str,
    *,
    text: str,
    html: str,
    truth: Truth,
    headers: list[tuple[str, str]],
) -> Noise:
    parts = [
        mime.text_part(text, "plain", "utf-8", "quoted-printable"),
        mime.text_part(html, "html", "utf-8", "quoted-printable"),
    ]
    body = mime.multipart("alternative", f"=_{moment.chance.getrandbits(64):x}", parts)
    head = _head(moment, sender, subject)
    return Noise(mime.message([*head, *headers], body), truth)


def _head(moment: Moment, sender: tuple[str, str], subject: str) -> list[tuple[str, str]]:
    return [
        ("From", mime.mailbox(*sender)),
        ("To", mime.mailbox(moment.member.english_name, moment.member.address)),
        ("Subject", mime.encoded(subject)),
        ("Date", moment.date.strftime("%a, %d %b %Y %H:%M:%S %z")),
        ("Message-ID", moment.message_id),
    ]


def _bounce(moment: Moment) -> Noise:
    """A delivery report (RFC 3464): the address is gone, the mailbox is full, or the server is not there."""
    chance, member = moment.chance, moment.member
    domain = chance.choice(moment.world.customers).domain
    lost = f"{chance.choice(('purchase', 'info', 'import', 'sales'))}@{domain}"
    status, words = chance.choice(
        (
            ("5.1.1", f"550 5.1.1 <{lost}>: Recipient address rejected: User unknown"),
            ("5.2.2", "552 5.2.2 Mailbox full"),
            ("4.4.1", "connect to mail server: Connection timed out"),
        )
    )
    action = "failed" if status.startswith("5") else "delayed"
    host = f"mx.{moment.world.exporter.domain}"
    text = (
        f"This is the mail system at host {host}.\n\nYour message could not be delivered to one or more recipients.\n\n"
        f"<{lost}>: {words}\n"
    )
    report = (
        f"Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; {host}\r\n\r\n"
        f"Final-Recipient: rfc822; {lost}\r\nAction: {action}\r\nStatus: {status}\r\nDiagnostic-Code: smtp; {words}\r\n"
    )
    original = (
        "Content-Type: text/rfc822-headers\r\n\r\n"
        f"From: {member.english_name} <{member.address}>\r\nTo: {lost}\r\nSubject: Outdoor lighting from Ningbo\r\n"
    )
    parts = [mime.text_part(text, "plain", "utf-8", "8bit"), report.encode(), original.encode()]
    boundary = f"{chance.getrandbits(48):X}.{chance.getrandbits(32)}"
    body = mime.multipart("report", boundary, parts, " report-type=delivery-status;")
    head = _head(moment, ("Mail Delivery System", f"MAILER-DAEMON@{host}"), "Undelivered Mail Returned to Sender")
    headers = [*head, ("Auto-Submitted", "auto-replied"), ("Return-Path", "<>")]
    return Noise(mime.message(headers, body), Truth("other", "en", noise="bounce"))


def _auto_reply(moment: Moment) -> Noise:
    customer = moment.chance.choice(moment.world.customers)
    contact = moment.chance.choice(customer.contacts)
    language = customer.language if customer.language in AUTO_REPLIES else "en"
    subject, text = AUTO_REPLIES[language]
    signature = (contact.name, customer.name)
    letter = _letter(moment, language, (contact.name, contact.address), subject, text=text, signature=signature)
    extra = (("Auto-Submitted", "auto-replied"), ("X-Auto-Response-Suppress", "All"))
    raw = rendered(letter, contact.client, Envelope(moment.message_id, extra=extra), moment.chance)
    return Noise(raw, Truth("other", language, customer=customer.domain, noise="auto_reply"))


def _pitch(moment: Moment) -> Noise:
    sender, name, language, subject, text = moment.chance.choice(PITCHES)
    letter = _letter(moment, language, (name, sender), subject, text=text, signature=(name, sender))
    raw = rendered(letter, "gmail", Envelope(moment.message_id), moment.chance)
    return Noise(raw, Truth("other", language, noise="pitch"))


def _internal(moment: Moment) -> Noise:
    colleagues = [member for member in moment.world.members if member.address != moment.member.address]
    colleague = moment.chance.choice(colleagues or [moment.member])
    subject, text = moment.chance.choice(INTERNAL)
    letter = _letter(moment, "zh", (colleague.name, colleague.address), subject, text=text, signature=(colleague.name,))
    raw = rendered(letter, colleague.client, Envelope(moment.message_id), moment.chance)
    return Noise(raw, Truth("other", "zh", noise="internal"))


def _spam(moment: Moment) -> Noise:
    sender, name, language, subject, text = moment.chance.choice(SPAM)
    letter = _letter(moment, language, (name, sender), subject, text=text, signature=(name,))
    raw = rendered(letter, "outlook", Envelope(moment.message_id), moment.chance)
    return Noise(raw, Truth("other", language, noise="spam"))


def _letter(
    moment: Moment, language: str, sender: tuple[str, str], subject: str, *, text: str, signature: tuple[str, ...]
) -> Letter:
    member = moment.member
    name = member.name if language == "zh" else member.english_name
    return Letter(language, *sender, name, member.address, subject, moment.date, tuple(text.split("\n")), signature)


_KINDS: tuple[tuple[int, Callable[[Moment], Noise]], ...] = (
    (5, _newsletter),
    (4, _notice),
    (1, _bounce),
    (1, _auto_reply),
    (3, _pitch),
    (4, _internal),
    (2, _spam),
)
