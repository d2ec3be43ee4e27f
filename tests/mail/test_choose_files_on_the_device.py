"""Pictures, videos and files are chosen on the device and uploaded: into a letter, as one's photo, to a product."""

from __future__ import annotations

import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from argosy.accounts.models import User
from argosy.catalogue.actions import products
from argosy.catalogue.models import ProductPicture
from argosy.mail.actions import drafts
from argosy.mail.actions.drafts import Beginning
from argosy.mail.models import DraftAttachment
from tests.mail_arriving import Letters

pytestmark = [pytest.mark.django_db, pytest.mark.promise("S126")]
# An MP4 begins with its kind (ISO/IEC 14496-12 4.3).
VIDEO = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + b"\x00" * 200


def picture() -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (8, 8), "teal").save(written, "PNG")
    return written.getvalue()


def chosen(page: str) -> list[str]:
    """The boxes of a page in which files of the device are chosen."""
    return re.findall(r'<input[^>]*type="file"[^>]*>', page)


def test_a_letter_takes_pictures_videos_and_files_and_gives_them_back(browse, company, seller):
    mailbox = Letters(company.bob).mailbox
    draft = drafts.begin(seller, mailbox, Beginning())
    client = browse(company.bob)
    page = client.get(f"/mail/drafts/{draft.pk}/").content.decode()
    assert any("multiple" in box and "accept" not in box for box in chosen(page))
    given = {"hinge.png": picture(), "line.mp4": VIDEO, "list.pdf": b"%PDF-1.7 x"}

    client.post(
        f"/mail/drafts/{draft.pk}/files/",
        {"files": [SimpleUploadedFile(name, content) for name, content in given.items()]},
    )

    kept = {one.name: one for one in DraftAttachment.objects.all()}
    assert kept.keys() == given.keys()
    for name, one in kept.items():
        assert client.get(f"/mail/drafts/{draft.pk}/files/{one.pk}/").content == given[name]


def test_ones_photo_is_chosen_and_shown(browse, company):
    client = browse(company.bob)
    assert chosen(client.get("/me/").content.decode())

    client.post("/me/photo/change/", {"photo": SimpleUploadedFile("me.png", picture(), "image/png")})

    assert User.objects.get(pk=company.bob.user_id).photo
    assert client.get("/me/photo/").content == picture()


def test_pictures_of_a_product_are_chosen(browse, company, seller):
    hinge = products.add_product(seller, number="H-40", name="Hinge")
    client = browse(company.bob)
    assert any("multiple" in box for box in chosen(client.get(f"/products/{hinge.pk}/").content.decode()))

    client.post(f"/products/{hinge.pk}/pictures/", {"pictures": [SimpleUploadedFile("h.png", picture(), "image/png")]})

    assert ProductPicture.objects.get(product=hinge).type == "image/png"
