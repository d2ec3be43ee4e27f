"""An amount in words, as documents must say it: in English, and in Chinese financial numerals.

Chinese: the rules of the People's Bank of China for filling in bills (支付结算办法, 1997, annex 1): 零 once for noughts in
between, 整 after a whole amount.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from argosy.platform.money import digits

ONES = (
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = ("", "thousand", "million", "billion", "trillion")
# ISO 4217 code → the currency and its hundredth (thousandth) in English, and in Chinese
NAMES: dict[str, tuple[str, str, str]] = {
    "USD": ("US dollars", "cents", "美元"),
    "EUR": ("euros", "cents", "欧元"),
    "CNY": ("Chinese yuan", "fen", "人民币"),
    "GBP": ("pounds sterling", "pence", "英镑"),
    "JPY": ("Japanese yen", "", "日元"),
    "HKD": ("Hong Kong dollars", "cents", "港元"),
    "AUD": ("Australian dollars", "cents", "澳元"),
    "CAD": ("Canadian dollars", "cents", "加元"),
    "CHF": ("Swiss francs", "centimes", "瑞士法郎"),
    "SGD": ("Singapore dollars", "cents", "新加坡元"),
    "AED": ("UAE dirhams", "fils", "阿联酋迪拉姆"),
    "RUB": ("Russian roubles", "kopecks", "俄罗斯卢布"),
    "BRL": ("Brazilian reais", "centavos", "巴西雷亚尔"),
    "INR": ("Indian rupees", "paise", "印度卢比"),
    "KRW": ("South Korean won", "", "韩元"),
    "MXN": ("Mexican pesos", "centavos", "墨西哥比索"),
    "NZD": ("New Zealand dollars", "cents", "新西兰元"),
    "PLN": ("Polish zlotys", "groszy", "波兰兹罗提"),
    "SAR": ("Saudi riyals", "halalas", "沙特里亚尔"),
    "SEK": ("Swedish kronor", "öre", "瑞典克朗"),
    "NOK": ("Norwegian kroner", "øre", "挪威克朗"),
    "DKK": ("Danish kroner", "øre", "丹麦克朗"),
    "THB": ("Thai baht", "satang", "泰铢"),
    "TRY": ("Turkish lira", "kuruş", "土耳其里拉"),
    "VND": ("Vietnamese dong", "", "越南盾"),
    "ZAR": ("South African rand", "cents", "南非兰特"),
    "KWD": ("Kuwaiti dinars", "fils", "科威特第纳尔"),
    "BHD": ("Bahraini dinars", "fils", "巴林第纳尔"),
    "OMR": ("Omani rials", "baisa", "阿曼里亚尔"),
    "JOD": ("Jordanian dinars", "fils", "约旦第纳尔"),
    "TND": ("Tunisian dinars", "millimes", "突尼斯第纳尔"),
}
FIGURES = "零壹贰叁肆伍陆柒捌玖"
PLACES = ("", "拾", "佰", "仟")
GROUPS = ("", "万", "亿", "兆")
LARGEST = Decimal(10) ** 15


def english(amount: Decimal, currency: str) -> str:
    """USD 1,250.50 → “US dollars one thousand two hundred and fifty and cents fifty only”."""
    whole, part = _split(amount, currency)
    name, small, _zh = NAMES.get(currency, (currency, "", currency))
    text = f"{name} {_count(whole) if whole else 'zero'}"
    if part:
        text += (
            f" and {small} {_count(part)}" if small else f" and {part:0{digits(currency)}d}/{10 ** digits(currency)}"
        )
    return f"{text} only"


def _split(amount: Decimal, currency: str) -> tuple[int, int]:
    places = digits(currency)
    exact = abs(amount).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    if exact >= LARGEST:
        raise ValueError("no document has such an amount")
    whole = int(exact)
    return whole, int((exact - whole).scaleb(places))


def _count(number: int) -> str:
    parts: list[str] = []
    for scale in range(len(SCALES) - 1, -1, -1):
        group = number // 1000**scale % 1000
        if group:
            is_last = scale == 0 and number > 999
            parts.append(_below_thousand(group, after_more=is_last) + (f" {SCALES[scale]}" if scale else ""))
    return " ".join(parts)


def _below_thousand(number: int, *, after_more: bool) -> str:
    hundreds, rest = divmod(number, 100)
    words = f"{ONES[hundreds]} hundred" if hundreds else ""
    if not rest:
        return words
    small = ONES[rest] if rest < 20 else TENS[rest // 10] + (f"-{ONES[rest % 10]}" if rest % 10 else "")
    return f"{words} and {small}" if words else (f"and {small}" if after_more else small)


def chinese(amount: Decimal, currency: str) -> str:
    """CNY 1,250.50 → “人民币壹仟贰佰伍拾元伍角整”."""
    whole, part = _split(amount, currency)
    name = NAMES.get(currency, (currency, "", currency))[2]
    text = name + (_han(whole) if whole else "零") + "元"
    if digits(currency) != 2:
        return text + (f"又千分之{_han(part)}" if part else "整")
    tenth, hundredth = divmod(part, 10)
    if not part:
        return text + "整"
    if tenth:
        text += f"{FIGURES[tenth]}角"
    elif whole:
        text += "零"
    return text + (f"{FIGURES[hundredth]}分" if hundredth else "整")


def _han(number: int) -> str:
    text, is_gap = "", False
    for group in range(len(GROUPS) - 1, -1, -1):
        part = number // 10000**group % 10000
        if not part:
            is_gap = bool(text)
            continue
        # a nought between groups is said once
        if text and (is_gap or part < 1000):
            text += "零"
        text += _han_below_ten_thousand(part) + GROUPS[group]
        is_gap = False
    return text


def _han_below_ten_thousand(number: int) -> str:
    text, is_gap = "", False
    for place in range(3, -1, -1):
        figure = number // 10**place % 10
        if figure:
            text += ("零" if is_gap else "") + FIGURES[figure] + PLACES[place]
            is_gap = False
        else:
            is_gap = bool(text)
    return text
