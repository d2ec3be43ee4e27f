"""The functions that run only where the enterprise authorised them (S39-S43, S47-S52)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from argosy.enterprise.switches import offer

MARK = offer(
    "automation.mark",
    _("Mark mail"),
    _("Reads sender, subject and text of each message and marks inquiries, quotations, orders and the like."),
)
SORT = offer(
    "automation.sort",
    _("Sort mail by rules"),
    _(
        "Compares senders, recipients, subject, text and files of new mail with the rules that members wrote, and moves,"
        " marks, stars or files it as the rule says."
    ),
)
FILE = offer(
    "automation.file",
    _("File mail to known customers"),
    _("Compares senders and recipients with your contacts and their companies' domains, and files the message."),
)
SUGGEST = offer(
    "automation.suggest",
    _("Suggest new customers"),
    _("Where an unknown company inquires, proposes a customer filled in from the signature; you accept or dismiss it."),
)
DEALS = offer(
    "automation.deals",
    _("Open and move opportunities"),
    _("Reads goods, prices and terms from the text and attachments of mail filed to customers, opens an opportunity for"
      " an inquiry and updates it from later mail of the same conversation."),
)  # fmt: skip
PRODUCTS = offer(
    "automation.products",
    _("Propose products"),
    _(
        "Goods in the mail of customers that your catalogue does not know are proposed as products; you accept or dismiss."
    ),
)
LEARN = offer(
    "automation.learn",
    _("Learn from corrections"),
    _(
        "Where members changed the mark of mail, said whether a person or a program wrote it, filed it to a customer or took"
        " back what was done by itself, similar mail that comes later is marked, recognised and filed so at once; each time"
        " with the reason and the way back."
    ),
)
ALL = (MARK, SORT, FILE, SUGGEST, DEALS, PRODUCTS, LEARN)
