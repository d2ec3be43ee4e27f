"""How often the newest text of the labelled replies is kept whole and cut clean."""

import json
from pathlib import Path

import pytest

from argosy.reading import mime, replies

pytestmark = pytest.mark.pure

CORPUS = Path(__file__).parents[3] / "shared/corpora/replies"


def flat(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the labelled replies lie outside the repository")
def test_nothing_new_is_lost_and_nothing_old_is_left():
    kept = clean = 0
    labels = [json.loads(line) for line in (CORPUS / "labels.jsonl").read_text(encoding="utf-8").splitlines()]

    for label in labels:
        reply = flat(replies.split(mime.parse((CORPUS / label["file"]).read_bytes())).reply)
        wanted = (
            [min([label["reply"], *label.get("also_ok", [])], key=len)]
            if "reply" in label
            else label.get("must_contain", [])
        )
        kept += all(flat(text) in reply for text in wanted)
        clean += not any(flat(text) in reply for text in label.get("must_not_contain", []))

    assert kept / len(labels) >= 0.98
    assert clean / len(labels) >= 0.98
