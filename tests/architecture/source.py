"""The product's source, for the rules that are read from it."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = sorted(
    path for path in (ROOT / "argosy").rglob("*.py") if "migrations" not in path.parts and "static" not in path.parts
)
APPS = ("accounts", "audit", "automation", "customers", "deals", "enterprise", "mail", "notifications", "privacy")


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree(path)) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
