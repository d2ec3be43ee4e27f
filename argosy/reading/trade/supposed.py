"""What a letter names though it has not happened: goods not yet broken, orders not yet given, money not yet paid."""

# ruff: noqa: E501 — words in many languages, in one pattern each

from __future__ import annotations

from argosy.reading.patterns import later, sifted
from argosy.reading.trade.phrases import Hit, is_conditional

_NEAR = 30
# "下单前", "sipariş vermeden": before it is ordered
_BEFORE = later(r"[^\W\d_]{0,3}(?:之前|以前|前|する前| ver(?:meden|ilmeden)|하기 전| 전에)")
# "采购您好": who buys is greeted
_GREETED = later(
    r"(?:部|经理|經理|专员|專員|小姐|先生|女士|同事|负责人|主管)?[您你]好|(?:部|ご?担当)(?:者)?(?:御中|様|各位)"
)
_WHAT_IF = sifted(
    r"(?:(?<![^\W\d_])(?:(?:what (?:happens |do you do )?)?if (?:something|anything|any|one)|what (?:happens )?if|in case (?:something|anything|of)|was passiert,? wenn|falls (?:etwas|was|mal)|wenn (?:etwas|mal)|si quelque chose|que se passe-t-il si|si algo|qué pasa si|se algo|o que acontece se|se qualcosa|cosa succede se|если что-то|что если|jeśli coś|co jeśli|nếu hàng|eğer)(?![^\W\d_])|إذا وصل|ماذا لو|如果到货|万一|もし|만약)[^.!?\n。！？]*\Z"
)
# "If you have already paid, please disregard this": nobody has paid
_IF_PAID = later(
    r"(?:(?<![^\W_])(?:if|in case|unless|falls|wenn|sofern|sollten|si|se|caso|если|eğer|jeśli|indien|als)(?![^\W_])|如果?|若|假如|万一|もし|إذا|إن كنت)[^.!?\n,，。；]{0,25}$"
)
_TO_SIGN = sifted(
    r"(?i)sign(?:ed|ature)?(?![^\W\d_]| for)|unterschr|unterzeich|signer|signez|firm(?:ar|ado|ada|are|ato|ata|arl)|assin(?:ar|ad)|подпис|podpis|imzala|توقيع|موقع|签字|签名|签署|署名|서명|ký và"
)


def is_open(hit: Hit, text: str) -> bool:
    """Whether an order is not given yet, or a payment only thought of."""
    end = hit.start + len(hit.words)
    if hit.kind == "payment":
        return bool(_IF_PAID.search(text, max(0, hit.start - _NEAR), hit.start))
    return hit.kind == "order" and bool(
        is_conditional(text, hit.start) or _BEFORE.match(text, end) or _GREETED.match(text, end)
    )


def is_supposed(text: str, start: int) -> bool:
    """Nothing has happened: "what if something is broken", and a paper to be signed and sent back is no goods sent back."""
    if _TO_SIGN.search(text, max(0, start - _NEAR), start + 2 * _NEAR):
        return True
    return bool(_WHAT_IF.search(text, max(0, start - 2 * _NEAR), start))
