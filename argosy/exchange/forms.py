"""The shape of what is chosen about an import and an export."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from argosy.customers.actions.bulk import member_of
from argosy.customers.columns import CONTACT
from argosy.customers.permissions import Permission as Customers
from argosy.customers.queries import followers
from argosy.customers.vocabulary import Words
from argosy.exchange.models import Policy
from argosy.platform.access import Actor
from argosy.pool.models import Pool
from argosy.pool.permissions import Permission as Pools
from argosy.pool.queries import pools

POLICIES = {
    Policy.SKIP: _("leave the line out"),
    Policy.UPDATE: _("add what the line knows to the known company"),
    Policy.ASK: _("set the line aside and ask me"),
    Policy.MAKE: _("add it as another company all the same"),
}
WINS = {
    "ours": _("what we have stays, only empty fields are filled"),
    "file": _("the file is right; an empty cell erases nothing"),
}
NOBODY = "nobody"


class ChoicesForm(forms.Form):
    """How the lines are brought in, and where they come from."""

    policy = forms.ChoiceField(label=_("A company that is known already"), choices=list(POLICIES.items()))
    wins = forms.ChoiceField(label=_("Where both know something"), choices=list(WINS.items()))
    owner = forms.ChoiceField(label=_("Who follows the new ones"))
    source = forms.ChoiceField(label=_("Source, where the file names none"), required=False)
    statement = forms.CharField(
        label=_("Where does this data come from?"),
        max_length=1_000,
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("For example: our own list of the Canton Fair in October, cards that visitors handed to us."),
    )
    agreed = forms.BooleanField(
        label=_(
            "I state that this source is lawful, and that the people in the file agreed to be kept and written to by us, or"
            " that the law allows it without their consent."
        ),
        required=False,
    )

    def __init__(self, actor: Actor, record: str, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        words = Words()
        owner, source = self.fields["owner"], self.fields["source"]
        assert isinstance(owner, forms.ChoiceField)
        assert isinstance(source, forms.ChoiceField)
        source.choices = words.choices("source")
        source.initial = "import"
        may_give = actor.may(Customers.ASSIGN_CUSTOMERS)
        people = [(str(one.pk), str(one)) for one in followers() if may_give or one.pk == actor.member]
        lying = [
            (f"pool:{one.pk}", _("nobody, into the pool %(pool)s") % {"pool": one.name}) for one in self._pools(actor)
        ]
        owner.choices = [*people, (NOBODY, _("nobody")), *lying]
        owner.initial = str(actor.member)
        if record == CONTACT:
            del self.fields["policy"]

    @staticmethod
    def _pools(actor: Actor) -> list[Pool]:
        return list(pools(actor)) if actor.may(Pools.USE_POOL) else []

    def choices(self) -> dict[str, str]:
        """As they are kept with the import."""
        found = self.cleaned_data
        kept: dict[str, str] = {name: str(found[name]) for name in ("policy", "wins", "source") if name in found}
        owner = str(found["owner"])
        if owner.startswith("pool:"):
            return {**kept, "owner": NOBODY, "pool": str(UUID(owner.removeprefix("pool:")))}
        if owner != NOBODY:
            member_of(owner)
        return {**kept, "owner": owner}


class ReadingForm(forms.Form):
    """How a text file is read, where we guessed wrong."""

    encoding = forms.ChoiceField(
        label=_("Letters"),
        choices=[
            ("utf-8", "UTF-8"), ("gb18030", _("Chinese, simplified (GB 18030, GBK)")), ("big5", _("Chinese, traditional (Big5)")),
            ("shift_jis", _("Japanese (Shift JIS)")), ("euc_kr", _("Korean (EUC-KR)")), ("cp1252", _("Western European (1252)")),
            ("cp1250", _("Central European (1250)")), ("cp1251", _("Cyrillic (1251)")), ("cp1254", _("Turkish (1254)")),
            ("utf-16", "UTF-16"),
        ],
    )  # fmt: skip
    delimiter = forms.ChoiceField(
        label=_("Between the columns"),
        choices=[("comma", _("comma")), ("semicolon", _("semicolon")), ("tab", _("tab")), ("bar", "|")],
        required=False,
    )
