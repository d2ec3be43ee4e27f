"""The addresses of documents, under /documents/."""

from __future__ import annotations

from django.urls import path

from argosy.deals.views import (
    approvals,
    document_files,
    document_pages,
    document_settings,
    document_sharing,
    documents,
    moving_goods,
    purchasing,
)

app_name = "documents"
urlpatterns = [
    path("", documents.list_documents, name="list"),
    path("new/", documents.begin_document, name="begin_document"),
    path("settings/", document_settings.settings, name="settings"),
    path("settings/letterhead/", document_settings.change_letterhead, name="change_letterhead"),
    path("settings/picture/", document_settings.set_picture, name="set_picture"),
    path("settings/picture/<str:which>/", document_settings.picture, name="picture"),
    path("settings/bank/", document_settings.keep_bank, name="keep_bank"),
    path("settings/rates/", document_settings.set_rate, name="set_rate"),
    path("settings/numbers/", document_settings.change_series, name="change_series"),
    path("approvals/", approvals.list_approvals, name="list_approvals"),
    path("approvals/rules/", approvals.change_rules, name="change_rules"),
    path("approvals/access/", approvals.ask_for_access, name="ask_for_access"),
    path("approvals/stand-in/", approvals.name_stand_in, name="name_stand_in"),
    path("approvals/<uuid:approval_id>/answer/", approvals.answer_approval, name="answer_approval"),
    path("ports/", document_pages.suggest_ports, name="suggest_ports"),
    path("<uuid:document_id>/", document_pages.document, name="document"),
    path("<uuid:document_id>/change/", document_pages.change_document, name="change_document"),
    path("<uuid:document_id>/product/", document_pages.product_line, name="product_line"),
    path("<uuid:document_id>/continue/", documents.continue_document, name="continue_document"),
    path("<uuid:document_id>/suppliers/", purchasing.suppliers, name="suppliers"),
    path("<uuid:document_id>/suppliers/stock/", purchasing.set_aside, name="set_aside"),
    path("<uuid:document_id>/suppliers/order/", purchasing.order_from, name="order_from"),
    path("<uuid:document_id>/goods/", moving_goods.moves, name="moves"),
    path("<uuid:document_id>/goods/move/", moving_goods.move_goods, name="move_goods"),
    path("<uuid:document_id>/goods/<uuid:move_id>/undo/", moving_goods.undo_move, name="undo_move"),
    path("<uuid:document_id>/issue/", documents.issue_document, name="issue_document"),
    path("<uuid:document_id>/revise/", documents.revise_document, name="revise_document"),
    path("<uuid:document_id>/settle/", documents.settle_document, name="settle_document"),
    path("<uuid:document_id>/pdf/", document_files.pdf, name="pdf"),
    path("<uuid:document_id>/preview/", document_files.preview, name="preview"),
    path("<uuid:document_id>/check/", document_sharing.check_document, name="check_document"),
    path("<uuid:document_id>/share/", document_sharing.share_document, name="share_document"),
    path("<uuid:document_id>/mail/", document_sharing.mail_document, name="mail_document"),
    path("<uuid:document_id>/ubl/", document_sharing.ubl, name="ubl"),
    path("shared/<str:share>/", document_sharing.shared, name="shared"),
    path("shared/<str:share>/pdf/", document_sharing.shared_pdf, name="shared_pdf"),
    path("<uuid:document_id>/xlsx/", document_files.xlsx, name="xlsx"),
]
