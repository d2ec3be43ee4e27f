"""The background work of the catalogue."""

from __future__ import annotations

from argosy.platform.jobs import Job
from argosy.platform.personal_data import Purpose

# They act as the member who started them: with her rights and her reach, no others.
import_products = Job("catalogue.import_products", queue="default", purpose=Purpose.SALES, tries=3, in_scope=False)
undo_product_import = Job("catalogue.undo_import", queue="default", purpose=Purpose.SALES, tries=3, in_scope=False)
watch_product_imports = Job(
    "catalogue.watch_imports", queue="housekeeping", purpose=Purpose.SALES, every="*/10 * * * *"
)
