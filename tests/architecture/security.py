"""The house's rules of security, read from the source: each finds what must not stand there.

They do what rules of semgrep would, without its 72 MB and 66 further packages (ADR 0006).
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

Rule = Callable[[ast.AST], str]
RULES: dict[str, Rule] = {}
# Whoever opens a connection by herself escapes the sharing register and the guard against addresses inside the house.
WIRES = {
    "aiohttp",
    "ftplib",
    "http.client",
    "httpx",
    "imaplib",
    "poplib",
    "requests",
    "smtplib",
    "socket",
    "telnetlib",
    "urllib.request",
    "urllib3",
}
MAKES_OBJECTS = {"dill", "marshal", "pickle", "shelve", "yaml"}
RUNS = {"compile", "eval", "exec", "__import__"}
# By these a library is loaded without a line of import.
LOADS = {"import_module", "later", "__import__"}
READS_XML = {"fromstring", "iterparse", "parse", "XML"}


def rule(function: Rule) -> Rule:
    """A rule: what is wrong with this node; empty for nothing."""
    RULES[function.__name__] = function
    return function


def found(source: str) -> Iterator[tuple[str, int, str]]:
    """The rule, the line and what is wrong there, for all of a module."""
    for node in ast.walk(ast.parse(source)):
        for name, look in RULES.items():
            if wrong := look(node):
                yield name, getattr(node, "lineno", 0), wrong


@rule
def connections(node: ast.AST) -> str:
    """Connections to the outside are the web client's, the mail engine's and the installation's own."""
    return ", ".join(sorted(_imported(node) & WIRES))


@rule
def objects_from_bytes(node: ast.AST) -> str:
    """What makes objects from bytes can make orders from them."""
    return ", ".join(sorted({name.partition(".")[0] for name in _imported(node)} & MAKES_OBJECTS))


@rule
def programs(node: ast.AST) -> str:
    """Other programs are started in few places, and never through a shell."""
    if isinstance(node, ast.Call) and any(word.arg == "shell" for word in node.keywords):
        return "shell"
    if isinstance(node, ast.Call) and ast.unparse(node.func) in {"os.system", "os.popen"}:
        return ast.unparse(node.func)
    return "subprocess" if "subprocess" in _imported(node) else ""


@rule
def code_from_text(node: ast.AST) -> str:
    """Text never becomes code."""
    return (
        node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RUNS else ""
    )


@rule
def sql_from_parts(node: ast.AST) -> str:
    """SQL is written out; values travel beside it. What is put together names tables only, of models, never a value."""
    if not isinstance(node, ast.Call) or not node.args or isinstance(node.args[0], ast.Constant):
        return ""
    asked = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
    return asked if asked in {"execute", "executemany", "extra", "raw", "RawSQL"} else ""


@rule
def trusted_html(node: ast.AST) -> str:
    """Whoever says that HTML is safe has escaped it there: a template, `format_html`, or one of few places."""
    if not isinstance(node, ast.Call) or not node.args or isinstance(node.args[0], ast.Constant):
        return ""
    name, said = ast.unparse(node.func), ast.unparse(node.args[0])
    return name if name in {"SafeString", "mark_safe"} and not said.startswith("render_to_string(") else ""


@rule
def forms_without_token(node: ast.AST) -> str:
    """A page that takes changes without the form's token."""
    return "csrf_exempt" if isinstance(node, ast.Name) and node.id == "csrf_exempt" else ""


@rule
def xml(node: ast.AST) -> str:
    """XML from outside is read in a child, by a parser that opens no entity."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return ""
    whose = ast.unparse(node.func.value).lower()
    return node.func.attr if node.func.attr in READS_XML and ("etree" in whose or whose == "xml") else ""


@rule
def unchecked_certificates(node: ast.AST) -> str:
    """Certificates are checked."""
    if (
        isinstance(node, ast.keyword)
        and node.arg in {"verify", "check_hostname"}
        and ast.unparse(node.value) == "False"
    ):
        return node.arg
    return (
        ast.unparse(node)
        if isinstance(node, ast.Attribute) and node.attr in {"CERT_NONE", "_create_unverified_context"}
        else ""
    )


def _imported(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Import):
        return {one.name for one in node.names}
    if isinstance(node, ast.ImportFrom) and not node.level:
        return {node.module or "", *(f"{node.module}.{one.name}" for one in node.names)}
    if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in LOADS and node.args:
        name = node.args[0]
        return {name.value} if isinstance(name, ast.Constant) and isinstance(name.value, str) else set()
    return set()
