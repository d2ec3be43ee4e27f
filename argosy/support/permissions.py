"""What the operator's staff may do. No role of an enterprise has these rights."""

from __future__ import annotations

from enum import StrEnum


class StaffRight(StrEnum):
    """Given by the operator's console alone."""

    HELP = "support.help"
    LEAD = "support.lead"
