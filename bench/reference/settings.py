"""The product's settings, with the addresses of the reference page."""

from argosy.config.settings import *  # noqa: F403 all of them

ROOT_URLCONF = "bench.reference.urls"
