"""Tells the language of a message, also of one short sentence as trade mail has them.

Scripts that one language owns decide at once; for Latin letters small words vote first, then the Compact
Language Detector 2.
"""

from __future__ import annotations

import re

import pycld2

# What comes later is rarely the writer's own words.
_SAMPLE = 4000
_NOISE = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|[\d#*_=<>|/\\~]+")
_KANA = re.compile(r"[\u3041-\u30ff\uff66-\uff9d]")
_HANGUL = re.compile(r"[\uac00-\ud7a3\u1100-\u11ff]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_ARABIC = re.compile(r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_TWO_LETTERS = re.compile(r"[A-Za-z][^A-Za-z]*[A-Za-z]")
_FEWEST_LETTERS = 2
_PERSIAN = re.compile(r"[پچژگکی]")
_URDU = re.compile(r"[ٹڈڑںےہھ]")
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_BELARUSIAN = re.compile(r"[ўЎ]")
_RUSSIAN = re.compile(r"[ыэёъЫЭЁЪ]")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_ONE_LANGUAGE = (
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("bn", re.compile(r"[\u0980-\u09ff]")),
    ("ta", re.compile(r"[\u0b80-\u0bff]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
)
# Words too common to be borrowed: greetings, articles, pronouns, and what every second trade mail says.
_SMALL_WORDS = {
    "en": (
        "the and of to we you your our is are for please with this that have can dear hello regards thanks "
        "thank be will would if not from it any as at on by or need price order attached kindly best looking "
        "send quote i am was has quantity"
    ),
    "es": (
        "el la los las de del y que en un una por para con su sus nos es favor estimado estimados gracias "
        "saludos precio pedido adjunto somos usted ustedes hola buenos buenas necesitamos cotización enviar "
        "días esta este como más se le les al"
    ),
    "fr": (
        "le la les des de du et que en un une pour avec vous nous est sont votre vos notre bonjour merci "
        "cordialement prix commande veuillez joint pièce sur dans ce cette au aux je par pas ou devis bien ci "
        "demande"
    ),
    "de": (
        "der die das und ist wir sie ihr ihre ihren uns mit für von ein eine einen im in den dem bitte danke "
        "grüße freundlichen sehr geehrte geehrter guten tag angebot preis bestellung anbei nicht auf zu zur "
        "zum als auch hallo ich haben können bis werden"
    ),
    "it": (
        "il lo la gli le di del della dei e che un una per con vi ci è sono nostro vostra vostro nostra "
        "buongiorno grazie saluti prezzo ordine allegato gentile in da al alla non si cordiali preventivo "
        "distinti avete siamo"
    ),
    "pt": (
        "o a os as de do da dos das e que em um uma para com nos é são você vocês favor bom dia obrigado "
        "obrigada preço pedido anexo prezado prezados atenciosamente por não no na ao se mais gostaríamos "
        "cotação nossa nosso enviar"
    ),
    "tr": (
        "ve bir bu için ile da de biz siz size bizim sizin merhaba sayın teşekkürler teşekkür ederim ederiz "
        "saygılarımla fiyat sipariş ekte lütfen var olarak adet istiyoruz teklif mı mi mu çok iyi günler gibi "
        "olan"
    ),
    "nl": (
        "de het een en van wij u uw ons met voor is zijn niet op te graag bedankt geachte groet vriendelijke "
        "prijs bestelling bijlage wij hebben kunt dat dit in naar aan bij ik"
    ),
    "pl": (
        "i w na z do się nie jest są proszę dziękuję pozdrawiam dzień dobry cena zamówienie załączeniu oraz "
        "dla nas państwa czy że o po od za przez jak"
    ),
    "vi": ("và của chúng tôi bạn cho các là không có với xin chào cảm ơn giá đơn hàng vui lòng được trong quý công ty"),
    "id": (
        "dan yang untuk kami anda dengan ini di dari ke tidak harga pesanan mohon terima kasih dapat atau "
        "pada akan selamat lampiran"
    ),
    "sv": "och att det som en ett på är för med av vi ni till den inte hej tack pris hälsningar vänliga order",
}
_VOTES: dict[str, tuple[str, ...]] = {}
for _language, _words in _SMALL_WORDS.items():
    for _one in set(_words.split()):
        _VOTES[_one] = (*_VOTES.get(_one, ()), _language)
_CLD_NAMES = {
    "zh-Hant": "zh",
    "iw": "he",
    "jw": "jv",
    "in": "id",
    "nb": "no",
    "nn": "no",
    "bs": "hr",
    "mo": "ro",
    "gl": "gl",
}


def detect(text: str) -> str | None:
    """The ISO 639-1 code of the language most of this text is written in, None where it says too little."""
    sample = _NOISE.sub(" ", text[:_SAMPLE])
    if not sample.isascii():
        latin = len(_LATIN.findall(sample))
        by_script = _by_script(sample, latin)
        if by_script or latin < _FEWEST_LETTERS:
            return by_script
    elif not _TWO_LETTERS.search(sample):
        return None
    words = [word.lower() for word in _WORD.findall(sample)]
    return _by_votes(words) or _by_detector(sample, len(words))


def _by_script(sample: str, latin: int) -> str | None:
    """A language whose script stands here often enough. Product names in Latin letters count little beside it."""
    kana, hangul, han = (len(p.findall(sample)) for p in (_KANA, _HANGUL, _HAN))
    # A Han letter says as much as a syllable or two of Latin ones.
    if (kana + hangul + han) * 4 > latin:
        if hangul > kana and hangul * 2 >= han:
            return "ko"
        if kana * 10 > han:
            return "ja"
        return "zh" if han else None
    cyrillic = len(_CYRILLIC.findall(sample))
    if cyrillic * 2 > latin:
        return _cyrillic_language(sample, cyrillic)
    arabic = len(_ARABIC.findall(sample))
    if arabic * 2 > latin:
        return _arabic_language(sample, arabic)
    return next((language for language, letters in _ONE_LANGUAGE if len(letters.findall(sample)) * 2 > latin), None)


def _cyrillic_language(sample: str, letters: int) -> str | None:
    if _BELARUSIAN.search(sample):
        return "be"
    if len(_UKRAINIAN.findall(sample)) * 50 > letters and not _RUSSIAN.search(sample):
        return "uk"
    if letters < 40 or _RUSSIAN.search(sample):
        return "ru"
    return _by_detector(sample, letters // 5) or "ru"


def _arabic_language(sample: str, letters: int) -> str:
    if len(_URDU.findall(sample)) * 30 > letters:
        return "ur"
    return "fa" if len(_PERSIAN.findall(sample)) * 30 > letters else "ar"


def _by_votes(words: list[str]) -> str | None:
    """The language whose small words lead clearly; a word that several languages have counts less for each."""
    score: dict[str, float] = {}
    for word in words[:300]:
        languages = _VOTES.get(word, ())
        for language in languages:
            score[language] = score.get(language, 0.0) + 1 / len(languages)
    if not score:
        return None
    ranked = sorted(score.items(), key=lambda one: -one[1])
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    best, points = ranked[0]
    is_clear = points >= 2 and points >= 2 * second and points * 12 >= min(len(words), 300)
    return best if is_clear else None


def _by_detector(sample: str, words: int) -> str | None:
    try:
        is_reliable, _, details = pycld2.detect(sample.encode("utf-8", "ignore"), bestEffort=words < 30)
    except pycld2.error:
        return None
    code = details[0][1] if details else "un"
    code = _CLD_NAMES.get(code, code)
    if code == "un" or len(code) != 2:
        return _only_guess(sample)
    return code if is_reliable or words >= 3 else _only_guess(sample) or code


def _only_guess(sample: str) -> str | None:
    """For a word or two: the one language that knows most of them."""
    score: dict[str, float] = {}
    for word in _WORD.findall(sample.lower()):
        for language in _VOTES.get(word, ()):
            score[language] = score.get(language, 0.0) + 1
    return max(score, key=lambda one: score[one]) if score else None
