"""An order by the numbers of the offer's lines: "we take items 1 and 3 as offered, cancel 2, of 3 please 800 pairs".

The quoted offer names the goods and prices; the answer says which of its lines hold, and what changes.
"""

# ruff: noqa: E501 — words in many languages, in one pattern

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from argosy.reading.model import Item
from argosy.reading.patterns import later, sifted
from argosy.reading.trade.letter import Letter
from argosy.reading.trade.lines import counts_in, items_in
from argosy.reading.trade.numbers import plain
from argosy.reading.trade.prices import prices_in
from argosy.reading.vocabulary.alternatives import lowered

_MOST_TEXT, _MOST_LINES = 6_000, 200
_MARKS = later(r"(?m)^[>|\s]+")
_NUMBERED = later(r"(?i)^\W{0,2}(?:pos(?:ition)?\.?\s?|item\s|№\s?|no\.?\s|nr\.?\s)?(\d{1,2})\s?[.):、]\s*(?=\S)")
_CALLED = r"(?:pos(?:itionen|itions?|ición|iciones|izion[ei])?\.?|items?|lines?|lignes?|línea|líneas|rig[ah]e?|поз(?:ици[яиюй])?\.?|第)"
_MENTION = sifted(
    rf"(?<![^\W_]){_CALLED}\s?(?:nr\.?\s|no\.?\s|№\s?)?(\d{{1,2}}(?!\d)(?:\s?(?:,|/|&|\+|-|und|and|et|y|e|и|to|bis|à|a|、|和)\s?(?:{_CALLED}\s?)?\d{{1,2}}(?!\d|[.,]\d)){{0,8}})"
)
_FIGURE, _RANGE = later(r"\d{1,2}"), later(r"(\d{1,2})\s?(?:-|to|bis|à)\s?(\d{1,2})")
# A comma parts only where another line of the offer, or more goods, follow: "item 1, galvanised, 500 pcs" is one thought.
_CLAUSES = later(
    rf"(?i)(?<=\w{{4}}[.!?])\s|(?<=\w[.!?])\s(?=(?-i:[A-ZÀ-ÞА-Я]))|(?<=[\d)][.!?])\s(?=[^\W\d_])|[;\n。；]|(?:,\s|，)(?=[^,，;\n]{{0,40}}?{_CALLED}\s?\d|(?:plus|and|also|und|sowie|außerdem|dazu|et|ainsi|plus|y|también|además|e|anche|и|также|另外|还)(?![^\W_]))"
)
# "Pos. 2 entfällt", "cancel item 2"; and before the number alone: "without item 2", for "item 1 without logo" is taken
DROPPED = sifted(
    rf"(?<![^\W_])(?:cancel(?:led|s)?|drop(?:ped|s)?|delete[ds]?|remove[ds]?|skip(?:ped)?|leave out|left out|not needed|don't need|do not need|no longer|no need|not order|streich\w*|gestrichen|storn\w+|entf[aä]ll\w*|nicht mehr|nicht benötigt|nicht bestell\w*|annul\w+|supprim\w+|pas besoin|plus besoin|ne prenons pas|retirez|retirer|retiramos la|elimin\w+|quitar|quitamos|quiten|ya no|no necesit\w+|cancel\w+|togli\w*|togliere|non serv\w+|убра\w+|убер\w+|исключ\w+|отмен\w+|не нуж\w+)(?![^\W_])|取消|不要|删除|去掉"
    rf"|(?<![^\W_])(?:without|except|but not|not|ohne|außer|nicht|sans|sauf|pas|sin|menos|excepto|senza|tranne|non|sem|exceto|без|кроме|не)\s(?:the |die |la |le |el |il |o )?{_CALLED}\s?\d"
    rf"|{_CALLED}\s?\d{{1,2}}\s(?:nicht|not|pas|no|non|não|не)\W*$"
)
TAKES = sifted(
    r"(?<![^\W_])(?:order|take|taking|confirm|accept|book|buy|purchas|go ahead|as (?:offered|quoted|per)|ok|okay|agree|fine|produce|need|want|bestell|nehm|wie angeboten|laut angebot|gemäß|beauftrag|bestätig|einverstanden|in ordnung|passt|command|pren|accept|selon|d'accord|comme (?:offert|proposé)|pedi|tomamos|llevamos|según|de acuerdo|como (?:ofertado|ofrecido)|ordin|prend|conferm|come da|va bene|encomend|confirm|conforme|заказ|бер[её]м|подтвер|соглас|принима|по (?:вашему|предлож)|zamawia|potwierdza|bierzemy|sipariş|onayl|alıyoruz|đặt|xác nhận|lấy|pesan|setuju|bestel|akkoord)|按报价|按你|按贵|下单|下單|确认|確認|要|可以|接受|订购|訂購|订|注文|発注|お願い|발주|주문|확정|نطلب|نؤكد|موافق"
)
REST = sifted(
    r"(?<![^\W_])(?:(?:the )?rest|(?:the )?others?|remaining|all else|übrige\w*|alles andere|restliche\w*|le reste|les autres|el resto|lo demás|los demás|il resto|gli altri|o resto|as demais|остальн\w+)(?![^\W_])|其他|其它|其余"
)


def taken_positions(letter: Letter, currency: str | None) -> list[Item]:
    """The lines of the quoted offer that the answer takes by their numbers, with the counts and prices it changes.

    A line that is only mentioned ("on line 2 of the invoice", "for item 1 our logo") is not taken by that.
    """
    if not letter.quoted.strip() or not _MENTION.search(lowered(letter.said)):
        return []
    offered = _offered(letter, currency)
    clauses = _CLAUSES.split(letter.said[:_MOST_TEXT])
    named = [(clause, [number for number in _mentioned(clause) if number in offered]) for clause in clauses]
    dropped = {number for clause, numbers in named if DROPPED.search(lowered(clause)) for number in numbers}
    named = [(clause, numbers) for clause, numbers in named if numbers and not DROPPED.search(lowered(clause))]
    taken = {number: offered[number] for numbers in _takings(named) for number in numbers}
    if (taken or dropped) and any(REST.search(lowered(clause)) for clause in clauses):
        taken = offered | taken
    for clause, numbers in named:
        if taken and len(numbers) == 1:
            line = offered[numbers[0]]
            changed = _changed(taken.get(numbers[0], line), clause, letter.language, currency)
            if numbers[0] in taken or changed != line:
                taken[numbers[0]] = changed
    kept = [item for number, item in sorted(taken.items()) if number not in dropped]
    return [*kept, *_besides(clauses, letter.language, currency)] if kept else []


def _takings(named: list[tuple[str, list[int]]]) -> Iterator[list[int]]:
    """The numbers of each thought that takes lines; "…, and item 1" goes on with the one before."""
    is_taking = False
    for clause, numbers in named:
        low = lowered(clause)
        is_taking = bool(TAKES.search(low)) or (is_taking and len(_MENTION.sub(" ", low).split()) <= _GOES_ON)
        if is_taking:
            yield numbers


_GOES_ON = 2  # words beside the number


def _besides(clauses: list[str], language: str | None, currency: str | None) -> list[Item]:
    """What the answer orders by name: "plus 300 pcs of the bag TB-1"."""
    rest = "\n".join(clause for clause in clauses if not _MENTION.search(lowered(clause)))
    return [item for item in items_in(rest, language, currency) if item.quantity is not None and item.product]


def _offered(letter: Letter, currency: str | None) -> dict[int, Item]:
    """The numbered lines of the quoted offer, each with its one line of goods."""
    offered: dict[int, Item] = {}
    for line in plain(_MARKS.sub("", letter.quoted[:_MOST_TEXT])).splitlines()[:_MOST_LINES]:
        number = _NUMBERED.match(line)
        goods = items_in(line[number.end() :], letter.language, currency, is_offer=True) if number else []
        if number and len(goods) == 1:
            offered.setdefault(int(number[1]), goods[0])
    return offered


def _mentioned(clause: str) -> list[int]:
    numbers: list[int] = []
    for match in _MENTION.finditer(lowered(clause)):
        numbers += [int(figure) for figure in _FIGURE.findall(match[1])]
        numbers += [number for one, other in _RANGE.findall(match[1]) for number in range(int(one), int(other))]
    return list(dict.fromkeys(numbers))


def _changed(item: Item, clause: str, language: str | None, currency: str | None) -> Item:
    rest = clause
    for match in reversed(list(_MENTION.finditer(lowered(clause)))):
        rest = f"{rest[: match.start()]} {rest[match.end() :]}"
    prices = prices_in(rest, currency or item.currency)
    told = counts_in(rest, prices, language, is_list=False, is_claim=False)
    if len(told) == 1:
        unit = told[0].unit if told[0].unit != "piece" else item.unit
        item = replace(item, quantity=told[0].value, quantity_max=told[0].most, unit=unit)
    return replace(item, price=prices[0].value, currency=prices[0].currency) if len(prices) == 1 else item
