"""Products are written down, found, changed, priced in tiers, pictured and retired."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from argosy.audit.models import AuditEntry
from argosy.catalogue import packing, queries
from argosy.catalogue.actions import prices, products
from argosy.catalogue.errors import NumberTaken
from argosy.catalogue.models import Product, ProductPrice
from argosy.platform.errors import NotAllowed
from tests.reading_pages import words

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}
TYPED = {
    "number": "DL-7", "unit": "set", "name": "Door lock", "name_zh": "门锁", "other_names": "es: Cerradura",
    "attributes": "Material: Brass\n表面：镀铬", "origin": "CN", "moq": "1,000", "pack_quantity": "24",
    "carton_length": "52,5", "carton_width": "30", "carton_height": "20", "gross_weight": "18.5", "cost": "3.10",
    "cost_currency": "USD",
}  # fmt: skip


def test_a_product_is_typed_and_found_by_every_name(browse, company, scope):
    client = browse(company.bob)

    made = client.post("/products/new/", TYPED, follow=True)

    assert "Door lock" in words(made)
    assert "0.0315 m³" in words(made)
    product = Product.objects.get(number="DL-7")
    assert (product.moq, product.attributes) == (1000, [["Material", "Brass"], ["表面", "镀铬"]])
    for text in ("dl7", "door", "门锁", "cerradura", "brass"):
        assert "DL-7" in words(client.get("/products/", {"q": text})), text
    assert "Nothing like that" in words(client.get("/products/", {"q": "window"}))


def test_a_number_belongs_to_one_product(browse, company, hinge):
    answer = browse(company.bob).post("/products/new/", TYPED | {"number": "H-40"})

    assert "Another product has the number H-40 already" in words(answer)
    assert Product.objects.count() == 1


def test_a_variant_begins_as_its_pattern(browse, company, hinge):
    client = browse(company.bob)

    form = client.get(f"/products/{hinge.pk}/variant/").content.decode()
    client.post(f"/products/{hinge.pk}/variant/", TYPED | {"number": "H-40-BL", "name": "Hinge, black"})

    assert 'value="Stainless steel hinge"' in form
    assert [one.number for one in hinge.variants.all()] == ["H-40-BL"]
    assert "H-40-BL" in words(client.get(f"/products/{hinge.pk}/"))


def test_names_and_descriptions_in_other_languages_are_typed_and_stay_where_nobody_touches_them(browse, company, scope):
    client = browse(company.bob)
    more = {
        "other_names": "German: Türschloss\nes: Cerradura",
        "other_descriptions": "de: Für Türen\naus Holz: Eiche\nes: Para",
    }
    page = client.post("/products/new/", TYPED | more, follow=True)
    product = Product.objects.get(number="DL-7")
    assert product.other_names == {"de": "Türschloss", "es": "Cerradura"}
    assert product.other_descriptions == {"de": "Für Türen\naus Holz: Eiche", "es": "Para"}
    assert "Für Türen" in words(page)
    shown = client.get(f"/products/{product.pk}/edit/").context["form"].initial
    as_shown = {f"initial-{name}": shown[name] for name in ("other_names", "other_descriptions", "attributes")}

    client.post(f"/products/{product.pk}/edit/", TYPED | as_shown | {n: shown[n] for n in more} | {"name": "Lock"})
    client.post(f"/products/{product.pk}/variant/", TYPED | as_shown | {n: shown[n] for n in more} | {"number": "DL-8"})
    refused = client.post(f"/products/{product.pk}/edit/", TYPED | {"other_names": "Klingonisch: x"})

    assert "“Klingonisch” is no language" in words(refused)
    product.refresh_from_db()
    for one in (product, Product.objects.get(number="DL-8")):
        assert one.other_names == {"de": "Türschloss", "es": "Cerradura"}
        assert one.other_descriptions["de"] == "Für Türen\naus Holz: Eiche"


def test_what_a_table_brought_in_stays_as_it_is_where_nobody_touches_it(browse, company, scope, hinge):
    names = {"qu-old": "Schloss", "de": "Name: lang", "es": "x" * 4_100}
    described = {"qu-old": "first\n\nthird", "de": "it: no language"}
    properties = [["Note: two", "a:b"], ["Material", "SUS304"]]
    Product.objects.filter(pk=hinge.pk).update(other_names=names, other_descriptions=described, attributes=properties)
    client = browse(company.bob)
    shown = client.get(f"/products/{hinge.pk}/edit/").context["form"].initial
    texts = {n: shown[n].replace("\n", "\r\n") for n in ("other_names", "other_descriptions", "attributes")}

    client.post(f"/products/{hinge.pk}/edit/", TYPED | texts | {"name": "Typed"})
    client.post(f"/products/{hinge.pk}/variant/", TYPED | texts | {"number": "DL-8"})

    hinge.refresh_from_db()
    assert hinge.name == "Typed"
    for one in (hinge, Product.objects.get(number="DL-8")):
        assert (one.other_names, one.other_descriptions, one.attributes) == (names, described, properties)


def test_a_code_that_the_product_has_already_can_be_typed_beside_others(browse, company, scope, hinge):
    Product.objects.filter(pk=hinge.pk).update(other_names={"de": "Schloss", "qu-old": "Wichqana"})

    browse(company.bob).post(f"/products/{hinge.pk}/edit/", TYPED | {"other_names": "de: Schloss 2\nqu-old: Wichqana"})

    hinge.refresh_from_db()
    assert hinge.other_names == {"de": "Schloss 2", "qu-old": "Wichqana"}


def test_the_price_of_one_piece_is_never_rounded_where_it_is_shown(browse, company, hinge, seller):
    prices.set_prices(seller, hinge, [(Decimal(0), Decimal("0.0125"))], currency="USD", incoterm="FOB")
    prices.set_prices(seller, hinge, [(Decimal(0), Decimal("2400.5"))], currency="JPY", incoterm="FOB")
    client = browse(company.bob)

    page, listed = words(client.get(f"/products/{hinge.pk}/")), words(client.get("/products/"))

    assert "USD 0.0125" in page
    assert "JPY 2,400.5" in page
    assert "JPY 2,400.5" in listed or "USD 0.0125" in listed


def test_prices_stand_in_tiers_and_what_held_before_stays(browse, company, hinge, vogt, seller):
    client, url = browse(company.bob), f"/products/{hinge.pk}/prices/"

    client.post(url, {"currency": "USD", "incoterm": "FOB", "from": ["", "1,000"], "price": ["1.20", "1,05"]}, **HTMX)
    answer = client.post(
        url, {"currency": "USD", "incoterm": "FOB", "from": ["", "1000"], "price": ["1.20", "1.00"]}, **HTMX
    )

    assert [str(p.price.normalize()) for p in hinge.prices.filter(ended_at__isnull=True).order_by("min_quantity")] == [
        "1.2", "1",
    ]  # fmt: skip
    assert [str(p.price.normalize()) for p in hinge.prices.filter(ended_at__isnull=False)] == ["1.05"]
    assert "What held before" in words(answer)


def test_two_prices_from_one_quantity_are_refused_and_what_held_still_holds(browse, company, hinge):
    client, url = browse(company.bob), f"/products/{hinge.pk}/prices/"
    before = list(hinge.prices.filter(ended_at__isnull=True))

    form = {"currency": "USD", "incoterm": "FOB", "from": ["", "0", "500"], "price": ["1.30", "1.20", "1.10"]}
    answer = client.post(url, form, **HTMX)

    assert answer.status_code == 422
    assert "Two prices hold from the same quantity." in words(answer)
    assert list(hinge.prices.filter(ended_at__isnull=True)) == before


def test_a_customers_own_price_comes_before_everybodys(hinge, vogt, seller):
    prices.set_prices(seller, hinge, [(Decimal(0), Decimal("1.20")), (Decimal(500), Decimal("1.10"))], currency="USD")
    prices.set_prices(seller, hinge, [(Decimal(0), Decimal("1.15"))], currency="USD", customer=vogt)

    theirs = queries.prices_for([hinge.pk], vogt.pk, "USD", "CIF")[hinge.pk]
    others = queries.prices_for([hinge.pk], None, "USD", "CIF")[hinge.pk]

    assert queries.price_at(theirs, Decimal(900)) == Decimal("1.15")
    assert queries.price_at(others, Decimal(100)) == Decimal("1.20")
    assert queries.price_at(others, Decimal(900)) == Decimal("1.10")


def test_a_customer_out_of_sight_is_not_named_among_prices(browse, company, hinge, vogt, seller):
    prices.set_prices(seller, hinge, [(Decimal(0), Decimal("1.15"))], currency="USD", customer=vogt)
    hinge.refresh_from_db()

    from argosy.enterprise.models import Member, Role
    from tests.cast import person

    sam = Member.objects.create(user=person("Sam", company.id), role=Role.objects.get(builtin="seller"))
    assert "Vogt" in words(browse(company.bob).get(f"/products/{hinge.pk}/"))
    assert "Vogt" not in words(browse(sam).get(f"/products/{hinge.pk}/"))


def test_pictures_are_shown_and_what_is_none_is_refused(browse, company, hinge):
    client, url = browse(company.bob), f"/products/{hinge.pk}/pictures/"
    good = SimpleUploadedFile("a.png", b"\x89PNG\r\n\x1a\nrest", "image/png")
    bad = SimpleUploadedFile("a.png", b"<svg onload=alert(1)>", "image/png")

    client.post(url, {"pictures": good}, **HTMX)
    refused = client.post(url, {"pictures": bad}, **HTMX)

    picture = hinge.pictures.get()
    shown = client.get(f"{url}{picture.pk}/")
    assert (shown.content, shown["Content-Type"]) == (b"\x89PNG\r\n\x1a\nrest", "image/png")
    assert "sandbox" in shown["Content-Security-Policy"]
    assert refused.status_code == 422
    client.post(f"{url}{picture.pk}/remove/", **HTMX)
    assert not hinge.pictures.exists()


def test_a_retired_product_leaves_the_list_and_can_come_back(browse, company, hinge):
    client = browse(company.bob)

    client.post(f"/products/{hinge.pk}/retire/")

    assert "H-40" not in words(client.get("/products/"))
    assert "H-40" in words(client.get("/products/?f=retired.is.yes"))
    client.post(f"/products/{hinge.pk}/retire/", {"do": "return"})
    assert "H-40" in words(client.get("/products/"))


def test_who_may_not_changes_nothing(trainee, hinge):
    with pytest.raises(NotAllowed):
        products.change_product(trainee, hinge, name="Other")
    with pytest.raises(NotAllowed):
        prices.set_prices(trainee, hinge, [(Decimal(0), Decimal(1))], currency="USD")

    hinge.refresh_from_db()
    assert hinge.name == "Stainless steel hinge"
    assert not ProductPrice.objects.exists()


def test_a_change_leaves_its_trace(seller, hinge):
    products.change_product(seller, hinge, name="Hinge 40 mm")
    with pytest.raises(NumberTaken):
        products.add_product(seller, number="H-40")

    assert AuditEntry.objects.filter(word="product.changed", object_id=hinge.pk).exists()
    assert Product.objects.count() == 1


def test_cartons_become_containers(hinge):
    one = packing.load(Decimal(500), hinge.carton)
    many = packing.load(Decimal(200_000), hinge.carton)

    assert (one.cartons, one.volume, one.gross) == (3, Decimal("0.09"), Decimal("37.5"))
    assert packing.fill(many.volume, many.gross) == [("20GP", 2, 8), ("40GP", 1, 57), ("40HQ", 1, 57)]
    assert packing.fits(hinge.carton)[0] == ("20GP", 933, Decimal(186_600))
    assert packing.together([one, packing.Load()]).volume is None
