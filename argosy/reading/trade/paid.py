"""Answers that say in a word or two that the money is on its way."""

# ruff: noqa: E501 — how people say it in many languages, in one pattern each

from __future__ import annotations

from argosy.reading.patterns import later
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.phrases import folded

# "Done, screenshot attached", below which stands "we wait for the deposit"
_OPENING = r"\W*(?:(?:ok|hi|hello|dear|hallo|hola|bonjour|ciao)\W+(?:[^\W\d_]+\W+)?)?(?:all |just |it'?s )?"
_PAID = later(
    rf"{_OPENING}(?:paid|transferred|remitted|bezahlt|überwiesen|payé|viré|pagado|pago|pagato|оплатили|оплачено|ödendi|zapłacone|betaald|betalt|已付|付了|付好了|打过去了|汇了|送金しました|송금했습니다|입금했습니다|đã chuyển|đã thanh toán)(?![^\W\d_\u3040-\uffff])"
)
# What else may be done, sent and ready: only a word or two above a question for money mean money.
_DONE = later(
    rf"{_OPENING}(?:done|sent|erledigt|c'est fait|fait|hecho|listo|feito|fatto|готово|сделано|yapıldı|tamamdır|zrobione|gedaan|klart|打了|转了|تم|sudah)(?![^\W\d_\u3040-\uffff])"
)
_OF_ANOTHER_THING = later(
    r"drawing|artwork|sample|photo|picture|logo|design|shipp|goods|catalog|zeichnung|muster|foto|dessin|échantillon|muestra|diseño|amostra|desenho|campion|disegno|образ|черт|numune|wzór|样品|图|شحن|barang|mẫu"
)
_FEW = 8  # words


def says_paid(letter: Letter) -> bool:
    """Whether it opens with that, above an older mail that waits for money."""
    said = folded(letter.said)
    return _says_done(said) and bool(_PAYS.search(folded(letter.quoted[:_NEAREST])))


def _says_done(said: str) -> bool:
    if _PAID.match(said):
        return True
    return bool(_DONE.match(said)) and len(said.split()) <= _FEW and not _OF_ANOTHER_THING.search(said)


_PAYS = later(
    r"deposit|payment|balance|invoice|anzahlung|zahlung|rechnung|acompte|paiement|règlement|solde|anticipo|pago|saldo|sinal|pagamento|acconto|оплат|аванс|предоплат|ödeme|avans|zaliczk|płatno|betaling|定金|订金|尾款|付款|货款|入金|送金|입금|선금|잔금|الدفعة|الدفع|التحويل|pembayaran|thanh toán|đặt cọc"
)
_NEAREST = 600  # of the older mail its newest part
