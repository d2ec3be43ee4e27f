"""What stands in a name and is none of it: numbers of a register, the year of foundation, what a court has begun."""

from __future__ import annotations

import re

# The number in a register ("(482913-K)", "(Reg. No. 201512345)"), and the seat where it is the only thing said.
_OF_OFFICES = re.compile(
    r"\(\s*(?:(?:reg(?:istration)?|co(?:mpany)?|uen|no)\b[.:\s]*)*\d[\d\s/-]{3,}[a-z]?\s*\)"
    r"|\(\s*(?:head ?office|main office|headquarters|h\.?q\.?)\s*\)"
    r"|\(\s*(?:closed|public|private|c|مقفلة|مغلقة|عامة)\s*\)\s*$"
    r"|\s[-–—]\s*(?:head ?office|headquarters|hq|(?:\w+\s+)?(?:dept\.?|department))\s*$",
    re.IGNORECASE,
)
# The year in which a house was founded: "Est. 1890", "depuis 1921".
_FOUNDED = re.compile(
    r"(?:[,–—-]\s*|\(\s*|\s)(?:since|est(?:ablished|d)?\.?|founded(?: in)?|seit|gegr(?:ündet|\.)|depuis|fond[ée]+e? en|desde"
    r"|fundad[ao] en|dal|fondata nel|sinds|sedan|siden|od roku|od|anno)\s+1[6-9]\d\d\s*\)?",
    re.IGNORECASE,
)
# What a court or its owners have begun with a firm says nothing of which it is: "en reorganización", "(in liquidation)".
_STATUS = re.compile(
    r"[\s,(–—-]+(?:(?:in|under) (?:voluntary )?(?:liquidation|administration|receivership|insolvency)"
    r"|en (?:reorganizaci[oó]n|reestructuraci[oó]n|liquidaci[oó]n|concurso(?: de acreedores)?|liquidation)"
    r"|en redressement(?: judiciaire)?"
    r"|em (?:liquida[cç][aã]o|recupera[cç][aã]o judicial|insolv[eê]ncia)|in (?:liquidazione|fallimento|concordato(?: preventivo)?)"
    r"|in (?:liquidatie|insolvenz|liquidation|abwicklung)|w (?:likwidacji|upadłości|restrukturyzacji)"
    r"|v (?:likvidaci|likvidácii|konkurze)"
    r"|u (?:stečaju|stecaju|likvidaciji)|в (?:стадии )?ликвидации|в несъстоятелност|у стечају|tasfiye h[aâ]linde)\)?\s*$",
    re.IGNORECASE,
)


def without_asides(raw: str) -> str:
    """The name without them."""
    raw = _OF_OFFICES.sub(" ", raw) if "(" in raw or "-" in raw else raw
    raw = _FOUNDED.sub(" ", raw) if "1" in raw else raw
    return _STATUS.sub("", raw) if " " in raw else raw
