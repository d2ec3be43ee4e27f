"""In an enterprise's own Excel file: no dot or comma is left where a part is missing that it would have joined."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from argosy.deals.papers.workbook_placeholders import LINES
from argosy.deals.papers.workbook_template import filled
from argosy.deals.papers.workbook_template_sample import sample_template
from argosy.deals.papers.workbook_template_words import said

SAYS = {"phone": "+86 574 1", "mail": "a@hailan.example", "place": "Ningbo", "version": "2", "cartons": "7"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("{{phone}} · {{mail}} · {{web}}", "+86 574 1 · a@hailan.example"),
        ("{{fax}} · {{mail}} · {{web}}", "a@hailan.example"),
        ("{{phone}} · {{fax}} · {{mail}}", "+86 574 1 · a@hailan.example"),
        ("{{fax}} · {{web}}", ""),
        ("Tel: {{fax}} | E-mail: {{mail}}", "E-mail: a@hailan.example"),
        ("Tel: {{fax}}", "Tel: "),
        ("Contact · {{fax}}", "Contact"),
        ("{{place}}, {{country}}", "Ningbo"),
        ("{{country}}、{{place}}", "Ningbo"),
        ("PI-{{place}}-{{version}}", "PI-Ningbo-2"),
        ("PI-{{place}}-{{nothing}}", "PI-Ningbo"),
        ("{{place}} → {{discharge}}", "Ningbo"),
        ("Ship {{cartons}} cartons, {{country}} first", "Ship 7 cartons,  first"),
        ("{{phone}}\n{{fax}} · {{web}}\n{{mail}}", "+86 574 1\n\na@hailan.example"),
        ("｛｛phone｝｝ · ｛｛fax｝｝", "+86 574 1"),
        ("a · b", "a · b"),
    ],
)
def test_its_joint_and_label_go_and_all_else_stays(text, shown):
    assert said(text, lambda name: SAYS.get(name.strip(), "")) == shown


def test_the_sample_leaves_no_lone_dots_where_the_seller_has_no_telephone():
    names = {"seller.name": "Hailan", "number": "QT-1"}
    document = {name: {"kind": "text", "value": words, "shown": words, "format": ""} for name, words in names.items()}

    made = filled(sample_template("quotation", "en"), {"document": document, "lines": [], "line_names": list(LINES)})

    cells = [
        str(cell.value) for row in load_workbook(io.BytesIO(made)).active.iter_rows() for cell in row if cell.value
    ]
    assert "Hailan" in " ".join(cells)
    assert not [one for one in cells if one.strip(" ·") == ""]
