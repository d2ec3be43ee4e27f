"""When Python looks through what lives for garbage: objects that name one another, which counting references does not free."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# So many new containers before they are looked through, instead of 700: a block of an import or a page makes thousands that all go
# by themselves. A sixth of the worker's time in an import was these looks.
_MOST_YOUNG = 25_000


@contextmanager
def uncollected() -> Iterator[None]:
    """Inside, much is loaded that stays, and nobody looks through it for garbage: that was a tenth of a start."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def settle() -> None:
    """What is loaded stays: no collection looks through it again, which would hold up a page or a job, and later ones are rarer."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_MOST_YOUNG)
