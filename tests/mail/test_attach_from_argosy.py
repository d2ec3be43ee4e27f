"""Files that Argosy has already come into a letter by one click: earlier mail's, issued documents, pictures of products."""

from __future__ import annotations

import base64
from decimal import Decimal
from email.message import EmailMessage

import pytest

from argosy.audit.models import AuditEntry
from argosy.catalogue.actions import pictures
from argosy.catalogue.actions.products import add_product
from argosy.customers.actions.customers import NewContact, add_customer
from argosy.deals.actions import documents
from argosy.deals.models import Document
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import ReachKind, Role
from argosy.mail.actions import drafts
from argosy.mail.models import DraftAttachment, MessagePart
from argosy.platform import blobs
from argosy.platform.tenancy.scope import enterprise_scope
from simulators.clamd import EICAR, Clamd
from tests.mail.outgoing import begin
from tests.mail_arriving import Letters

pytestmark = pytest.mark.django_db
ANNA = "anna@vogt-beschlaege.com"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def letter(name: str = "drawing.pdf") -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = f"Anna <{ANNA}>", "bob@ours.example", "Drawings"
    message["Message-ID"] = f"<{name}@vogt-beschlaege.com>"
    message.set_content("Please see the drawing.")
    message.add_attachment(b"%PDF-1.4 drawing", maintype="application", subtype="pdf", filename=name)
    return message.as_bytes()


@pytest.fixture
def vogt(company):
    with enterprise_scope(company.id):
        contact = NewContact("Anna", ANNA)
        return add_customer(actor_of(company.bob), name="Vogt", country="DE", contacts=[contact])


def issued(company, vogt, by) -> Document:
    with enterprise_scope(company.id):
        actor = actor_of(by)
        made = documents.begin_document(actor, "proforma", vogt)
        line = {"number": "H-40", "description": "Hinge", "quantity": Decimal(5), "price": Decimal(2)}
        documents.change_document(actor, made, {}, [line])
        return documents.issue_document(actor, made)


def files(company) -> list[tuple[str, str]]:
    with enterprise_scope(company.id):
        return [(one.name, one.type) for one in DraftAttachment.objects.all()]


def shelf(client, draft, **asked) -> str:
    answer = client.get(f"/mail/drafts/{draft.pk}/library/", asked)
    assert answer.status_code == 200
    return answer.content.decode()


def key(shown: str, before: str) -> str:
    """The key of the offer whose name this is."""
    return shown[: shown.index(before)].rpartition('{"key": "')[2].partition('"')[0]


def test_a_file_of_the_conversation_goes_with_the_answer(browse, company, post, vogt):
    message = post.arrive(letter())
    client = browse(company.bob)
    draft = begin(client, company, answers=message.pk, how="reply")

    shown = shelf(client, draft)
    taken = client.post(f"/mail/drafts/{draft.pk}/library/mail/", {"key": key(shown, "drawing.pdf")})

    assert "drawing.pdf" in taken.content.decode()
    assert files(company) == [("drawing.pdf", "application/pdf")]


def test_an_issued_document_goes_as_pdf_and_those_of_the_reader_come_first(browse, company, post, vogt):
    document = issued(company, vogt, company.bob)
    client = browse(company.bob)
    draft = begin(client, company, to=ANNA, subject="Invoice")

    shown = shelf(client, draft)
    client.post(f"/mail/drafts/{draft.pk}/library/documents/", {"key": str(document.pk)})

    assert f"{document.number}.pdf" in shown
    assert files(company) == [(f"{document.number}.pdf", "application/pdf")]


def test_the_picture_of_a_product_is_found_by_its_name(browse, company, post):
    with enterprise_scope(company.id):
        actor = actor_of(company.alice)
        product = add_product(actor, number="H-40", name="Brass hinge")
        picture = pictures.add_picture(actor, product, PIXEL)
    client = browse(company.bob)
    draft = begin(client, company, to=ANNA, subject="Picture")

    assert "H-40.png" in shelf(client, draft, q="brass")
    assert "H-40.png" not in shelf(client, draft, q="lock")
    client.post(f"/mail/drafts/{draft.pk}/library/products/", {"key": str(picture.pk)})
    assert files(company) == [("H-40.png", "image/png")]


def test_what_a_member_does_not_see_is_on_no_shelf(browse, company, post):
    with enterprise_scope(company.id):
        contact = NewContact("Anna", ANNA)
        theirs = add_customer(actor_of(company.morgan), name="Vogt", country="DE", contacts=[contact])
        message = Letters(company.morgan).arrive(letter("secret.pdf"))
    document = issued(company, theirs, company.morgan)
    client = browse(company.bob)
    draft = begin(client, company, to=ANNA, subject="Hello")

    shown = shelf(client, draft)
    refused = [
        client.post(f"/mail/drafts/{draft.pk}/library/mail/", {"key": f"{message.pk}.0"}).status_code,
        client.post(f"/mail/drafts/{draft.pk}/library/documents/", {"key": str(document.pk)}).status_code,
        client.post(f"/mail/drafts/{draft.pk}/library/mail/", {"key": "nothing"}).status_code,
        client.post(f"/mail/drafts/{draft.pk}/library/elsewhere/", {"key": "x"}).status_code,
    ]

    assert "secret.pdf" not in shown
    assert document.number not in shown
    assert refused[0] == refused[2] == refused[3] == 404
    assert refused[1] in {403, 404}
    assert files(company) == []


def test_a_file_of_a_colleagues_mail_is_on_no_shelf_and_who_takes_it_is_written_down(browse, company, post, vogt):
    message = post.arrive(letter("of-bob.pdf"))
    with enterprise_scope(company.id):
        Letters(company.morgan)
    client = browse(company.morgan)
    draft = begin(client, company, to=ANNA, subject="Hello")

    shown = shelf(client, draft)
    client.post(f"/mail/drafts/{draft.pk}/library/mail/", {"key": f"{message.pk}.0"})

    assert "of-bob.pdf" not in shown
    assert files(company) == [("of-bob.pdf", "application/pdf")], "her supervisor may"
    with enterprise_scope(company.id):
        looks = AuditEntry.objects.filter(word="mailbox.looked", member_id=company.morgan.pk)
        assert [one.concerns_id for one in looks] == [company.bob.pk]


def test_who_may_not_read_mail_takes_no_file_of_it(browse, company, post, vogt):
    message = post.arrive(letter())
    client = browse(company.bob)
    draft = begin(client, company, answers=message.pk, how="reply")
    with enterprise_scope(company.id):
        company.bob.role = Role.objects.create(name="writes", rights=["mail.send"], reach=ReachKind.SELF)
        company.bob.save()

    shown = shelf(client, draft)
    refused = client.post(f"/mail/drafts/{draft.pk}/library/mail/", {"key": f"{message.pk}.0"})

    assert "drawing.pdf" not in shown
    assert refused.status_code == 403
    assert files(company) == []


def test_a_file_with_a_virus_does_not_go_on(browse, company, post, settings):
    message = post.arrive(files={"list.csv": EICAR})
    client = browse(company.bob)
    draft = begin(client, company, to=ANNA, subject="Hello")
    with Clamd() as scanner:
        settings.CLAMD = scanner.place
        refused = client.post(f"/mail/drafts/{draft.pk}/library/mail/", {"key": f"{message.pk}.0"})

    assert refused.status_code == 409
    assert files(company) == []
    with enterprise_scope(company.id):
        assert MessagePart.objects.get(message=message).danger == "virus"


def test_throwing_away_an_older_draft_leaves_the_product_its_picture(
    browse, company, post, django_capture_on_commit_callbacks
):
    client = browse(company.bob)
    draft = begin(client, company, to=ANNA, subject="Picture")
    with enterprise_scope(company.id):
        product = add_product(actor_of(company.alice), number="H-40", name="Brass hinge")
        picture = pictures.add_picture(actor_of(company.alice), product, PIXEL)
        kept = {"draft": draft, "name": "H-40.png", "type": "image/png", "size": len(PIXEL)}
        DraftAttachment.objects.create(**kept, blob=picture.blob)  # as files were kept once: under their content's name
        alone = DraftAttachment.objects.create(**kept, blob=blobs.keep_alone(PIXEL)).blob

        with django_capture_on_commit_callbacks(execute=True):
            drafts.discard(actor_of(company.bob), draft)

        assert blobs.load(picture.blob) == PIXEL
        with pytest.raises(blobs.MissingBlob):
            blobs.load(alone)
    assert files(company) == []
