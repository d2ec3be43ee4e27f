"""Standing parts of a page: what is the same whenever it is given the same is drawn once, and kept.

Most of a page is neither its reader's nor its rows': scripts, buttons, dialogs, keys. Drawing these anew took more than
half of a page's time. A standing part sees nothing but the words, numbers and ids that it is given by name, and it is
kept for each language apart: so nothing can come into it that is one reader's (ADR 0008).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any
from uuid import UUID

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token, token_kwargs
from django.template.context import Context
from django.template.loader_tags import BlockNode
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from argosy.platform.standing import FIRST_ID, CannotStand, nothing_asked

register = template.Library()
# Of each part: pages differ by their reader's rights, by the room and by what waits there.
MOST_KEPT = 256
PLAIN: tuple[type, ...] = (str, SafeString, int, bool, type(None))
# A value with its kind: "<b>" and a safe "<b>" are equal, and so are 1 and True, but are drawn in other ways.
Known = tuple[type, Any]


class StandingNode(template.Node):
    """What stands between the tags."""

    child_nodelists = ()  # nobody looks for a block in it

    def __init__(self, nodelist: NodeList, given: dict[str, FilterExpression]) -> None:
        self.nodelist = nodelist
        self.given = tuple(given.items())
        self.bound: Any = None  # the template, which knows the engine
        self.kept = lru_cache(maxsize=MOST_KEPT)(self._drawn)

    def render(self, context: Context) -> SafeString:
        """The part, as it was drawn when it was last given the same; ids are put in the places where they stand."""
        self.bound = context.template
        if not self.given:
            return self.kept(get_language(), ())
        ids: list[UUID] = []
        values = tuple(_known(name, one.resolve(context), ids) for name, one in self.given)
        text = self.kept(get_language(), values)
        for number, pk in enumerate(ids):
            text = SafeString(text.replace(_in_place_of(number), str(pk)))
        return text

    def _drawn(self, _language: str | None, values: tuple[Known, ...]) -> SafeString:
        given = {name: _plain(one) for (name, _asked), one in zip(self.given, values, strict=True)}
        only = _OnlyGiven(given)
        with only.bind_template(self.bound), nothing_asked():
            text = SafeString(self.nodelist.render(only))
        if any(isinstance(one, UUID) and one.hex in text for one in given.values()):
            raise CannotStand("an id stands in a standing part as ids are written, and in no other way")
        return text


class _OnlyGiven(Context):
    """What a standing part sees. Whatever else it looks for is a mistake in the template, and said so."""

    def __getitem__(self, key: Any) -> Any:
        if key not in self:
            raise CannotStand(f"a standing part sees only what it is given, and {key} is not")
        return super().__getitem__(key)

    def get(self, key: Any, otherwise: Any = None) -> Any:
        """Django's tags ask in this way, the one for forms' tokens among them: what they look for is one reader's."""
        if key not in self:
            raise CannotStand(f"a standing part sees only what it is given, and {key} is not")
        return super().get(key, otherwise)


def _known(name: str, value: Any, ids: list[UUID]) -> Known:
    kind = type(value)
    if kind in PLAIN:
        return kind, value
    if kind is UUID:
        ids.append(value)
        return UUID, len(ids) - 1  # which one it is is no part of what is drawn, only the place where it stands
    if isinstance(value, str | Promise):
        return str, str(value)
    if kind in {tuple, list}:
        return tuple, tuple(_known(name, each, ids) for each in value)
    raise CannotStand(f"a standing part is given words, numbers and ids: {name} is {kind.__name__}")


def _plain(known: Known) -> Any:
    kind, value = known
    if kind is UUID:
        return UUID(_in_place_of(value))
    return tuple(_plain(one) for one in value) if kind is tuple else value


@lru_cache(maxsize=MOST_KEPT)
def _in_place_of(number: int) -> str:
    """What stands for an id while the part is drawn."""
    return str(UUID(int=FIRST_ID.int + number))


@register.tag
def standing(parser: Parser, token: Token) -> StandingNode:
    """{% standing url=more_url %}…{% endstanding %} — drawn once for each language and each value that it is given.

    What stands inside sees nothing else of the page: no reader, no request, no token of a form, no block. Ids may be
    others each time; they may only be written.
    """
    bits = token.split_contents()[1:]
    given = token_kwargs(bits, parser)
    if bits:
        raise template.TemplateSyntaxError("standing takes values by their names only")
    nodelist = parser.parse(("endstanding",))
    parser.delete_first_token()
    if nodelist.get_nodes_by_type(BlockNode):
        raise template.TemplateSyntaxError("a block is filled by another template: it cannot be in a standing part")
    return StandingNode(nodelist, given)
