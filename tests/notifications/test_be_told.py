"""A member is told what happened, reads it, and is told of one thing only once."""

from datetime import timedelta

import pytest
from django.utils import timezone

from argosy.enterprise.actors import actor_of
from argosy.notifications.actions import telling
from argosy.notifications.models import Notification
from argosy.platform.errors import NotFound
from argosy.platform.tenancy.scope import enterprise_scope

KIND = telling.kind("test.mail_came", "%(customer)s wrote to you.")


def test_the_list_shows_it_in_words_with_its_link(company, browse):
    with enterprise_scope(company.id):
        telling.tell(company.bob.pk, KIND, link="/me/", customer="Müller & Söhne")

    page = browse(company.bob).get("/notices/").content.decode()

    assert "Müller &amp; Söhne wrote to you." in page


def test_following_it_reads_it(company, browse):
    with enterprise_scope(company.id):
        made = telling.tell(company.bob.pk, KIND, link="/me/", customer="Müller")

    answer = browse(company.bob).post(f"/notices/{made.pk}/")

    assert answer.url == "/me/"
    with enterprise_scope(company.id):
        assert telling.unread(actor_of(company.bob)) == 0


def test_of_one_thing_one_is_told_once(scope):
    assert telling.tell(scope.bob.pk, KIND, once="thread 1", customer="Müller")
    assert telling.tell(scope.bob.pk, KIND, once="thread 1", customer="Müller") is None
    assert telling.tell(scope.bob.pk, KIND, once="thread 2", customer="Müller")
    assert telling.tell(scope.tina.pk, KIND, once="thread 1", customer="Müller")


def test_a_notice_without_a_sentence_is_refused(scope):
    with pytest.raises(LookupError):
        telling.tell(scope.bob.pk, "nobody.knows")


def test_nobody_reads_a_colleagues_notices(scope, owner):
    made = telling.tell(scope.bob.pk, KIND, customer="Müller")

    with pytest.raises(NotFound):
        telling.read(owner, made.pk)

    assert telling.unread(actor_of(scope.bob)) == 1


def test_all_are_read_at_once(scope, seller):
    for customer in ("Müller", "Schmidt"):
        telling.tell(scope.bob.pk, KIND, customer=customer)

    assert telling.read_all(seller) == 2
    assert telling.unread(seller) == 0


def test_old_notices_are_forgotten(scope, seller):
    telling.tell(scope.bob.pk, KIND, customer="Müller")
    telling.tell(scope.bob.pk, KIND, customer="Schmidt")
    oldest = Notification.objects.order_by("pk").first()
    Notification.objects.filter(pk=oldest.pk).update(made_at=timezone.now() - timedelta(days=181))

    telling.forget_old(seller)

    assert Notification.objects.count() == 1
