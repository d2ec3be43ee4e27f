"""The addresses of products, under /products/."""

from __future__ import annotations

from django.urls import path

from argosy.catalogue.views import changes, files, imports, pages, supplying

app_name = "catalogue"
urlpatterns = [
    path("", pages.list_products, name="list"),
    path("new/", changes.add_product, name="add_product"),
    path("import/", imports.import_products, name="import_products"),
    path("import/<uuid:product_import_id>/", imports.show_import, name="import"),
    path("import/<uuid:product_import_id>/problems/", imports.problems, name="import_problems"),
    path("import/<uuid:product_import_id>/undo/", imports.undo_import, name="undo_import"),
    path("export/<str:format>/", files.export_products, name="export_products"),
    path("suggest/", pages.suggest, name="suggest"),
    path("<uuid:product_id>/", pages.product, name="product"),
    path("<uuid:product_id>/edit/", changes.change_product, name="change_product"),
    path("<uuid:product_id>/variant/", changes.add_variant, name="add_variant"),
    path("<uuid:product_id>/retire/", changes.retire_product, name="retire_product"),
    path("<uuid:product_id>/prices/", changes.set_prices, name="set_prices"),
    path("<uuid:product_id>/stock/", changes.count_stock, name="count_stock"),
    path("<uuid:product_id>/suppliers/", supplying.supplier_offers, name="supplier_offers"),
    path("<uuid:product_id>/suppliers/keep/", supplying.keep_supplier_offer, name="keep_supplier_offer"),
    path("<uuid:product_id>/pictures/", changes.add_pictures, name="add_pictures"),
    path("<uuid:product_id>/pictures/<uuid:picture_id>/", files.picture, name="picture"),
    path("<uuid:product_id>/pictures/<uuid:picture_id>/remove/", changes.remove_picture, name="remove_picture"),
    path("<uuid:product_id>/codes/<uuid:code_id>/forget/", changes.forget_code, name="forget_code"),
]
