"""The addresses of money, under /money/."""

from __future__ import annotations

from django.urls import path

from argosy.settlement.views import accounts, paying_back, receipts, receivables

app_name = "settlement"
urlpatterns = [
    path("", receivables.receivables, name="receivables"),
    path("customers/", receivables.by_customer, name="by_customer"),
    path("notices/", receivables.notices, name="notices"),
    path("notices/<uuid:message_id>/aside/", receivables.put_aside, name="put_aside"),
    path("receipts/", receipts.list_receipts, name="receipts"),
    path("receipts/new/", receipts.register_receipt, name="register_receipt"),
    path("receipts/back/", paying_back.pay_back, name="pay_back"),
    path("receipts/<uuid:receipt_id>/", receipts.receipt, name="receipt"),
    path("receipts/<uuid:receipt_id>/pay/", receipts.write_off, name="write_off"),
    path("receipts/<uuid:receipt_id>/withdraw/", receipts.withdraw_receipt, name="withdraw_receipt"),
    path("receipts/<uuid:receipt_id>/restore/", receipts.restore_receipt, name="restore_receipt"),
    path("receipts/<uuid:receipt_id>/file/", receipts.file, name="file"),
    path("write-offs/<uuid:write_off_id>/undo/", receipts.undo_write_off, name="undo_write_off"),
    path("of-document/<uuid:document_id>/", accounts.of_document, name="of_document"),
    path("of-document/<uuid:document_id>/let-go/", accounts.let_go, name="let_go"),
    path("of-document/<uuid:document_id>/costs/", accounts.note_cost, name="note_cost"),
    path("of-document/<uuid:document_id>/refund/", accounts.keep_refund_rate, name="keep_refund_rate"),
    path("of-document/<uuid:document_id>/remind/", accounts.remind_buyer, name="remind_buyer"),
    path("of-customer/<uuid:customer_id>/", accounts.of_customer, name="of_customer"),
]
