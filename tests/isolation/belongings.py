"""One thing of each kind that an enterprise may own, by the name that addresses call it: what strangers will ask for.

All of it is Bob's where it is a person's; a rival's seller and a colleague beside him must get none of it.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

from allauth.mfa.models import Authenticator
from django.utils import timezone

from argosy.accounts.actions import codes, letting_in, passwords
from argosy.accounts.models import Device, OutsideIdentity, SignIn, User
from argosy.accounts.place import Place
from argosy.addresses.actions import memory
from argosy.audit.models import AuditEntry
from argosy.automation import functions
from argosy.automation.actions import rules
from argosy.automation.actions.rules import Wanted
from argosy.automation.conditions import Condition
from argosy.automation.doings import Doing
from argosy.automation.models import Decision, DecisionKind
from argosy.cabinet.actions import files
from argosy.catalogue.actions import codes as codes_of_buyers
from argosy.catalogue.actions import importing as product_tables
from argosy.catalogue.actions import pictures, prices, products
from argosy.catalogue.models import BuyersCode, Product, ProductImport, ProductPicture
from argosy.customers.actions import customers, merging, own_files, tagging, timeline, viewing
from argosy.customers.actions.customers import NewContact
from argosy.customers.actions.fields import FieldShape, add_field, fill
from argosy.customers.asked import LOOKED
from argosy.customers.brought import Brought
from argosy.customers.models import Contact, Customer, FieldKind
from argosy.deals.actions import approvals, documents, flows, layouts, letterheads, workbooks, working
from argosy.deals.actions import sharing as links_to_documents
from argosy.deals.actions.moving_goods import move_goods
from argosy.deals.models import ApprovalRequest, Document, DocumentKind, DocumentLayout, Opportunity, WorkbookTemplate
from argosy.deals.papers.workbook_template_sample import sample_template
from argosy.deals.workbooks import Looked
from argosy.duplicates.models import OwnerRequest, SuspectedPair
from argosy.enterprise import switches
from argosy.enterprise.actions import departments, invitations, master, roles
from argosy.enterprise.actions.invitations import Seat
from argosy.enterprise.actions.roles import RolePlan
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Member, Role, SecurityEvent
from argosy.exchange.actions import cards, importing
from argosy.exchange.files import Table
from argosy.exchange.models import Export, Import
from argosy.insurance.actions.orders import change_order, draft_limit
from argosy.insurance.models import InsuranceOrder
from argosy.integrations.actions import tokens, webhooks
from argosy.leaving.actions import departures
from argosy.leaving.models import DepartureStep
from argosy.mail.actions import attaching, drafts
from argosy.mail.actions.drafts import Beginning
from argosy.mail.actions.templates import Text, add_template
from argosy.mail.letters import File
from argosy.mail.models import Draft, DraftAttachment, FileLink, Mailbox, MessageWarning, SavedSearch
from argosy.notifications.kinds import KINDS
from argosy.notifications.models import Notification
from argosy.platform.access import Actor
from argosy.platform.tenancy.ids import new_id
from argosy.platform.tenancy.scope import enterprise_scope
from argosy.pool.actions import claiming, keeping
from argosy.pool.models import PoolStay
from argosy.privacy.actions import consents, requests, sharing
from argosy.privacy.actions.sharing import NewRecipient, Wish
from argosy.privacy.policy import current_version
from argosy.privacy.subjects import of_member
from argosy.privacy.subscribers import DEVICE
from argosy.providers.actions import keeping as providers
from argosy.providers.actions.keeping import ServiceShape
from argosy.providers.models import OtherService
from argosy.reports.actions.targets import set_targets
from argosy.settlement.actions import receipts, writing_off
from argosy.settlement.actions.receipts import NewReceipt
from argosy.settlement.actions.writing_off import Pays
from argosy.settlement.models import WriteOff
from argosy.shipments.actions.shipments import begin_shipment, change_shipment
from argosy.shipments.models import Shipment
from argosy.support.actions import orders
from argosy.support.actions.orders import Upload
from argosy.support.actions.orders import Wanted as Help
from argosy.support.models import (
    Activity,
    ActivityEntry,
    Incident,
    IncidentDelivery,
    News,
    NewsReceipt,
    OrderFile,
    Staff,
    Visit,
)
from argosy.visits.actions import visits
from argosy.visits.actions.visits import NewVisit
from tests.cast import PASSWORD, Company
from tests.mail_arriving import Letters

# Stands in every name of ours: a page for somebody else that contains it has told too much.
OURS = "Silbermoewe"
KNOWN = f"Anna {OURS} <anna@{OURS.lower()}.example>"
TARGET = "918273645"
KNOWN_GONE = f"gone@{OURS.lower()}.example"
UNKNOWN = "Pedro Luz <pedro@luzdomar.example>"
INQUIRY = f"""Dear Sir,

Please quote your best price CIF Hamburg for the following:
500 pcs stainless steel hinge {OURS} H-40
200 sets door lock DL-7

Best regards,
Pedro Luz
Luz do Mar Ferragens Lda
Phone: +351 21 555 6677
www.luzdomar.example
"""


# One pixel.
PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPgj0kGAAFMAM/8J8QvAAAAAElFTkSuQmCC")


@dataclass(frozen=True, slots=True)
class Belongings:
    """What `customer_id`, `message_id` and the others in an address stand for, and what a form may name."""

    arguments: dict[str, Any]
    in_forms: dict[str, Any]


def belongings(company: Company) -> Belongings:
    """Make one of each. A parameter name that is not here yet is added to `arguments` below."""
    with enterprise_scope(company.id):
        alice, bob = actor_of(company.alice), actor_of(company.bob)
        for function in functions.ALL:
            switches.turn(alice, function, is_on=True)
        customer, contact = _customer(company)
        letters = Letters(company.bob)
        Mailbox.objects.filter(pk=letters.mailbox.pk).update(imap_host="127.0.0.1", imap_port=1, smtp_host="127.0.0.1")
        message = letters.arrive(
            sender=KNOWN, text=INQUIRY, subject=f"Inquiry {OURS}", files={"list.csv": b"a;b\n1;2\n"}
        )
        letters.arrive(sender=UNKNOWN, text=INQUIRY, subject=f"Hinges {OURS}")
        Mailbox.objects.filter(pk=letters.mailbox.pk).update(state="up_to_date")
        deal = Opportunity.objects.get(customer=customer)
        product, picture, code = _product(alice, customer)
        document = _document(alice, bob, deal)
        proposal = Decision.objects.get(kind=DecisionKind.SUGGEST_CUSTOMER)
        rule = rules.write_rule(
            bob, Wanted(OURS, conditions=[Condition("subject", "contains", OURS)], doings=[Doing("star")])
        )
        warning = MessageWarning.objects.create(message=message, kind="words", evidence={"words": [OURS]})
        draft, file = _draft(company.bob, letters.mailbox)
        report = memory.Report(
            message.pk, company.bob.pk, KNOWN_GONE, timezone.now(), "mailbox_unknown", "5.1.1", is_permanent=True
        )
        gone = memory.learn(report)
        department = departments.add(alice, f"Sales {OURS}", None)
        seat = Seat(Role.objects.get(builtin="seller"))
        invited = invitations.invite(alice, f"new@{OURS.lower()}.example", f"Nina {OURS}", seat)
        notice = Notification.objects.create(member=company.bob, kind=next(iter(KINDS)), values={"name": OURS})
        consent = consents.give(bob, "mail.bind", [OURS], letters.mailbox.pk)
        consents.permit_one(bob, DEVICE)
        role = roles.add_role(alice, RolePlan(f"Auditor {OURS}", "self", frozenset()))
        doubt = SecurityEvent.objects.create(member=company.bob, kind="doubtful", outcome="told", place=OURS)
        offer = master.offer_master(alice, company.alice, company.bob, PASSWORD)
        sign_in = SignIn.objects.create(user=company.bob.user, ip="192.0.2.7", user_agent=OURS)
        factor = Authenticator.objects.create(user=company.bob.user, type=Authenticator.Type.TOTP, data={"secret": "x"})
        asked = requests.ask(bob, company.bob, "access", f"What is kept about {OURS}?")
        new = NewRecipient(OURS, f"privacy@{OURS.lower()}.example", "activity", "a fair", ("name", "email"), "contract")
        recipient = sharing.authorise(alice, new)
        sharing.share(alice, recipient, ["name"], "a fair", of_member(company.bob))
        wish = sharing.note_wish(alice, Wish("complainant", OURS, "", f"Bob of {OURS}", "his address"))
        tag = tagging.make_tag(bob, OURS, "private")
        tagging.tag_customer(bob, customer, tag)
        view = viewing.save_view(bob, "customer", OURS, "f=country.is.DE")
        paper, pass_ = (add_field(alice, of, FieldShape("Zeugnis", FieldKind.FILE)) for of in ("customer", "contact"))
        held, hers = (own_files.bring(bob, Brought(f"Paper {OURS}.txt", "text/plain", b"x")) for _ in range(2))
        fill(bob, customer, {paper.pk: held.value})
        fill(bob, contact, {pass_.pk: hers.value})
        twin, other = (
            customers.add_customer(bob, name=f"{OURS} {name}", is_surely_new=True) for name in ("Twin", "Other")
        )
        merge = merging.merge_customers(bob, customer, twin, [])
        pair, request, look = _doubles(company, customer)
        stay = _pooled(company)
        money = _money(bob, deal)
        order = orders.ask_for_help(
            bob, company.bob, Help("fault", OURS, f"{OURS} does not open", files=[Upload(f"{OURS}.txt", b"x")])
        )
        imported, exported = _files(bob, company.alice)
        card = cards.take_card(bob, PIXEL)
        visit = visits.note_visit(
            bob, customer, NewVisit(text=f"{OURS} shook hands", place=f"Hall {OURS}", photo=PIXEL)
        )
        put = files.keep_files(bob, customer, [Brought(f"{OURS}.txt", "text/plain", b"x")])[0]
        _aimed_at(alice, company.bob)
        access, _secret = tokens.make_token(alice, f"Shop {OURS}", ["customers.read"], 7)
        hook, _key = webhooks.register(alice, webhooks.Wanted("https://erp.example/", ["customer.added"], new))
        layout = _layout(alice)
        arguments = {
            "address_id": gone.pk,
            "approval_id": _approval(company, deal).pk,
            "attachment_id": file.pk,
            "code_id": code.pk,
            "consent": consent.pk,
            "import_id": imported.pk,
            "product_import_id": _product_import(bob).pk,
            "workbook_id": _workbook(alice).pk,
            "document_kind": "invoice",
            "export_id": exported.pk,
            "contact_id": contact.pk,
            "customer_id": customer.pk,
            "decision_id": proposal.pk,
            "deal_view_id": viewing.save_view(bob, "deal", OURS, "f=state.is.open").pk,
            "department_id": department.pk,
            "document_id": document.pk,
            "draft_id": draft.pk,
            "event_id": doubt.pk,
            "factor": factor.pk,
            "device": Device.objects.create(user=company.bob.user, key=1, until=timezone.now()).pk,
            "family": "customers",
            "figure": "countries",
            "house": "wechat",
            "identity": OutsideIdentity.objects.create(user=company.bob.user, house="wechat", subject_key=1).pk,
            "format": "csv",
            "table": "customers",
            "address": "nobodys-calendar",
            "invitation_id": invited.invitation.pk,
            "field_id": paper.pk,
            "field_file_id": held.pk,
            "person_file_id": hers.pk,
            "key": "stage",
            "column": "position",
            "merge_id": merge.pk,
            "of": "stage",
            "other_id": other.pk,
            "mailbox_id": letters.mailbox.pk,
            "member_id": company.bob.pk,
            "look_id": look.pk,
            "message_id": message.pk,
            "name": functions.MARK,
            "function": "mail.bind",
            "card_id": card.pk,
            "act": "contacts.correct",
            "customer_visit_id": visit.pk,
            "customer_file_id": put.pk,
            "provider_id": _provider(alice).pk,
            "notification": notice.pk,
            "move_id": move_goods(
                bob, document, {line.number or line.name: Decimal(1) for line in document.lines.all()}
            )[0].pk,
            "offer_id": offer.pk,
            "opportunity_id": deal.pk,
            "pair_id": pair.pk,
            "picture_id": picture.pk,
            "pool_id": stay.pool_id,
            "position": 0,
            "product_id": product.pk,
            "visit_id": Visit.objects.create(member=company.bob, digest=OURS, expires_at=timezone.now()).pk,
            "news_id": _news(company.bob).pk,
            "incident_id": _incident(company.bob).pk,
            "knock_id": order.pk,
            "activity_id": _activity(company.bob).pk,
            "order_id": order.pk,
            "file_id": OrderFile.objects.get(word__order=order).pk,
            "staff_id": order.pk,
            "role_id": role.pk,
            "owner_request_id": request.pk,
            "rule_id": rule.pk,
            "record": "customer",
            "secret": codes.new_link(company.bob.user, passwords.RESET),
            "shown": letting_in.ask(Place("203.0.113.9", "Firefox Windows"))[1],
            "share": links_to_documents.share_document(bob, document, 7).token,
            "sign_in": sign_in.pk,
            "tag_id": tag.pk,
            "token_id": access.pk,
            "task_id": working.add_task(bob, deal, f"Send {OURS}").pk,
            "word": flows.add_flow(alice, "Tenders").word,
            "opening_token": "nobodysletter",
            "file_token": f"{company.id.hex}.nobodysfile",
            "shelf": "mail",
            "layout_id": layout.pk,
            "layout_key": layout.pk,
            "link_id": _file_link(company.bob, letters.mailbox).pk,
            "search_id": SavedSearch.objects.create(member=company.bob, words=OURS).pk,
            "template_id": add_template(bob, Text(f"Thanks {OURS}", f"<p>{OURS}</p>", word=OURS.lower())).pk,
            "stay_id": stay.pk,
            "step_id": _step_of_departure(company).pk,
            "thread_id": message.thread_id,
            "token": invited.link.rstrip("/").rpartition("/")[2],
            "version": current_version(),
            "where": "archive",
            "folder_id": letters.inbox.pk,
            "insurance_order_id": _insured(bob, customer).pk,
            "shipment_id": _shipped(bob, deal).pk,
            "hook": f"{company.id.hex}.nobodyssecret",
            "receipt_id": money.receipt_id,
            "write_off_id": money.pk,
            "request_id": asked.pk,
            "recipient_id": recipient.pk,
            "disclosure_id": wish.pk,
            "enterprise": company.id,
            "which": "logo",
            "webhook_id": hook.pk,
            "delivery_id": webhooks.try_out(alice, hook).pk,
            "warning_id": warning.pk,
            "view_id": view.pk,
        }
        return Belongings(arguments, _named_in_forms(arguments, letters))


def _news(member: Member) -> News:
    """News that Bob was told."""
    user = User(email=f"staff@{OURS.lower()}.example", email_key=new_id().int & (2**62 - 1), name="Staff")
    user.save()
    staff = Staff.objects.create(user=user)
    made = News.objects.create(
        kind="function", title_en="Ships", title_zh="船", text_en="Ships", text_zh="船", staff=staff
    )
    NewsReceipt.objects.create(news_id=made.pk, member=member)
    return made


def _files(actor: Actor, master: Member) -> tuple[Import, Export]:
    """A file that is being brought in, and a list that was taken out."""
    table = Table("csv", "utf-8", "comma", ["公司", "国家"], [[OURS, "DE"]], 1, [])
    imported = importing.begin_import(actor, "customer", f"{OURS} list.csv", f"公司,国家\n{OURS},DE\n".encode(), table)
    exported = Export.objects.create(
        member=master, record="customer", format="csv", query="", reason=f"{OURS} asked for it"
    )
    return imported, exported


def _incident(member: Member) -> Incident:
    """An incident of which Bob was told."""
    made = Incident.objects.create(title=OURS, noted_by=Staff.objects.get())
    IncidentDelivery.objects.create(incident_id=made.pk, member=member, channel="notice")
    return made


def _activity(member: Member) -> Activity:
    """A questionnaire that Bob answered."""
    made = Activity.objects.create(
        kind="questionnaire",
        title_en="Ships",
        title_zh="船",
        text_en="Ships",
        text_zh="船",
        asked=["name"],
        closes_on=timezone.localdate() + timedelta(days=7),  # whatever day it is for who opens it
        staff=Staff.objects.get(),
    )
    ActivityEntry.objects.create(activity_id=made.pk, member=member, given={"name": OURS})
    return made


def _step_of_departure(company: Company) -> DepartureStep:
    """Bob leaves, and one step of it was done."""
    departure = departures.begin(actor_of(company.alice), company.bob)
    return DepartureStep.objects.create(
        departure=departure, kind="customers", done_by=company.alice, heir=company.morgan
    )


def _pooled(company: Company) -> PoolStay:
    """A customer that Bob gave back into a pool."""
    pool = keeping.keep_pool(actor_of(company.alice), None, {"name": f"{OURS} Sea"}, [company.bob.pk])
    seller = actor_of(company.bob)
    made = customers.add_customer(seller, name=f"{OURS} Fischer", is_surely_new=True)
    return claiming.put_into_pool(seller, made, pool, f"{OURS} is quiet")


def _doubles(company: Company, customer: Customer) -> tuple[SuspectedPair, OwnerRequest, AuditEntry]:
    """A second customer of Bob's that may be the first, a customer of Alice's at which he looked, and one that he asked for."""
    seller = actor_of(company.bob)
    other = customers.add_customer(seller, name=f"{OURS} Handel", country="DE", is_surely_new=True)
    pair = SuspectedPair.objects.create(left=customer, right=other, score=90, evidence=["same name"])
    hers, asked = (
        customers.add_customer(actor_of(company.alice), name=f"{OURS} {word}", is_surely_new=True)
        for word in ("Reederei", "Werft")
    )
    look = AuditEntry.objects.create(
        at=timezone.now(),
        word=LOOKED,
        member_id=company.bob.pk,
        via="web",
        object_id=hers.pk,
        concerns_id=company.alice.pk,
    )
    request = OwnerRequest.objects.create(customer=asked, asked_by=company.bob, wish="contact", reason=OURS, trail={})
    return pair, request, look


def _customer(company: Company) -> tuple[Customer, Contact]:
    seller = actor_of(company.bob)
    person = NewContact(f"Anna {OURS}", f"anna@{OURS.lower()}.example", "+49 40 5556677")
    made = customers.add_customer(seller, name=f"{OURS} GmbH", country="DE", contacts=[person], is_surely_new=True)
    timeline.note(seller, made, "note", f"{OURS} likes blue.")
    return made, made.contacts.get()


def _provider(alice: Actor) -> OtherService:
    place = f"https://{OURS.lower()}.example/"
    return providers.add_service(alice, ServiceShape("customs", OURS, f"{OURS} Ltd", place, place, f"{OURS} goods"))


def _product(actor: Actor, customer: Customer) -> tuple[Product, ProductPicture, BuyersCode]:
    made = products.add_product(actor, number=f"{OURS}-40", name=f"Hinge {OURS}", name_zh="合页")
    prices.set_prices(actor, made, [(Decimal(0), Decimal("1.20"))], currency="USD", incoterm="FOB")
    code = codes_of_buyers.learn_code(actor, customer, f"{OURS} 1", made)
    assert code is not None
    return made, pictures.add_picture(actor, made, PIXEL), code


def _document(master: Actor, seller: Actor, deal: Opportunity) -> Document:
    letterheads.set_picture(master, "logo", PIXEL)
    letterheads.keep_bank(master, None, label=f"Bank {OURS}", account="1234")
    made = documents.begin_document(seller, "order", deal.customer, opportunity=deal)
    made.lines.update(price=1)
    made.terms = (made.terms or {}) | {"notes": f"{OURS} marks apply"}
    made.save(update_fields=["terms"])
    return documents.issue_document(seller, made)


def _product_import(actor: Actor) -> ProductImport:
    """A table of products that is being brought in."""
    rows = [["Number", "Name"], [f"{OURS}-77", OURS]]
    return product_tables.begin_import(actor, f"{OURS} products.csv", b"Number,Name\n", [("", rows)], "update")


def _workbook(master: Actor) -> WorkbookTemplate:
    """An Excel file of our own for all documents."""
    content = sample_template("invoice", "en")
    return workbooks.add_workbook(
        master, f"{OURS} form", DocumentKind.values, Looked(content, ["number", "total"], ["Invoice"])
    )


def _layout(master: Actor) -> DocumentLayout:
    made = layouts.copy_layout(master, "classic")
    made.name = f"{OURS} layout"
    made.save(update_fields=["name"])
    return made


def _shipped(seller: Actor, deal: Opportunity) -> Shipment:
    """Goods under way."""
    made = begin_shipment(seller, documents.begin_document(seller, "order", deal.customer, opportunity=deal))
    return change_shipment(seller, made, {"vessel": f"MV {OURS}", "forwarder": f"{OURS} Cargo"}, [])


def _insured(seller: Actor, customer: Customer) -> InsuranceOrder:
    """A limit that the insurer is to be asked for."""
    made = draft_limit(seller, customer, "limit_open")
    return change_order(seller, made, {"buyerPayBehave": f"{OURS} pays late"})


def _aimed_at(master: Actor, member: Member) -> None:
    """What Bob is to reach in this month; at its end it may be the next one where he sits."""
    for day in (timezone.localdate(), timezone.localdate() + timedelta(days=1)):
        set_targets(master, member, day, {"customers": Decimal(TARGET)})


def _money(seller: Actor, deal: Opportunity) -> WriteOff:
    """A receipt of Bob's customer, written off against an order."""
    order = documents.begin_document(seller, "order", deal.customer, opportunity=deal)
    order.lines.update(price=1)
    documents.change_document(seller, order, {}, [{"number": OURS, "quantity": Decimal(5), "price": Decimal(2)}])
    order = documents.issue_document(seller, order)
    new = NewReceipt(timezone.localdate(), Decimal(6), "USD", payer=OURS, file=b"slip", file_name=f"{OURS} slip.pdf")
    receipt = receipts.register_receipt(seller, deal.customer, new)
    return writing_off.write_off(seller, receipt, [Pays(order, Decimal(6))])[0]


def _approval(company: Company, deal: Opportunity) -> ApprovalRequest:
    alice, bob = actor_of(company.alice), actor_of(company.bob)
    rule = approvals.add_rule(alice, "amount", Decimal(1), [company.alice.pk])
    made = documents.begin_document(bob, "proforma", deal.customer, opportunity=deal)
    made.lines.update(price=1)
    documents.change_document(bob, made, {}, [{"number": OURS, "quantity": Decimal(5), "price": Decimal(2)}])
    documents.issue_document(bob, made)
    approvals.end_rule(alice, rule.pk)
    return ApprovalRequest.objects.get(document=made)


def _draft(member: Member, mailbox: Mailbox) -> tuple[Draft, DraftAttachment]:
    seller = actor_of(member)
    made = drafts.begin(seller, mailbox, Beginning(to=KNOWN, subject=f"Offer {OURS}", html=f"<p>{OURS}</p>"))
    return made, attaching.attach(seller, made, File(f"{OURS}.txt", "text/plain", OURS.encode()))


def _file_link(member: Member, mailbox: Mailbox) -> FileLink:
    """A link to a large file in a letter that Bob sent."""
    draft = Draft.objects.create(member=member, mailbox=mailbox, subject=OURS, state="sent")
    file = DraftAttachment.objects.create(draft=draft, name=f"{OURS}.zip", type="x/y", size=1, is_linked=True)
    made: FileLink = FileLink.objects.create(
        attachment=file, made_by=member, secret=OURS, link_key=1, expires_at=timezone.now() + timedelta(days=1)
    )
    return made


def _named_in_forms(things: dict[str, Any], letters: Letters) -> dict[str, Any]:
    """Ids of ours where forms and queries take ids, and just enough else for them to be looked at."""
    return {
        "answers": things["message_id"],
        "card": things["opportunity_id"],
        "chosen": [things["message_id"], things["customer_id"]],
        "column": "quoted",
        "customer": things["customer_id"],
        "department": things["department_id"],
        "do": "read",
        "folder": letters.inbox.pk,
        "folders": [letters.inbox.pk],
        "how": "reply",
        "kind": "quotation",
        "mailbox": things["mailbox_id"],
        "member": things["member_id"],
        "q": OURS.lower(),  # found by it, and told apart from what the page repeats
        "stage": "sample",
        "stage_to": "sample",
        "supervisor": things["member_id"],
        "thread": things["thread_id"],
        "members": [things["member_id"]],
        "tag": OURS.lower(),
        "to": things["member_id"],
        "value": "sample",
    }
