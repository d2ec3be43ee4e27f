"""The sample mail is well-formed, varied, true to its labels and the same every time."""

import email
import io
from collections import Counter
from datetime import UTC, datetime
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime

import openpyxl
import pytest

from argosy import samples
from argosy.samples.dealings import number
from argosy.samples.phrases import languages, phrases

pytestmark = pytest.mark.pure

UNTIL = datetime(2025, 11, 3, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def world() -> samples.World:
    return samples.world(1)


@pytest.fixture(scope="module")
def mail(world) -> list[samples.SampleMessage]:
    return samples.messages(world, 600, UNTIL)


def parsed(message: samples.SampleMessage) -> Message:
    return email.message_from_bytes(message.raw)


def text_of(message: Message) -> str:
    part = next(part for part in message.walk() if part.get_content_type() == "text/plain")
    return part.get_payload(decode=True).decode(part.get_content_charset())


def test_the_same_seed_gives_the_same_bytes(world, mail):
    again = samples.messages(samples.world(1), 600, UNTIL)

    assert [message.raw for message in again] == [message.raw for message in mail]
    assert [message.raw for message in samples.bulk(world, 20)] == [message.raw for message in samples.bulk(world, 20)]


def test_there_are_as_many_as_asked_for_in_order_and_none_from_the_future(mail):
    assert len(mail) == len({message.message_id for message in mail}) == 600
    assert [message.date for message in mail] == sorted(message.date for message in mail)
    assert mail[-1].date < UNTIL


def test_the_standard_library_finds_no_defect(world, mail):
    for message in [*mail, *samples.bulk(world, 100)]:
        for part in parsed(message).walk():
            assert not part.defects, message
            if part.get_content_maintype() == "text" and part.get_content_charset():
                part.get_payload(decode=True).decode(part.get_content_charset())


def test_lines_end_and_fit_as_the_protocol_wants(world, mail):
    for message in [*mail, *samples.bulk(world, 100)]:
        assert message.raw.count(b"\n") == message.raw.count(b"\r\n") == message.raw.count(b"\r"), message
        assert max(map(len, message.raw.split(b"\r\n"))) <= 998, message
        head = message.raw.partition(b"\r\n\r\n")[0]
        assert head.isascii()
        assert max(map(len, head.split(b"\r\n"))) <= 200, message


def test_the_labels_agree_with_the_headers(world, mail):
    for message in mail:
        headers = parsed(message)
        assert headers["Message-ID"] == message.message_id
        assert parsedate_to_datetime(headers["Date"]) == message.date
        sender = str(make_header(decode_header(headers["From"])))
        assert (message.mailbox in sender) == (message.folder == "Sent"), message


def test_an_answer_names_the_letter_that_it_answers_and_lies_beside_it(mail):
    known = {message.message_id: message for message in mail}
    answers = 0
    for message in mail:
        headers = parsed(message)
        if headers["In-Reply-To"] is None:
            continue
        answers += 1
        assert headers["References"].split()[-1] == headers["In-Reply-To"]
        older = known[headers["In-Reply-To"]]
        assert (older.thread, older.mailbox) == (message.thread, message.mailbox)
        assert older.date < message.date

    assert answers > 100


def test_all_kinds_languages_forms_and_noises_occur(mail):
    kinds = Counter(message.truth.kind for message in mail)
    types = Counter(part.get_content_type() for message in mail for part in parsed(message).walk())
    charsets = Counter(part.get_content_charset() for message in mail for part in parsed(message).walk())

    assert set(kinds) == {"inquiry", "quotation", "order", "payment", "shipment", "complaint", "other"}
    assert {"en", "zh", "es", "de", "fr", "ru"} <= {message.truth.language for message in mail}
    assert {message.truth.noise for message in mail} == {
        *("", "newsletter", "notice", "bounce", "auto_reply", "pitch", "internal", "spam"),
    }
    assert {"text/csv", "application/pdf", "image/png", "message/delivery-status"} <= set(types)
    assert sum(count for name, count in types.items() if "officedocument" in name) > 10
    assert {"utf-8", "gb18030", "iso-8859-1"} <= set(charsets)
    assert {message.folder for message in mail} == {"INBOX", "Sent"}


def test_quantities_of_a_written_list_stand_in_the_text(mail):
    checked = 0
    for message in mail:
        headers = parsed(message)
        if headers.get_content_type() == "multipart/mixed" or message.truth.kind not in {"inquiry", "quotation"}:
            continue
        text = text_of(headers)
        for line in message.truth.lines:
            assert line.product.model in text
            assert number(line.quantity, message.truth.language) in text
            checked += 1

    assert checked > 50


def test_one_members_mailbox_holds_only_theirs(world):
    seller = world.members[-1].address

    mail = samples.messages(world, 120, UNTIL, mailbox=seller)

    assert len(mail) == 120
    assert {message.mailbox for message in mail} == {seller}


def test_a_supervisor_without_customers_has_mail_too(world):
    mail = samples.messages(world, 20, UNTIL, mailbox=world.members[1].address)

    assert len(mail) == 20
    assert all(message.truth.noise for message in mail)


def test_an_inquiry_of_a_known_buyer_has_its_three_items_in_the_workbook_only(world):
    for customer in world.customers:
        message = samples.known_buyer_message(world, customer)
        headers = email.message_from_bytes(samples.known_buyer_inquiry(world, customer))
        file = next(part for part in headers.walk() if "spreadsheet" in part.get_content_type())
        sheet = openpyxl.load_workbook(io.BytesIO(file.get_payload(decode=True))).active
        rows = [(row[1], row[2]) for row in sheet.iter_rows(min_row=4, values_only=True)]

        assert rows == [(line.product.model, line.quantity) for line in message.truth.lines]
        assert len(rows) == 3
        assert rows[0][0] not in text_of(headers)
        assert customer.contacts[0].address.partition("@")[2] in headers["From"]


def test_bulk_mail_has_the_size_asked_for(world):
    for size in (8_000, 20_000):
        sizes = [len(message.raw) for message in samples.bulk(world, 400, size)]

        assert 0.85 * size < sum(sizes) / len(sizes) < 1.15 * size
        assert min(sizes) < size / 2 < 2 * size < max(sizes)


def test_every_language_has_the_sentences_that_a_buyer_needs():
    needed = {key for key in phrases("en").sentences if key.partition(".")[0] not in {"quotation", "proforma"}}
    ours = {key for key in needed if key.partition(".")[0] in {"shipment", "apology", "chase"}}

    for language in languages():
        assert needed - ours <= set(phrases(language).sentences), language
        assert len(phrases(language).all("headings")) == 6
        assert len(phrases(language).all("labels")) == 4
