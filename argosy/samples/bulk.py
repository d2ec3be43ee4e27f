# ruff: noqa: S311 -- the same seed must give the same world; nothing here is secret
"""Trade mail by the thousand for measurements: less varied than `messages`, and fast.

Letters and files are made once and used again; what differs is who writes what to whom, the numbers, and the length.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache
from html import escape
from random import Random

from argosy.samples import files, mime, papers
from argosy.samples.dealings import Business, new_business
from argosy.samples.letters import as_text
from argosy.samples.model import SampleMessage, World
from argosy.samples.phrases import phrases
from argosy.samples.plots import Step
from argosy.samples.writing import Occasion, Written, write

_UNTIL = datetime(2025, 6, 30, 12, 0, tzinfo=UTC)
_STEPS = (
    Step("inquiry", "inquiry", is_ours=False),
    Step("order", "order", is_ours=False),
    Step("thanks", "other", is_ours=False),
    Step("quotation", "quotation", is_ours=True),
)
# How often a message has which share of the average size: half of them carry no file.
_SIZES = ((0.5, 0.3, 0.2), (0.3, 1.2, 2.45))
_MODELS = 160  # different letters
_DOCUMENTS = 6  # different files of each kind
_HISTORY = 12_000  # characters of older letters that are at hand
_SMALLEST = 3  # the kind of document that takes the least room: a PDF
_PHOTO_STEP = 2_000  # photographs come in sizes this far apart
_NOISE = 11 / 12  # the share of a photograph that does not compress
_HEADERS = 900
_TWICE = 2.1  # a letter stands in its message as text and as HTML
_BASE64 = 1.37  # how much bytes grow in base64 with its line ends


@dataclass(frozen=True, slots=True)
class _Model:
    """A letter that many messages are made from, and the older text that lengthens it."""

    business: Business
    step: Step
    written: Written
    text: str
    history: str


def bulk(
    world: World, number: int, size: int = 20_000, *, mailbox: str | None = None, until: datetime = _UNTIL
) -> Iterator[SampleMessage]:
    """So many messages of `size` bytes on average, oldest first, a minute apart; into one mailbox or to all owners."""
    chance = Random(f"bulk {world.seed} {size} {mailbox}")
    models = _models(world)
    shares, factors = _SIZES
    for position in range(number):
        model = chance.choice(models)
        factor = chance.choices(factors, shares)[0]
        target = int(size * factor * chance.uniform(0.8, 1.2))
        date = until - timedelta(minutes=number - position)
        message_id = f"<{position:08x}.{chance.getrandbits(64):016x}@{model.written.letter.address.partition('@')[2]}>"
        yield SampleMessage(
            raw=_raw(
                model,
                position,
                chance,
                date=date,
                message_id=message_id,
                mailbox=mailbox,
                target=target,
                has_file=factor > 1,
            ),
            mailbox=mailbox or model.business.member.address,
            folder="Sent" if model.step.is_ours else "INBOX",
            date=date,
            seen=model.step.is_ours or position % 3 > 0,
            message_id=message_id,
            thread=message_id,
            truth=model.written.truth,
        )


def _raw(
    model: _Model,
    position: int,
    chance: Random,
    *,
    date: datetime,
    message_id: str,
    mailbox: str | None,
    target: int,
    has_file: bool,
) -> bytes:
    letter = model.written.letter
    ours = mailbox or model.business.member.address
    sender, receiver = (letter.address, ours) if not model.step.is_ours else (ours, letter.to_address)
    text = f"{model.text}\n\nRef. {position + 1}/{chance.randrange(10**6):06}"
    mark = f"{chance.getrandbits(48):012x}"
    if has_file:
        parts = [_alternative(text, mark)]
        parts += _files(target - len(parts[0]) - _HEADERS, chance)
        body = mime.multipart("mixed", f"m{mark}", parts)
    else:
        body = _alternative(_lengthened(text, model.history, target - _HEADERS), mark)
    headers = (
        ("From", mime.mailbox(letter.writer, sender)),
        ("To", mime.mailbox(letter.to_name, receiver)),
        ("Subject", mime.encoded(f"{letter.subject} ({position + 1})")),
        ("Date", date.strftime("%a, %d %b %Y %H:%M:%S %z")),
        ("Message-ID", message_id),
    )
    return mime.message(headers, body)


def _alternative(text: str, mark: str) -> bytes:
    page = "<html><body><div>" + escape(text, quote=False).replace("\n", "<br>\n") + "</div></body></html>"
    transfer = "quoted-printable" if text.isascii() else "base64"
    parts = [mime.text_part(text, "plain", "utf-8", transfer), mime.text_part(page, "html", "utf-8", transfer)]
    return mime.multipart("alternative", f"a{mark}", parts)


def _lengthened(text: str, history: str, target: int) -> str:
    """The letter above as much of the older ones as brings the message to its size."""
    growth = _TWICE if text.isascii() and history.isascii() else _TWICE * _BASE64
    missing = int(target / growth) - len(text.encode())
    if missing <= 0:
        return text
    width = len(history.encode()) / len(history)
    return f"{text}\n\n{history[: int(missing / width)]}"


def _files(target: int, chance: Random) -> list[bytes]:
    """A document, and a photograph that takes what is left of the size."""
    document = _document(chance.randrange(4), chance.randrange(_DOCUMENTS))
    if len(document) > target:
        document = _document(_SMALLEST, chance.randrange(_DOCUMENTS))
    left = round((target - len(document)) / _BASE64 / _PHOTO_STEP)
    return [document, _photo(left)] if left > 0 else [document]


@cache
def _photo(steps: int) -> bytes:
    width = 100
    picture = papers.photo(steps, width, round(steps * _PHOTO_STEP / (3 * width * _NOISE)))
    return mime.file_part(picture.name, picture.media_type, picture.content)


@cache
def _document(kind: int, which: int) -> bytes:
    """A price list of one of four kinds, ready to be put into a message."""
    chance = Random(f"document {kind} {which}")
    heading = phrases("en").all("headings")[:4]
    rows: list[list[str | int | float]] = [
        [f"Lamp {chance.randrange(900)}", f"YF-{n:03}", chance.randrange(50, 5000), "pcs"] for n in range(40)
    ]
    file = {
        0: lambda: files.workbook(f"list-{which}.xlsx", "Price list", heading, rows),
        1: lambda: files.table(f"list-{which}.csv", heading, rows),
        2: lambda: files.letter(f"list-{which}.docx", "Price list", ["As discussed."], heading, rows[:8]),
        _SMALLEST: lambda: files.printed(f"list-{which}.pdf", ["   ".join(map(str, row)) for row in rows]),
    }[kind]()
    return mime.file_part(file.name, file.media_type, file.content)


def _models(world: World) -> list[_Model]:
    """Letters of every customer in turn, each with others of its language as its history."""
    chance = Random(f"bulk letters {world.seed}")
    drafts: list[tuple[Business, Step, Written, str]] = []
    for serial in range(_MODELS):
        customer = world.customers[serial % len(world.customers)]
        step = _STEPS[serial // len(world.customers) % len(_STEPS)]
        business = new_business(world, customer, chance, f"bulk-{serial}").priced(Decimal(1))
        written = write(Occasion(world.exporter, business, step, _UNTIL, None, chance))
        drafts.append((business, step, written, as_text(written.letter, "outlook")))
    by_language: dict[str, list[str]] = {}
    for _, _, written, text in drafts:
        by_language.setdefault(written.truth.language, []).append(text)
    return [
        _Model(business, step, written, text, _history(by_language[written.truth.language], chance))
        for business, step, written, text in drafts
    ]


def _history(letters: list[str], chance: Random) -> str:
    """Older letters, quoted, until there are enough for the longest message."""
    lines: list[str] = []
    length = 0
    while length < _HISTORY:
        older = [f"> {line}" for line in chance.choice(letters).splitlines()]
        lines += [*older, ""]
        length += sum(map(len, older))
    return "\n".join(lines)
