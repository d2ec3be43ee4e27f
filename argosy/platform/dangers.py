"""What can be dangerous about a file, in words."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy

DANGERS: dict[str, Any] = {
    "program": gettext_lazy("a program"),
    "disguised": gettext_lazy("a program that looks like a paper"),
    "archive": gettext_lazy("an archive with a program in it"),
    "virus": gettext_lazy("a file with a virus"),
    "macros": gettext_lazy("a file with macros, which can run programs"),
    "locked": gettext_lazy("a locked archive, into which no scanner can look"),
}
