"""Legal forms taken off a name: at both ends, and before a town or a branch that follows them."""

from __future__ import annotations

from argosy.matching.legal_forms import NEVER_LAST, ONLY_FIRST, ONLY_LAST
from argosy.matching.rarity import CORPORATE, PLACE
from argosy.matching.wordlist import legal_forms, word_list

_POLISH_FORMS = ("sp", "s p", "spolka", "sa", "sc")  # these stand behind "PHU" in front
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
    return start, end


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


def without_form_before_place(tokens: list[str], forms: list[tuple[str, str]]) -> list[str]:
    """The town or the branch may follow the form: "Echeverri SAS Bogotá", "Mirador S.L. Sucursal Valencia"."""
    known, known_forms = word_list().words, legal_forms().words
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
