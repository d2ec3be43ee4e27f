"""Nobody has an account before somebody registers or the operator makes one: there is no usual name and password."""

import pytest

from argosy.accounts.models import User


@pytest.mark.parametrize("name", ["admin", "admin@localhost", "root@localhost", "argosy@localhost", "test@example.com"])
def test_a_new_installation_has_no_account(db, visitor, name):
    assert not User.objects.exists()

    visitor.post("/sign-in/", {"email": name, "password": name.partition("@")[0]})

    assert visitor.get("/me/").status_code != 200
