"""What is kept about a person is shown in words that a person reads, and exactly in the file for machines."""

from __future__ import annotations

import json
import zipfile
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from django.utils import timezone, translation

from argosy.privacy.actions import sharing
from argosy.privacy.actions.sharing import NewRecipient
from argosy.privacy.exports import archive, chapters, everything
from argosy.privacy.subjects import of_address, of_member

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


def test_codes_stand_in_words_for_people_and_a_record_that_tells_nothing_is_left_out():
    found = {
        "audit.AuditEntry": [{"word": "consent.given", "via": "web"}],
        "privacy.DataRequest": [{"kind": "deletion", "state": "refused"}],
        "deals.ApprovalStep": [{}],
    }

    with translation.override("zh-hans"):
        read = {one.title: dict(one.records[0]) for one in chapters(found)}

    assert len(read) == 2
    said = [value for record in read.values() for value in record.values()]
    assert said
    assert not [value for value in said if value.isascii()]


@pytest.mark.promise("S145")
def test_who_asks_what_is_kept_learns_to_whom_it_went(owner, company, scope, browse):
    new = NewRecipient("Fair of Canton", "fair@canton.example", "activity", "a stand", ("name", "email"), "contract")
    recipient = sharing.authorise(owner, new)
    sharing.share(owner, recipient, ["name"], "a stand", of_member(company.bob))
    sharing.share(owner, recipient, ["name"], "a stand", of_member(company.tina))

    page = browse(company.bob).get("/privacy/my-data/").content.decode()

    assert page.count("Fair of Canton") == 1
    assert everything(of_address(scope.id, "nobody@x.example")) == {}
