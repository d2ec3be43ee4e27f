"""Whether the writer leans on the offer below: "as per your quote of 30 December", "跟你12月30号报的价下单"."""

# ruff: noqa: E501 — how it is said in many languages, in one pattern

from __future__ import annotations

from argosy.reading.patterns import sifted
from argosy.reading.vocabulary.alternatives import lowered
from argosy.reading.vocabulary.labels import LEANS_ON
from argosy.reading.vocabulary.words import has_any

_BETWEEN = r"(?:[^\s.!?;]+\s){0,4}?"
# The offer is named with its day, or with a word between.
_ON_YOUR_OFFER = sifted(
    rf"(?<![^\W_])(?:per|against|based on|according to|in line with|on|at|from|with) (?:your|ur|the) {_BETWEEN}(?:offers?|quotes?|quotations?|quoted prices?)(?! (?:is|was|are|were|must|should|if)(?![^\W_]))(?![^\W_])"
    rf"|(?<![^\W_])(?:gemäß|laut|lt\.?|nach|entsprechend|auf basis|zu den (?:preisen|konditionen)) (?:ihre[msrn]?|eure[msrn]?|deine[msrn]?|des|vom|dem) {_BETWEEN}(?:angebots?|offerte|preisen?)(?![^\W_])"
    rf"|(?<![^\W_])(?:selon|suivant|d'après|conformément à|sur la base de|sur base de|aux prix de|comme sur) (?:votre|ton|vos|ta|l'|le ) ?{_BETWEEN}(?:offre|devis|cotation|prix)(?![^\W_])"
    rf"|(?<![^\W_])(?:según|conforme(?: a)?|de acuerdo (?:a|con)|en base a|con base en|a los precios de) (?:su|tu|vuestra|la|el) {_BETWEEN}(?:oferta|cotización|precios?|presupuesto)(?![^\W_])"
    rf"|(?<![^\W_])(?:conforme|segundo|de acordo com|com base n?[ao]?|nos preços d[ao]) ?(?:[ao] )?(?:sua|seu|vossa|tua) {_BETWEEN}(?:proposta|cotação|oferta|orçamento|preços?)(?![^\W_])"
    rf"|(?<![^\W_])(?:secondo|come da|in base alla?|come dalla|ai prezzi della) ?(?:la |il )?(?:vostra|vs\.?|tua|sua) {_BETWEEN}(?:offerta|preventivo|quotazione|prezzi)(?![^\W_])"
    rf"|(?<![^\W_])(?:согласно|по|на основании|исходя из) (?:ваш\w{{2,3}}|тво\w{{2,3}}) {_BETWEEN}(?:предложени\w{{1,2}}|кп|котировк\w{{1,2}}|прайс\w{{1,2}})(?![^\W_])"
    r"|(?<![^\W_])teklif(?:iniz|in)\w{0,3} (?:[^\s.!?;]+ ){0,2}?(?:göre|istinaden|üzerinden|fiyat\w*)"
    rf"|(?<![^\W_])(?:według|wg|zgodnie z|na podstawie) (?:waszej|państwa|twojej|waszą) {_BETWEEN}(?:ofert\w+|wycen\w+)"
    r"|(?:حسب|وفق|بناء على|على أساس)\s(?:عرض|أسعار|سعر|تسعير)(?:كم|ك)"
    r"|(?:(?:跟(?!进|踪)|按|照|依照?|按照|根据)(?:着)?[^，。！？\n]{0,16}|以(?:你|您|贵)[^，。！？\n]{0,12})(?:报价|报的|报个价|价格|单价)"
    r"|お?見積(?:もり|り)?[^。\n]{0,10}(?:の通り|のとおり|通りに|で(?:お願い|発注|注文|進め))|(?:견적|단가)[^.\n]{0,8}(?:대로|(?:으로|로) (?:발주|주문|진행))"
)


def leans_on_offer(text: str) -> bool:
    """Whether it takes over what the reader offered, at least the prices."""
    return has_any(text.lower(), LEANS_ON) or bool(_ON_YOUR_OFFER.search(lowered(text)))
