"""What is kept about a person is shown in words that a person reads, and exactly in the file for machines."""

from __future__ import annotations

import json
import zipfile
from datetime import UTC, date, datetime
from io import BytesIO

from django.utils import timezone

from argosy.privacy.exports import archive, chapters

KEPT = {
    "automation.Decision": [
        {
            "evidence": [{"words": "best price", "where": "subject"}, {"words": "FOB Ningbo", "where": "body"}],
            "changed": {"before": "other", "after": "inquiry"},
            "tags": ["inquiry", "new"],
            "is_undone": False,
            "at": datetime(2026, 3, 3, 8, 5, tzinfo=UTC),
            "day": date(2026, 3, 3),
            "note": None,
        }
    ]
}


def test_people_read_words_and_days_without_brackets():
    with timezone.override("Asia/Shanghai"):
        said = " | ".join(value for _name, value in chapters(KEPT)[0].records[0])

    assert not set(said) & set("[]{}")
    assert "best price" in said
    assert "FOB Ningbo" in said
    assert "inquiry, new" in said
    assert "3 Mar 2026 16:05" in said
    assert "2026-03-03" not in said


def test_machines_get_the_exact_values():
    bundle = zipfile.ZipFile(BytesIO(archive(KEPT, "Bob")))
    kept = json.loads(bundle.read("data.json"))["automation.Decision"][0]

    assert kept["changed"] == {"before": "other", "after": "inquiry"}
    assert kept["at"] == "2026-03-03T08:05:00+00:00"
    assert kept["is_undone"] is False
