"""How links to large files stand in a letter, in the language of who reads it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from argosy.reading.language import detect
from argosy.reading.mime.html_text import text_of

# What is quoted begins here, with the line above it that says whose words they are.
QUOTED = re.compile(r"(?:<div>(?:(?!</?div\b).){0,400}</div>\s*)?<blockquote\b", re.IGNORECASE | re.DOTALL)
# So begins what is forwarded: a line of words, for the editor keeps no marks of another kind.
FORWARDED = "---------- Forwarded message ----------"
PASSED_ON = re.compile(r"(?:<div\b[^<>]{0,200}>\s*)?" + re.escape(FORWARDED))
LONGEST_READ = 20_000
# "Files to download" and "until".
WORDS = {
    "en": ("Files to download", "until"),
    "zh": ("下载文件", "有效期至"),
    "es": ("Archivos para descargar", "hasta el"),
    "pt": ("Ficheiros para descarregar", "até"),
    "fr": ("Fichiers à télécharger", "jusqu’au"),
    "de": ("Dateien zum Herunterladen", "bis"),
    "it": ("File da scaricare", "fino al"),
    "ru": ("Файлы для скачивания", "до"),
    "ar": ("ملفات للتنزيل", "حتى"),
    "tr": ("İndirilecek dosyalar", "son gün"),
    "ja": ("ダウンロード用ファイル", "期限"),
    "ko": ("다운로드할 파일", "기한"),
}


@dataclass(frozen=True, slots=True)
class Linked:
    """A link in a letter: the file's name and size, the link's secret part, its last day."""

    name: str
    size: int
    token: str
    until: date


def with_links(html: str, links: Sequence[Linked], language: str = "") -> str:
    """The letter with its links below what its writer wrote, above what it quotes."""
    if not links:
        return html
    end = min((found.start() for one in (QUOTED, PASSED_ON) if (found := one.search(html))), default=len(html))
    own, rest = html[:end], html[end:]
    title, until = WORDS[_language(own, language)]
    lines = format_html_join(
        "",
        '<li><a href="{}">{}</a> ({}, {} {})</li>',
        ((_address(one.token), one.name, _size(one.size), until, one.until.isoformat()) for one in links),
    )
    return f"{own}{format_html('<div><br></div><div>{}:</div><ul>{}</ul>', title, lines)}{rest}"


def _language(own: str, answered: str) -> str:
    written = detect(text_of(own)[:LONGEST_READ]) or answered or "en"
    return next((code for code in (written.split("-")[0], answered.split("-", maxsplit=1)[0]) if code in WORDS), "en")


def _address(token: str) -> str:
    return f"{settings.BASE_URL.rstrip('/')}{reverse('mail:file_link', args=[token])}"


def _size(size: int) -> str:
    return f"{size / 1024 / 1024:.1f} MB" if size >= 1024 * 1024 else f"{max(size // 1024, 1)} KB"
