"""Which doors of other houses stand open: the operator's settings and sign-in file say so."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

from argosy.accounts import weixin
from argosy.accounts.office_houses import DingTalk, Feishu, WeCom
from argosy.accounts.oidc import Oidc
from argosy.accounts.outsiders import House
from argosy.platform.env import BadSetting

KNOWN = tomllib.loads((Path(__file__).parent / "houses.toml").read_text(encoding="utf-8"))
KINDS: dict[str, tuple[type[Any], tuple[str, ...]]] = {
    "oidc": (Oidc, ("title", "issuer", "client", "secret")),
    "feishu": (Feishu, ("title", "pages", "api", "client", "secret")),
    "dingtalk": (DingTalk, ("title", "pages", "api", "client", "secret")),
    "wecom": (WeCom, ("title", "pages", "api", "client", "secret", "agent")),
}
WORD = re.compile(r"[a-z][a-z0-9-]{0,30}")


def houses() -> dict[str, House]:
    """The doors that the operator opened, by the word that stands in their addresses."""
    found: dict[str, House] = {}
    if (wechat := weixin.from_settings()) is not None:
        found["wechat"] = wechat
    return found | (_of_file(str(settings.SIGN_IN_FILE)) if settings.SIGN_IN_FILE else {})


@lru_cache(maxsize=4)
def _of_file(path: str) -> dict[str, House]:
    try:
        written = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise BadSetting("ARGOSY_SIGN_IN_FILE", path, f"a TOML file that can be read ({problem})") from problem
    return {word: _house(path, word, values) for word, values in written.items()}


def _house(path: str, word: str, values: object) -> House:
    if not WORD.fullmatch(word) or word == "wechat" or not isinstance(values, dict):
        raise BadSetting("ARGOSY_SIGN_IN_FILE", path, f"a file in which [{word}] is a table with a short name")
    facts = {"kind": "oidc", **KNOWN.get(word, {}), **values}
    kind, names = KINDS.get(str(facts["kind"]), KINDS["oidc"])
    missing = [name for name in names if not str(facts.get(name, ""))]
    if missing:
        raise BadSetting("ARGOSY_SIGN_IN_FILE", path, f"a file in which [{word}] has {', '.join(missing)}")
    filled = {name: _filled(str(facts[name]), facts) for name in names}
    filled |= {name: filled[name].rstrip("/") for name in ("pages", "api") if name in filled}
    notice = str(facts.get("notice", ""))
    if notice and not notice.startswith("https://"):
        raise BadSetting("ARGOSY_SIGN_IN_FILE", path, f"a file in which the notice of [{word}] begins with https://")
    made: House = kind(**filled, notice=notice)
    return made


def _filled(text: str, facts: dict[str, Any]) -> str:
    return re.sub(r"\{(\w+)\}", lambda found: str(facts.get(found[1], "")), text)
