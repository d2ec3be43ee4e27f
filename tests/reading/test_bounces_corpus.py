"""How often the labelled reports of failure are told from other mail, and what they say is understood."""

import json
from pathlib import Path

import pytest

from argosy.reading import bounces, mime

pytestmark = pytest.mark.pure

CORPORA = Path(__file__).parents[3] / "shared/corpora"


def labels(folder: Path):
    lines = (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    return [(json.loads(line), (folder / json.loads(line)["file"]).read_bytes()) for line in lines]


def bounce_of(raw: bytes):
    return bounces.find(raw, mime.parse(raw))


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the labelled reports lie outside the repository")
def test_ordinary_mail_is_no_report():
    assert [label["file"] for label, raw in labels(CORPORA / "not_bounces") if bounce_of(raw)] == []


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the labelled reports lie outside the repository")
def test_reports_are_found_and_understood():
    total = seen = right = sure = claimed = lasting = 0

    for label, raw in labels(CORPORA / "bounces"):
        bounce = bounce_of(raw)
        seen += bounce is not None
        total += 1
        if label.get("disputed") or bounce is None or len(label["recipients"]) != len(bounce.recipients) != 1:
            continue
        want, got = label["recipients"][0], bounce.recipients[0]
        right += got.failure in want.get("class_ok", [want["class"]])
        sure += 1
        claimed += got.permanent
        lasting += got.permanent and want["permanent"]

    assert seen / total >= 0.98
    assert right / sure >= 0.9
    assert lasting / claimed >= 0.9
