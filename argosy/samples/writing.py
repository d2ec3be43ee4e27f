"""Turns one step of a business into a letter with its files: who says what, in which language, with which numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from random import Random

from argosy.samples import papers
from argosy.samples.dealings import Business, number
from argosy.samples.files import File
from argosy.samples.letters import Letter, Table
from argosy.samples.model import Contact, Customer, Exporter, Member, Truth
from argosy.samples.phrases import Phrases, phrases
from argosy.samples.plots import Step

_PRICED = frozenset({"counter", "order", "quotation", "proforma"})
_WITHOUT_GOODS = frozenset({"payment", "shipment", "thanks", "apology", "chase"})


@dataclass(frozen=True, slots=True)
class Written:
    """A letter, what is attached to it, and what is true of it."""

    letter: Letter
    files: tuple[File, ...]
    truth: Truth


@dataclass(frozen=True, slots=True)
class Occasion:
    """One step of a business at its moment. `date` is on the writer's own clock; `previous` is what it answers."""

    exporter: Exporter
    business: Business
    step: Step
    date: datetime
    previous: Letter | None
    chance: Random


def write(occasion: Occasion) -> Written:
    """The letter that this step asks for."""
    step, business = occasion.step, occasion.business
    words = phrases(_language(step, business))
    facts = _facts(occasion, words)
    subject = _subject(occasion, words, facts)
    goods, files = _goods(occasion, words, subject)
    paragraphs: list[str | Table] = [_greeting(occasion, words), words.one(f"{step.key}.before", occasion.chance)]
    paragraphs += goods
    after = words.all(f"{step.key}.after")
    if after:
        paragraphs.append(occasion.chance.choice(after))
    blocks = tuple(block.format(**facts) if isinstance(block, str) else block for block in paragraphs)
    letter = _letter(occasion, words, subject, blocks)
    return Written(letter, files, _truth(occasion, words))


def _letter(occasion: Occasion, words: Phrases, subject: str, blocks: tuple[str | Table, ...]) -> Letter:
    business, chance = occasion.business, occasion.chance
    contact, member = business.contact, business.member
    ours = occasion.step.is_ours
    our_name = member.name if words.language == "zh" else member.english_name
    them, us = (contact.name, contact.address), (our_name, member.address)
    (writer, address), (to_name, to_address) = (us, them) if ours else (them, us)
    closing = words.one("closing", chance)
    signature = (
        member_signature(occasion.exporter, member, words.language)
        if ours
        else contact_signature(business.customer, contact)
    )
    return Letter(
        language=words.language,
        writer=writer,
        address=address,
        to_name=to_name,
        to_address=to_address,
        subject=subject,
        date=occasion.date,
        blocks=blocks,
        signature=(closing, *signature),
        previous=occasion.previous,
    )


def contact_signature(customer: Customer, contact: Contact) -> tuple[str, ...]:
    """The lines below a customer's letter."""
    where = f"{customer.city}, {customer.country}" if customer.country != "CN" else customer.city
    phone = "电话：" if customer.language == "zh" else "Tel: "
    return contact.name, contact.title, customer.name, where, f"{phone}{contact.phone}", f"www.{customer.domain}"


def member_signature(exporter: Exporter, member: Member, language: str) -> tuple[str, ...]:
    """The lines below one of our own letters."""
    if language == "zh":
        return member.name, exporter.name, exporter.address, f"电话：{exporter.phone}  手机：{member.phone}"
    return (
        f"{member.english_name} / {member.title}",
        exporter.english_name,
        exporter.english_address,
        f"Tel: {exporter.phone}  Mobile/WhatsApp: {member.phone}",
    )


def _language(step: Step, business: Business) -> str:
    """Customers write their own language; our people answer in it only where they speak it."""
    theirs = business.customer.language
    return theirs if not step.is_ours or theirs in business.member.languages else "en"


def _greeting(occasion: Occasion, words: Phrases) -> str:
    business = occasion.business
    if occasion.step.is_ours:
        name = business.contact.name if words.language == business.customer.language else business.contact.latin_name
        given_first = words.language == "en" and business.customer.country not in {"CN", "JP"}
        return words.one("greeting", occasion.chance).format(person=name.split()[0] if given_first else name)
    member = business.member
    name = member.name if words.language == "zh" else member.english_name
    if words.language == "en":
        name = name.split()[0]
    return words.one("greeting", occasion.chance).format(person=name)


def _subject(occasion: Occasion, words: Phrases, facts: dict[str, str]) -> str:
    quoted = occasion.previous
    if quoted is not None:
        answer = "回复：" if words.language == "zh" else "Re: "
        bare = quoted.subject.removeprefix("Re: ").removeprefix("回复：").removeprefix("RE: ")
        return f"{answer}{bare}"
    key = f"{occasion.step.key}.subject"
    chosen = words.all(key) or phrases("en").all(key) or ("{number}",)
    return occasion.chance.choice(chosen).format(**facts)


def _facts(occasion: Occasion, words: Phrases) -> dict[str, str]:
    """What the sentences may name."""
    business, chance, step = occasion.business, occasion.chance, occasion.step
    first = business.lines[0]
    paid = papers.deposit(business) if step.key == "payment" else business.total
    return {
        "company": business.customer.name,
        "city": business.customer.city,
        "product": first.product.name(words.language),
        "model": first.product.model,
        "unit": words.unit(first.product.unit),
        "incoterm": business.incoterm,
        "place": business.place,
        "currency": business.currency,
        "number": business.proforma_number if step.key == "proforma" else business.order_number,
        "total": number(paid, words.language),
        "broken": str(chance.randint(3, max(4, first.quantity // 12))),
        "percent": str(chance.randint(6, 14)),
        "days": str(chance.choice((15, 20, 25, 30, 35, 45))),
        "bl": business.bill_of_lading,
        "container": business.container,
        "vessel": business.vessel,
        "file": "",
    }


def _goods(occasion: Occasion, words: Phrases, subject: str) -> tuple[list[str | Table], tuple[File, ...]]:
    """The goods as lines, as a table or as a file, as the writer likes, and the papers that belong to the step."""
    step, business, chance = occasion.step, occasion.business, occasion.chance
    always = papers.for_step(step.key, business, chance)
    if step.key in _WITHOUT_GOODS or step.key == "complaint":
        return [], always
    is_priced = step.key in _PRICED
    manner = chance.random()
    if manner < 0.4:
        return ["\n".join(_lines(business, words, chance, is_priced=is_priced))], always
    if manner < 0.75 or always:
        return [papers.goods_table(business, words, is_priced=is_priced)], always
    file = papers.goods_file(business, words, chance, subject, is_priced=is_priced)
    return [words.one("attached", chance).format(file=file.name)], (file,)


def _lines(business: Business, words: Phrases, chance: Random, *, is_priced: bool) -> Iterator[str]:
    pattern = words.one("priced" if is_priced else "line", chance)
    for position, line in enumerate(business.lines, start=1):
        written = pattern.format(
            product=line.product.name(words.language),
            model=line.product.model,
            quantity=number(line.quantity, words.language),
            unit=words.unit(line.product.unit),
            price=number(line.price or 0, words.language),
            currency=business.currency,
        )
        yield f"{position}. {written}"


def _truth(occasion: Occasion, words: Phrases) -> Truth:
    step, business = occasion.step, occasion.business
    has_goods = step.key not in _WITHOUT_GOODS
    has_terms = has_goods and step.key not in {"complaint", "counter"}
    numbers = {"proforma": business.proforma_number, "shipment": business.bill_of_lading}
    has_number = step.key in {"order", "proforma", "payment", "shipment", "complaint"}
    totals = {"order": business.total, "proforma": business.total, "payment": papers.deposit(business)}
    return Truth(
        kind=step.kind,
        language=words.language,
        customer=business.customer.domain,
        lines=business.lines if has_goods else (),
        incoterm=business.incoterm if has_terms else "",
        place=business.place if has_terms else "",
        document_number=numbers.get(step.key, business.order_number) if has_number else "",
        total=totals.get(step.key),
    )
