"""Goods that an inquiry lists without saying how many: "please price the following: T-head bolt M8x25, flange nut M8 …"."""

# ruff: noqa: E501 — what a line of a list may speak of besides goods, in many languages

from __future__ import annotations

from argosy.reading.model import Item
from argosy.reading.patterns import later
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.lists import is_contact
from argosy.reading.trade.naming import has_bullet, model_in, name_before, without_bullet
from argosy.reading.vocabulary.alternatives import lowered
from argosy.reading.vocabulary.headings import field_of
from argosy.reading.vocabulary.naming import GREETINGS

_FEWEST, _MOST = 2, 60
_LONGEST, _MOST_WORDS = 90, 12
_ANNOUNCES = later(r"[:：]\s*$")
# A question, a condition, what shall be sent along: no goods.
_NO_GOODS = later(
    r"[?!？！%@]|(?<![^\W_])(?:below|above|attached|products?|goods|items?|cooperation|company|business|partner\w*|supplier\w*|productos|produits|produkte?|prodotti|produtos|fob|cif|cfr|exw|ddp|dap|fca|payment|delivery|packing|packaging|price|prices|certificate\w*|catalog\w*|moq|lead time|sample\w*|warranty|your|our|we|you|please|zahlung|liefer\w*|preis\w*|muster|ihre?|wir|zertifikat\w*|katalog|paiement|livraison|prix|délai\w*|échantillon\w*|certificat\w*|vos|votre|nous|pago|entrega|precio\w*|muestra\w*|certificado\w*|pagamento|consegna|prezz\w+|campion\w+|prazo|preço\w*|amostra\w*|оплат\w+|доставк\w+|срок\w*|цен[аыу]|образ\w+|сертификат\w*|ваш\w*|ödeme|teslim\w*|fiyat\w*|numune\w*|płatność|dostaw\w+|cen[ay]|próbk\w+)(?![^\W_])|付款|交期|价格|报价|证书|样品|包装|納期|支払|価格|見積|الدفع|التسليم|السعر|결제|납기|가격"
)


def goods_named(letter: Letter) -> list[Item]:
    """One item a line of the first list of names; empty where there is none."""
    block: list[str] = []
    is_announced = False
    for line in [*letter.said.splitlines(), ""]:
        is_of_list = bool(line.strip()) and (is_announced or has_bullet(line) or line.startswith(("  ", "\t")))
        if is_of_list and _is_name(line):
            block.append(line)
            continue
        if len(block) >= _FEWEST:
            break
        if line.strip():
            block, is_announced = [], bool(_ANNOUNCES.search(line))
    if not _FEWEST <= len(block) <= _MOST:
        return _spoken(letter.said)
    return [item for line in block if (item := _item(line)) is not None]


# "we are interested in kids' bicycles 12 inch and 16 inch, also tricycles"
_WANTED = later(
    r"(?<![^\W_])(?:interested in(?: buying| purchasing| importing)?|looking for|interesad[oa]s? en|intéressée?s? par|interesse an|interessiert an|interessat[oi] a|interessad[oa]s? em|заинтересованы в|интересу[ею]т|quot(?:e|ation) for|price(?:s| list)? for)\s+(?:the |los |las |les |den |die |das |i |gli |le |os |as )?([^.;:?!\n]{4,140})"
)
_JOINTS = later(r",\s*(?:(?:also|and|y|et|und|e|и|también|auch|aussi|anche|também|также)\s)?|\s(?:and|y|et|und|e|и)\s")
_FEW_WORDS, _FEW = 6, 4


def _spoken(text: str) -> list[Item]:
    """The names behind such words, where they are nothing but names."""
    match = _WANTED.search(lowered(text))
    if not match:
        return []
    parts = [part.strip() for part in _JOINTS.split(text[match.start(1) : match.end(1)]) if part.strip()]
    are_names = 0 < len(parts) <= _FEW and all(len(part.split()) <= _FEW_WORDS and _is_name(part) for part in parts)
    return [item for part in parts if (item := _item(part)) is not None] if are_names else []


def _is_name(line: str) -> bool:
    text = without_bullet(line).strip()
    label = text.partition(":")[0] if ":" in text else ""
    return (
        3 <= len(text) <= _LONGEST
        and len(text.split()) <= _MOST_WORDS
        and not _NO_GOODS.search(lowered(text))
        and not is_contact(text)
        and not GREETINGS.match(text)
        and not (label and field_of(label))
    )


def _item(line: str) -> Item | None:
    model, rest = model_in(without_bullet(line))
    name = name_before(rest.strip(" ,;."))
    return Item(product=name or None, model=model, where="body") if name or model else None
