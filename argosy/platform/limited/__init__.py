"""Runs a pure function on untrusted bytes in child processes with limited memory and time.

A hostile input can at worst kill its own child: that input alone fails, with a sentence, and the child is replaced.
"""

from argosy.platform.limited.errors import ChildDied, Failed, Limited, NotStarted, TooMuchMemory, TooSlow
from argosy.platform.limited.pool import LimitedPool

__all__ = ["ChildDied", "Failed", "Limited", "LimitedPool", "NotStarted", "TooMuchMemory", "TooSlow"]
