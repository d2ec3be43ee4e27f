"""Notices that warn of swindlers, as banks, platforms and colleagues in the trade send them: they want nothing."""

# ruff: noqa: E501 — how frauds are called in many languages, in one pattern each

from __future__ import annotations

from argosy.reading.patterns import sifted
from argosy.reading.vocabulary.alternatives import lowered

_FRAUD = sifted(
    r"(?<![^\W\d_])(?:frauds?|fraudsters?|fraudulent|scams?|scammers?|phishing|spoof\w*|betr[uü]g\w*|hameçonnage|fraudes?|escroquer\w+|arnaques?|estafas?|estafadores|fraudulent\w*|golpes?|golpistas|truff\w+|frod[ei]|мошенни\w+|фишинг\w*|dolandırıcı\w*|oltalama|oszust\w+|oplichting|fraude)(?![^\W\d_])|诈骗|詐騙|防骗|欺诈|钓鱼|詐欺|フィッシング|사기|피싱|احتيال|تصيد"
)
_BEWARE = sifted(
    r"(?<![^\W\d_])(?:beware|awareness|alerts?|warnings?|caution|notices?|protect\w*|prevent\w*|stay safe|security|vor|warnung\w*|warnt|achtung|vorsicht|hinweis\w*|\w*warnung|attention|alerte|vigilance|prévention|mise en garde|alertas?|avisos?|cuidado|prevención|evite|prevenção|atenção|avviso|attenzione|prevenzione|attenti|осторожно|вниманию|предупрежд\w+|остерегайтесь|безопасност\w+|dikkat|uyarı\w*|güvenlik|uwaga|ostrzeżeni\w+|waarschuwing|let op)(?![^\W\d_])|提示|提醒|警惕|谨防|謹防|防范|防範|警示|当心|注意|ご注意|주의|تحذير|تنبيه|احذر"
)


def warns_of_fraud(subject: str) -> bool:
    """Whether its subject is nothing but a warning: "Beware of payment fraud", "警惕诈骗邮件"."""
    words = lowered(subject)
    return bool(_FRAUD.search(words) and _BEWARE.search(words))
