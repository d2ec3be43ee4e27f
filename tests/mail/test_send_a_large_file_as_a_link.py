"""A file that is too large for its letter goes as a link that whoever has it can use, that ends, and that its sender ends."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from email import message_from_bytes, policy

import pytest
from asgiref.sync import async_to_sync
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client, RequestFactory
from django.utils import timezone

from argosy.audit.models import AuditEntry
from argosy.enterprise.actions import members
from argosy.enterprise.actors import actor_of
from argosy.mail.actions import attaching, linking, outbox
from argosy.mail.errors import FileGone
from argosy.mail.linked import Linked, with_links
from argosy.mail.models import Draft, DraftAttachment, FileDownload, FileLink, FilePiece
from argosy.mail.views import links
from argosy.platform import blobs
from argosy.platform.http.turnstile import Turnstile
from argosy.platform.tenancy.scope import enterprise_scope
from tests.mail.outgoing import begin, state
from tests.running_jobs import run_jobs

CONTENT = b"0123456789" * 300_000


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    monkeypatch.setattr(links, "turnstile", Turnstile(20))


@pytest.fixture
def draft(browse, company, mailbox):
    """A letter whose enterprise sends files of more than a megabyte as links."""
    with enterprise_scope(company.id):
        linking.choose(actor_of(company.alice), megabytes=1, days=14)
    return begin(browse(company.bob), company)


def sent(browse, company, draft, smtp, html="<div>Our film.</div>") -> str:
    """The address of the link in the letter as it arrived."""
    words = {"to": "anna@vogt.example", "subject": "Film", "html": html, "seen": ["subject"]}
    answer = browse(company.bob).post(f"/mail/drafts/{draft.pk}/send/", words)
    assert answer.status_code == 200, answer.content.decode()
    run_jobs()
    body = smtp.messages[-1].raw.decode().replace("=\r\n", "").replace("=3D", "=")
    return re.search(r"/mail/f/[^\"<\s]+/", body)[0]


async def saved_by(client, url) -> bytes:
    answer = await client.get(url + "file/")
    return b"".join([part async for part in answer.streaming_content])


def attach(browse, company, draft, content=CONTENT, name="film.mp4") -> str:
    files = {"files": [SimpleUploadedFile(name, content, "video/mp4")]}
    return browse(company.bob).post(f"/mail/drafts/{draft.pk}/files/", files).content.decode()


@pytest.mark.django_db(transaction=True)
def test_whoever_has_the_link_saves_the_file_and_the_sender_sees_when(browse, company, draft, smtp, async_client):
    assert "goes as a link" in attach(browse, company, draft)
    url = sent(browse, company, draft, smtp)

    shown = Client().get(url)

    assert len(smtp.messages[-1].raw) < 10_000
    assert "film.mp4" in shown.content.decode()
    assert shown["Referrer-Policy"] == "no-referrer"
    assert async_to_sync(saved_by)(async_client, url) == CONTENT
    with enterprise_scope(company.id):
        assert FileDownload.objects.count() == 1
    assert "once" in browse(company.bob).get("/mail/links/").content.decode()


@pytest.mark.django_db(transaction=True)
def test_the_file_comes_as_a_file_to_be_saved_without_cookies(browse, company, draft, smtp):
    attach(browse, company, draft, name='a"b\r\n.html')
    answer = links.linked_file(_asked(sent(browse, company, draft, smtp)), _token(company))

    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Length"] == str(len(CONTENT))
    assert not answer.cookies


@pytest.mark.django_db(transaction=True)
def test_who_reads_plain_text_has_the_address_too(browse, company, draft, smtp):
    attach(browse, company, draft)
    html = '<div>See <a href="https://hailan.example/c?a=1&amp;b=2">our catalogue</a>.</div><blockquote><a href="https://x.example/q">old</a></blockquote>'
    url = sent(browse, company, draft, smtp, html)

    plain = message_from_bytes(smtp.messages[-1].raw, policy=policy.default).get_body(("plain",)).get_content()

    assert f"{url}>" in plain
    assert "our catalogue <https://hailan.example/c?a=1&b=2>." in plain
    assert "x.example/q" not in plain, "what is quoted stays short"


def _asked(url):

    return RequestFactory().get(url)


def _token(company) -> str:
    with enterprise_scope(company.id):
        return f"{company.id.hex}.{FileLink.objects.get().secret}"


@pytest.mark.django_db(transaction=True)
def test_a_link_that_was_ended_opens_nothing_until_that_is_undone(browse, company, draft, smtp):
    attach(browse, company, draft)
    url = sent(browse, company, draft, smtp)
    with enterprise_scope(company.id):
        link = FileLink.objects.get()

    ended = browse(company.bob).post(f"/mail/links/{link.pk}/end/").content.decode()

    assert "ended by hand" in ended
    assert Client().get(url).status_code == 404
    assert Client().get(url + "file/").status_code == 404
    browse(company.bob).post(f"/mail/links/{link.pk}/end/", {"again": "1"})
    assert Client().get(url).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_after_its_day_the_link_is_over_and_the_file_erased(browse, company, draft, smtp):
    attach(browse, company, draft)
    url = sent(browse, company, draft, smtp)
    with enterprise_scope(company.id):
        FileLink.objects.update(expires_at=timezone.now() - timedelta(days=2))
        names = list(FilePiece.objects.values_list("blob", flat=True))
        linking.forget_linked_files(actor_of(company.bob))

    with enterprise_scope(company.id):
        assert not FilePiece.objects.exists()
        with pytest.raises(blobs.MissingBlob):
            blobs.load(names[0])
    assert Client().get(url).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_who_tries_secrets_is_sent_away(browse, company, draft, smtp, monkeypatch):
    monkeypatch.setattr(links, "turnstile", Turnstile(3))
    client = Client()

    answers = [client.get(f"/mail/f/{company.id.hex}.wrong{n}/").status_code for n in range(4)]

    assert answers == [404, 404, 404, 429]


@pytest.fixture
def link(company, post) -> FileLink:
    """A link in a letter of Bob's that went out."""
    with enterprise_scope(company.id):
        made = post.mailbox.drafts.create(member=company.bob, subject="Film", to="anna@vogt.example", state="sent")
        file = DraftAttachment.objects.create(draft=made, name="film.mp4", type="a/b", size=1, is_linked=True)
        return linking.links_of(made) and FileLink.objects.get(attachment=file)


@pytest.mark.django_db
def test_a_colleague_neither_sees_nor_ends_a_members_link(browse, company, link):
    with enterprise_scope(company.id):
        company.tina.role = company.bob.role
        company.tina.save()
    client = browse(company.tina)

    assert client.post(f"/mail/links/{link.pk}/end/").status_code == 404
    assert "film.mp4" not in client.get("/mail/links/").content.decode()

    with enterprise_scope(company.id):
        assert FileLink.objects.get().withdrawn_at is None


@pytest.mark.django_db
def test_who_is_above_sees_what_went_out_and_ends_it(browse, company, link):
    client = browse(company.morgan)

    shown = client.get("/mail/links/").content.decode()
    ended = client.post(f"/mail/links/{link.pk}/end/").content.decode()

    assert "film.mp4" in shown
    assert "a letter of Bob" in shown
    assert "anna@vogt.example" not in shown, "the letter itself is looked at in its mailbox"
    assert "ended by hand" in ended
    with enterprise_scope(company.id):
        assert FileLink.objects.get().withdrawn_at is not None
        lines = {one.word: (one.member_id, one.concerns_id) for one in AuditEntry.objects.filter(object_id=link.pk)}
    assert lines == {
        "filelink.made": (company.bob.pk, None),
        "filelink.withdrawn": (company.morgan.pk, company.bob.pk),
    }


@pytest.mark.django_db
def test_the_links_of_who_left_open_nothing_any_more(company, link):
    with enterprise_scope(company.id):
        members.disable(actor_of(company.alice), company.bob)

        assert FileLink.objects.get().withdrawn_at is not None


@pytest.mark.django_db
def test_a_refused_letter_keeps_its_file_and_goes_out_with_a_link_that_holds(browse, company, draft, smtp):
    attach(browse, company, draft)
    long_ago = timezone.now() - timedelta(days=3)
    with enterprise_scope(company.id):
        Draft.objects.filter(pk=draft.pk).update(state="refused")
        linking.links_of(Draft.objects.select_related("member__user", "member__role").get(pk=draft.pk))
        FileLink.objects.update(expires_at=long_ago, withdrawn_at=long_ago)
        linking.forget_linked_files(actor_of(company.bob))

    url = sent(browse, company, draft, smtp)

    assert Client().get(url).status_code == 200
    with enterprise_scope(company.id):
        assert FilePiece.objects.exists()


@pytest.mark.django_db
def test_a_letter_whose_file_was_erased_does_not_go_out_with_a_dead_link(browse, company, draft, smtp):
    attach(browse, company, draft)
    with enterprise_scope(company.id):
        Draft.objects.filter(pk=draft.pk).update(state="uncertain")
        linking.links_of(Draft.objects.select_related("member__user", "member__role").get(pk=draft.pk))
        FileLink.objects.update(forgotten_at=timezone.now())
        with pytest.raises(FileGone):
            outbox.send_again(actor_of(company.bob), draft)

    assert state(company, draft) == "uncertain"


@pytest.mark.django_db
def test_who_loads_slowly_keeps_no_line_to_the_database_from_others(company):
    with enterprise_scope(company.id):
        name = blobs.keep_alone(b"film")

    def load() -> object:
        assert links._piece(company.id, name) == b"film"
        return connection.connection

    with ThreadPoolExecutor(1) as loading:
        assert loading.submit(load).result() is None


@pytest.mark.django_db
def test_a_large_file_comes_up_piece_by_piece(browse, company, post, monkeypatch):
    monkeypatch.setattr(attaching, "room_of", lambda _mailbox: 1_000)
    client = browse(company.bob)
    made = begin(client, company)
    begun = client.post(
        f"/mail/drafts/{made.pk}/files/begin/", {"name": "film.mp4", "kind": "video/mp4", "size": "3000"}
    ).json()

    def piece(begins, content):
        return client.post(f"{begun['piece']}?begins={begins}", content, content_type="application/octet-stream")

    first = piece(0, b"a" * 2_000)
    assert (first.status_code, first.content) == (204, b"")
    assert "in part only" in client.get(f"/mail/drafts/{made.pk}/").content.decode()
    assert piece(0, b"a" * 2_000).status_code == 409
    assert piece(2_000, b"b" * 2_000).status_code == 409
    words = {"to": "anna@vogt.example", "subject": "S", "html": "<div>x</div>"}
    assert "film.mp4 is still" in client.post(f"/mail/drafts/{made.pk}/send/", words).content.decode()
    assert state(company, made) == "draft"
    assert "goes as a link" in piece(2_000, b"b" * 1_000).content.decode()
    assert piece(3_000, b"c").status_code == 409


@pytest.mark.django_db
def test_what_fits_is_put_together_again(browse, company, post):
    client = browse(company.bob)
    made = begin(client, company)
    begun = client.post(f"/mail/drafts/{made.pk}/files/begin/", {"name": "a.pdf", "size": "4"}).json()

    for begins, content in ((0, b"ab"), (2, b"cd")):
        client.post(f"{begun['piece']}?begins={begins}", content, content_type="application/octet-stream")

    with enterprise_scope(company.id):
        file = DraftAttachment.objects.get()
        assert (file.is_linked, file.is_whole, blobs.load(file.blob)) == (False, True, b"abcd")
        assert not FilePiece.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("size", ["0", "-1", "x", str(501 * 1024 * 1024)])
def test_a_file_of_no_size_or_of_too_much_does_not_begin(browse, company, post, size):
    client = browse(company.bob)
    made = begin(client, company)

    assert client.post(f"/mail/drafts/{made.pk}/files/begin/", {"name": "a", "size": size}).status_code in {409, 422}

    with enterprise_scope(company.id):
        assert not DraftAttachment.objects.exists()


@pytest.mark.django_db
def test_only_who_switches_functions_says_from_which_size_on(browse, company):
    assert browse(company.bob).post("/mail/links/choose/", {"megabytes": "5", "days": "7"}).status_code == 403
    assert browse(company.alice).post("/mail/links/choose/", {"megabytes": "5", "days": "7"}).status_code == 302
    assert 'value="5"' in browse(company.alice).get("/mail/links/").content.decode()


@pytest.mark.parametrize(
    ("html", "answered", "words"),
    [
        ("<div>您好，请查收我们的产品视频和目录。</div>", "", "下载文件"),
        ("<div>Sehr geehrte Frau Vogt, anbei finden Sie unseren Film und den Katalog.</div>", "", "bis 2030"),
        ("<div>Ok</div>", "es", "hasta el 2030"),
        ("<div>Ok</div>", "sw", "until 2030"),
    ],
)
def test_the_link_speaks_the_letters_language(html, answered, words):
    link = Linked("<film>.mp4", 30 * 1024 * 1024, "abc.def", timezone.now().date().replace(year=2030))

    whole = with_links(html + "<div>On Monday, Anna wrote:</div><blockquote>Old</blockquote>", [link], answered)

    assert words in whole
    assert "30.0 MB" in whole
    assert "&lt;film&gt;" in whole
    assert whole.index("abc.def") < whole.index("On Monday")
