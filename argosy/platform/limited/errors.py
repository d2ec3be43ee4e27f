"""Why a limited child gave no answer; the text of each is a sentence that can be shown."""

from __future__ import annotations


class Limited(Exception):
    """No answer came for this input; other inputs are not affected."""


class TooSlow(Limited):
    """The work took longer than is allowed."""


class TooMuchMemory(Limited):
    """The work needed more memory than is allowed."""


class ChildDied(Limited):
    """The child crashed, for example in a C library."""


class NotStarted(ChildDied):
    """There was no child to give it to: this is the machine's trouble, says nothing about the input, and passes."""


class Orphaned(ChildDied):
    """The child ended because the process that it came from did."""


class Failed(Limited):
    """The function itself raised an error."""
