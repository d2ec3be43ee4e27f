"""Languages as people write them in headings: de, German, 德语, 德文, 德; told apart and written in a reader's words."""

from __future__ import annotations

import re
from functools import cache

from argosy.platform.later import later

babel = later("babel")

NAMES = "name|product name|item name|名称|品名|产品名称|商品名称|产品名"
DESCRIPTIONS = "description|product description|描述|说明|产品描述|产品说明"
# What stands before or behind the word for the name: name_de, Name (German), 名称(德), 德文名称, German name
_BEHIND = re.compile(
    rf"^(?:(?P<name>{NAMES})|(?P<description>{DESCRIPTIONS}))[\s_\-/]*[(（\[]?\s*(?P<language>[^()（）\[\]]+?)\s*[)）\]]?$"
)
_BEFORE = re.compile(
    rf"^[(（\[]?(?P<language>[^()（）\[\]]+?)[)）\]]?[\s_\-]*(?:(?P<name>{NAMES})|(?P<description>{DESCRIPTIONS}))$"
)
# One sign is enough in the trade: 德, 法, 西 …
SHORT = {
    "英": "en", "中": "zh", "德": "de", "法": "fr", "西": "es", "葡": "pt", "意": "it", "俄": "ru", "日": "ja", "韩": "ko",
    "阿": "ar", "荷": "nl", "波": "pl", "土": "tr", "泰": "th", "越": "vi", "印尼": "id", "简": "zh", "简体": "zh", "西班牙": "es",
    "葡萄牙": "pt", "意大利": "it", "阿拉伯": "ar", "波兰": "pl", "土耳其": "tr", "法国": "fr", "德国": "de",
}  # fmt: skip
CODE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,4})?")


def of_heading(words: str) -> tuple[str, str] | None:
    """What the heading of a column in one language says: name or description, and the language's code."""
    text = " ".join(words.casefold().split())
    for pattern in (_BEHIND, _BEFORE):
        found = pattern.match(text)
        if found and (code := code_of(found["language"])):
            return ("name" if found["name"] else "description"), code
    return None


def code_of(words: str) -> str:
    """The code of a language that somebody wrote, "" where it is none."""
    text = words.strip().casefold().replace("_", "-")
    if text in SHORT:
        return SHORT[text]
    bare = text.removesuffix("文").removesuffix("语")
    return _codes().get(text) or SHORT.get(bare, "")


def label(code: str, *, is_chinese: bool) -> str:
    """The language in words that are read back as this code, else the code itself."""
    words = _names("zh_Hans" if is_chinese else "en").get(code, "")
    return words if words and code_of(words) == code else code


@cache
def _codes() -> dict[str, str]:
    """Name or code in small letters → code."""
    found: dict[str, str] = {}
    for language in ("en", "zh_Hans"):
        for code, words in _names(language).items():
            found.setdefault(code, code)
            found.setdefault(words.casefold(), code)
            found.setdefault(words.casefold().removesuffix("语") + "文", code)
    return found


@cache
def _names(language: str) -> dict[str, str]:
    known = babel.Locale.parse(language).languages
    found = {code.casefold().replace("_", "-"): str(words) for code, words in known.items()}
    return {code: words for code, words in found.items() if CODE.fullmatch(code) and len(code) <= 8}
