import re

import pytest

from argosy.config import promises

pytestmark = pytest.mark.pure


def test_the_list_has_all_188_promises_in_order():
    assert [promise.id for promise in promises.load()] == [f"S{number}" for number in range(1, 189)]


def test_each_promise_is_one_plain_sentence_of_its_own():
    sentences = [promise.promise for promise in promises.load()]

    assert len(set(sentences)) == len(sentences)
    for sentence in sentences:
        assert re.fullmatch(r"[A-Z][^\n]{20,300}\.", sentence), sentence
        assert ". " not in sentence, sentence
