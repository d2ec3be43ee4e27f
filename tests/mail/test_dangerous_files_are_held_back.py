"""Files that can do harm are held back; where a scanner is set up, every file is checked before it is handed out."""

from __future__ import annotations

import io
import zipfile

import pytest

from argosy.mail.models import MessagePart
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.reading.fraud.files import danger_of
from argosy.reading.model import Attachment
from simulators.clamd import EICAR, Clamd
from tests.mail.conftest import page


def packed(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, b"x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "danger"),
    [
        ("order.pdf", b"%PDF-1.7", ""),
        ("order.exe", b"x", "program"),
        ("order.pdf.scr", b"x", "disguised"),
        ("order\u202efdp.js", b"x", "disguised"),
        ("order.dat", b"MZ\x90\x00", "program"),
        ("papers.zip", packed("a.pdf", "b.vbs"), "archive"),
        ("papers.zip", packed("a.pdf"), ""),
        ("prices.xlsm", packed("xl/workbook.xml"), "macros"),
        ("prices.xlsx", packed("xl/vbaProject.bin"), "macros"),
        ("prices.v2.xlsx", packed("xl/workbook.xml"), ""),
        ("broken.zip", b"PK\x03\x04nonsense", ""),
    ],
)
def test_what_is_dangerous_about_a_file(name, content, danger):
    assert danger_of(Attachment(name, "application/octet-stream", len(content), content)) == danger


@pytest.mark.promise("S117", "S118")
def test_a_disguised_program_is_held_back(browse, company, post):
    message = post.arrive(files={"invoice.pdf.exe": b"MZ\x90\x00", "terms.txt": b"FOB"})
    client = browse(company.bob)

    shown = page(client, f"/mail/t/{message.thread_id}/")
    assert "a program that looks like a paper" in shown
    assert "held back" in shown
    assert f"/mail/m/{message.pk}/files/0/" not in shown
    assert client.get(f"/mail/m/{message.pk}/files/0/").status_code == 409
    assert client.get(f"/mail/m/{message.pk}/files/1/").status_code == 200


@pytest.mark.promise("S117")
def test_the_scanner_looks_at_each_file_before_it_is_handed_out(browse, company, post, settings):
    message = post.arrive(files={"list.csv": b"a;b\n1;2\n", "other.csv": EICAR})
    client = browse(company.bob)
    with Clamd() as scanner:
        settings.CLAMD = scanner.place

        assert client.get(f"/mail/m/{message.pk}/files/0/").status_code == 200
        link = (
            page(client, f"/mail/t/{message.thread_id}/")
            .split(f'href="/mail/m/{message.pk}/files/1/"')[1]
            .split(">")[0]
        )
        refused = client.get(f"/mail/m/{message.pk}/files/1/", headers={"Accept": "text/html"})

    assert "download" not in link, "a browser would say that the download failed, and not why"
    assert 'target="_blank"' in link, "what is being read and written stays"
    assert refused.status_code == 409
    assert "a file with a virus" in refused.content.decode()
    assert scanner.seen == [8, len(EICAR)]
    with enterprise_scope(company.id):
        assert MessagePart.objects.get(message=message, position=1).danger == "virus"
    assert "a file with a virus" in page(client, f"/mail/t/{message.thread_id}/")


def test_what_the_scanner_did_not_look_at_is_not_handed_out(browse, company, post, settings):
    message = post.arrive(files={"list.csv": b"a;b\n"})
    client = browse(company.bob)
    with Clamd() as scanner:
        settings.CLAMD = scanner.place
        scanner.breaks()
        assert client.get(f"/mail/m/{message.pk}/files/0/").status_code == 503

    assert client.get(f"/mail/m/{message.pk}/files/0/").status_code == 503, "nobody listens any more"
