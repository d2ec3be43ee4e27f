"""Legal forms taken off a name: at both ends, and before a town or a branch that follows them."""

# ruff: noqa: SIM905 — lists of words are easier to read dense

from __future__ import annotations

from argosy.matching.legal_forms import NEVER_LAST, ONLY_FIRST, ONLY_LAST
from argosy.matching.rarity import CORPORATE, GOODS, PLACE, is_common
from argosy.matching.scripts import romanise
from argosy.matching.tokens import tokenise
from argosy.matching.wordlist import legal_forms, word_list

_POLISH_FORMS = ("sp", "s p", "spolka", "sa", "sc")  # these stand behind "PHU" in front
# Forms behind which South-East Europe, Italy and Latin America write the seat.
_BEFORE_TOWN = frozenset(
    """
doo dooel jdoo ood eood ead sro kft zrt nyrt bt srl spa sas ltda gmbh sarl oao zao ooo pao tov too uab sia oyj shpk eirl snc sac
""".split()
)
_WITH_TOWN, _SHORTEST_TOWN = 2, 4
_AND = frozenset("i in te dhe".split())
_PART = frozenset({"part"})  # of "Ltd., Part."
SURE_FORM = 3  # a form of three letters or more counts anywhere in a name


def strip_forms(tokens: list[str], forms: list[tuple[str, str]]) -> tuple[int, int]:
    """Legal forms at both ends of a name: where the name proper begins and ends."""
    known = legal_forms()
    start, end = 0, len(tokens)
    while end - start > 1 and (length := _form_before(tokens, start, end)):
        form = " ".join(tokens[end - length : end])
        forms.append((form, _kind_of_form(tokens[end - length : end])))
        end -= length
    while end - start > 1:
        phrase = known.phrase_at(tokens, start)
        single = known.words.get(tokens[start])
        if phrase and start + phrase[0] < end:
            forms.append((" ".join(tokens[start : start + phrase[0]]), phrase[1][1]))
            start += phrase[0]
        elif single and _is_form_in_front(tokens[start], forms):
            forms.append((tokens[start], single[1]))
            start += 1
        else:
            break
    return _behind_purpose(tokens, start, end, forms), end


def _behind_purpose(tokens: list[str], start: int, end: int, forms: list[tuple[str, str]]) -> int:
    """Behind the trades that a register of the Balkans puts before the name: "Društvo za proizvodnju i usluge Bistričanka"."""
    if not forms or not forms[-1][0].endswith(" za"):
        return start
    known, at = word_list().words, start
    while at < end - 1 and (tokens[at] in _AND or known.get(tokens[at], ("",))[0] in (CORPORATE, GOODS)):
        at += 1
    return at


def _is_form_in_front(token: str, forms: list[tuple[str, str]]) -> bool:
    if token in NEVER_LAST and any(not form.startswith(_POLISH_FORMS) for form, _ in forms):
        return False  # a firm has one form: "Phu Thinh Co., Ltd."
    return token in ONLY_FIRST or (token not in ONLY_LAST and len(token) >= SURE_FORM)


def _form_before(tokens: list[str], start: int, end: int) -> int:
    """How many tokens of legal form end here; a name is never all form."""
    known = legal_forms()
    for length in range(min(8, end - start - 1), 1, -1):
        if tokens[end - length] in known.phrases:
            phrase = known.phrase_at(tokens, end - length)
            if phrase and phrase[0] == length:
                return length
    return int(tokens[end - 1] in known.words and tokens[end - 1] not in NEVER_LAST)


def _kind_of_form(tokens: list[str]) -> str:
    known = legal_forms()
    if len(tokens) == 1:
        return known.words[tokens[0]][1]
    phrase = known.phrase_at(tokens, 0)
    return phrase[1][1] if phrase else ""


def without_form_before_place(tokens: list[str], forms: list[tuple[str, str]], seats: list[str]) -> list[str]:
    """The town or the branch may follow the form: "Echeverri SAS Bogotá", "Mirador S.L. Sucursal Valencia"."""
    known, known_forms = word_list().words, legal_forms().words
    if (length := _form_before_town(tokens)) > 0:  # "Šumadijac Metal d.o.o. Kragujevac"
        forms.append((" ".join(tokens[-1 - length : -1]), _kind_of_form(tokens[-1 - length : -1])))
        seats.append(tokens[-1])
        return tokens[: -1 - length]
    at = len(tokens)
    while at > 1 and known.get(tokens[at - 1], ("",))[0] in (PLACE, CORPORATE):
        at -= 1
    if 1 < at < len(tokens) and (length := _form_before(tokens, 0, at)) > 1:  # "Los Cerritos, S.A. de C.V., Grupo"
        forms.append((" ".join(tokens[at - length : at]), _kind_of_form(tokens[at - length : at])))
        return [*tokens[: at - length], *tokens[at:]]
    form = known_forms.get(tokens[at - 1]) if 1 < at < len(tokens) else None
    if form is None or tokens[at - 1] in NEVER_LAST or tokens[at - 1] in ONLY_FIRST - ONLY_LAST:
        return tokens
    forms.append((tokens[at - 1], form[1]))
    return [*tokens[: at - 1], *tokens[at:]]


def _form_before_town(tokens: list[str]) -> int:
    """How many words of a sure form stand before one last word that no list knows: the seat, as South-East Europe writes it."""
    if len(tokens) <= _WITH_TOWN or len(tokens[-1]) < _SHORTEST_TOWN or not tokens[-1].isalpha():
        return 0
    if tokens[-1] in word_list().words or tokens[-1] in legal_forms().words or is_common(tokens[-1]):
        return 0
    length = _form_before(tokens, 0, len(tokens) - 1)
    return length if length > 1 or (length and tokens[-2] in _BEFORE_TOWN) else 0


def without_forms_before_commas(text: str, forms: list[tuple[str, str]]) -> list[str]:
    """The form stands before what the firm does: "Žlebnik s.p., vrtnarstvo", "Los Cerritos, S.A. de C.V., Grupo"."""
    known = legal_forms()
    *pieces, last = [tokenise(romanise(piece)) for piece in text.split(",")]
    if not last or all(word in known.words or word in _PART for word in last):
        return tokenise(romanise(text))
    tokens: list[str] = []
    for piece in filter(None, pieces):
        phrase = known.phrase_at(piece, 0) if tokens else None
        if phrase and phrase[0] == len(piece):
            forms.append((" ".join(piece), phrase[1][1]))
            continue
        start, end = strip_forms(piece, forms) if len(piece) > 1 else (0, len(piece))
        tokens += piece[start:end]
    return [*tokens, *last]
