"""Links to large files: weighed for the mailbox that sends, above what is passed on, opened as often as a letter has files."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from argosy.enterprise.actors import actor_of
from argosy.mail.actions import attaching, drafts
from argosy.mail.linked import FORWARDED, Linked, with_links
from argosy.mail.models import DraftAttachment, FileDownload, FileLink
from argosy.mail.views import links
from argosy.platform import blobs, search
from argosy.platform.http.turnstile import Turnstile
from argosy.platform.tenancy.scope import enterprise_scope
from tests.mail.outgoing import begin


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    monkeypatch.setattr(links, "turnstile", Turnstile(links.turnstile.most))


@pytest.fixture
def linked(company, post):
    """A file that went as a link in Alice's letter."""
    with enterprise_scope(company.id):
        made = post.mailbox.drafts.create(member=company.alice, state="sent")
        file = DraftAttachment.objects.create(draft=made, name="film.mp4", type="a/b", size=1, is_linked=True)
        until = timezone.now() + timedelta(days=1)
        key = search.blind(company.id, "s")
        return FileLink.objects.create(
            attachment=file, made_by=company.alice, secret="s", link_key=key, expires_at=until
        )


@pytest.mark.django_db
def test_a_reader_opens_all_the_files_of_a_letter_within_a_minute(company, linked):
    url = f"/mail/f/{company.id.hex}.s/"

    assert {Client().get(url).status_code for _file in range(25)} == {200}


@pytest.mark.django_db
def test_a_file_that_is_saved_again_and_again_hides_no_other(browse, company, linked):
    with enterprise_scope(company.id):
        file = DraftAttachment.objects.create(
            draft=linked.attachment.draft, name="list.pdf", type="a/b", size=1, is_linked=True
        )
        other = FileLink.objects.create(
            attachment=file, made_by=company.alice, secret="t", link_key=2, expires_at=linked.expires_at
        )
        FileDownload.objects.create(link=other)
        FileDownload.objects.update(at=timezone.now() - timedelta(days=3))
        FileDownload.objects.bulk_create(FileDownload(link=linked) for _time in range(601))

    answer = browse(company.alice).get("/mail/links/")

    assert answer.status_code == 200
    shown = answer.content.decode()
    assert "601 times" in shown
    assert "once" in shown
    assert shown.count("<li>2") == 21, "the newest twenty of the one, and the only one of the other"


@pytest.mark.django_db
def test_a_size_that_cannot_be_is_refused_beside_the_links(browse, company, linked):
    answer = browse(company.alice).post("/mail/links/choose/", {"megabytes": "5000", "days": "7"})

    assert answer.status_code == 422
    assert "film.mp4" in answer.content.decode()
    assert "No file went" not in answer.content.decode()


@pytest.mark.django_db
def test_what_goes_as_a_link_is_weighed_again_for_another_mailbox(browse, company, post, monkeypatch):
    monkeypatch.setattr(attaching, "room_of", lambda mailbox: 10 if mailbox.provider == "small" else 1_000)
    client = browse(company.bob)
    made = begin(client, company)
    client.post(f"/mail/drafts/{made.pk}/files/", {"files": [SimpleUploadedFile("a.txt", b"x" * 100)]})

    def carried(provider):
        with enterprise_scope(company.id):
            post.mailbox.provider = provider
            post.mailbox.save(update_fields=["provider"])
            drafts.send_from(actor_of(company.bob), made, post.mailbox)
            file = DraftAttachment.objects.get()
            pieces = b"".join(blobs.load(piece.blob) for piece in file.pieces.order_by("number"))
            return file.is_linked, blobs.load(file.blob) if file.blob else b"", pieces

    assert carried("small") == (True, b"", b"x" * 100)
    assert carried("large") == (False, b"x" * 100, b"")


def test_links_stand_above_a_letter_that_is_passed_on():
    link = Linked("film.mp4", 30 * 1024 * 1024, "abc.def", timezone.now().date())
    passed_on = f"<div>{FORWARDED}<br>From: Anna</div><div>Hello<blockquote>Old</blockquote></div>"

    whole = with_links(f"<div>See below.</div><div><br></div>{passed_on}", [link])

    assert whole.index("See below") < whole.index("abc.def") < whole.index(FORWARDED)
    assert whole.endswith(passed_on)
