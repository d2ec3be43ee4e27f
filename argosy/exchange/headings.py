"""Which column of a stranger's table holds what: guessed by its heading, in Chinese and English, as other CRMs write it.

The headings are those of export files of OKKI, Fumamx, HubSpot, Salesforce, Zoho, Odoo, Twenty, EspoCRM and of Outlook and
Google contacts, and what people call their own columns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from argosy.exchange.folding import fold

COMPANY, PERSON = "company", "person"


@dataclass(frozen=True, slots=True)
class Field:
    """Something that a column can hold."""

    of: str  # company or person
    label: Any
    headings: str = ""  # separated by |


FIELDS: Mapping[str, Field] = {
    "name": Field(
        COMPANY, _("Company"),
        "company|company name|account name|organization|organisation|organization name|organization 1 - name|account"
        "|associated company|associated company primary|primary associated company|organization - name"
        "|customer|customer name|client|client name|business name|firm|supplier|supplier name|vendor|lead company"
        "|公司|公司名称|公司名|客户|客户名称|企业名称|单位名称|客户公司|供应商|供应商名称|企业|单位|客户全称"
        "|公司全称",
    ),
    "short_name": Field(COMPANY, _("Short name"), "short name|abbreviation|alias|简称|客户简称|公司简称"),
    "other_names": Field(
        COMPANY, _("Other names"), "other names|former name|local name|chinese name"
        "|别名|曾用名|中文名称|其他名称|英文名称|公司英文名"
    ),
    "number": Field(COMPANY, _("Our number"), "number|customer no"
    "|customer number|account number|编号|客户编号|客户代码|公司编号"),
    "country": Field(
        COMPANY, _("Country"),
        "country|country/region|billing country|mailing country|country code|shipping country|work country"
        "|home country/region|business country/region|address 1 - country|billingcountry|mailingcountry"
        "|billing address country|address 1 country/region|organization - country|国家|国家地区|国家/地区|国别"
        "|所在国家|国家或地区",
    ),
    "region": Field(
        COMPANY, _("Province or state"),
        "state|province|state/region|billing state|mailing state|state/province"
        "|region|mailing state/province|billingstate|mailingstate|billing address state|省|省份|州|省/州|地区"
        "|billing state/province",
    ),
    "city": Field(COMPANY, _("City"), "city|town|billing city|mailing city|business city|address 1 - city"
        "|billingcity|mailingcity|billing address city|address 1 city|城市|所在城市|市"),
    "address": Field(
        COMPANY, _("Address"),
        "address|street|street address|billing street|mailing street|business street|billing address|address 1"
        "|address 1 - formatted|address 1 - street|billingstreet|mailingstreet|billing address street"
        "|organization - address"
        "|地址|公司地址|详细地址|联系地址|街道",
    ),
    "website": Field(
        COMPANY, _("Website"),
        "website|web site|homepage|url|company domain name|domain|web"
        "|domain name|website url|web page|website 1 - value|website link|corporate website|organization - website"
        "|网址|网站|公司网址|公司网站|官网|主页|域名",
    ),
    "company_phone": Field(
        COMPANY, _("Switchboard"),
        "company phone|company main phone|organization - phone|office phone|account phone|main phone|座机"
        "|公司电话|固话|公司座机|总机",
    ),
    "stage": Field(
        COMPANY, _("Stage"),
        "stage|lifecycle stage|status|lead status|account status|customer stage"
        "|type|成交状态|阶段|客户阶段|客户状态|状态|线索状态|跟进状态",
    ),
    "source": Field(
        COMPANY, _("Source"), "source|lead source|original source|account source|accountsource|leadsource|来源"
        "|客户来源|线索来源|来源渠道"
    ),
    "business": Field(
        COMPANY, _("Kind of business"), "industry|business type"
        "|kind of business|company type|客户类型|类型|行业|公司类型|企业类型|客户类别"
    ),
    "stars": Field(COMPANY, _("Stars"), "stars|rating|score|grade|客户级别|星级|客户星级|等级|客户等级|重要程度"),
    "products": Field(
        COMPANY, _("Main products"), "products|main products|product interest"
        "|interested in|主营产品|产品|主要产品|意向产品|采购产品|感兴趣产品"
    ),
    "scale": Field(
        COMPANY, _("Employees"), "employees|number of employees|company size|no. of employees"
        "|numberofemployees|规模|公司规模|员工人数|人数"
    ),
    "yearly_purchase": Field(
        COMPANY, _("Buys a year"),
        "yearly purchase|annual purchase|annual purchase volume|annual purchasing volume|年采购额|年采购量"
        "|年采购金额|采购额|年采购规模",
    ),
    "intention": Field(
        COMPANY, _("Intention"),
        "purchase intention|buying intention|采购意向|意向|意向度|客户意向|意向程度|购买意向|合作意向",
    ),
    "owner": Field(
        COMPANY, _("Owner"),
        "owner|account owner|contact owner|company owner|lead owner|assigned user|assigned to|salesperson|responsible"
        "|responsible person|organization - owner|负责人|业务员|跟进人|所属业务员|客户负责人|归属人|所有者",
    ),
    "tags": Field(COMPANY, _("Tags"), "tags|tag|label|labels|categories|organization - label|标签|客户标签"
        "|分组|客户分组"),
    "notes": Field(
        COMPANY, _("Notes"), "notes|note|description|comments|comment|remark"
        "|remarks|about us|account description|备注|说明|描述|客户备注|公司备注|简介"
    ),
    "person": Field(
        PERSON, _("Person"),
        "contact|contact name|full name|contact person|person|primary contact|display name|attention"
        "|person - name|联系人|联系人姓名|姓名"
        "|联系人名称|主要联系人|全名|昵称",
    ),
    "first_name": Field(PERSON, _("First name"), "first name|firstname|person - first name|given name|名|名字"),
    "last_name": Field(PERSON, _("Last name"), "last name|lastname|person - last name|surname|family name|姓|姓氏"),
    "email": Field(
        PERSON, _("E-mail"),
        "email|e-mail|email address|e-mail address|mail|primary email"
        "|work email|work e-mail|email - work|person - email - work|email primary contact|e-mail 1 - value"
        "|business email|contact email"
        "|邮箱|电子邮箱|邮件|邮箱地址|联系人邮箱|电子邮件|主邮箱|email地址",
    ),
    "email_2": Field(
        PERSON, _("Further e-mail"),
        "email 2|e-mail 2|other email|secondary email"
        "|additional email addresses|e-mail 2 address|e-mail 2 - value|备用邮箱|其他邮箱|邮箱2",
    ),
    "phone": Field(
        PERSON, _("Phone"),
        "phone|telephone|tel|phone number|contact phone|business phone|work phone|phone 1 - value|primary phone"
        "|phone - work|person - phone - work|电话|联系电话|电话号码|联系人电话|tel.",
    ),
    "mobile": Field(
        PERSON, _("Mobile phone"),
        "mobile|mobile phone|cell|cell phone|mobile phone number"
        "|phone 2 - value|cellphone|mobile number|mobilephone|phone - mobile|person - phone - mobile|手机"
        "|手机号|移动电话|手机号码",
    ),
    "position": Field(
        PERSON, _("Position"),
        "position|job title|job position|person - job title|title|role|designation|organization 1 - title"
        "|organization title|职位|职务|岗位|联系人职位",
    ),
    "language": Field(PERSON, _("Language"), "language|preferred language|语言|语种"),
    "whatsapp": Field(PERSON, "WhatsApp", "whatsapp|whatsapp number|whats app|whatsapp phone number"),
    "wechat": Field(PERSON, _("WeChat"), "wechat|we chat|微信|微信号"),
    "linkedin": Field(PERSON, "LinkedIn", "linkedin|linkedin url|linkedin bio"
        "|linkedin link|领英"),
    "skype": Field(PERSON, "Skype", "skype|skype id|skype username"),
    "telegram": Field(PERSON, "Telegram", "telegram"),
    "facebook": Field(PERSON, "Facebook", "facebook|facebook url|脸书|fb"),
    "instagram": Field(PERSON, "Instagram", "instagram|ins"),
    "qq": Field(PERSON, "QQ", "qq|qq号"),
    "may_mail": Field(
        PERSON, _("May be written to"), "opt in|email opt in|marketing consent|consent|是否可联系|同意接收邮件|订阅"
    ),
    "person_notes": Field(PERSON, _("Notes about the person"), "contact notes|联系人备注"),
}  # fmt: skip
# A bare "Name" is the company's, but where another column is the company's it is the person's.
AMBIGUOUS = frozenset({"name", "名称", "名稱"})
# By these a file speaks of people.
THEIRS = frozenset({"person", "first_name", "last_name", "email", "mobile", "position"})
SOCIAL = ("whatsapp", "wechat", "linkedin", "skype", "telegram", "facebook", "instagram", "qq")


def known() -> dict[str, str]:
    """Which field a heading of ours or of other programs names, by the heading as it is compared."""
    return {fold(one): key for key, field in FIELDS.items() for one in field.headings.split("|")}


def guess(head: Sequence[str], own: Mapping[str, str]) -> list[str]:
    """The field of each column, "" where nothing fits; `own` are the enterprise's own fields by their names."""
    wanted = known()
    wanted |= {fold(str(field.label)): key for key, field in FIELDS.items()}
    wanted |= {fold(name): key for name, key in own.items()}
    found: list[str] = []
    for words in head:
        key = wanted.get(fold(words), "")
        found.append(key if key not in found else "")
    return _of_whom(_named(head, found))


def _of_whom(found: list[str]) -> list[str]:
    """A phone in a list of companies that names nobody there is the company's own."""
    if "name" in found and "company_phone" not in found and not THEIRS & set(found):
        return ["company_phone" if key == "phone" else key for key in found]
    return found


def _named(head: Sequence[str], found: list[str]) -> list[str]:
    for place, words in enumerate(head):
        if not found[place] and fold(words) in {fold(one) for one in AMBIGUOUS}:
            wanted = "person" if "name" in found else "name"
            found[place] = wanted if wanted not in found else ""
    return found
