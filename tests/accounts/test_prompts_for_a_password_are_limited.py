"""Whoever sits at an open screen cannot try passwords there for as long as she likes."""

import pytest

from argosy.accounts.actions import prompts
from argosy.accounts.models import FailedSignIn
from argosy.enterprise.models import SecurityEvent, SecurityEventKind
from argosy.platform.tenancy.scope import enterprise_scope
from tests.cast import PASSWORD

NEW = "seven calm herons over the bay"


@pytest.mark.promise("S118")
def test_after_ten_wrong_ones_even_the_right_one_waits_and_the_enterprise_is_told(company, browse):
    client = browse(company.bob)
    for number in range(prompts.MOST):
        client.post("/me/password/", {"present": f"guess {number}", "password": NEW})

    assert client.post("/me/password/", {"present": PASSWORD, "password": NEW}).status_code == 429

    company.bob.user.refresh_from_db()
    assert company.bob.user.check_password(PASSWORD)
    with enterprise_scope(company.id):
        assert SecurityEvent.objects.get().kind == SecurityEventKind.GUESSING


def test_it_counts_for_all_prompts_together_and_does_not_shut_the_person_out(company, browse, visitor):
    client = browse(company.bob)
    for number in range(prompts.MOST - 1):
        client.post("/me/security/codes/", {"present": f"guess {number}"})
    client.post("/me/password/", {"present": "one more", "password": NEW})

    assert client.post("/me/password/", {"present": PASSWORD, "password": NEW}).status_code == 429
    assert visitor.post("/sign-in/", {"email": company.bob.user.email, "password": PASSWORD}).status_code == 302


def test_the_right_one_forgives_the_wrong_ones_before(company, browse):
    client = browse(company.bob)
    for number in range(prompts.MOST - 1):
        client.post("/me/password/", {"present": f"guess {number}", "password": NEW})

    client.post("/me/password/", {"present": PASSWORD, "password": NEW})

    company.bob.user.refresh_from_db()
    assert company.bob.user.check_password(NEW)
    assert not prompts._failed(company.bob.user).exists()
    assert FailedSignIn.objects.count() == prompts.MOST - 1
