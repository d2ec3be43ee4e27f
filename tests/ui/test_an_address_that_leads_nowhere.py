"""A mistyped address, or a link of an older version, is answered by a page of ours in the reader's language."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "This does not exist, or you cannot see it."), ("zh-hans", "该内容不存在，或您无权查看。")],
)
def test_a_page_says_so(client, language: str, sentence: str):
    answer = client.get("/settings/nothing-of-the-kind/", HTTP_ACCEPT_LANGUAGE=language)

    assert answer.status_code == 404
    assert sentence in answer.content.decode()
    assert 'class="' in answer.content.decode()  # the page of an error, not the framework's bare one


def test_a_program_reads_it_as_json(client):
    answer = client.get("/api/v1/nothing-of-the-kind")

    assert (answer.status_code, answer.json()["error"]) == (404, "not_found")
