"""A scan or a photographed paper is read where the reader of pictures is installed; without it the file is named as unread."""

from __future__ import annotations

import io
import json
from email.message import EmailMessage

import pypdfium2
import pytest

from argosy.reading import read
from argosy.reading.command import main
from tests.reading.written_mails import pdf_of, scan_of

pytestmark = pytest.mark.pure
ORDER = """Kivu Mining Supply SARL
PURCHASE ORDER No. KM-4471
Item | Description | Qty | Unit price USD | Amount USD
RB-1 | Rubber boots steel toe | 900 pairs | 7.40 | 6,660.00
HL-2 | Head lamp rechargeable | 450 pcs | 11.20 | 5,040.00
TOTAL |  |  |  | 11,700.00
Terms: CIF Mombasa
Payment: 30% deposit, 70% against copy of B/L
"""


def a_photograph(text: str) -> bytes:
    picture = (
        pypdfium2.PdfDocument(pdf_of(text))[0].render(scale=2).to_pil().convert("RGB").rotate(0.4, fillcolor="white")
    )
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=85)
    return stream.getvalue()


def a_mail(
    content: bytes, kind: str, name: str, text: str = "Please see attached and confirm.", **headers: str
) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "ann@buyer.example", "sales@ours.example", "for you"
    for header, value in headers.items():
        message[header.replace("_", "-")] = value
    message.set_content(text)
    message.add_attachment(content, *kind.split("/"), filename=name)
    return message.as_bytes()


def test_a_scan_that_was_not_looked_at_is_named():
    found = read(a_mail(scan_of(ORDER), "application/pdf", "order.pdf"))

    assert found.unseen == (0,)
    assert not found.understanding.items


def test_a_photograph_is_worth_a_look_only_where_the_text_names_no_goods():
    photograph = a_photograph(ORDER)
    named = read(a_mail(photograph, "image/jpeg", "p.jpg", "Please quote 500 pcs of rubber boots, CIF Mombasa."))

    assert named.understanding.items
    assert named.unseen == ()
    assert read(a_mail(photograph, "image/jpeg", "p.jpg")).unseen == (0,)


@pytest.mark.parametrize(
    ("content", "kind", "headers"),
    [
        (b"\x89PNG" + b"0" * 5_000, "image/png", {}),  # a logo
        (b"GIF89a" + b"0" * 90_000, "image/gif", {}),
        (scan_of(ORDER), "application/pdf", {"List_Unsubscribe": "<https://news.example/u>"}),
    ],
)
def test_logos_and_newsletters_are_not_looked_at(content, kind, headers):
    assert read(a_mail(content, kind, "x.bin", **headers)).unseen == ()


def test_without_the_reader_the_command_says_so_in_plain_words(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("argosy.reading.documents.sight.find_spec", lambda _name: None)
    path = tmp_path / "scan.eml"
    path.write_bytes(a_mail(scan_of(ORDER), "application/pdf", "order.pdf"))

    assert main([str(path)]) == 0
    assert "order.pdf (holds only pictures, and the reader of pictures is not installed: make setup-ocr)" in (
        capsys.readouterr().out
    )


@pytest.mark.needs("rapidocr")
def test_scan_and_photograph_are_read_with_where_each_line_stands(tmp_path, capsys):
    (tmp_path / "scan.eml").write_bytes(a_mail(scan_of(ORDER), "application/pdf", "order.pdf"))
    (tmp_path / "photo.eml").write_bytes(a_mail(a_photograph(ORDER), "image/jpeg", "order.jpg"))
    (tmp_path / "goods.eml").write_bytes(a_mail(a_photograph("A boot"), "image/jpeg", "boot.jpg"))

    main(["--json", *(str(tmp_path / name) for name in ("scan.eml", "photo.eml", "goods.eml"))])

    scan, photograph, goods = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    for said in (scan, photograph):
        assert (said["kind"], said["document_number"], said["total"]) == ("order", "KM-4471", 11700)
        assert [(one["model"], one["quantity"], one["unit"], one["price"]) for one in said["items"]] == [
            ("RB-1", 900, "pair", 7.4),
            ("HL-2", 450, "piece", 11.2),
        ]
        assert (said["terms"]["incoterm"], said["terms"]["place"]) == ("CIF", "Mombasa")
        assert said["attachments"][0]["unread"] is None
    assert scan["items"][0]["where"] == "attachment:order.pdf, page 1, row 2"
    assert photograph["items"][1]["where"] == "attachment:order.jpg, picture, row 3"
    assert (goods["items"], goods["kind"]) == ([], "other")
