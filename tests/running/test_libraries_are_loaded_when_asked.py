"""What mail comes in through stays small: libraries that only pages need are loaded by pages."""

from __future__ import annotations

import os
import subprocess
import sys

from argosy.platform.later import later

# Word lists, workbooks, pictures, passkeys, holidays: forty megabytes in each process together.
ONLY_PAGES = ("zxcvbn", "openpyxl", "numpy", "PIL", "fido2", "holidays", "icalendar", "httpx", "rapidfuzz", "nh3")
STARTED = """
import os, sys, django
os.environ["DJANGO_SETTINGS_MODULE"] = "argosy.config.settings"
django.setup()
import argosy.mail.sync.process, argosy.mail.actions.reading
print(" ".join(sys.modules))
"""


def test_a_library_is_loaded_by_the_first_question() -> None:
    sys.modules.pop("colorsys", None)
    colours = later("colorsys")
    assert "colorsys" not in sys.modules

    found = colours.rgb_to_hsv(1, 0, 0)

    assert found == (0, 1, 1)
    assert "colorsys" in sys.modules


def test_sync_and_worker_start_without_what_only_pages_need() -> None:
    done = subprocess.run([sys.executable, "-c", STARTED], env=os.environ, capture_output=True, text=True, check=True)

    loaded = set(done.stdout.split())
    assert "argosy.mail.sync.process" in loaded
    assert not loaded.intersection(ONLY_PAGES)
