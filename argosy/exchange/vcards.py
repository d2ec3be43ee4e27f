"""vCards (RFC 2426, RFC 6350): contacts as phones and mail programs give them, read into a table; and one written. Pure."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator, Sequence

HEAD = (
    "Company", "Person", "Position", "E-mail", "E-mail 2", "Phone", "Mobile phone", "Website", "Street", "City", "State",
    "Country", "Notes",
)  # fmt: skip
_PROPERTY = re.compile(r"^(?:[\w-]+\.)?(?P<name>[\w-]+)(?P<params>(?:;[^:]*)?):(?P<value>.*)$", re.DOTALL)
_MOST_CARDS = 100_001
Card = dict[str, list[tuple[str, str]]]  # property → (parameters, value)


def cards(text: str) -> Iterator[Card]:
    """Every card of the file, its folded lines joined."""
    found: Card = {}
    count = 0
    for line in _unfolded(text):
        told = _PROPERTY.match(line)
        if told is None:
            continue
        name, params, value = told["name"].upper(), told["params"].upper(), told["value"].strip()
        if name == "BEGIN":
            found = {}
        elif name == "END":
            count += 1
            if count > _MOST_CARDS:
                return
            yield found
        elif len(value) <= 4_000:  # longer ones are pictures
            found.setdefault(name, []).append((params, _decoded(params, value)))


def _unfolded(text: str) -> Iterator[str]:
    waiting = ""
    for line in text.splitlines():
        if line[:1] in {" ", "\t"}:
            waiting += line[1:]
        elif waiting.endswith("=") and "QUOTED-PRINTABLE" in waiting[:200].upper():
            waiting = waiting[:-1] + line
        else:
            yield waiting
            waiting = line
    yield waiting


def _decoded(params: str, value: str) -> str:
    if "QUOTED-PRINTABLE" in params:
        raw = quopri.decodestring(value.encode("latin-1", "replace"))
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            return raw.decode("gb18030", "replace")
    return value


def table_of(found: Iterator[Card]) -> Iterator[list[str]]:
    """The cards as lines below their headings."""
    yield list(HEAD)
    for card in found:
        yield _line(card)


def _line(card: Card) -> list[str]:
    company = " ".join(filter(None, _parts(_first(card, "ORG"))[:1]))
    emails = [value for _params, value in card.get("EMAIL", [])]
    phones = card.get("TEL", [])
    mobile = next((value for params, value in phones if "CELL" in params), "")
    fixed = next((value for params, value in phones if "CELL" not in params and "FAX" not in params), "")
    _box, _more, street, city, region, _code, country = (*_parts(_first(card, "ADR")), *[""] * 7)[:7]
    return [
        company or _name(card), _name(card), _plain(_first(card, "TITLE") or _first(card, "ROLE")),
        *[one.strip() for one in (*emails, "", "")[:2]], _number(fixed), _number(mobile), _plain(_first(card, "URL")),
        street, city, region, country, _plain(_first(card, "NOTE")),
    ]  # fmt: skip


def _first(card: Card, name: str) -> str:
    return card.get(name, [("", "")])[0][1]


def _name(card: Card) -> str:
    if full := _plain(_first(card, "FN")):
        return full
    last, first, *_rest = (*_parts(_first(card, "N")), "", "")
    return " ".join(filter(None, (first, last)))


def _parts(value: str) -> list[str]:
    return [_plain(one) for one in re.split(r"(?<!\\);", value)]


def _plain(value: str) -> str:
    return re.sub(r"\\([,;\\])", r"\1", re.sub(r"\\[nN]", "\n", value)).strip()


def _number(value: str) -> str:
    return _plain(value).removeprefix("tel:")


def written(
    name: str,
    *,
    company: str = "",
    position: str = "",
    emails: Sequence[str] = (),
    phones: Sequence[tuple[str, str]] = (),
    website: str = "",
    address: Sequence[str] = (),
) -> str:
    """One card in version 3.0, which every phone reads; phones are (type, number), the address is street, city, region, country."""
    first, _space, last = name.rpartition(" ")
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{_escaped(last)};{_escaped(first)};;;", f"FN:{_escaped(name)}"]
    lines += [f"ORG:{_escaped(company)}"] if company else []
    lines += [f"TITLE:{_escaped(position)}"] if position else []
    lines += [f"EMAIL;TYPE=INTERNET:{_escaped(one)}" for one in emails if one]
    lines += [f"TEL;TYPE={kind}:{_escaped(number)}" for kind, number in phones if number]
    lines += [f"URL:{_escaped(website)}"] if website else []
    if any(address):
        street, city, region, country = (_escaped(one) for one in address)
        lines.append(f"ADR;TYPE=WORK:;;{street};{city};{region};;{country}")
    return "\r\n".join([*lines, "END:VCARD", ""])


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return " ".join(text.split("\r")).replace("\n", "\\n")
