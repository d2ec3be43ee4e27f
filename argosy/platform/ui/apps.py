"""The page kit as a Django app, so that its templates, tags and files are found."""

from __future__ import annotations

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Templates under ui/, files under static/ui/, and the tags; no tables."""

    name = "argosy.platform.ui"
    label = "ui"
