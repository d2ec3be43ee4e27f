"""The fixed words of trade documents in English and Chinese: they follow the document's language, not the reader's."""

from __future__ import annotations

Words = tuple[str, str]  # English, Chinese

TITLES: dict[str, Words] = {
    "quotation": ("Quotation", "报价单"),
    "proforma": ("Proforma Invoice", "形式发票"),
    "order": ("Sales Order", "销售订单"),
    "contract": ("Sales Contract", "销售合同"),
    "invoice": ("Commercial Invoice", "商业发票"),
    "packing_list": ("Packing List", "装箱单"),
    "marks": ("Shipping Marks", "唛头"),
    "booking": ("Booking Note", "托运单"),
    "purchase": ("Purchase Order", "采购订单"),
}
LABELS: dict[str, Words] = {
    "number": ("No.", "编号"),
    "version": ("Version", "版本"),
    "date": ("Date", "日期"),
    "valid_until": ("Valid until", "有效期至"),
    "reference": ("Your ref.", "贵方编号"),
    "from": ("Based on", "依据"),
    "buyer": ("Buyer", "买方"),
    "seller": ("Seller", "卖方"),
    "supplier": ("Supplier", "供应商"),
    "deliver_by": ("Deliver by", "交货日期"),
    "shipper": ("Shipper", "发货人"),
    "consignee": ("Consignee", "收货人"),
    "notify": ("Notify party", "通知人"),
    "attention": ("Attn.", "联系人"),
    "incoterm": ("Delivery term", "贸易术语"),
    "loading": ("Port of loading", "装运港"),
    "discharge": ("Port of discharge", "目的港"),
    "latest_shipment": ("Shipment by", "最迟装运"),
    "lead_time": ("Lead time", "交货期"),
    "partial": ("Partial shipments", "分批装运"),
    "transhipment": ("Transhipment", "转运"),
    "allowed": ("allowed", "允许"),
    "not_allowed": ("not allowed", "不允许"),
    "payment": ("Payment", "付款方式"),
    "packing": ("Packing", "包装"),
    "insurance": ("Insurance", "保险"),
    "tolerance": ("Tolerance", "溢短装"),
    "more_or_less": ("{percent}% more or less allowed", "允许溢短装 {percent}%"),
    "vessel": ("Vessel / voyage", "船名航次"),
    "bl_number": ("B/L No.", "提单号"),
    "container": ("Container / seal", "柜号/封号"),
    "etd": ("ETD", "开航日"),
    "eta": ("ETA", "到港日"),
    "lc_number": ("L/C No.", "信用证号"),
    "at": ("No.", "序号"),
    "picture": ("Picture", "图片"),
    "item": ("Item", "货号"),
    "code": ("Your item", "客户货号"),
    "goods": ("Description of goods", "品名及规格"),
    "description": ("Specification", "规格"),
    "quantity": ("Quantity", "数量"),
    "unit": ("Unit", "单位"),
    "price": ("Unit price", "单价"),
    "amount": ("Amount", "金额"),
    "hs": ("HS code", "海关编码"),
    "origin": ("Origin", "原产国"),
    "cartons": ("Cartons", "箱数"),
    "carton_numbers": ("Carton No.", "箱号"),
    "per_carton": ("Per carton", "每箱"),
    "measure": ("Carton (cm)", "外箱(cm)"),
    "net": ("N.W. (kg)", "净重(kg)"),
    "gross": ("G.W. (kg)", "毛重(kg)"),
    "volume": ("CBM (m³)", "体积(m³)"),
    "goods_total": ("Goods", "货款"),
    "discount": ("Discount", "折扣"),
    "total": ("Total", "合计"),
    "in_words": ("Say", "大写"),
    "bank_details": ("Bank details", "银行信息"),
    "beneficiary": ("Beneficiary", "收款人"),
    "bank": ("Bank", "开户行"),
    "bank_address": ("Bank address", "银行地址"),
    "account": ("Account No.", "账号"),
    "swift": ("SWIFT", "SWIFT"),
    "notes": ("Remarks", "备注"),
    "marks": ("Shipping marks", "唛头"),
    "for_seller": ("For and on behalf of the seller", "卖方代表"),
    "for_supplier": ("For and on behalf of the supplier", "供应商代表"),
    "for_buyer": ("For and on behalf of the buyer", "买方代表"),
    "signature": ("Signature and date", "签字及日期"),
    "page": ("Page {page} of {pages}", "第 {page} 页，共 {pages} 页"),
    "draft": ("DRAFT", "草稿"),
    "cancelled": ("CANCELLED", "已作废"),
    "rate": ("Exchange rate", "汇率"),
    "tax_id": ("Tax ID", "税号"),
    "phone": ("Tel.", "电话"),
    "freight": ("Freight", "运费"),
    "freight_prepaid": ("prepaid", "预付"),
    "freight_collect": ("collect", "到付"),
    "clauses": ("Terms and conditions", "条款"),
}
# The general part of a contract: short, and the same for both sides.
CLAUSES: tuple[tuple[Words, Words], ...] = (
    (
        ("Quality", "质量"),
        (
            "The goods correspond to the description above and to the sample that both sides confirmed.",
            "货物应符合上述品名规格及双方确认的样品。",
        ),
    ),
    (
        ("Inspection and claims", "检验与索赔"),
        (
            (
                "Claims for quality are raised within 30 days, claims for quantity within 15 days after the goods arrived, with a"
                " report of an independent surveyor."
            ),
            "品质异议须于货到目的港后 30 天内提出，数量异议须于 15 天内提出，并附独立检验机构的报告。",
        ),
    ),
    (
        ("Force majeure", "不可抗力"),
        (
            (
                "Neither side answers for delay or failure caused by events beyond its control, provided that it tells the"
                " other side at once."
            ),
            "因不可控制的事件造成迟延或不能履行的，有关一方不承担责任，但须立即通知对方。",
        ),
    ),
    (
        ("Disputes", "争议解决"),
        (
            (
                "Disputes are settled by negotiation; failing that, by arbitration at the China International Economic and"
                " Trade Arbitration Commission under its rules in force. The award is final."
            ),
            "争议应协商解决；协商不成的，提交中国国际经济贸易仲裁委员会按其现行规则仲裁，裁决为终局。",
        ),
    ),
)
DECLARATION: Words = (
    "We certify that this invoice is true and correct and that the goods are of {origin} origin.",
    "兹证明本发票真实无误，货物原产于{origin}。",
)
METHODS: dict[str, Words] = {
    "tt": ("T/T", "电汇 T/T"),
    "lc": ("L/C", "信用证 L/C"),
    "dp": ("D/P", "付款交单 D/P"),
    "da": ("D/A", "承兑交单 D/A"),
    "oa": ("O/A", "赊销 O/A"),
    "wu": ("Western Union", "西联汇款"),
    "pp": ("PayPal", "PayPal"),
    "cc": ("Credit card", "信用卡"),
}
EVENTS: dict[str, Words] = {
    "order": ("deposit with order", "下单预付"),
    "before_shipment": ("before shipment", "装运前付清"),
    "bl_copy": ("against copy of B/L", "见提单副本付款"),
    "sight": ("at sight", "即期"),
    "after_bl": ("{days} days after B/L date", "提单日后 {days} 天"),
    "after_invoice": ("{days} days after invoice date", "发票日后 {days} 天"),
    "after_arrival": ("{days} days after arrival", "货到后 {days} 天"),
}
# The same where days are named with it.
IN_DAYS: dict[str, Words] = {
    "order": ("deposit within {days} days of order", "下单后 {days} 天内预付"),
    "before_shipment": ("{days} days before shipment", "装运前 {days} 天付清"),
    "bl_copy": ("within {days} days of copy of B/L", "见提单副本后 {days} 天内付款"),
    "sight": ("{days} days after sight", "见票后 {days} 天"),
}


def said(words: Words, language: str) -> list[str]:
    """The words in the document's language: one text, or both with English first."""
    return {"en": [words[0]], "zh": [words[1]]}.get(language, list(words))


def in_days(days: int, language: str) -> str:
    """So many days, on one line."""
    return " / ".join(said((f"{days} day" if days == 1 else f"{days} days", f"{days} 天"), language))


def label(key: str, language: str) -> list[str]:
    """A fixed word of documents."""
    return said(LABELS[key], language)


def filled(words: Words, **values: str) -> Words:
    """The words with their places filled."""
    return words[0].format(**values), words[1].format(**values)
