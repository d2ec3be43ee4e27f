"""All goods of a message: from its files, its tables, its forms, its sentences, in that order of trust."""

# ruff: noqa: E501 — how goods are announced in many languages, in one pattern each

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from argosy.reading.documents import Table
from argosy.reading.model import Item, Kind
from argosy.reading.patterns import later
from argosy.reading.trade.aligned import typed_tables
from argosy.reading.trade.cargo import cargo_of, is_repeated
from argosy.reading.trade.claims import affected, is_whole_of_them, short_of, with_reckoned_prices
from argosy.reading.trade.credit import goods_of_credit
from argosy.reading.trade.customs import coded, without_code
from argosy.reading.trade.doubts import Stated
from argosy.reading.trade.earlier import answered_items, with_earlier_prices, with_lines_that_stay, with_whole_names
from argosy.reading.trade.labelled import form_items
from argosy.reading.trade.letter import MOST_TEXT, Letter
from argosy.reading.trade.lines import items_in
from argosy.reading.trade.lists import is_size
from argosy.reading.trade.named_lists import goods_named
from argosy.reading.trade.naming import name_before
from argosy.reading.trade.numbers import plain
from argosy.reading.trade.offers import said_for_all
from argosy.reading.trade.older_goods import goods_asked_before, taken_as_offered
from argosy.reading.trade.positions import taken_positions
from argosy.reading.trade.table_items import Listing, listing_of
from argosy.reading.trade.tabled import labelled
from argosy.reading.trade.wishes import with_named_prices
from argosy.reading.vocabulary.naming import GREETINGS

_NUMBERED = later(
    r"(?i)\b(?:po|order|pi|inv(?:oice)?|quotation|offer|rfq|bestellung|auftrag|angebot|anfrage|pedido|ordine|commande|заказ|sipariş)\W{0,3}(?:(?:no|nr|n°)\W?)?\s*(?=[\w/-]*\d)[\w/-]+"
)
_MOST_ITEMS, _MOST_OF_FILE = 300, 6_000


@dataclass(frozen=True, slots=True)
class Goods:
    """The lines with the total that their table states."""

    items: tuple[Item, ...] = ()
    total: Decimal | None = None
    currency: str | None = None
    stated: Stated = field(default_factory=Stated)


def listings_of(letter: Letter, *, is_claim: bool = False) -> list[Listing]:
    """What the attached tables list, else what the tables in the mail list."""
    attached = [
        (table, listing)
        for document in letter.files
        for table in document.tables
        if not (_PAST.search(table.name) or _tells_years(table))
        if (listing := listing_of(table, f"attachment:{document.name}", letter.language, is_claim=is_claim))
    ]
    if attached:
        return _without_repeats(_meant(attached, letter))
    tables = letter.tables or typed_tables(letter.reply[:MOST_TEXT])
    told = [found for table in tables if (found := listing_of(table, "body", letter.language, is_claim=is_claim))]
    return [listing for listing in told if not any(_says_more(other, listing) for other in told)]


_SHORT_NAME = 4
_SET_ASIDE = later(
    r"(?i)^[^.\n]{0,60}?(?:ignore|disregard|skip|not needed|do not|don't|nur zum|nicht|ne pas|ignorez|no (?:hace|la|lo|le)|ignor|não|non |не |不用|忽略|参考|無視)"
)


_SHEET = r"(?:sheet|tab|blatt|register|hoja|pestaña|feuille|onglet|foglio|scheda|aba|planilha|folha|лист\w{0,2}|вкладк\w|sayfa\w{0,2}|sekme\w{0,2}|工作表|表格|表|页|シート|시트|ورقة|صفحة|arkusz|zakładka)"
_SHEET_BEFORE, _SHEET_BEHIND = later(rf"(?<![^\W_]){_SHEET}\W{{0,3}}$"), later(rf"\W{{0,3}}{_SHEET}(?![^\W_])")
_BESIDE = 20
_QUOTES = "\"'«»“”„「」『』【】"


def _called(name: str, text: str) -> int:
    """Where the letter speaks of a sheet of this name: in quotes, or beside a word for sheet; -1 where it does not."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        is_quoted = text[at - 1 : at] in _QUOTES and text[end : end + 1] in _QUOTES and at > 0 and end < len(text)
        if is_quoted or _SHEET_BEFORE.search(text, max(0, at - _BESIDE), at) or _SHEET_BEHIND.match(text, end):
            return at
        at = text.find(name, end)
    return -1


def _meant(found: Sequence[tuple[Table, Listing]], letter: Letter) -> list[Listing]:
    """The sheets that the letter names ('please quote the sheet "Bedarf 2026" only'), else all of them."""
    text = letter.text.lower()
    places = {
        table.name: at
        for table, _ in found
        if len(table.name) >= _SHORT_NAME and not table.is_on_page and (at := _called(table.name.lower(), text)) >= 0
    }
    named = [name for name, at in places.items() if not _SET_ASIDE.search(text[at + len(name) :])]
    return [listing for table, listing in found if not named or table.name in named]


def _says_more(one: Listing, other: Listing) -> bool:
    """The same goods with their prices: the other is the question that was answered."""
    if any(item.price or item.target_price for item in other.items):
        return False
    priced = {(item.product, item.model, item.quantity) for item in one.items if item.price or item.target_price}
    return all((item.product, item.model, item.quantity) in priced for item in other.items)


# A sheet with what was, beside the one with what is.
_PAST = later(
    r"(?i)\b(?:old|archive|previous|prior|past|history|hist[oó]rico|historique|storico|last (?:year|season|order)|letzte[sn]? (?:jahr|saison|bestellung)|vorjahr\w*|alt\w?|archiv\w*|ancien\w*|(?:an|année|commande) (?:dernier|dernière|précédente)|(?:año|ano) (?:pasado|passado|anterior)|antigu?[oa]s?|anterior\w*|(?:anno|ordine) (?:scorso|precedente)|precedent\w*|vecchi\w*|eski|geçen (?:yıl|sene)|geçmiş|önceki"
    r"|forecast|outlook|prognose|prévision\w*|pronóstico|previsi[oó]n\w*|previsão|previsioni|прогноз"
    r"|архив|стар\w+|прошл\w+|предыдущ\w+)\b|旧|舊|历史|歷史|過去|过去|往年|上年|上次|去年|预测|予測|昨年|前年|前回|実績|작년|전년|지난|과거|이전|실적|قديم|سابق|الماضي|أرشيف"
)


_YEARS = later(r"(?i)year|jahr|año|année|ano|anno|год|yıl|rok|jaar|tahun|năm|年|年份|年度|연도|السنة")
_A_YEAR = later(r"(?:19|20)\d\d")
_HEADINGS = 3


def _tells_years(table: Table) -> bool:
    """What was bought in which year: below such a heading stand nothing but years."""
    for place, row in enumerate(table.rows[:_HEADINGS]):
        for at, cell in enumerate(row):
            below = [line[at].strip() for line in table.rows[place + 1 :] if at < len(line) and line[at].strip()]
            if _YEARS.fullmatch(cell.strip()) and below and all(map(_A_YEAR.fullmatch, below)):
                return True
    return False


def _without_repeats(listings: list[Listing]) -> list[Listing]:
    """Where one table says how many, another one with the same articles and no quantities only explains them."""
    counted = {item.model for listing in listings for item in listing.items if item.quantity is not None and item.model}
    kept = [
        listing
        for listing in listings
        if any(item.quantity is not None or item.model not in counted for item in listing.items)
    ]
    return kept or listings


def goods_of(letter: Letter, kind: Kind, currency: str | None, listings: list[Listing]) -> Goods:
    """The goods of the newest message; `listings` are those of its tables, read for anything but a claim."""
    if kind is Kind.PAYMENT:
        return Goods(items=goods_of_credit(letter))
    if kind is Kind.OTHER:
        return Goods()
    if kind is Kind.SHIPMENT:
        return Goods(items=tuple(cargo_of(letter, currency)))
    if kind is Kind.COMPLAINT:
        listings = listings_of(letter, is_claim=True)
    goods = _listed(letter, kind, currency, listings) if listings else _told(letter, kind, currency)
    if kind is Kind.COMPLAINT:
        text = plain(f"{letter.text}\n{letter.file_text[:_MOST_OF_FILE]}")
        goods = replace(goods, items=tuple(with_reckoned_prices(goods.items, text)))
    return goods


def _listed(letter: Letter, kind: Kind, currency: str | None, listings: list[Listing]) -> Goods:
    """What its tables list, with what the text says of it."""
    items = [item for listing in listings for item in listing.items][:_MOST_ITEMS]
    if kind is Kind.QUOTATION and all(item.quantity is None for item in items):
        items = said_for_all(items, letter.said.splitlines(), letter.language, currency)
    if kind is Kind.INQUIRY:
        items = with_named_prices(items, letter.said, currency)
    total = next((listing.total for listing in listings if listing.total is not None), None)
    money = next((listing.currency for listing in listings if listing.currency), None) or currency
    stated = Stated(
        tuple(each for listing in listings for each in listing.stated.amounts),
        tuple(each for listing in listings for each in listing.stated.charges),
    )
    return Goods(tuple(_settled(item, kind, money) for item in items), total, money, stated)


def _told(letter: Letter, kind: Kind, currency: str | None) -> Goods:
    """What its sentences name, where no table lists it."""
    items = _spoken(letter, kind, currency)
    if kind is Kind.INQUIRY:
        items = items or goods_asked_before(letter) or goods_named(letter)
    items = items[:_MOST_ITEMS]
    if kind is Kind.INQUIRY:
        items = with_named_prices(items, letter.said, currency)
    if kind is Kind.ORDER:
        taken = taken_positions(letter, currency) or taken_as_offered(letter, items, currency)
        items = taken or list(
            with_lines_that_stay(with_earlier_prices(tuple(items), letter, currency), letter, currency)
        )
    return Goods(tuple(_settled(item, kind, currency) for item in items))


def without_sum(goods: Goods, total: Decimal | None) -> Goods:
    """The goods of a claim; the sum that is claimed is the price of none."""
    items = tuple(
        replace(item, price=None) if total is not None and item.price == total else item for item in goods.items
    )
    return replace(goods, items=items)


def _spoken(letter: Letter, kind: Kind, currency: str | None) -> list[Item]:
    form = form_items(f"{labelled(letter)}\n{letter.said}", letter.language, currency)
    if form:
        codes = {code for line in letter.said.splitlines() if (code := without_code(line)[0])}
        return coded(form, codes.pop()) if len(codes) == 1 else form
    rows = _rows_as_lines(letter)
    items = items_in(
        rows or letter.said, letter.language, currency, is_offer=kind is Kind.QUOTATION, is_claim=kind is Kind.COMPLAINT
    )
    if kind is Kind.COMPLAINT:
        told = affected(letter.text, letter.language)
        known = {item.quantity for item in told}
        rest = [item for item in items if item.quantity not in known]
        items = told + [item for item in rest if len(told) + len(rest) == 1 or not _is_whole(item, letter.text)]
        items = short_of([item for place, item in enumerate(items) if not is_repeated(item, items[:place])])
    answered = answered_items(letter, currency) if letter.quoted and kind is not Kind.COMPLAINT else []
    if len(answered) > 1 or (answered and not any(item.product or item.model for item in items)):
        return answered
    if items:
        return [_named(item, letter) for item in with_whole_names(items, letter)]
    for document in letter.files:
        text = plain(document.text[:8_000])
        found = form_items(text, letter.language, currency) or items_in(text, letter.language, currency)
        if found and len(document.text) < 6_000:
            return [replace(item, where=f"attachment:{document.name}") for item in found]
    subject = items_in(letter.subject, letter.language, currency)
    return [replace(item, where="subject") for item in subject]


def _is_whole(item: Item, text: str) -> bool:
    """The delivered quantity beside the faulty one ("18 of the 400", "sur les 600 reçues") is no claim."""
    if item.quantity is not None and is_whole_of_them(item.quantity, text):
        return True
    figures = re.sub(r"(?<=\d)[.,' ](?=\d{3})", "", text)
    lead = (
        r"(?:out of|of|from|aus|von|sur|de los|de las|das|dos|su|из|z|van)(?:\s(?:the|den|de|het|les|los|las|total))?"
    )
    part = r"\d(?:[^.\n]|\.(?=\s[a-zа-яё(])){0,70}?"  # "the replacement of the 14 boxes" speaks of no whole
    if re.search(
        rf"(?i)(?:^|[.;:,(\n]|\b(?:dat|dass|that|que|che|что)\b)\W*{lead}\s{item.quantity}\s(?:[^.\n]|\.(?=\s[\w(])){{0,90}}\d",
        figures,
    ):
        return True  # "of the 480 chairs 26 are broken"
    return bool(re.search(rf"(?i){part}\b{lead}\s0*{item.quantity}\b", figures)) or bool(
        re.search(
            rf"{item.quantity}\s?(?:[\u3040-\u9fff]{{0,2}}中|[\uac00-\ud7af]{{0,3}}\s?중)", figures.replace(",", "")
        )
    )


# "お見積りの件（軸受）": of the subject's words those that name its matter, not the goods
_MATTER = later(
    r"(?:お|御|ご)?(?:見積(?:り|もり)?|注文|発注|問い?合わ?せ)(?:依頼|書)?(?:の件|について)|の件$|(?<=[\u4e00-\u9fff])\s?(?:报价|報價|询价|詢價|询盘|詢盤|价格|價格|订单|訂單|采购|採購)(?:单|單|请求|函)?$|\s?(?:견적|발주|주문)(?:의|서|요청|문의)?\s?(?:건|회신|송부)"
)


def _rows_as_lines(letter: Letter) -> str:
    """A table without headings, row by row, when it holds more than two columns."""
    rows = [row for table in letter.tables for row in table.rows if len([cell for cell in row if cell]) >= 3]
    return plain("\n".join("  ".join(cell for cell in row if cell) for row in rows))


_NO_NAME = later(
    r"(?i)(?:units?|pieces?|pcs|sets?|more|them|it|each|items?|goods|returns?|stück|unidades|pièces|pezzi|штук|шт|months?|weeks?|years?|days?|monate?|wochen?|jahr|tage?|mois|semaines?|année|jours?|mes(?:es)?|semanas?|año|días?|ano|dias?|mese|mesi|settiman[ae]|anno|giorn[oi]|месяц\w?|недел\w|год|дн\w{1,2}|ay|hafta|yıl|gün|本月|月|周|今月|来月|شهر|أسبوع)"
)


def _named(item: Item, letter: Letter) -> Item:
    """Where the sentence names no goods, or only their size, the subject may."""
    size = item.product if item.product and is_size(item.product) else None
    if item.product and not size and not _NO_NAME.fullmatch(item.product):
        return item
    name = name_before(
        re.sub(r"(?i)^(?:\s*(?:re|fw|fwd|aw|wg|sv|rv|tr|res|enc|回复|答复|转发)\s*[:：])+", "", letter.subject)
    )
    name = _MATTER.sub(" ", _NUMBERED.sub(" ", name)).strip(" -–:/,!#()（）")
    is_telling = len(name.split()) > 1 or not name.isascii()
    name = f"{name} {size}" if size else name
    return replace(item, product=name if is_telling and not GREETINGS.match(name) else item.product)


def _settled(item: Item, kind: Kind, currency: str | None) -> Item:
    """A buyer's price in an inquiry is a wish; a price without a sign is in the currency of the message."""
    if kind is Kind.INQUIRY and item.price is not None:
        item = replace(item, target_price=item.target_price or item.price, price=None)
    has_money = item.price is not None or item.target_price is not None
    money = (item.currency or currency) if has_money else None
    return item if money == item.currency else replace(item, currency=money)
