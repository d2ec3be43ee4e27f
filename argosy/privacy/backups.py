"""Which backups exist and when they expire: until then they hold what was erased since they were made."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from django.conf import settings


def gone_by(erased_at: datetime) -> datetime | None:
    """When the last backup expires that was made before this moment; None where there is none."""
    path = Path(settings.DATA) / "backups.log"
    if not path.exists():
        return None
    known = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    made = [one for one in known if datetime.fromisoformat(one["made_at"]) <= erased_at]
    return max((datetime.fromisoformat(one["expires_at"]) for one in made), default=None)
