"""Tags: made for everybody, for a department or for oneself; put on companies and taken off."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.customers.models import Customer, Tag, Tagging, TagScope, Tone
from argosy.customers.permissions import Permission
from argosy.enterprise.models import Member
from argosy.platform.access import Actor
from argosy.platform.errors import BadInput, Conflict, NotFound

words(
    tag_made=_("made a tag"),
    tag_changed=_("renamed or coloured a tag"),
    tag_removed=_("removed a tag"),
    customer_tagged=_("changed the tags of a customer"),
)
MOST_TAGS, LONGEST_NAME = 500, 60


class NoWord(BadInput):
    message = _("Type a word of at most 60 letters for the tag.")


class TooManyTags(BadInput):
    message = _("There are 500 tags already. Remove some before you add another.")


class TagThere(Conflict):
    message = _("There is a tag “%(name)s” already.")


@transaction.atomic
def make_tag(actor: Actor, name: str, scope: str = TagScope.ENTERPRISE, tone: str = Tone.PLAIN) -> Tag:
    """The tag of this name exists: the one that is there already in the actor's sight, else a new one."""
    actor.require(Permission.EDIT_CUSTOMERS)
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME:
        raise NoWord
    seen = Tag.objects.visible_to(actor)
    known: Tag | None = next(
        (one for one in seen if one.name.casefold() == name.casefold() and one.scope == scope), None
    )
    if known is not None:
        return known
    if seen.count() >= MOST_TAGS:
        raise TooManyTags
    department = Member.objects.get(pk=actor.member).department_id if scope == TagScope.TEAM else None
    if scope == TagScope.TEAM and department is None:
        scope = TagScope.PRIVATE  # who stands in no department has no team to share with
    made: Tag = Tag.objects.create(
        name=name, tone=Tone(tone), scope=TagScope(scope), department_id=department, member_id=actor.member
    )
    record(actor, "tag.made", made)
    return made


@transaction.atomic
def change_tag(actor: Actor, tag: Tag, name: str, tone: str) -> Tag:
    """The tag is called and coloured like this, on all companies that bear it. Others' tags need the right to settle lists.

    Raises NoWord, TagThere.
    """
    actor.require(Permission.EDIT_CUSTOMERS)
    tag = Tag.objects.visible_to(actor).lock(tag.pk)
    if tag.member_id != actor.member:
        actor.require(Permission.SETTLE_LISTS)
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME:
        raise NoWord
    others = Tag.objects.visible_to(actor).filter(scope=tag.scope).exclude(pk=tag.pk)
    if any(one.name.casefold() == name.casefold() for one in others):
        raise TagThere(name=name)
    record(actor, "tag.changed", tag, before=tag.name, name=name)
    tag.name, tag.tone = name, Tone(tone)
    tag.save(update_fields=["name", "tone"])
    return tag


@transaction.atomic
def remove_tag(actor: Actor, tag: Tag) -> None:
    """The tag is gone, from all companies that bore it. Others' tags need the right to settle lists."""
    actor.require(Permission.EDIT_CUSTOMERS)
    if tag.member_id != actor.member:
        actor.require(Permission.SETTLE_LISTS)
    record(actor, "tag.removed", tag, name=tag.name)
    tag.delete()


@transaction.atomic
def tag_customer(actor: Actor, customer: Customer, tag: Tag) -> bool:
    """The company bears the tag; False where it did already."""
    actor.require(Permission.EDIT_CUSTOMERS)
    if not Tag.objects.visible_to(actor).filter(pk=tag.pk).exists():
        raise NotFound
    customer = Customer.objects.visible_to(actor).lock(customer.pk)
    if Tagging.objects.filter(customer=customer, tag=tag).exists():
        return False
    Tagging.objects.create(customer=customer, tag=tag)
    record(actor, "customer.tagged", customer, added=str(tag.pk))
    return True


@transaction.atomic
def untag_customer(actor: Actor, customer: Customer, tag: UUID) -> None:
    """The company does not bear the tag any more."""
    actor.require(Permission.EDIT_CUSTOMERS)
    customer = Customer.objects.visible_to(actor).lock(customer.pk)
    seen = Tag.objects.visible_to(actor).filter(pk=tag)
    Tagging.objects.filter(customer=customer, tag__in=seen).delete()
    record(actor, "customer.tagged", customer, removed=str(tag))
