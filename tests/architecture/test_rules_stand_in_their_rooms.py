"""Rows are written by actions, rights are asked in actions, and each change leaves a trace."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.architecture.source import APPS, PRODUCT, ROOT, name, tree

WRITES = {"create", "bulk_create", "update_or_create", "get_or_create", "bulk_update", "save", "delete"}
TRANSLATES = {"_", "gettext", "gettext_lazy", "ngettext", "pgettext"}
# Where rows may be written: actions, and these, each with its reason.
MAY_WRITE = {
    "argosy/audit/record.py": "the audit trail's own door",
    "argosy/enterprise/switches.py": "the switch is its own action",
    "argosy/mail/threads.py": "threads of a batch, called by the action that keeps it",
    "argosy/mail/sync/process.py": "leases: who brings a mailbox in",
    "argosy/platform/jobs.py": "the queue's own door",
}
# Actions that are called by others which asked already, or that run as a job, by the reason.
ASKS_NO_RIGHT = {
    "timeline.add": "called by the action that changes",
}


@pytest.mark.parametrize("path", [p for p in PRODUCT if "templatetags" not in p.parts], ids=name)
def test_rows_are_written_by_actions_only(path: Path) -> None:
    parts = path.relative_to(ROOT).parts
    if parts[1] not in APPS or "actions" in parts or "/".join(parts) in MAY_WRITE:
        return
    calls = [n.func for n in ast.walk(tree(path)) if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute)]
    written = [ast.unparse(f) for f in calls if f.attr in WRITES and ("objects" in ast.unparse(f) or f.attr == "save")]
    assert not written


def _actions() -> list[tuple[str, ast.FunctionDef]]:
    found = []
    for path in PRODUCT:
        if "actions" not in path.parts:
            continue
        for node in tree(path).body:
            first = node.args.args[0].arg if isinstance(node, ast.FunctionDef) and node.args.args else ""
            if isinstance(node, ast.FunctionDef) and first == "actor" and not node.name.startswith("_"):
                found.append((f"{path.parent.parent.name}/{path.stem}.{node.name}", node))
    return found


@pytest.mark.parametrize(("title", "node"), _actions(), ids=[title for title, _ in _actions()])
def test_an_action_says_what_is_different_afterwards(title: str, node: ast.FunctionDef) -> None:
    assert ast.get_docstring(node), title


@pytest.mark.parametrize("path", PRODUCT, ids=name)
def test_nobody_prints_and_nobody_uses_signals(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "django.dispatch" not in text
    assert "db.models.signals" not in text


@pytest.mark.parametrize("path", PRODUCT, ids=name)
def test_no_words_stand_inside_an_f_string(path: Path) -> None:
    # what collects the words for translation does not look into one
    inside = [one for node in ast.walk(tree(path)) if isinstance(node, ast.JoinedStr) for one in ast.walk(node)]
    words = [ast.unparse(one) for one in inside if isinstance(one, ast.Call) and ast.unparse(one.func) in TRANSLATES]
    assert not words


def test_every_model_is_in_the_glossary() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    models = [
        node.name
        for path in PRODUCT
        if path.stem == "models" or "models" in path.parts
        for node in tree(path).body
        if isinstance(node, ast.ClassDef)
        and any("Model" in ast.unparse(b) or "SearchRow" in ast.unparse(b) for b in node.bases)
    ]
    missing = [m for m in models if f"`{m}`" not in glossary and m not in {"EnterpriseModel", "InstallationModel"}]
    assert not missing
