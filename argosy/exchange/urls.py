"""The addresses of imports and exports, under /exchange/."""

from __future__ import annotations

from django.urls import path

from argosy.exchange.views import cards, exports, imports, own_card

app_name = "exchange"
urlpatterns = [
    path("", imports.imports, name="imports"),
    path("new/", imports.new_import, name="new_import"),
    path("<uuid:import_id>/", imports.show_import, name="import"),
    path("<uuid:import_id>/progress/", imports.progress, name="progress"),
    path("<uuid:import_id>/preview/", imports.preview, name="preview"),
    path("<uuid:import_id>/read/", imports.read_again, name="read_again"),
    path("<uuid:import_id>/start/", imports.start_import, name="start_import"),
    path("<uuid:import_id>/drop/", imports.drop_import, name="drop_import"),
    path("<uuid:import_id>/go-on/", imports.go_on, name="go_on"),
    path("<uuid:import_id>/undo/", imports.undo_import, name="undo_import"),
    path("<uuid:import_id>/settle/", imports.settle, name="settle"),
    path("<uuid:import_id>/problems/", imports.problems, name="problems"),
    path("exports/", exports.exports, name="exports"),
    path("exports/<str:record>/start/", exports.start_export, name="start_export"),
    path("exports/<uuid:export_id>/progress/", exports.progress, name="export_progress"),
    path("exports/<uuid:export_id>/file/", exports.download, name="download"),
    path("cards/", cards.card_list, name="cards"),
    path("cards/take/", cards.take_card, name="take_card"),
    path("cards/<uuid:card_id>/", cards.card, name="read_card"),
    path("cards/<uuid:card_id>/progress/", cards.progress, name="card_progress"),
    path("cards/<uuid:card_id>/photo/", cards.photo, name="card_photo"),
    path("cards/<uuid:card_id>/check/", cards.check, name="check_card"),
    path("cards/<uuid:card_id>/drop/", cards.drop, name="drop_card"),
    path("cards/<uuid:card_id>/back/", cards.bring_back, name="bring_card_back"),
    path("card/", own_card.own_card, name="own_card"),
    path("card/file/", own_card.own_card_file, name="own_card_file"),
    path("contacts/<uuid:contact_id>/card/", exports.card, name="card"),
]
