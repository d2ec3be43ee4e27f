"""A public page lists every third-party part of the lock files and the data that it touches."""

import json
import re

import pytest

from argosy.privacy import third_parties


def locked() -> dict[str, str]:
    locks = "".join((third_parties.ROOT / lock).read_text() for lock in ("requirements.lock", "requirements-ocr.lock"))
    pinned = re.findall(r"^([\w.-]+)==([^\s;\\]+)", locks, re.MULTILINE)
    packages = json.loads((third_parties.ROOT / "package-lock.json").read_text())["packages"]
    return dict(pinned) | {
        path.removeprefix("node_modules/"): facts["version"] for path, facts in packages.items() if path
    }


@pytest.mark.promise("S149")
@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_every_locked_part_stands_on_the_public_page_with_its_version(db, visitor, language):
    page = visitor.get("/privacy/third-parties/", headers={"accept-language": language}).content.decode()

    missing = [name for name, version in locked().items() if f"{name.lower()} {version}" not in page]
    assert not missing


@pytest.mark.promise("S149")
def test_of_every_part_it_is_known_what_it_touches():
    unknown = [one.name for one in third_parties.parts() if not one.is_known]

    assert not unknown, "say in argosy/privacy/third_parties.py what these touch"
