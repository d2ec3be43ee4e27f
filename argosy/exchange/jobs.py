"""The background work of imports and exports."""

from __future__ import annotations

from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose

# They act as the member who started them: with her rights and her reach, no others.
run_import = Job("exchange.run_import", queue="default", purpose=Purpose.SALES, tries=3, in_scope=False)
undo_import = Job("exchange.undo_import", queue="default", purpose=Purpose.SALES, tries=3, in_scope=False)
run_export = Job("exchange.run_export", queue="default", purpose=Purpose.SALES, tries=3, in_scope=False)
# An import whose work was given up must not be shown as running.
watch_imports = Job("exchange.watch_imports", queue="housekeeping", purpose=Purpose.SALES, every="*/10 * * * *")
read_card = Job("exchange.read_card", queue="default", purpose=Purpose.SALES, tries=3, in_scope=False)
forget_files = Job("exchange.forget_files", queue="housekeeping", purpose=Purpose.LAW, every="17 * * * *")
# A card that was deleted more than a day ago goes for good.
forget_cards = Job("exchange.forget_cards", queue="housekeeping", purpose=Purpose.LAW, every="37 * * * *")
