"""1,234,567.89 reads the same on a Chinese page as on an English one."""

from __future__ import annotations

import pytest
from django.template.defaultfilters import floatformat
from django.utils import translation


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_thousands_stand_apart(language):
    with translation.override(language):
        assert floatformat(1234567.891, "2g") == "1,234,567.89"
