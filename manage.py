"""Django's management, for developers: python manage.py makemigrations, check, shell."""

from __future__ import annotations

import os
import sys

from django.core.management import execute_from_command_line

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "argosy.config.settings")
execute_from_command_line(sys.argv)
