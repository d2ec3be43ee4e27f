"""The composition root's settings: typed, explained, refused at start where they cannot work (platform.env)."""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

import django_stubs_ext

from argosy.config.outside_services import *  # noqa: F403 settings are the names of this module
from argosy.platform import env
from argosy.platform.crypto import master

# Django's generic classes can be subscripted at run time as the type checker reads them.
django_stubs_ext.monkeypatch()

ROOT = Path(__file__).resolve().parents[2]
# Everything that is not code: database, blobs, master key.
DATA = env.folder("ARGOSY_DATA", default=ROOT / "var")
# Where the one secret lies that opens all others; keep a copy elsewhere.
MASTER_KEY_FILE = env.folder("ARGOSY_MASTER_KEY_FILE", default=DATA / "master.key")
# Shows errors with their code and the component page: for developers only.
DEBUG = env.flag("ARGOSY_DEBUG", default=False)
# Host names under which the product is reached, comma-separated.
ALLOWED_HOSTS = list(env.words("ARGOSY_HOSTS", default=("localhost", "127.0.0.1", "[::1]")))
# Behind a reverse proxy with TLS: cookies only over https, and the proxy's X-Forwarded-Proto is believed.
BEHIND_TLS = env.flag("ARGOSY_BEHIND_TLS", default=False)
# The address that stands in invitations and letters.
BASE_URL = env.text("ARGOSY_URL", default="http://127.0.0.1:8000")

# The database as the role that cannot pass row level security; `argosy up` sets it.
DATABASE_DSN = env.text("ARGOSY_APP_DATABASE_URL", default="postgresql://argosy_app@127.0.0.1:5432/argosy")
# The database as its owner, for migrations only; `argosy up` sets it.
OWNER_DSN = env.text("ARGOSY_OWNER_URL", default=DATABASE_DSN)
# How many requests one web process has at work at most, each with a connection to the database (docs/operate/production.md).
WEB_THREADS = env.whole("ARGOSY_WEB_THREADS", default=8, at_least=2, at_most=100)
# How many megabytes of what is being sent to it one web process keeps in memory at once: a third for all who are not signed
# in, half for one person; whoever sends more meanwhile is asked to try again in a minute. Forms of pages always find room.
WEB_BODIES_MB = env.whole("ARGOSY_WEB_BODIES_MB", default=240, at_least=90, at_most=100_000)


def _database(dsn: str) -> dict[str, object]:
    parts = urlsplit(dsn)
    options = dict(parse_qsl(parts.query.replace("+", "%2B")))  # to libpq it is no blank
    return {
        "ENGINE": "argosy.platform.postgres.backend",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.get("host", unquote(parts.hostname or "")),
        "PORT": str(parts.port or ""),
        # A thread's connection stays open: opening one costs more than most pages.
        "CONN_MAX_AGE": 3600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "application_name": "argosy",
            "prepare_threshold": 3,
            "server_side_binding": True,
            # whether the line is TLS and whom it trusts is said in the address (libpq, section 32.1.2)
            **{name: value for name, value in options.items() if name.startswith("ssl") and name != "ssl"},
        },
    }


DATABASES = {"default": _database(DATABASE_DSN), "owner": _database(OWNER_DSN)}
DATABASE_ROUTERS: list[str] = []

_master = master.load_or_create(MASTER_KEY_FILE)
SECRET_KEY = hmac.new(_master, b"argosy django secret", hashlib.sha256).hexdigest()

INSTALLED_APPS = [
    "procrastinate.contrib.django",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
    "template_partials",
    "argosy.platform.apps.PlatformApp",
    "argosy.platform.ui",
    "argosy.audit",
    "argosy.accounts",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "argosy.enterprise",
    "argosy.notifications",
    "argosy.privacy",
    "argosy.providers",
    "argosy.support",
    "argosy.addresses",
    "argosy.customers",
    "argosy.visits",
    "argosy.duplicates",
    "argosy.catalogue",
    "argosy.mail",
    "argosy.deals",
    "argosy.cabinet",
    "argosy.shipments",
    "argosy.settlement",
    "argosy.insurance",
    "argosy.pool",
    "argosy.exchange",
    "argosy.integrations",
    "argosy.automation",
    "argosy.leaving",
    "argosy.reports",
    "argosy.config",
]

MIDDLEWARE = [
    "argosy.platform.http.headers.HeaderMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "argosy.platform.http.cookies.RefusalOfCookies",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "argosy.accounts.middleware.SeenMiddleware",
    "argosy.enterprise.network_log.NetworkLogMiddleware",
    "argosy.support.middleware.UseMiddleware",
    "argosy.platform.http.refusals.RefusalMiddleware",
    "argosy.support.visiting.VisitMiddleware",
    "argosy.privacy.middleware.AgreementMiddleware",
    "argosy.enterprise.middleware.ActorMiddleware",
]

ROOT_URLCONF = "argosy.config.urls"
ASGI_APPLICATION = "argosy.config.asgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "argosy.config.frame.frame",
            ],
            "builtins": ["argosy.platform.ui.templatetags.ui"],
        },
    }
]

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["argosy.accounts.backends.EmailBackend"]
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/sign-in/"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
# How long a sign-in lasts without use, in days.
SESSION_COOKIE_AGE = env.whole("ARGOSY_SESSION_DAYS", default=14, at_least=1, at_most=90) * 86400
# After how many days a person signs in again, however much the session was used.
LONGEST_SESSION_DAYS = env.whole("ARGOSY_LONGEST_SESSION_DAYS", default=30, at_least=1, at_most=365)
# Whether one proof alone (a password, say) opens an account while nothing is doubtful: auto (only where no other machine
# reaches Argosy, by ARGOSY_HOSTS), always, never. Otherwise every sign-in takes two proofs.
ONE_PROOF_OPENS = env.text("ARGOSY_ONE_PROOF_OPENS", default="auto")
SERVES_THIS_MACHINE_ALONE = set(ALLOWED_HOSTS) <= {"localhost", "127.0.0.1", "[::1]"}
# After how many seconds the lines of the network log that a process gathered are written together; 0: never by itself.
NETWORK_LOG_SECONDS = env.whole("ARGOSY_NETWORK_LOG_SECONDS", default=10, at_most=60)
SESSION_ENGINE = "argosy.accounts.sessions"
# A browser takes a cookie of this beginning only over https, for this host alone and for all of it (RFC 6265bis 4.1.3.2):
# no page of a neighbouring host can plant one.
COOKIE_PREFIX = "__Host-" if BEHIND_TLS else ""
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}argosy_session", f"{COOKIE_PREFIX}argosy_csrf"
LANGUAGE_COOKIE_NAME = f"{COOKIE_PREFIX}argosy_language"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = BEHIND_TLS
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_AGE = 31_536_000
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_TLS else None
SECURE_HSTS_SECONDS = 31_536_000 if BEHIND_TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = BEHIND_TLS
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "SAMEORIGIN"
CSRF_TRUSTED_ORIGINS = [BASE_URL] if BEHIND_TLS else []
CSRF_FAILURE_VIEW = "argosy.config.views.csrf_failure"

MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

LANGUAGE_CODE = "en"
FORMAT_MODULE_PATH = ["argosy.platform.formats"]
LANGUAGES = [("en", "English"), ("zh-hans", "简体中文")]
LOCALE_PATHS = [ROOT / "argosy" / "locale"]
USE_I18N = USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS: list[str] = []
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 30 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 30 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
# Nothing that a person uploads or sends lies unsealed on the disk, not even for a moment.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Where sealed bytes lie: the class of the store.
BLOB_STORE = env.text("ARGOSY_BLOBS", default="argosy.platform.blobs.Disk")

# The operator's SMTP server for Argosy's own letters (invitations, codes). Without one they wait in the outbox.
SMTP_HOST = env.text("ARGOSY_SMTP_HOST")
SMTP_PORT = env.whole("ARGOSY_SMTP_PORT", default=587, at_least=1, at_most=65535)
SMTP_USER = env.text("ARGOSY_SMTP_USER")
SMTP_PASSWORD = env.text("ARGOSY_SMTP_PASSWORD")
SMTP_FROM = env.text("ARGOSY_SMTP_FROM", default="Argosy <argosy@localhost>")
# How the line to it is protected: tls from the first byte, starttls after a greeting, none. Unless set, as its port has it.
SMTP_SECURITY = env.choice("ARGOSY_SMTP_SECURITY", of=("tls", "starttls", "none"))

# Which edition new enterprises get, and a file with the operator's own editions (argosy/enterprise/editions.py).
EDITION = env.text("ARGOSY_EDITION", default="standard")
EDITIONS_FILE = env.text("ARGOSY_EDITIONS")

# Who runs this installation; stands in the privacy policy.
OPERATOR = env.text("ARGOSY_OPERATOR", default="The operator of this installation")
OPERATOR_EMAIL = env.text("ARGOSY_OPERATOR_EMAIL", default="privacy@localhost")
OPERATOR_ADDRESS = env.text("ARGOSY_OPERATOR_ADDRESS", default="—")
OPERATOR_HOTLINE = env.text("ARGOSY_OPERATOR_HOTLINE", default="—")
# Who was erased stands here, outside the database and every backup; keep a copy on another machine.
ERASURE_LEDGER = env.folder("ARGOSY_ERASURE_LEDGER", default=DATA / "erasure-ledger.log")

# When somebody answers the telephone.
OPERATOR_HOURS = env.text("ARGOSY_OPERATOR_HOURS", default="—")
# The person or team responsible for privacy; stands on the contact page.
PRIVACY_OFFICER = env.text("ARGOSY_PRIVACY_OFFICER", default="—")
# The supervisory authority that people are shown when they are not content with an answer.
AUTHORITY = env.text("ARGOSY_AUTHORITY", default="12377 · www.12377.cn (CAC)")
# The court that people are shown when they are not content with an answer.
COURT = env.text("ARGOSY_COURT", default="—")
DATA_LOCATION = env.text("ARGOSY_DATA_LOCATION", default="the operator's own server")

# After how many seconds each web process writes down which rooms of the product were used.
COUNT_USE_SECONDS = env.whole("ARGOSY_COUNT_USE_SECONDS", default=60, at_least=1, at_most=86_400)

# Whether visitors may look around in a sample enterprise of their own: auto (while few have registered), always, never.
SAMPLES = env.text("ARGOSY_SAMPLES", default="auto")

# Mail servers on this machine or a private network may be bound (tests, companies with their own server).
ALLOW_PRIVATE_MAIL_SERVERS = env.flag("ARGOSY_ALLOW_PRIVATE_MAIL_SERVERS", default=False)

# Where the European Central Bank publishes the day's exchange rates; empty: the history that comes with Argosy serves alone.
RATES_URL = env.text("ARGOSY_RATES_URL", default="https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml")

# Where the tracking service answers (17TRACK, API v2.2); each enterprise enters the key of its own account.
TRACKING_URL = env.text("ARGOSY_TRACKING_URL", default="https://api.17track.net/track/v2.2")

# Hosts on this machine or a private network to which enterprises may send webhooks, also without https (an ERP in the
# house): erp.example.internal. All others must be public.
WEBHOOK_HOSTS_INSIDE = env.words("ARGOSY_WEBHOOK_HOSTS_INSIDE")

# Second factors; passwords and addresses are kept by argosy.accounts (ADR 0002).
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_ADAPTER = "argosy.accounts.second_factor.SealedSecrets"
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Argosy"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG
ACCOUNT_ADAPTER = "argosy.accounts.second_factor.NoSelfService"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SESSION_REMEMBER = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "argosy.platform.log_lines.Line"}},
    "filters": {"secrets": {"()": "argosy.platform.http.secret_paths.WithoutSecrets"}},
    "handlers": {"err": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["secrets"]}},
    "root": {"handlers": ["err"], "level": env.text("ARGOSY_LOG_LEVEL", default="WARNING")},
    # At INFO they write whole addresses, and some services take secrets and codes in them.
    "loggers": {
        **{name: {"level": "WARNING"} for name in ("httpx", "httpcore")},
        # who was refused what is written down whatever the level of the rest
        "argosy.refusals": {"level": "INFO"},
    },
}
# What reads business cards, in a limited child.
CARD_READER = "argosy.exchange.ocr:seen"
