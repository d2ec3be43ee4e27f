"""Currencies by code, sign and word; a sign that several countries share is decided by the rest of the message."""

from __future__ import annotations

_CODES = """
    USD EUR GBP CNY JPY CHF AUD CAD NZD HKD SGD TWD KRW INR PKR BDT LKR THB VND IDR MYR PHP AED SAR QAR KWD BHD OMR JOD
    EGP MAD TND DZD NGN KES GHS ZAR XOF XAF ETB TZS UGX TRY RUB UAH KZT PLN CZK HUF RON BGN SEK NOK DKK ISK BRL ARS CLP
    COP PEN MXN UYU BOB GEL ILS IRR IQD
"""
CODES = frozenset(_CODES.split())

# As written -> code. Longer forms are tried first.
SIGNS: dict[str, str] = {
    "us$": "USD", "u$s": "USD", "usd$": "USD", "u.s.$": "USD", "us $": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD",
    "ca$": "CAD", "hk$": "HKD", "nt$": "TWD", "s$": "SGD", "sg$": "SGD", "r$": "BRL", "mx$": "MXN", "nz$": "NZD",
    "€": "EUR", "£": "GBP", "₽": "RUB", "₺": "TRY", "₹": "INR", "₩": "KRW", "฿": "THB", "₫": "VND", "₴": "UAH",
    "zł": "PLN", "rmb": "CNY", "cn¥": "CNY", "rmb¥": "CNY", "cnh": "CNY", "s/.": "PEN", "rs.": "INR", "dhs": "AED",
    "sfr": "CHF", "fr.": "CHF", "ksh": "KES", "us dollars": "USD", "us dollar": "USD", "dollars us": "USD",
    "u.s. dollars": "USD", "dollars": "USD", "dollar": "USD", "usd.": "USD", "bucks": "USD", "dólares": "USD",
    "dolares": "USD", "dólar": "USD", "dollari": "USD", "dolar": "USD", "dollaro": "USD", "долл.": "USD", "долл": "USD",
    "долларов": "USD", "доллар": "USD", "доллара": "USD", "دولار": "USD", "دولار أمريكي": "USD", "美元": "USD",
    "美金": "USD", "米ドル": "USD", "ドル": "USD", "달러": "USD", "euro": "EUR", "euros": "EUR", "eur.": "EUR",
    "евро": "EUR", "欧元": "EUR", "歐元": "EUR", "ユーロ": "EUR", "유로": "EUR", "يورو": "EUR", "evro": "EUR",
    "人民币": "CNY", "人民幣": "CNY", "yuan": "CNY", "юаней": "CNY", "юань": "CNY", "юаня": "CNY", "元": "CNY",
    "人民元": "CNY", "يوان": "CNY", "위안": "CNY", "円": "JPY", "日元": "JPY", "日圓": "JPY", "yen": "JPY", "엔": "JPY",
    "руб": "RUB", "руб.": "RUB", "рублей": "RUB", "рубль": "RUB", "卢布": "RUB", "tl": "TRY", "lira": "TRY",
    "reais": "BRL", "real": "BRL", "원": "KRW", "港币": "HKD", "港元": "HKD", "台币": "TWD", "台幣": "TWD", "英镑": "GBP",
    "pounds sterling": "GBP", "sterling": "GBP", "درهم": "AED", "ريال": "SAR", "جنيه": "EGP", "złotych": "PLN",
    "بالدولار": "USD", "الدولار": "USD", "دولارات": "USD", "دولاراً": "USD", "دولارا": "USD", "باليورو": "EUR",
    "اليورو": "EUR", "باليوان": "CNY", "اليوان": "CNY", "بالدرهم": "AED", "الدرهم": "AED", "بالريال": "SAR",
    "долларах": "USD", "долларами": "USD", "долл. сша": "USD", "дол.": "USD", "евро.": "EUR", "юанях": "CNY",
    "美刀": "USD", "avro": "EUR", "us-dollar": "USD", "us-dollars": "USD", "块钱": "CNY",
    "港幣": "HKD", "加元": "CAD", "澳元": "AUD", "新幣": "SGD", "新币": "SGD", "瑞郎": "CHF",
    "kr": "SEK", "fr": "CHF", "kč": "CZK", "сом": "KGS", "тенге": "KZT", "грн": "UAH",
}  # fmt: skip


def currency_of(written: str, context: str | None = None) -> str | None:
    """The ISO 4217 code of a sign, code or word; `context` is a currency the message names elsewhere."""
    key = written.strip().lower()
    if key.upper() in CODES:
        return key.upper()
    if key == "$":
        return context if context in {"USD", "AUD", "CAD", "HKD", "SGD", "NZD", "TWD", "MXN"} else "USD"
    if key in {"¥", "￥", "yen/yuan"}:
        return "JPY" if context == "JPY" else "CNY"
    return SIGNS.get(key) or SIGNS.get(key.rstrip("."))
