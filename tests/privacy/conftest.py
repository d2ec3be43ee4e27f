"""What the tests of personal data share."""

from __future__ import annotations

import pytest

from tests.privacy.versions import own_folder


@pytest.fixture
def policies(tmp_path):
    """The folder of the policy's versions, for this test to change."""
    with own_folder(tmp_path) as folder:
        yield folder
