"""Numbers in words: "fifty metric tons", "dix-huit (18) tonnes", "dos mil cajas"."""

from __future__ import annotations

# Words of one and more digits in the languages whose traders write counts so; the value of each.
ONES: dict[str, int] = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12,
    "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "trente": 30, "quarante": 40,
    "cinquante": 50, "soixante": 60,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11,
    "doce": 12, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60,
    "setenta": 70, "ochenta": 80, "noventa": 90,
    "dois": 2, "duas": 2, "três": 3, "quatro": 4, "sete": 7, "oito": 8, "nove": 9, "dez": 10, "doze": 12, "vinte": 20,
    "trinta": 30, "quarenta": 40, "cinquenta": 50, "sessenta": 60, "oitenta": 80,
    "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "dieci": 10, "dodici": 12,
    "quindici": 15, "venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50, "sessanta": 60,
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
    "zwölf": 12, "fünfzehn": 15, "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50,
    "два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "семь": 7, "восемь": 8, "девять": 9,
    "десять": 10, "двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50,
    "iki": 2, "üç": 3, "dört": 4, "beş": 5, "altı": 6, "yedi": 7, "sekiz": 8, "dokuz": 9, "on": 10, "yirmi": 20,
    "otuz": 30, "kırk": 40, "elli": 50,
}  # fmt: skip
HUNDREDS: dict[str, int] = {
    "hundred": 100, "hundreds": 100, "cent": 100, "cents": 100, "cien": 100, "ciento": 100, "cem": 100, "cento": 100,
    "hundert": 100, "сто": 100, "yüz": 100, "doscientos": 200, "doscientas": 200, "trescientos": 300,
    "trescientas": 300, "quinientos": 500, "quinientas": 500, "duzentos": 200, "duzentas": 200, "trezentos": 300,
    "quinhentos": 500, "quinhentas": 500, "duecento": 200, "trecento": 300, "cinquecento": 500, "двести": 200,
    "триста": 300, "пятьсот": 500, "fünfhundert": 500, "zweihundert": 200, "dreihundert": 300,
}  # fmt: skip
THOUSANDS: dict[str, int] = {
    "thousand": 1000, "mille": 1000, "mil": 1000, "mila": 1000, "tausend": 1000, "тысяча": 1000, "тысячи": 1000,
    "тысяч": 1000, "bin": 1000, "duemila": 2000, "tremila": 3000, "cinquemila": 5000, "diecimila": 10_000,
    "zweitausend": 2000, "dreitausend": 3000, "fünftausend": 5000, "zehntausend": 10_000,
}  # fmt: skip
AND = frozenset({"and", "et", "y", "e", "und"})
# What stands between the number in figures, in brackets, and its words: any word of a number.
WORDS = frozenset(
    {*ONES, *HUNDREDS, *THOUSANDS, "one", "un", "une", "uno", "una", "um", "uma", "ein", "eine", "один", "одна", "bir"}
)
# Words of other languages too: numbers only in a text of their own. "Our logo on boxes" are not ten of them.
WORDS_TOO: dict[str, str] = {
    "on": "tr", "bin": "tr", "elli": "tr", "once": "es", "dos": "es", "due": "it", "sei": "it", "tre": "it", "otto": "it",
    "venti": "it", "sept": "fr", "seize": "fr", "cent": "fr", "dez": "pt", "nove": "pt", "elf": "de",
}  # fmt: skip
