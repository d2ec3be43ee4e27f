"""Templates and signatures: made, changed, shared with the team, thrown away."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from argosy.audit.record import record, words
from argosy.enterprise.models import Member
from argosy.mail.errors import WordTaken
from argosy.mail.html import sendable
from argosy.mail.letters import one_line
from argosy.mail.models import LetterTemplate, Mailbox, Signature
from argosy.mail.permissions import Permission
from argosy.platform.access import Actor

words(template_shared=_("shared a template with the team"), template_deleted=_("deleted a template"))


@dataclass(frozen=True, slots=True)
class Text:
    """What a template says."""

    title: str
    html: str
    subject: str = ""
    word: str = ""
    language: str = ""
    is_shared: bool = False


@transaction.atomic
def add_template(actor: Actor, text: Text) -> LetterTemplate:
    """There is one more template. Raises WordTaken."""
    actor.require(Permission.SEND_MAIL)
    return _keep(actor, LetterTemplate(member=Member.objects.get(pk=actor.member)), text)


@transaction.atomic
def change_template(actor: Actor, template: LetterTemplate, text: Text) -> LetterTemplate:
    """The template says this from now on. Raises WordTaken."""
    actor.require(Permission.SEND_MAIL)
    found: LetterTemplate = LetterTemplate.objects.changeable_by(actor).lock(template.pk)
    return _keep(actor, found, text)


@transaction.atomic
def delete_template(actor: Actor, template: LetterTemplate) -> None:
    """The template is gone."""
    actor.require(Permission.SEND_MAIL)
    found: LetterTemplate = LetterTemplate.objects.changeable_by(actor).lock(template.pk)
    record(actor, "template.deleted", found)
    found.delete()


@transaction.atomic
def sign(actor: Actor, mailbox: Mailbox, language: str, html: str) -> None:
    """Letters of this mailbox to readers of this language end so; an empty text takes the signature away."""
    actor.require(Permission.SEND_MAIL)
    mailbox = Mailbox.objects.bound().get(pk=mailbox.pk, member=actor.member)
    clean = sendable(html)
    if not html.strip():
        Signature.objects.filter(mailbox=mailbox, language=language).delete()
        return
    Signature.objects.update_or_create(mailbox=mailbox, language=language, defaults={"html": clean})


def _keep(actor: Actor, template: LetterTemplate, text: Text) -> LetterTemplate:
    word = text.word.strip().lstrip("/").casefold()
    others = LetterTemplate.objects.visible_to(actor).exclude(pk=template.pk)
    if word and any(one.word == word for one in others):
        raise WordTaken(word=f"/{word}")
    is_new_to_others = text.is_shared and not template.is_shared
    template.title, template.subject, template.word = one_line(text.title), one_line(text.subject), word
    template.html, template.language, template.is_shared = sendable(text.html), text.language, text.is_shared
    template.save()
    if is_new_to_others:
        record(actor, "template.shared", template)
    return template
