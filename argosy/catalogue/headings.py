"""What stands in which column of a table of products: told by its heading, in Chinese and English, as exporters write it.

A workbook has up to four sheets: the products, their prices in tiers, what suppliers ask, how buyers call them. Runs in a
limited child process too, so there is no Django in it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from argosy.catalogue import languages

PRODUCT, PRICE, OFFER, CODE = "product", "price", "offer", "code"
# field → headings, the first English and the first Chinese one are those that are written
HEADINGS: dict[str, tuple[str, ...]] = {
    "number": ("Number", "货号", "item no", "item number", "item", "model", "model no", "sku", "product no",
               "product number", "art no", "article no", "style no", "编号", "型号", "产品编号", "商品编号", "产品货号",
               "产品型号"),
    "parent": ("Variant of", "主产品货号", "variant of number", "parent", "parent number", "parent sku", "parent item",
               "main product", "父货号", "主货号", "父产品", "主产品", "所属产品", "所属货号", "spu"),
    "name": ("Name", "英文名称", "english name", "product name", "product", "英文品名", "产品英文名称", "品名英文"),
    "name_zh": ("Chinese name", "中文名称", "中文品名", "品名", "产品名称", "名称", "商品名称", "产品中文名称"),
    "description": ("Description", "英文描述", "english description", "product description", "英文说明"),
    "description_zh": ("Chinese description", "中文描述", "描述", "产品描述", "中文说明", "商品描述"),
    "attributes": ("Properties", "属性", "attributes", "specifications", "产品属性", "规格参数"),
    "unit": ("Unit", "单位", "sold by the", "计量单位", "销售单位"),
    "hs_code": ("HS code", "海关编码", "hs", "hscode", "hs编码", "hs code no", "商品编码"),
    "origin": ("Origin", "原产国", "country of origin", "原产地", "产地"),
    "moq": ("MOQ", "最小起订量", "起订量", "最小订量", "最低起订量", "minimum order quantity", "min order"),
    "pack_quantity": ("Per carton", "装箱数", "pcs/ctn", "qty/ctn", "每箱数量", "装箱量", "pcs per carton", "qty per carton"),
    "carton_length": ("Carton length cm", "外箱长cm", "length", "箱长", "外箱长"),
    "carton_width": ("Carton width cm", "外箱宽cm", "width", "箱宽", "外箱宽"),
    "carton_height": ("Carton height cm", "外箱高cm", "height", "箱高", "外箱高"),
    "carton_size": ("Carton size cm", "外箱尺寸cm", "carton size", "ctn size", "carton measurement", "meas", "外箱尺寸",
                    "箱规", "外箱规格"),
    "net_weight": ("Net kg per carton", "每箱净重kg", "n.w.", "net weight", "净重", "净重kg", "nw kgs", "nw kg"),
    "gross_weight": ("Gross kg per carton", "每箱毛重kg", "g.w.", "gross weight", "毛重", "毛重kg", "gw kgs", "gw kg"),
    "in_stock": ("In stock", "现有库存", "stock", "quantity in stock", "库存", "库存数量"),
    "cost": ("Cost", "成本", "成本价"),
    "cost_currency": ("Cost currency", "成本币种"),
    "price": ("Price", "价格", "unit price", "单价", "fob price"),
    "price_currency": ("Price currency", "价格币种", "currency", "币种"),
    "price_incoterm": ("Incoterm", "贸易术语", "incoterms", "价格条款"),
    "retired": ("Retired", "已停售", "discontinued", "停售", "停产"),
    "min_quantity": ("From quantity", "起始数量", "from qty", "min quantity", "quantity from", "数量从", "阶梯数量"),
    "customer": ("Customer", "客户", "customer name", "客户名称"),
    "supplier": ("Supplier", "供应商", "supplier name", "供应商名称", "vendor"),
    "company_number": ("Company number", "公司编号", "customer number", "supplier number", "客户编号", "供应商编号"),
    "code": ("Their item number", "对方货号", "buyers code", "customer code", "customer item no", "supplier item no",
             "客户货号", "客户料号", "供应商货号"),
    "lead_days": ("Days to deliver", "交货天数", "lead time", "lead days", "交期", "交期天"),
    "valid_until": ("Valid until", "有效期至", "valid to", "有效期"),
    "since": ("Held from", "生效时间"),
    "until": ("Held until", "失效时间"),
}  # fmt: skip
# What is on which sheet, in the order in which it is written.
PRODUCT_FIELDS = (
    "number", "parent", "name", "name_zh", "description", "description_zh", "attributes", "unit", "hs_code", "origin",
    "moq", "pack_quantity", "carton_length", "carton_width", "carton_height", "net_weight", "gross_weight", "in_stock",
    "cost", "cost_currency", "price", "price_currency", "price_incoterm", "retired",
)  # fmt: skip
SHEETS: Mapping[str, tuple[str, ...]] = {
    PRODUCT: (*PRODUCT_FIELDS, "carton_size"),
    PRICE: ("number", "customer", "company_number", "price_currency", "price_incoterm", "min_quantity", "price", "since",
            "until"),
    OFFER: ("number", "supplier", "company_number", "code", "price_currency", "min_quantity", "price", "moq", "lead_days",
            "valid_until", "since", "until"),
    CODE: ("number", "customer", "company_number", "code"),
}  # fmt: skip
COSTS = ("cost", "cost_currency")
NUMBERS = frozenset(
    {"moq", "pack_quantity", "carton_length", "carton_width", "carton_height", "net_weight", "gross_weight", "cost",
     "price", "in_stock", "min_quantity"}
)  # fmt: skip
WHY = ("What was the matter", "问题所在")
# A column that begins so holds one property; these are one without it.
PROPERTY = ("Property", "属性", "attribute", "spec", "specification", "规格")
PLAIN_PROPERTIES = frozenset(
    {"colour", "color", "size", "material", "finish", "surface", "style", "grade", "brand", "thickness", "diameter", "capacity",
     "voltage", "power", "pattern", "颜色", "尺寸", "尺码", "材质", "材料", "表面处理", "款式", "规格", "等级", "品牌", "厚度",
     "直径", "容量", "电压", "功率", "花型", "产品尺寸", "产品颜色", "产品材质"}
)  # fmt: skip
# A heading may say in which currency, and by which term, its column is: “FOB price (USD)”, “单价（美元）”.
INCOTERMS = frozenset({"exw", "fca", "fas", "fob", "cfr", "cif", "cpt", "cip", "dap", "dpu", "ddp"})
CURRENCIES = {code.casefold(): code for code in ("USD", "EUR", "CNY", "GBP", "JPY", "HKD", "AUD", "CAD")} | {
    "rmb": "CNY", "人民币": "CNY", "美元": "USD", "美金": "USD", "欧元": "EUR", "英镑": "GBP", "日元": "JPY", "港币": "HKD"
}  # fmt: skip
MONEY = {"price": "price_currency", "cost": "cost_currency"}
LATIN = "|".join(one for one in (*CURRENCIES, *INCOTERMS) if one.isascii())
HAN = "|".join(one for one in CURRENCIES if not one.isascii())
TOKEN = re.compile(rf"(?:{LATIN})(?![a-z])|{HAN}|[a-z]+|[^\W\d_a-z]+?(?={HAN}|[^\w]|[a-z]|$)")
NAME, DESCRIPTION, ATTRIBUTE = "name:", "description:", "attribute:"


def heading(name: str, *, is_chinese: bool) -> str:
    """The heading under which a field is written."""
    for kind, words in ((NAME, ("Name", "名称")), (DESCRIPTION, ("Description", "描述"))):
        if name.startswith(kind):
            return f"{words[is_chinese]} ({languages.label(name.removeprefix(kind), is_chinese=is_chinese)})"
    if name.startswith(ATTRIBUTE):
        return f"{PROPERTY[is_chinese]}: {name.removeprefix(ATTRIBUTE)}"
    return HEADINGS[name][is_chinese]


def kind_of(head: Sequence[str]) -> str:
    """Which of the four sheets has these headings; "" where no column holds the products' numbers."""
    keys = {key(words) for words in head}
    has = {name for name, all_of in HEADINGS.items() if keys & {key(one) for one in all_of}}
    if "number" not in has:
        return ""
    if "min_quantity" in has and "price" in has:
        return OFFER if "supplier" in has else PRICE
    return CODE if {"customer", "code"} <= has and not {"name", "name_zh", "price"} & has else PRODUCT


def columns(head: Sequence[str], kind: str = PRODUCT) -> dict[str, int]:
    """Which column holds which field of this sheet, by its heading."""
    wanted = {key(one): name for name in SHEETS[kind] for one in HEADINGS[name]}
    found: dict[str, int] = {}
    for at, words in enumerate(head):
        name = wanted.get(key(words)) or _of_money(words, wanted) or (_further(words) if kind == PRODUCT else "")
        if name and name not in found:
            found[name] = at
    return found


def implied(head: Sequence[str], found: Mapping[str, int]) -> dict[str, dict[str, str]]:
    """What the headings of price and cost say of every figure below them: its currency and the Incoterm."""
    return {
        name: {of: value for of, value in ((currency, code), ("price_incoterm", term)) if value and of not in found}
        for name, currency in MONEY.items()
        if name in found
        for _rest, code, term in [_taken_apart(head[found[name]])]
    }


def _of_money(words: str, wanted: Mapping[str, str]) -> str:
    rest, code, term = _taken_apart(words)
    if not code and not term:
        return ""
    name = wanted.get(key(rest)) or ("price" if (term and not rest) or rest in {"价", "報價", "报价"} else "")
    return name if name in MONEY and name in wanted.values() else ""


def _taken_apart(words: str) -> tuple[str, str, str]:
    """A heading without the currency and the Incoterm in it, and these two."""
    parts = TOKEN.findall(words.casefold().replace("us$", "usd"))
    codes, terms = [CURRENCIES[one] for one in parts if one in CURRENCIES], [one for one in parts if one in INCOTERMS]
    rest = " ".join(one for one in parts if one not in CURRENCIES and one not in INCOTERMS)
    return rest, codes[0] if codes else "", terms[0].upper() if terms else ""


def _further(words: str) -> str:
    """A name or description in a language, or one property."""
    text = words.strip().replace("：", ":")
    begun, colon, rest = text.partition(":")
    if colon and rest.strip() and key(begun) in {key(one) for one in PROPERTY}:
        return f"{ATTRIBUTE}{rest.strip()[:100]}"
    found = languages.of_heading(text)
    if found:
        kind, code = found
        own = {"en": kind, "zh": f"{kind}_zh"}
        return own.get(code, f"{kind}:{code}")
    return f"{ATTRIBUTE}{text}" if key(text) in PLAIN_PROPERTIES else ""


def key(words: str) -> str:
    """A heading as it is compared."""
    return "".join(c for c in words.casefold() if c.isalnum())
