"""What goes out to other services, by name: so that it is known which personal data it holds before it leaves (S145).

A connector says once, in its record, what each name holds that may stand in its requests. What it did not say is not sent.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from django.utils.translation import gettext_lazy as _

from argosy.platform.errors import NotAllowed

# What a name holds that holds no personal data of ours: something about nobody, or what the receiver itself made for us.
NOBODYS, THEIRS = "", "="


class Undeclared(NotAllowed):
    """Something would go out of which nobody said what it is."""

    code = "undeclared"
    message = _("The connector “%(connector)s” does not say what “%(name)s” holds, so it is not sent.")


@dataclass(frozen=True, slots=True)
class Sent:
    """What goes out with a request: the names and values in its address and in its body; for what, and of whom.

    `why` and `subject` are for the sharing register: its purpose, and whose data it is.
    """

    json: Any = None
    form: Mapping[str, str] | None = None
    query: Mapping[str, Any] | None = None
    why: str = ""
    subject: object = None

    def body(self) -> bytes | None:
        """The body as it stands; None where there is none."""
        if self.json is not None:
            return as_json(self.json).encode()
        return urlencode(self.form).encode() if self.form is not None else None

    def kind(self) -> dict[str, str]:
        """The header that says what the body is."""
        if self.json is not None:
            return {"Content-Type": "application/json"}
        return {"Content-Type": "application/x-www-form-urlencoded"} if self.form is not None else {}

    def query_string(self) -> str:
        """The query in one order and spelling (RFC 3986: a space is %20, ~ stays), for some services sign it."""
        values = {
            name: value if isinstance(value, str) else as_json(value) for name, value in (self.query or {}).items()
        }
        return "&".join(f"{quote(name, safe='~')}={quote(value, safe='~')}" for name, value in sorted(values.items()))

    def personal(self, connector: str, holds: Mapping[str, str]) -> tuple[str, ...]:
        """The declared fields that stand in it. Raises Undeclared for a name of which the connector says nothing."""
        found = set()
        for part in (self.json, self.form, self.query):
            for name in _names(part):
                if name not in holds:
                    raise Undeclared(connector=connector, name=name)
                found.add(holds[name])
        return tuple(sorted(found - {NOBODYS, THEIRS}))


def as_json(value: Any) -> str:
    """The shortest spelling."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _names(value: Any, above: str | None = None) -> Iterator[str]:
    """Every name in it; a value that stands under none counts as one without a name, which nobody declared."""
    if isinstance(value, Mapping):
        for name, below in value.items():
            yield str(name)
            yield from _names(below, str(name))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _names(one, above)
    elif value is not None and above is None:
        yield ""


NOTHING = Sent()
