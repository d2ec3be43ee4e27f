"""Incoterms 2020 and the older ones still met, with the words that stand for them in many languages."""

from __future__ import annotations

CODES = ("EXW", "FCA", "FAS", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP", "DAT", "DDU", "DES", "DEQ", "DAF")
# Written codes that mean one of the above.
ALIASES = {
    "F.O.B.": "FOB", "F.O.B": "FOB", "C.I.F.": "CIF", "C.I.F": "CIF", "C.F.R.": "CFR", "E.X.W.": "EXW",
    "C&F": "CFR", "CNF": "CFR", "C+F": "CFR", "CANDF": "CFR", "C AND F": "CFR", "FOR": "FCA", "CFI": "CIF",
}  # fmt: skip
WORDS: dict[str, str] = {
    "ex works": "EXW", "ex-works": "EXW", "exworks": "EXW", "ex factory": "EXW", "ex-factory": "EXW",
    "ab werk": "EXW", "ab fabrik": "EXW", "franco fabbrica": "EXW", "franco fábrica": "EXW", "franco fabrica": "EXW",
    "en fábrica": "EXW", "départ usine": "EXW", "depart usine": "EXW", "sortie usine": "EXW", "франко-завод": "EXW",
    "франко завод": "EXW", "самовывоз": "EXW", "出厂价": "EXW", "出廠價": "EXW", "工厂交货": "EXW", "工廠交貨": "EXW",
    "工厂提货": "EXW", "工場渡し": "EXW", "工場渡": "EXW", "공장인도": "EXW", "fabrika teslim": "EXW",
    "fabrika teslimi": "EXW", "posto fábrica": "EXW", "posto fabrica": "EXW", "franco fabriek": "EXW", "af fabriek": "EXW",
    "loco fabryka": "EXW", "تسليم المصنع": "EXW", "ex mill": "EXW", "离岸价": "FOB", "離岸價": "FOB", "到岸价": "CIF",
    "到岸價": "CIF", "本船渡し": "FOB", "本船甲板渡し": "FOB", "运费保险费在内": "CIF", "delivered duty paid": "DDP",
    "free on board": "FOB", "cost and freight": "CFR", "cost insurance and freight": "CIF", "free carrier": "FCA",
    "完税后交货": "DDP", "双清到门": "DDP", "双清包税": "DDP", "duty paid to door": "DDP",
}  # fmt: skip
