"""A file of customers comes in: its columns are guessed, its source is stated, and everything can be taken back."""

from __future__ import annotations

import io

import pytest
from openpyxl import Workbook

from argosy.audit.models import AuditEntry
from argosy.automation.functions import FILE
from argosy.customers.actions import own_files
from argosy.customers.actions.customers import change_customer
from argosy.customers.actions.fields import FieldShape, add_field, fill
from argosy.customers.actions.recognising import wanted_keys
from argosy.customers.asked import LOOKED
from argosy.customers.brought import Brought
from argosy.customers.models import Contact, ContactPoint, Customer, CustomerSearch, FieldKind, MatchKey
from argosy.enterprise import switches
from argosy.enterprise.actions.roles import RolePlan, change_role
from argosy.enterprise.actors import actor_of
from argosy.enterprise.models import Role
from argosy.exchange.cells import Cells
from argosy.exchange.keying import Keying
from argosy.exchange.models import Import, ImportBatch, SetAside, State
from tests.exchange.conftest import STATED
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
ENGLISH = (
    b"Company Name,Country,Website,Contact Name,Email,Phone,Lifecycle Stage\r\n"
    b"Vogt Beschlaege GmbH,Germany,vogt.example,Anna Vogt,anna@vogt.example,+49 40 1234567,Sample\r\n"
    b"Luz do Mar Lda,Portugal,luzdomar.example,Pedro Luz,pedro@luzdomar.example,,Champion\r\n"
)
CHINESE = (
    "客户名称;国家地区;联系人;邮箱;手机;客户星级;微信;客户阶段\n"
    "明月五金有限公司;中国;王芳;wang@mingyue.example;+86 574 8765 4321;★★★;mingyue88;样品\n"
)


def workbook(*rows: list[object]) -> bytes:
    book, kept = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(kept)
    return kept.getvalue()


def test_a_file_comes_in_also_where_mail_of_its_companies_is_then_filed_by_itself(bring, company):
    switches.turn(actor_of(company.alice), FILE, is_on=True)

    done = bring(ENGLISH)

    assert (done.state, done.made, done.problem) == (State.DONE, 2, "")


def test_the_columns_of_another_crm_are_understood_and_its_companies_are_customers(bring, company):
    done = bring(ENGLISH)

    vogt, luz = Customer.objects.order_by("number")
    assert (done.state, done.made, done.people, done.failed) == (State.DONE, 2, 2, 0)
    assert (vogt.country, vogt.stage, vogt.time_zone, vogt.owner_id) == (
        "DE",
        "sample",
        "Europe/Berlin",
        company.bob.pk,
    )
    assert "Champion" in luz.notes
    anna = Contact.objects.get(customer=vogt)
    assert (anna.name, anna.email, anna.phone, anna.is_main) == (
        "Anna Vogt",
        "anna@vogt.example",
        "+49 40 1234567",
        True,
    )


def test_lines_come_in_without_what_people_must_fill_in_and_it_is_said_before(upload, bring, browse, company, owner):
    for record, name in (("customer", "Grade"), ("contact", "Met at")):
        add_field(owner, record, FieldShape(name, is_required=True))
    said = "No column holds these fields, which must be filled in"

    chosen = upload(b"Company,Grade\nLuz SA,A\n")
    page = browse(company.bob).get(f"/exchange/{chosen.pk}/")
    bring(b"Company,Country\nVogt GmbH,Germany\n")

    assert f"{said}: Met at." in words(page)
    assert Customer.objects.get().name == "Vogt GmbH"


def test_a_chinese_file_in_its_own_letters_and_separators_is_read(bring):
    bring(CHINESE.encode("gb18030"))

    made = Customer.objects.get()
    assert (made.name, made.country, made.stars, made.stage) == ("明月五金有限公司", "CN", 3, "sample")
    assert ContactPoint.objects.get().value == "mingyue88"


def test_a_workbook_is_read_and_its_formulas_are_not_worked_out(bring):
    bring(
        workbook(["Company", "City"], ['=HYPERLINK("http://evil.example")', "Bonn"], ["Real GmbH", "Köln"]),
        name="a.xlsx",
    )

    assert [one.name for one in Customer.objects.all()] == ["Real GmbH"]


def test_a_phones_contacts_are_read(bring):
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Vogt;Anna;;;\r\nFN:Anna Vogt\r\nORG:Vogt GmbH;Sales\r\nTITLE:Buyer\r\n"
    card += (
        "EMAIL:anna@vogt.example\r\nTEL;TYPE=CELL:+49 171 555\r\nADR:;;Hafen 1;Hamburg;;20457;Germany\r\nEND:VCARD\r\n"
    )

    bring(card.encode(), name="anna.vcf", record="contact")

    anna = Contact.objects.get()
    assert (anna.customer.name, anna.customer.city, anna.customer.country) == ("Vogt GmbH", "Hamburg", "DE")
    assert (anna.name, anna.position, anna.phone) == ("Anna Vogt", "Buyer", "+49 171 555")


def test_what_came_in_is_found_by_search_and_by_the_duplicate_check(bring, browse, company):
    bring(ENGLISH)

    assert "Vogt Beschlaege" in words(browse(company.bob).get("/customers/?q=anna"))
    assert "Vogt Beschlaege" in words(browse(company.bob).post("/duplicates/", {"who": "VOGT Beschläge"}))


def test_the_rows_are_the_same_as_if_somebody_had_typed_them(bring, add, seller):
    from argosy.customers.actions.recognising import index

    bring(ENGLISH)

    vogt = Customer.objects.get(website="vogt.example")
    before = set(MatchKey.objects.filter(customer=vogt).values_list("kind", "key"))
    tokens = set(CustomerSearch.objects.get(row_id=vogt.pk).tokens)
    index(vogt)
    assert set(MatchKey.objects.filter(customer=vogt).values_list("kind", "key")) == before
    assert set(CustomerSearch.objects.get(row_id=vogt.pk).tokens) == tokens


@pytest.mark.promise("S94")
@pytest.mark.promise("S136")
def test_a_long_file_which_two_cores_share_comes_in_as_a_short_one_does(bring, in_blocks, add):
    known = add("Luz Lda", website="luz.example")
    in_blocks(2)

    done = bring(
        b"Company,Website,Contact,Email\n"
        b"Vogt Beschlaege GmbH,vogt.example,Anna,a@vogt.example\n"
        b"Acme Trade LLC,acme-trade.example,Joe,not an address\n"
        b"LUZ L.D.A.,,,\n"
        b"VOGT GmbH,vogt.example,Jan,j@vogt.example\n"
        b"Nordwind AG,nordwind.example,Eva,e@nordwind.example\n"
    )

    assert (done.state, done.rows, done.made, done.skipped, done.failed) == (State.DONE, 5, 2, 1, 1)
    vogt = Customer.objects.get(name="Vogt Beschlaege GmbH")
    assert sorted(one.name for one in vogt.contacts.all()) == ["Anna", "Jan"]
    north = Customer.objects.get(name="Nordwind AG")
    kept = set(MatchKey.objects.filter(customer=north).values_list("kind", "key"))
    assert kept == wanted_keys(north, list(north.contacts.all()))
    assert not known.contacts.exists()


def test_nothing_comes_in_before_its_lawful_source_is_stated(upload, browse, company):
    made = upload(ENGLISH)
    columns = {f"column_{place}": key for place, key in enumerate(made.mapping)}
    without = {"policy": "skip", "wins": "ours", "owner": str(company.bob.pk), "statement": "a list", **columns}

    answer = browse(company.bob).post(f"/exchange/{made.pk}/start/", without)

    assert answer.status_code == 422
    assert "Without this nothing is imported" in words(answer)
    assert not Customer.objects.exists()
    made.refresh_from_db()
    assert made.state == State.MAPPING


@pytest.mark.promise("S94")
@pytest.mark.promise("S136")
def test_who_stated_the_source_when_and_in_which_words_is_kept_and_shown_on_each_record(bring, browse, company):
    done = bring(ENGLISH)

    vogt = Customer.objects.get(website="vogt.example")
    page = words(browse(company.bob).get(f"/customers/{vogt.pk}/origins/"))
    assert STATED["statement"] in page
    assert "Bob" in page
    assert done.stated_at is not None
    assert vogt.origins["name"] | {"at": ""} == {
        "by": "import",
        "at": "",
        "member": str(company.bob.pk),
        "ref": str(done.pk),
    }
    assert AuditEntry.objects.filter(word="import.started", object_id=done.pk, member_id=company.bob.pk).exists()


def test_a_known_company_is_left_out_and_the_line_can_be_fetched_to_mend_it(bring, add, browse, company):
    add("Vogt Beschläge", website="vogt.example", country="DE")

    done = bring(ENGLISH)

    assert (done.made, done.skipped) == (1, 1)
    assert "Vogt Beschläge is known already" in words(browse(company.bob).get(f"/exchange/{done.pk}/"))
    file = browse(company.bob).get(f"/exchange/{done.pk}/problems/")
    assert file.content[:2] == b"PK"


@pytest.mark.parametrize(
    "written",
    ["Zurjasyng Furniture", "Yorbasyng Furniture", "Yorjazyng Furniture", "Yorjasynk Furniture", "Yorjasng Furniture"],
)
def test_one_letter_wrong_or_missing_anywhere_in_a_long_name_is_still_known(bring, add, written):
    add("Yurjasyng Furniture GmbH" if written.startswith("Z") else "Yorjasyng Furniture GmbH")

    assert bring(f"Company\n{written}\n".encode()).skipped == 1


def test_a_company_of_which_half_a_long_word_alone_is_known_is_compared_with_nobody(bring, add, monkeypatch):
    compared: list[object] = []
    whole = Keying.compare
    monkeypatch.setattr(Keying, "compare", lambda self, pairs: compared.extend(pairs) or whole(self, pairs))
    add("Undtorpra Hardware GmbH")

    assert bring(b"Company\nUndtlimska Hardware\n").made == 1
    assert not compared


def test_a_misspelt_name_and_one_in_other_letters_are_known_too(bring, add):
    add("Brandtholz Eisenwaren GmbH", country="DE")
    add("株式会社ミズシマ工業", country="JP")

    done = bring(b"Company Name\nBrandtholtz Eisenwaren\nMizushima Kogyo K.K.\nBrandhofer Eisenwaren\n")

    assert (done.made, done.skipped) == (1, 2)


@pytest.mark.parametrize("lines_between", range(4))
def test_a_company_of_the_same_file_is_known_again_however_it_is_written_and_however_far_below(
    bring, in_blocks, lines_between
):
    in_blocks(1)
    between = "".join(f"{name} Ltd,\n" for name in ("Kestrel", "Oldmoor", "Thameswick")[:lines_between])

    done = bring(
        f"Company,E-mail\nBrandtholz Eisenwaren GmbH,eva@holz.example\n{between}"
        "Brandtholtz Eisenwaren,max@eisen.example\n".encode()
    )

    assert (done.made, done.failed) == (1 + lines_between, 0)
    known = Customer.objects.get(name="Brandtholz Eisenwaren GmbH")
    assert {one.email for one in known.contacts.all()} == {"eva@holz.example", "max@eisen.example"}


def test_signs_that_arrays_must_quote_come_in_as_they_were_written(bring):
    bring(b'Company Name,City\n"A ""B"" {C}, D\\E",NULL\n')

    made = Customer.objects.get()
    assert (made.name, made.city) == ('A "B" {C}, D\\E', "NULL")


def test_an_update_fills_what_is_empty_and_an_empty_cell_erases_nothing(bring, add):
    known = add("Vogt Beschlaege GmbH", website="vogt.example", city="Hamburg")

    bring(
        b"Company,Website,City,Country,E-mail\nVogt Beschlaege GmbH,vogt.example,,DE,new@vogt.example\n",
        policy="update",
    )

    known.refresh_from_db()
    assert (known.city, known.country, known.origins["country"]["by"]) == ("Hamburg", "DE", "import")
    assert [one.email for one in known.contacts.all()] == ["new@vogt.example"]


@pytest.mark.parametrize(("wins", "city"), [("ours", "Hamburg"), ("file", "Bremen")])
def test_which_side_wins_is_chosen(bring, add, wins, city):
    known = add("Vogt Beschlaege GmbH", website="vogt.example", city="Hamburg")

    bring(b"Company,Website,City\nVogt Beschlaege GmbH,vogt.example,Bremen\n", policy="update", wins=wins)

    known.refresh_from_db()
    assert known.city == city


def test_asked_about_a_doubtful_line_one_says_whether_it_is_the_same(bring, add, browse, company):
    known = add("Vogt Beschlaege GmbH", website="vogt.example")

    done = bring(ENGLISH, policy="ask")
    waiting = SetAside.objects.get()
    page = words(browse(company.bob).get(f"/exchange/{done.pk}/"))
    browse(company.bob).post(f"/exchange/{done.pk}/settle/", {"line": waiting.line, "choice": "update"})

    assert "1 line may be known already" in page
    known.refresh_from_db()
    assert (known.country, known.contacts.count(), SetAside.objects.count()) == ("DE", 1, 0)


def test_a_colleagues_customer_is_neither_named_nor_touched_and_the_look_is_written_down(
    bring, add, manager, browse, company
):
    hers = add("Vogt Geheim GmbH", website="vogt.example", by=manager)

    done = bring(ENGLISH, policy="update")

    assert (done.made, done.failed) == (1, 1)
    assert "Geheim" not in browse(company.bob).get(f"/exchange/{done.pk}/").content.decode()
    hers.refresh_from_db()
    assert hers.country == ""
    assert AuditEntry.objects.filter(word=LOOKED, object_id=hers.pk, concerns_id=company.morgan.pk).exists()


def test_two_people_of_one_company_in_one_file_are_two_contacts_of_one_customer(bring):
    bring(
        b"Company,Website,Contact,Email\nVogt GmbH,vogt.example,Anna,a@vogt.example\nVOGT GmbH,vogt.example,Jan,j@vogt.example\n"
    )

    assert Customer.objects.get().contacts.count() == 2


def test_a_bad_line_fails_alone_with_its_reason(bring, browse, company):
    done = bring(b"Company,Email\nVogt GmbH,not an address\nLuz Lda,p@luz.example\n,\n")

    assert [one.name for one in Customer.objects.all()] == ["Luz Lda"]
    assert "is not an e-mail address" in words(browse(company.bob).get(f"/exchange/{done.pk}/"))


@pytest.mark.parametrize("policy", ["skip", "update"])
def test_a_whole_import_is_taken_back(bring, add, browse, company, policy):
    known = add("Vogt Beschlaege GmbH", website="vogt.example")
    done = bring(ENGLISH, policy=policy)

    from tests.running_jobs import run_jobs

    browse(company.bob).post(f"/exchange/{done.pk}/undo/")
    run_jobs()

    done.refresh_from_db()
    known.refresh_from_db()
    assert (done.state, done.kept) == (State.UNDONE, 0)
    assert list(Customer.objects.all()) == [known]
    assert (known.country, known.contacts.count()) == ("", 0)
    assert not ImportBatch.objects.exclude(made=[]).exists()


def test_what_somebody_worked_with_since_stays(bring, browse, company, seller):
    from tests.running_jobs import run_jobs

    done = bring(ENGLISH)
    luz = Customer.objects.get(website="luzdomar.example")
    change_customer(seller, luz, city="Faro")

    browse(company.bob).post(f"/exchange/{done.pk}/undo/")
    run_jobs()

    done.refresh_from_db()
    assert list(Customer.objects.all()) == [luz]
    assert done.kept == 1


def test_the_columns_of_such_a_file_are_remembered(upload, bring, browse, company):
    file = b"Firma,Land\nVogt GmbH,DE\n"
    first = upload(file)
    browse(company.bob).post(f"/exchange/{first.pk}/start/", {"column_0": "name", "column_1": "country", "policy": "skip",
        "wins": "ours", "owner": str(company.bob.pk), **STATED})  # fmt: skip

    assert first.mapping == ["", ""]
    assert upload(file).mapping == ["name", "country"]


def test_the_first_lines_are_shown_as_they_will_become(upload, browse, company):
    made = upload(ENGLISH)

    page = words(browse(company.bob).get(f"/exchange/{made.pk}/"))
    other = browse(company.bob).post(f"/exchange/{made.pk}/preview/", {"column_0": "person"})

    assert "Germany" in page
    assert "Anna Vogt" in page
    assert "Anna Vogt" not in other.content.decode()


def test_wrong_letters_can_be_read_again(upload, browse, company):
    made = upload("Company,City\nDvořák,Brno\n".encode("cp1250"))

    browse(company.bob).post(f"/exchange/{made.pk}/read/", {"encoding": "cp1250", "delimiter": "comma"})

    made.refresh_from_db()
    assert made.shape["sample"] == [["Dvořák", "Brno"]]


def test_who_was_erased_does_not_come_back_with_a_file(bring, seller):
    from argosy.privacy.models import Tombstone
    from argosy.privacy.subjects import key_of

    Tombstone.objects.create(key=key_of(seller.enterprise, "anna@vogt.example"))

    done = bring(ENGLISH)

    assert (done.made, done.failed) == (1, 1)
    assert [one.name for one in Contact.objects.all()] == ["Pedro Luz"]


def test_running_it_twice_brings_nothing_in_twice(bring, company):
    from argosy.exchange import files, jobs

    done = bring(ENGLISH)
    Import.objects.filter(pk=done.pk).update(state=State.RUNNING, blob=files.keep(done.pk, ENGLISH))

    jobs.run_import.run(str(company.id), imported=str(done.pk), language="en")

    assert Customer.objects.count() == 2


def test_a_trainee_may_not_import(upload, browse, company):
    made = upload(ENGLISH)

    assert browse(company.tina).get("/exchange/new/").status_code == 403
    assert browse(company.tina).post(f"/exchange/{made.pk}/start/", STATED).status_code in {403, 404}
    assert not Customer.objects.exists()


def test_no_and_nought_are_values_of_own_fields(bring, company):
    fields = {}
    for kind, name in ((FieldKind.YES_NO, "Visited"), (FieldKind.NUMBER, "Branches")):
        fields[name] = add_field(actor_of(company.alice), "customer", FieldShape(name, kind=kind))

    bring(b"Company,Visited,Branches\nVogt GmbH,no,0\n")

    kept = Customer.objects.get(name="Vogt GmbH").custom
    assert kept == {str(fields["Visited"].pk): False, str(fields["Branches"].pk): 0}


def test_an_own_field_that_the_role_leaves_as_it_is_stays_and_the_rest_of_the_file_comes_in(bring, company):
    alice = actor_of(company.alice)
    grade, town = (add_field(alice, "customer", FieldShape(name)) for name in ("Grade", "Town"))
    bring(b"Company,Grade\nVogt GmbH,A\n")
    role = Role.objects.get(builtin="seller")
    plan = RolePlan(role.name, role.reach, role.allowed, frozenset(), frozenset({grade.veil_key}))
    change_role(alice, role, plan)

    made = bring(b"Company,Grade,Town\nVogt GmbH,B,Hamburg\nLuz Lda,,Porto\n", policy="update", wins="file")

    assert (made.state, made.failed) == (State.DONE, 0)
    assert Customer.objects.get(name="Vogt GmbH").custom == {str(grade.pk): "A", str(town.pk): "Hamburg"}
    assert Customer.objects.filter(name="Luz Lda").exists()


def test_what_the_role_leaves_alone_is_filled_by_no_file(bring, upload, browse, company):
    role = Role.objects.get(builtin="seller")
    fixed, unseen = frozenset({"customer.stars", "contact.phone"}), frozenset({"customer.website"})
    change_role(actor_of(company.alice), role, RolePlan(role.name, role.reach, role.allowed, unseen, fixed))
    content = (
        b"Company,Stars,Website,Contact name,Phone,Position\nLuz Lda,5,luz.example,Ana Luz,+351 21 5550100,Owner\n"
    )

    offered = browse(company.bob).get(f"/exchange/{upload(content).pk}/").content.decode()
    made = bring(content)

    assert 'value="company_phone"' in offered
    assert 'value="stars"' not in offered
    assert '<option value="website">Website' not in offered
    assert (made.state, made.made, made.failed) == (State.DONE, 1, 0)
    luz = Customer.objects.get(name="Luz Lda")
    person = luz.contacts.get()
    assert (luz.stars, luz.website, person.name, person.phone, person.position) == (0, "", "Ana Luz", "", "Owner")


def test_a_colleague_or_a_company_in_a_field_is_brought_by_name_and_taken_out_by_it(bring, add, owner, company, browse):
    mother = add("Mother AG")
    who = add_field(owner, "customer", FieldShape("Merchandiser", FieldKind.MEMBER))
    group = add_field(owner, "customer", FieldShape("Group", FieldKind.RELATION))

    bring(b"Company,Merchandiser,Group\nVogt,TINA,Mother AG\n")

    assert Customer.objects.get(name="Vogt").custom == {
        str(who.pk): str(company.tina.pk),
        str(group.pk): str(mother.pk),
    }
    columns = Cells(owner, "customer", [f"x{who.pk.hex}", f"x{group.pk.hex}"], with_all=False)
    assert list(columns.lines([Customer.objects.get(name="Vogt")])) == [["Vogt", "Tina", "Mother AG"]]


def test_a_files_name_goes_out_with_the_list_and_is_said_to_bring_no_file_in(
    upload, bring, add, owner, browse, company
):
    field = add_field(owner, "customer", FieldShape("Contract", FieldKind.FILE))
    vogt = add("Vogt")
    fill(owner, vogt, {field.pk: own_files.bring(owner, Brought("Frame.pdf", "application/pdf", b"%PDF")).value})
    columns = Cells(owner, "customer", [f"x{field.pk.hex}"], with_all=False)
    assert list(columns.lines([vogt])) == [["Vogt", "Frame.pdf"]]

    begun = upload(b"Company,Contract\nLuz,Other.pdf\n")
    shown = browse(company.bob).get(f"/exchange/{begun.pk}/").content.decode()
    done = bring(b"Company,Contract\nLuz,Other.pdf\nVogt,Other.pdf\n", policy="update", wins="file")

    assert "A table holds only names of files" in shown
    assert f'value="x{field.pk.hex}"' not in shown
    assert (done.failed, Customer.objects.get(name="Luz").custom) == (0, None)
    vogt.refresh_from_db()
    assert vogt.custom[str(field.pk)]["name"] == "Frame.pdf"


@pytest.mark.parametrize(
    ("kind", "cell"),
    [
        (FieldKind.MEMBER, "Nobody"), (FieldKind.MEMBER, "Two of a name"), (FieldKind.RELATION, "Unheard Ltd"),
        (FieldKind.RELATION, "99"), (FieldKind.LINK, "javascript:alert(1)"), (FieldKind.NUMBER, "many"),
    ],
)  # fmt: skip
def test_a_cell_that_does_not_fit_its_field_keeps_its_line_out(bring, owner, company, kind, cell):
    for user in (company.tina.user, company.morgan.user):
        user.name = "Two of a name"
        user.save()
    add_field(owner, "customer", FieldShape("Held", kind))

    done = bring(f"Company,Held\nVogt,{cell}\nLuz,\n".encode())

    assert [one.name for one in Customer.objects.all()] == ["Luz"]
    assert done.failed == 1


@pytest.mark.parametrize(
    "head",
    [
        "Associated Company,First Name,Last Name,Email,Phone Number,WhatsApp Phone Number,Country/Region",
        "Organization - Name,First name,Last name,Email - Work,Phone - Work,WhatsApp,Organization - Country",
        "Account Name,First Name,Last Name,Email,Phone,WhatsApp,Billing Address Country",
        "客户名称,名,姓,联系人邮箱,联系电话,WhatsApp,国别",
    ],
)
def test_what_other_programs_export_is_brought_in_without_choosing_a_column(bring, head):
    done = bring(f"{head}\nVogt GmbH,Anna,Vogt,anna@vogt.example,+49 40 12,+49 170 12,Germany\n".encode())

    assert (done.made, done.people) == (1, 1)
    made, anna = Customer.objects.get(), Contact.objects.get()
    assert (made.name, made.country, anna.name, anna.email, anna.phone) == (
        "Vogt GmbH", "DE", "Anna Vogt", "anna@vogt.example", "+49 40 12",
    )  # fmt: skip
    assert anna.points.get().value == "+49 170 12"


def test_the_phone_in_a_list_of_companies_is_the_companys_and_no_person_without_a_name(bring):
    bring(b"Account Name,Phone,BillingCountry\nVogt GmbH,+49 40 12,DE\n")

    assert Customer.objects.get().phone == "+49 40 12"
    assert not Contact.objects.exists()


@pytest.mark.parametrize(
    ("bought", "wish", "bands"),
    [
        ("100k–300k", "high", (7, 3)),
        ("10-50万美元", "中", (7, 2)),
        ("$1,500,000", "Low", (10, 1)),
        ("< 1k", "", (1, 0)),
        ("5000以下", "高", (3, 3)),
        ("much", "?", (0, 0)),
    ],
)
def test_what_they_buy_and_how_much_they_want_it_comes_in_as_a_band(bring, bought, wish, bands):
    bring(f'公司名称,年采购额,采购意向\nVogt GmbH,"{bought}",{wish}\n'.encode())

    made = Customer.objects.get()
    assert (made.yearly_purchase, made.intention) == bands


def test_what_none_of_our_lists_has_stays_in_the_notes_and_takes_the_place_of_none(bring, add):
    known = add("Luz do Mar Lda", website="luzdomar.example", more={"notes": "Pays late"})

    bring(
        b"Company,Website,Tags,Owner,Stars,Stage\nVogt GmbH,vogt.example,VIP; Lamps,Peter Nobody,AAA,Champion\n"
        b"Luz do Mar Lda,luzdomar.example,VIP,,,\n",
        policy="update",
        wins="file",
    )

    vogt = Customer.objects.exclude(pk=known.pk).get()
    for said in ("Tags: VIP, Lamps", "Owner: Peter Nobody", "Stars: AAA", "Stage: Champion"):
        assert said in vogt.notes
    known.refresh_from_db()
    assert known.notes == "Pays late\nTags: VIP"


def test_own_fields_come_back_from_our_own_file_in_chinese_and_a_long_text_whole(bring, owner):
    several = add_field(owner, "customer", FieldShape("颜色", FieldKind.SEVERAL, choices=["红", "蓝"]))
    long = add_field(owner, "customer", FieldShape("Story", FieldKind.LONG_TEXT))
    story = "word " * 400

    bring(f"Company,颜色,Story\nVogt GmbH,红、蓝,{story}\n".encode())

    assert Customer.objects.get().custom == {str(several.pk): ["红", "蓝"], str(long.pk): story.strip()}
