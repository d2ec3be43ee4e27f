"""Reports of failed delivery and replies of many mail systems and programs, written for the tests, are understood."""

from __future__ import annotations

import pytest

from argosy.reading import bounces, mime, replies
from tests.reading.written_reports import answer, cases, recipients, report, wanted

pytestmark = pytest.mark.pure

REPORTS = [
    case
    for name in (
        "bounces_1",
        "bounces_blind",
        "bounces_tongues",
        "bounces_waiting",
        "bounces_closed",
        "bounces_gone",
        "bounces_letters",
    )
    for case in cases(name)
]
REPLIES = [
    case
    for name in ("replies_1", "replies_blind", "replies_abroad", "replies_east", "replies_letters")
    for case in cases(name)
]


def flat(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def test_who_did_not_get_the_message_and_why_is_told():
    right = sure = 0
    for name, sections in REPORTS:
        raw = report(name, sections)
        bounce = bounces.find(raw, mime.parse(raw))
        want = recipients(sections)
        assert bounce is not None, name
        assert [one.address for one in bounce.recipients] == [one["address"] for one in want], name
        for said, known in zip(bounce.recipients, want, strict=True):
            right += said.failure in known["class_ok"]
            sure += said.permanent == known["permanent"]

    assert right >= len(REPORTS) * 0.96
    assert sure >= len(REPORTS) * 0.92


def test_the_newest_text_is_cut_out_exactly():
    wrong = []
    for name, sections in REPLIES:
        reply = flat(replies.split(mime.parse(answer(name, sections))).reply)
        want = wanted(sections)
        fits = (
            reply in {flat(text) for text in (want["reply"], *want["also_ok"])}
            if "reply" in want
            else all(flat(text) in reply for text in want["must_contain"])
        )
        if not fits or any(flat(text) in reply for text in want.get("must_not_contain", [])):
            wrong.append(name)

    assert len(wrong) <= len(REPLIES) * 0.04, wrong
